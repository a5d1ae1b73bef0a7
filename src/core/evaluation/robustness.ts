import { contenders } from "./contenders";
import { coverageOf } from "./evaluate";
import { DEFAULT_MIN_COVERAGE } from "./rules";
import { TOLERANCE } from "./scale";
import { winningShare } from "./winningShare";
import { weightings } from "./weightings";

type Row = readonly (number | null)[];

/**
 * For each practice the share, 0 to 1, of all possible weightings under which it ranks within the first `top` (at least 1):
 * 1 whatever one thinks of the weights, 0 under none. Weightings are uniform over the simplex (none below 0, sum 1).
 * `rows` hold normalised ratings in criteria order, null for not rated; a practice's score is the mean of what is rated, as
 * in SCORE. Those with less than two thirds of the criteria rated get null and take no part. Ties share the better rank, so
 * that for each practice the shares of rank 1, 2, … add up to 1.
 * Practices that `top` others beat on every criterion are 0, and what cannot be beaten by `top` others is 1, both exactly;
 * two that compete for one place have a closed form. All else is counted over 16,384 fixed points: deterministic, off by
 * less than 0.005 up to eight criteria (0.003 at five), more with more criteria; 0.02 where thousands compete and the
 * points are fewer. Source: Lahdelma and Salminen, "SMAA-2", Operations Research 49 (2001).
 */
export function robustness(rows: readonly Row[], top: number): (number | null)[] {
  const count = rows[0]?.length ?? 0;
  const equal = Array<number>(count).fill(1);
  const ranked = rows.flatMap((row, index) => (coverageOf(row, equal) >= DEFAULT_MIN_COVERAGE - TOLERANCE ? [index] : []));
  const shares = Array<number | null>(rows.length).fill(null);
  for (const index of ranked) shares[index] = 0;
  const rivals = contenders(ranked.map((index) => rows[index] ?? []), top);
  const values = rivals.map((rival) => rows[ranked[rival] ?? 0] ?? []);
  sharesOf(values, top, count).forEach((share, i) => { shares[ranked[rivals[i] ?? 0] ?? 0] = share; });
  return shares;
}

function sharesOf(rows: readonly Row[], top: number, count: number): readonly number[] {
  if (rows.length <= top) return rows.map(() => 1);
  const [first, second, third] = rows;
  if (first && second && !third && isComplete(first) && isComplete(second)) return [winningShare(first, second), winningShare(second, first)];
  return countedShares(rows, top, count);
}

const isComplete = (row: Row): row is readonly number[] => row.every((value) => value !== null);

function countedShares(rows: readonly Row[], top: number, count: number): readonly number[] {
  const within = new Float64Array(rows.length);
  const scores = new Float64Array(rows.length);
  const pool = new Float64Array(rows.length);
  const score = scorer(rows, count);
  const { points, weights } = weightings(count, rows.length * count);
  for (let point = 0; point < points; point++) {
    score(weights.subarray(point * count, (point + 1) * count), scores);
    const last = (top === 1 ? largest(scores) : nthLargest(scores, top, pool)) - TOLERANCE;
    for (let i = 0; i < scores.length; i++) if ((scores[i] ?? 0) >= last) within[i] = (within[i] ?? 0) + 1;
  }
  return Array.from(within, (times) => times / points);
}

/** Fills in the score (0–1) of every row by a weighting: Σwx over what is rated ÷ its weight. Flat arrays: this is the inner loop. */
function scorer(rows: readonly Row[], count: number): (weights: Float64Array, scores: Float64Array) => void {
  const values = Float64Array.from(rows.flatMap((row) => row.map((value) => value ?? 0)));
  const rated = Float64Array.from(rows.flatMap((row) => row.map((value) => (value === null ? 0 : 1))));
  const complete = rows.map(isComplete);
  return (weights, scores) => {
    for (let row = 0, start = 0; row < scores.length; row++, start += count) {
      const sum = product(values, start, weights);
      scores[row] = complete[row] ? sum : sum / product(rated, start, weights);
    }
  };
}

/** Σ wx over one row of a flat array. */
function product(values: Float64Array, start: number, weights: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < weights.length; c++) sum += (values[start + c] ?? 0) * (weights[c] ?? 0);
  return sum;
}

function largest(scores: Float64Array): number {
  let most = -Infinity;
  for (let i = 0; i < scores.length; i++) if ((scores[i] ?? 0) > most) most = scores[i] ?? 0;
  return most;
}

/** The n-th largest, by quickselect on a copy in `pool`. */
function nthLargest(scores: Float64Array, n: number, pool: Float64Array): number {
  pool.set(scores);
  let from = 0;
  let to = pool.length - 1;
  while (from < to) {
    const pivot = pool[(from + to) >> 1] ?? 0;
    let i = from;
    let j = to;
    while (i <= j) {
      while ((pool[i] ?? 0) > pivot) i++;
      while ((pool[j] ?? 0) < pivot) j--;
      if (i <= j) {
        const swapped = pool[i] ?? 0;
        pool[i++] = pool[j] ?? 0;
        pool[j--] = swapped;
      }
    }
    if (n - 1 <= j) to = j;
    else if (n - 1 >= i) from = i;
    else break;
  }
  return pool[n - 1] ?? 0;
}
