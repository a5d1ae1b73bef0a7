const POINTS = 16_384;
const FEWER_POINTS = 2_048;
/** Ratings above which the smaller set serves, so that a sheet of ten thousands of rows answers within seconds. */
const MANY_RATINGS = 50_000;

/** Points on the simplex one after the other: `criteria` weights each, in criteria order, none below 0, sum 1. */
export interface Weightings {
  readonly criteria: number;
  readonly points: number;
  readonly weights: Float64Array;
}

/** The last set made: a sheet asks for the same one again and again. */
let latest: Weightings | null = null;

/**
 * Weightings spread evenly over all possible ones: always the same, so that a share counted over them can be reproduced.
 * A Hammersley set (the first coordinate in equal steps, the others radical inverses to the bases 2, 3, 5, …) moved onto
 * the simplex by stick breaking, which keeps volumes: of what is left, a share 1 − u^(1/k) goes to the next of k + 1.
 * Source: Niederreiter, Random Number Generation and Quasi-Monte Carlo Methods (1992), chapter 3.
 */
export function weightings(criteria: number, ratings: number): Weightings {
  const points = ratings > MANY_RATINGS ? FEWER_POINTS : POINTS;
  if (latest?.criteria !== criteria || latest.points !== points) latest = { criteria, points, weights: hammersley(criteria, points) };
  return latest;
}

function hammersley(criteria: number, points: number): Float64Array {
  const weights = new Float64Array(points * criteria);
  const bases = primes(Math.max(0, criteria - 2));
  for (let point = 0; point < points; point++) {
    let left = 1;
    for (let c = 0; c < criteria - 1; c++) {
      const u = c === 0 ? (point + 0.5) / points : radicalInverse(point + 1, bases[c - 1] ?? 2);
      const kept = u ** (1 / (criteria - 1 - c));
      weights[point * criteria + c] = left * (1 - kept);
      left *= kept;
    }
    weights[point * criteria + criteria - 1] = left;
  }
  return weights;
}

/** The digits of a whole number mirrored at the point: 6 = 110 in base 2 becomes 0.011 = 0.375. */
function radicalInverse(index: number, base: number): number {
  let value = 0;
  for (let rest = index, place = 1 / base; rest > 0; rest = Math.floor(rest / base), place /= base) value += (rest % base) * place;
  return value;
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
