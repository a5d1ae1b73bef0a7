/**
 * The share of all weightings under which one practice scores at least as high as another, exactly (to 12 decimals). Both
 * are rated on every criterion, in the same order; 1 when they are the same.
 * The volume of {w in the simplex: Σ w d > 0} for d = ours − theirs, by a recursion on the criteria where d is above 0 (u)
 * and those where it is not (v): P(j, k) = (u_j P(j, k−1) − v_k P(j−1, k)) ÷ (u_j − v_k), P(j, 0) = 1, P(0, k) = 0. All its
 * terms are positive, so that nothing cancels.
 * Source: Varsi, "The multidimensional content of the frustum of the simplex", Pacific Journal of Mathematics 46 (1973).
 */
export function winningShare(ours: readonly number[], theirs: readonly number[]): number {
  const differences = ours.map((value, index) => value - (theirs[index] ?? 0));
  const above = differences.filter((d) => d > 0);
  const notAbove = differences.filter((d) => d <= 0);
  if (above.length === 0) return notAbove.every((d) => d === 0) ? 1 : 0;
  const shares = notAbove.map(() => 0);
  for (const u of above) {
    let before = 1;
    notAbove.forEach((v, k) => {
      before = (u * before - v * (shares[k] ?? 0)) / (u - v);
      shares[k] = before;
    });
  }
  return Math.round((shares.at(-1) ?? 1) * 1e12) / 1e12;
}
