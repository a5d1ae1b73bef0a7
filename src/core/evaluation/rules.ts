import type { CriteriaSet } from "./criteria";
import type { Bands, EvaluationRules, Method } from "./evaluation";

/** Verdict bands in score units: Good practice from 70, Promising practice from 50, Needs improvement from 25. A setting. */
export const DEFAULT_BANDS: Bands = { good: 70, promising: 50, needsImprovement: 25 };

/** Least share of the weight that must be rated for a score, 0–1. A setting. */
export const DEFAULT_MIN_COVERAGE = 2 / 3;

/** How a workbook may differ from the defaults. */
export interface RuleChoices {
  readonly method?: Method;
  readonly bands?: Bands;
  readonly minCoverage?: number;
}

/** What is wrong with relative weights, as a sentence; null when they can be used: finite, none below 0, not all 0. */
export function weightsProblem(weights: readonly number[]): string | null {
  const wrong = weights.findIndex((weight) => !(Number.isFinite(weight) && weight >= 0));
  if (wrong >= 0) return `Weight ${wrong + 1} is ${weights[wrong]}; a weight is a number from 0 up.`;
  return weights.some((weight) => weight > 0) ? null : "All weights are 0; at least one must be above 0.";
}

/** Weights moved to sum 1. Throws RangeError with `weightsProblem`'s sentence: ask it first where weights come from people. */
export function normaliseWeights(weights: readonly number[]): readonly number[] {
  const problem = weightsProblem(weights);
  if (problem !== null) throw new RangeError(problem);
  // Dividing by the largest first keeps huge weights from adding up to infinity.
  const largest = Math.max(...weights);
  const total = weights.reduce((sum, weight) => sum + weight / largest, 0);
  return weights.map((weight) => weight / largest / total);
}

/** The rules by which a criteria set is evaluated, with defaults for what is not chosen. Throws as `normaliseWeights` does. */
export function rulesFor(set: CriteriaSet, choices: RuleChoices = {}): EvaluationRules {
  return {
    names: set.criteria.map((criterion) => criterion.name),
    weights: normaliseWeights(set.criteria.map((criterion) => criterion.weight)),
    minimums: set.criteria.map((criterion) => criterion.minimum),
    worst: set.scale.worst,
    best: set.scale.best,
    method: choices.method ?? "arithmetic",
    minCoverage: choices.minCoverage ?? DEFAULT_MIN_COVERAGE,
    bands: choices.bands ?? DEFAULT_BANDS,
  };
}
