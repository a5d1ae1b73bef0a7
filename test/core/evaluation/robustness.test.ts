import fc from "fast-check";
import { robustness } from "../../../src/core/evaluation/robustness";

/** An own way to the exact share for two practices, by divided differences; the differences must all differ from each other. */
function shareByDividedDifferences(ours: readonly number[], theirs: readonly number[]): number {
  const d = ours.map((value, index) => value - (theirs[index] ?? 0));
  const terms = d.map((di, i) => (di <= 0 ? 0 : di ** (d.length - 1) / d.reduce((product, dj, j) => (i === j ? product : product * (di - dj)), 1)));
  return terms.reduce((sum, term) => sum + term, 0);
}

const WORST = [0, 0, 0, 0, 0];
const unit = (at: number): number[] => [0, 1, 2, 3, 4].map((index) => (index === at ? 1 : 0));
const UNITS = [0, 1, 2, 3, 4].map(unit);

describe("exactly", () => {
  test("is the length of the winning side with two criteria", () => {
    // 0.9w + 0.2(1−w) ≥ 0.3w + 0.6(1−w) from w = 0.4 on.
    expect(robustness([[0.9, 0.2], [0.3, 0.6]], 1).map((share) => Number(share?.toFixed(12)))).toEqual([0.6, 0.4]);
  });

  test("is the volume of the winning side with five criteria, for two that compete", () => {
    const [a, b] = [[0.9, 0.1, 0.75, 0.3, 0.52], [0.2, 0.8, 0.35, 0.45, 0.6]];
    expect(robustness([a, WORST, b], 1)[0]).toBeCloseTo(shareByDividedDifferences(a, b), 10);
    expect(robustness([a, WORST, b], 1)[2]).toBeCloseTo(shareByDividedDifferences(b, a), 10);
    // One criterion against four of the same strength: the first weight is above a half in a sixteenth of the simplex.
    expect(robustness([[1, 0, 0, 0, 0], [0, 1, 1, 1, 1]], 1)).toEqual([1 / 16, 15 / 16]);
  });

  test("is 1 for who is nowhere worse and 0 for who is nowhere better, ties sharing the rank", () => {
    expect(robustness([[0.7, 0.7], [0.7, 0.4], [0.1, 0.4]], 1)).toEqual([1, 0, 0]);
    expect(robustness([[0.7, 0.7], [0.7, 0.4], [0.1, 0.4]], 2)).toEqual([1, 1, 0]);
    expect(robustness([[0.6, 0.2], [0.6, 0.2], [0.5, 0.1]], 1)).toEqual([1, 1, 0]);
    expect(robustness([[0.3, 0.8, 0.1], [0.9, 0.2, 0.4]], 7)).toEqual([1, 1]);
    expect(robustness([[0.3], [0.9], [0.5]], 2)).toEqual([0, 1, 1]);
  });
});

describe("counted over fixed points, within 0.005 of exact at five criteria", () => {
  const shares = (rows: readonly (readonly number[])[], top: number): number[] => robustness(rows, top).map((share) => share ?? Number.NaN);
  const within = (actual: number | undefined, exact: number): void => {
    expect(Math.abs((actual ?? Number.NaN) - exact)).toBeLessThan(0.005);
  };

  test("five that are each best on one criterion win a fifth of the weightings each, and are at each rank in a fifth", () => {
    for (const top of [1, 2, 3, 4]) for (const share of shares(UNITS, top)) within(share, top / 5);
  });

  test("one that is middling on all of five beats the five specialists when no weight is above its own rating", () => {
    // The largest of n uniform spacings exceeds x with the probability Σ (−1)^(k+1) C(n,k) (1−kx)^(n−1), as long as kx < 1.
    within(shares([...UNITS, [0.5, 0.5, 0.5, 0.5, 0.5]], 1)[5], 1 - 5 * 0.5 ** 4);
    within(shares([...UNITS, [0.4, 0.4, 0.4, 0.4, 0.4]], 1)[5], 1 - 5 * 0.6 ** 4 + 10 * 0.2 ** 4);
    within(shares([...UNITS, [0.3, 0.3, 0.3, 0.3, 0.3]], 1)[5], 1 - 5 * 0.7 ** 4 + 10 * 0.4 ** 4 - 10 * 0.1 ** 4);
  });

  test("many random pairs, of which a third that always wins forces the count", () => {
    const rating = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    const row = fc.array(rating, { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(row, row, (a, b) => {
      const differences = a.map((value, index) => value - (b[index] ?? 0));
      // The oracle cancels where differences are close to each other.
      fc.pre(differences.every((d, i) => differences.every((e, j) => i === j || Math.abs(d - e) > 0.02)));
      const always = [1, 1, 1, 1, 1].map((best) => best + 0.5);
      within(shares([a, b, always], 2)[0], shareByDividedDifferences(a, b));
    }), { numRuns: 60 });
  });
});

const ratings = fc.integer({ min: 2, max: 6 }).chain((criteria) => fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 3 }).map((n) => n / 3), { freq: 8 }), { minLength: criteria, maxLength: criteria }), { minLength: 1, maxLength: 6 }));

test("adds up to 1 over the ranks of each practice, never falls with top, and is the same each time", () => {
  fc.assert(fc.property(ratings, (rows) => {
    const byTop = rows.map((_, index) => robustness(rows, index + 1));
    rows.forEach((_, i) => {
      const within = byTop.map((shares) => shares[i] ?? null);
      if (within[0] === null) return expect(within.every((share) => share === null)).toBe(true);
      const ofRank = within.map((share, index) => (share ?? 0) - (index === 0 ? 0 : within[index - 1] ?? 0));
      expect(Math.min(...ofRank)).toBeGreaterThanOrEqual(-0.005); // a closed form beside a count
      expect(ofRank.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    });
    expect(robustness(rows, 1)).toEqual(byTop[0]);
  }), { numRuns: 8 });
}, 60_000);

test("leaves out who has less than two thirds of the criteria rated, and takes the mean of what is rated", () => {
  expect(robustness([[1, null, null], [0.2, 0.4, null], [0.1, 0.1, 0.1]], 1)).toEqual([null, 1, 0]);
  // 0.8 and 0 against 0.5 flat: the first weight must be above 5/8 of the first two; uniform shares make that 3/8.
  const [first, second] = robustness([[0.8, 0, null], [0.5, 0.5, 0.5]], 1);
  expect(first).toBeCloseTo(0.375, 2);
  expect(second).toBeCloseTo(0.625, 2);
});
