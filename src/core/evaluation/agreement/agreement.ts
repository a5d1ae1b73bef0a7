import { krippendorffAlpha } from "./alpha";
import { cohenKappa, fleissKappa, gwetAC } from "./chanceCorrected";
import type { Metric } from "./difference";

export { type Metric, METRICS } from "./difference";

export const COEFFICIENTS = ["alpha", "ac", "kappa"] as const;
/** alpha is Krippendorff's; ac is Gwet's AC1 (nominal) or AC2; kappa is Cohen's for two complete raters, else Fleiss'. */
export type Coefficient = (typeof COEFFICIENTS)[number];

export interface AgreementChoices {
  /** "ordinal" unless given; kappa knows "nominal" alone and takes it unless given. */
  readonly metric?: Metric;
  /** "alpha" unless given. */
  readonly coefficient?: Coefficient;
}

export interface Agreement {
  /** 1 is full agreement, 0 what chance would give, below 0 worse than chance; null when there is nothing to measure. */
  readonly value: number | null;
  /** How many pairs of ratings of the same practice stand behind it. */
  readonly pairs: number;
  /** Why there is no value, as a sentence; null when there is one. */
  readonly problem: string | null;
}

type Row = readonly (number | null)[];

/**
 * How far raters agree on the practices that they rated: `values` has a row a practice and a column a rater, null where a
 * rater gave none. Practices rated once drop out of alpha, and count in ac and kappa towards what chance would give.
 * Never NaN: too few raters, too few practices or no variation give a problem in words. Finite numbers only.
 */
export function agreement(values: readonly Row[], { metric, coefficient = "alpha" }: AgreementChoices = {}): Agreement {
  const units = values.map((row) => row.filter((value) => value !== null)).filter((ratings) => ratings.length > 0);
  const pairs = units.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const by = metric ?? (coefficient === "kappa" ? "nominal" : "ordinal");
  const problem = choiceProblem(by, coefficient) ?? dataProblem(values, units, by);
  if (problem !== null) return { value: null, pairs, problem };
  const value = measure(values, units, by, coefficient);
  if (Number.isFinite(value)) return { value, pairs, problem: null };
  return { value: null, pairs, problem: "Every rating that can be compared is the same, so agreement beyond chance cannot be told." };
}

/** What is wrong with the choice itself, whatever the ratings; null when nothing is. */
export function choiceProblem(metric: Metric, coefficient: Coefficient): string | null {
  if (coefficient === "kappa" && metric !== "nominal") return `Kappa knows the metric nominal alone, not ${metric}. Take alpha or ac for ${metric} ratings.`;
  if (coefficient === "alpha" && metric === "linear") return "Linear weights belong to the coefficient ac. Take interval for alpha.";
  return null;
}

function dataProblem(values: readonly Row[], units: readonly (readonly number[])[], metric: Metric): string | null {
  const raters = ratersOf(values);
  if (raters.length === 0) return "There are no ratings.";
  if (raters.length === 1) return "There is one rater; agreement needs two or more.";
  const compared = units.filter((ratings) => ratings.length >= 2).length;
  if (compared === 0) return "No practice was rated by two raters.";
  if (compared === 1) return "Only one practice was rated by two raters; agreement needs two or more such practices.";
  if (metric === "ratio" && units.some((ratings) => ratings.some((value) => value < 0))) {
    return "The metric ratio is for values from 0 up, and there is a negative one. Take interval.";
  }
  return null;
}

function measure(values: readonly Row[], units: readonly (readonly number[])[], metric: Metric, coefficient: Coefficient): number {
  switch (coefficient) {
    // Linear weights were refused as a choice for alpha; interval is what they come nearest to.
    case "alpha": return krippendorffAlpha(units, metric === "linear" ? "interval" : metric);
    case "ac": return gwetAC(units, metric);
    case "kappa": {
      const pairs = completePairs(values);
      return pairs ? cohenKappa(pairs) : fleissKappa(units);
    }
  }
}

/** The columns that hold any rating at all. */
function ratersOf(values: readonly Row[]): readonly number[] {
  const raters = new Set<number>();
  for (const row of values) row.forEach((value, rater) => { if (value !== null) raters.add(rater); });
  return [...raters].sort((a, b) => a - b);
}

/** The ratings of exactly two raters who left no practice out that the other rated; null otherwise. */
function completePairs(values: readonly Row[]): readonly (readonly [number, number])[] | null {
  const [first, second, third] = ratersOf(values);
  if (first === undefined || second === undefined || third !== undefined) return null;
  const pairs: (readonly [number, number])[] = [];
  for (const row of values) {
    const [a, b] = [row[first] ?? null, row[second] ?? null];
    if (a !== null && b !== null) pairs.push([a, b]);
    else if (a !== b) return null;
  }
  return pairs;
}
