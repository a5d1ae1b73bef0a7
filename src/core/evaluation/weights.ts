/**
 * Weights from an order of importance alone: what a team can defend when it agrees which criterion matters more, but not
 * by how much. `order` holds one rank per criterion, 1 for the most important; only the order of the numbers counts, and
 * criteria with the same number share the mean of the weights of the places that they take. The weights come in the order
 * of the criteria and sum to 1. Finite numbers only; an empty order gives no weights.
 * Rank-order centroid: the j-th of n criteria gets (1/n) Σ_{k≥j} 1/k, the mean of all weightings in that order.
 * Source: Barron and Barrett, "Decision quality using ranked attribute weights", Management Science 42 (1996).
 */
export function rankOrderCentroid(order: readonly number[]): number[] {
  const places = centroid(order.length);
  const sorted = [...order].sort((a, b) => a - b);
  return order.map((rank) => {
    const first = sorted.indexOf(rank);
    const shared = places.slice(first, sorted.lastIndexOf(rank) + 1);
    const mean = shared.reduce((sum, weight) => sum + weight, 0) / shared.length;
    return Math.round(mean * 1e15) / 1e15; // a quarter is 0.25
  });
}

/** The weights of places 1 to n: most important first. */
function centroid(n: number): readonly number[] {
  const weights = Array<number>(n).fill(0);
  let tail = 0;
  for (let place = n; place >= 1; place--) {
    tail += 1 / place;
    weights[place - 1] = tail / n;
  }
  return weights;
}
