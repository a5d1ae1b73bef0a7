import { countsOf, type Difference, interval, type Metric, nominal, ratio, sumOverPairs } from "./difference";

/**
 * Krippendorff's alpha: 1 − observed ÷ expected disagreement. 1 is full agreement, 0 what chance would give, below 0 is
 * worse than chance. `units` holds each practice's ratings; those with fewer than two drop out. NaN when all that is left
 * is one and the same value.
 * α = 1 − (n−1) Σ_u Σ_pairs δ²/(m_u−1) ÷ Σ_{c<k} n_c n_k δ². Ordinal δ, Σ_{g=c..k} n_g − (n_c+n_k)/2, is the distance of
 * the two values' mean ranks, so that ordinal is interval on mean ranks.
 * Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Exclude<Metric, "linear">): number {
  const pairable = units.filter((values) => values.length >= 2);
  const places = metric === "ordinal" ? onMeanRanks(pairable) : pairable;
  const difference = DIFFERENCES[metric];
  let observed = 0;
  for (const values of places) observed += sumOverPairs(values, difference) / (values.length - 1);
  const all = places.flat();
  return 1 - ((all.length - 1) * observed) / expected(countsOf(all), difference);
}

const DIFFERENCES: Readonly<Record<Exclude<Metric, "linear">, Difference>> = { nominal, ordinal: interval, interval, ratio };

function expected(counts: ReadonlyMap<number, number>, difference: Difference): number {
  const values = [...counts.keys()];
  const times = [...counts.values()];
  let sum = 0;
  for (let c = 0; c < values.length; c++) {
    for (let k = c + 1; k < values.length; k++) sum += (times[c] ?? 0) * (times[k] ?? 0) * difference(values[c] ?? 0, values[k] ?? 0);
  }
  return sum;
}

/** Each value as its mean rank among all: the ranks below it, and half of those that share it. */
function onMeanRanks(units: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, count] of countsOf(units.flat())) {
    ranks.set(value, below + count / 2);
    below += count;
  }
  return units.map((values) => values.map((value) => ranks.get(value) ?? 0));
}
