import type { EvaluationRules } from "./evaluation";
import { TOLERANCE } from "./scale";

/** The score of a row of cells; NaN for a row that only the careful way can answer. */
export type QuickScore = (cells: readonly unknown[]) => number;

/**
 * A short cut for long columns: `appraise(…).score` of rows that hold nothing but numbers on the scale and empty cells, and
 * have a score. NaN for every other row (text, n/a, errors, off the scale, too little rated) and for every method but the
 * arithmetic mean: such rows go through `readRating` and `appraise`. It takes the same steps in the same order, so that the
 * last bit is the same; a property test holds it to that.
 */
export function quickScore(rules: EvaluationRules): QuickScore {
  if (rules.method !== "arithmetic") return () => NaN;
  const { worst, best } = rules;
  const [low, high, length] = [Math.min(worst, best), Math.max(worst, best), best - worst];
  const weights = Float64Array.from(rules.weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const enough = rules.minCoverage - TOLERANCE;

  return (cells) => {
    if (cells.length !== weights.length) return NaN;
    let sum = 0;
    let rated = 0;
    for (let i = 0; i < weights.length; i++) {
      const cell = cells[i];
      if (typeof cell === "number" && cell >= low && cell <= high) {
        const weight = weights[i] ?? 0;
        sum += weight * ((cell - worst) / length);
        rated += weight;
      } else if (cell !== "" && cell !== null) return NaN;
    }
    const isCovered = rated > 0 && Math.round((rated / total) * 1e12) / 1e12 >= enough;
    return isCovered ? Math.max(0, Math.min(100, Math.round((sum / rated) * 1e12) / 1e10)) : NaN;
  };
}
