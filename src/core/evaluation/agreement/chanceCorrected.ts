import { countsOf, type Difference, interval, linear, type Metric, nominal, ordinalSteps, ratio, sumOverPairs } from "./difference";

type Units = readonly (readonly number[])[];

/**
 * Gwet's AC1 (nominal) or AC2 (weights by the metric: ordinal, linear, quadratic for interval, ratio): agreement beyond
 * chance, where chance is judged by how undecided the ratings are; it stays high when almost all ratings are the same,
 * where kappa breaks down. `units` holds each practice's ratings, none empty; those with one rating count towards chance
 * alone. The categories are the values that occur. NaN when that is a single one.
 * pₐ is the mean over units of the mean weight of their pairs; pₑ = Σw ÷ (q(q−1)) · Σ π(1−π); (pₐ−pₑ) ÷ (1−pₑ).
 * Source: Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), chapters 4 and 5.
 */
export function gwetAC(units: Units, metric: Metric): number {
  const values = [...countsOf(units.flat()).keys()];
  const isOrdinal = metric === "ordinal";
  const indexes = new Map(values.map((value, index) => [value, index]));
  const places = isOrdinal ? units.map((ratings) => ratings.map((value) => indexes.get(value) ?? 0)) : units;
  const categories = isOrdinal ? values.map((_, index) => index) : values;
  const weight = weightBy(DIFFERENCES[metric], categories);
  const q = categories.length;
  const total = q + 2 * sumOverPairs(categories, weight);
  let undecided = 0;
  for (const share of sharesOf(places).values()) undecided += share * (1 - share);
  return beyondChance(observed(places, weight), (total / (q * (q - 1))) * undecided);
}

/**
 * Fleiss' kappa for any number of raters, with Gwet's extension to missing ratings: chance is Σ π², π being the mean share
 * of a category over the units. Complete ratings give Fleiss' own value. NaN when all ratings are the same.
 * Source: Fleiss, Psychological Bulletin 76 (1971); Gwet (2014), chapter 2.
 */
export function fleissKappa(units: Units): number {
  let chance = 0;
  for (const share of sharesOf(units).values()) chance += share * share;
  return beyondChance(observed(units, same), chance);
}

/** Cohen's kappa of two raters who both rated every unit: chance is Σ p(first says c) p(second says c). NaN when all ratings are the same. */
export function cohenKappa(pairs: readonly (readonly [number, number])[]): number {
  const first = countsOf(pairs.map(([a]) => a));
  const second = countsOf(pairs.map(([, b]) => b));
  let chance = 0;
  for (const [value, count] of first) chance += (count / pairs.length) * ((second.get(value) ?? 0) / pairs.length);
  return beyondChance(observed(pairs, same), chance);
}

const DIFFERENCES: Readonly<Record<Metric, Difference>> = { nominal, ordinal: ordinalSteps, interval, ratio, linear };

const same: Difference = (a, b) => (a === b ? 1 : 0);

/** 1 for the same category down to 0 for the two that lie furthest apart. */
function weightBy(difference: Difference, categories: readonly number[]): Difference {
  const furthest = difference(categories[0] ?? 0, categories[categories.length - 1] ?? 0);
  return (a, b) => 1 - difference(a, b) / furthest;
}

/** The mean over units with two ratings or more of the mean weight of their pairs. */
function observed(units: Units, weight: Difference): number {
  const pairable = units.filter((values) => values.length >= 2);
  const sum = pairable.reduce((all, values) => all + sumOverPairs(values, weight) / ((values.length * (values.length - 1)) / 2), 0);
  return sum / pairable.length;
}

/** Each category's share of a unit's ratings, averaged over the units. */
function sharesOf(units: Units): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const values of units) {
    for (const value of values) shares.set(value, (shares.get(value) ?? 0) + 1 / values.length / units.length);
  }
  return shares;
}

const beyondChance = (agreed: number, chance: number): number => (agreed - chance) / (1 - chance);
