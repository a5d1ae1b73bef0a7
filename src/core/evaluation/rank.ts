/**
 * Ranks scores, 1 for the highest. Equal scores share the better rank and the next one is skipped (1, 2, 2, 4), so that a
 * rank says how many did better. Null has no rank and takes none from the others.
 */
export function ranks(scores: readonly (number | null)[]): (number | null)[] {
  const sorted = scores.filter((score) => score !== null).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  sorted.forEach((score, index) => { if (!rankOf.has(score)) rankOf.set(score, index + 1); });
  return scores.map((score) => (score === null ? null : rankOf.get(score) ?? null));
}
