export const METRICS = ["nominal", "ordinal", "interval", "ratio", "linear"] as const;
/**
 * How far apart two ratings are: nominal, the same or not; ordinal, by the ranks between them; interval, by the square of
 * their difference; ratio, by that square against their sum; linear (Gwet's AC2 alone), by the difference itself.
 */
export type Metric = (typeof METRICS)[number];

/** 0 for two values that are the same, more the further they lie apart. */
export type Difference = (a: number, b: number) => number;

const square = (x: number): number => x * x;

export const nominal: Difference = (a, b) => (a === b ? 0 : 1);
export const interval: Difference = (a, b) => square(a - b);
export const linear: Difference = (a, b) => Math.abs(a - b);
/** Against the sum of the two: values of 0 or more. */
export const ratio: Difference = (a, b) => (a === b ? 0 : square((a - b) / (a + b)));
/** Of two places in the list of categories d apart, the (d + 1)d/2 pairs of categories from the one to the other. */
export const ordinalSteps: Difference = (a, b) => (Math.abs(a - b) * (Math.abs(a - b) + 1)) / 2;

/** How often each value stands in a list, smallest value first. */
export function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of [...values].sort((a, b) => a - b)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The sum of a measure over all pairs of a unit's values, each pair once. */
export function sumOverPairs(values: readonly number[], measure: Difference): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) sum += measure(values[i] ?? 0, values[j] ?? 0);
  }
  return sum;
}
