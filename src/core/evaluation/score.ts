import type { Method } from "./evaluation";

/** Geometric and harmonic means are taken on 0.01–1, so that one worst rating punishes but does not annihilate. */
const FLOOR = 0.01;
const SPAN = 1 - FLOOR;

const shifted = (value: number): number => FLOOR + SPAN * value;

/**
 * The mean of the rated criteria as a score, 0 (all worst) to 100 (all best), or null when nothing with weight is rated.
 * `values` are normalised ratings, null for not rated; `weights` are in the same order and need not sum to 1.
 * arithmetic Σwx/Σw · geometric Πx^(w/W) and harmonic W/Σ(w/x), both on 0.01 + 0.99x, the mean moved back · minimum: the
 * worst rated criterion that has weight. Rounded to 10 decimals, so that what adds up to 70 is 70 and stands in its band.
 */
export function meanScore(values: readonly (number | null)[], weights: readonly number[], method: Method): number | null {
  const mean = MEANS[method](values, weights);
  return mean === null ? null : Math.max(0, Math.min(100, Math.round(mean * 1e12) / 1e10));
}

type Mean = (values: readonly (number | null)[], weights: readonly number[]) => number | null;

/** f⁻¹(Σw f(x) / Σw): the three weighted means differ in f alone. */
function meanBy(f: (x: number) => number, inverse: (y: number) => number): Mean {
  return (values, weights) => {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < weights.length; i++) {
      const value = values[i];
      const weight = weights[i] ?? 0;
      if (typeof value !== "number" || weight === 0) continue;
      sum += weight * f(value);
      total += weight;
    }
    return total === 0 ? null : inverse(sum / total);
  };
}

const MEANS: Readonly<Record<Method, Mean>> = {
  arithmetic: meanBy((x) => x, (y) => y),
  geometric: meanBy((x) => Math.log(shifted(x)), (y) => (Math.exp(y) - FLOOR) / SPAN),
  harmonic: meanBy((x) => 1 / shifted(x), (y) => (1 / y - FLOOR) / SPAN),
  minimum: (values, weights) => {
    let least: number | null = null;
    for (let i = 0; i < weights.length; i++) {
      const value = values[i];
      if (typeof value === "number" && weights[i] !== 0 && (least === null || value < least)) least = value;
    }
    return least;
  },
};
