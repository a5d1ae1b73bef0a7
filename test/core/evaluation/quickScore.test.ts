import fc from "fast-check";
import type { Cell } from "../../../src/core/cell";
import { appraise } from "../../../src/core/evaluation/evaluate";
import { type EvaluationRules, METHODS } from "../../../src/core/evaluation/evaluation";
import { quickScore } from "../../../src/core/evaluation/quickScore";
import { readRating } from "../../../src/core/evaluation/reading";
import { DEFAULT_BANDS, normaliseWeights } from "../../../src/core/evaluation/rules";
import type { Scale } from "../../../src/core/evaluation/scale";

const scales: readonly Scale[] = [{ worst: 1, best: 4 }, { worst: 6, best: 1 }, { worst: 0, best: 10 }, { worst: -2, best: 2 }];

function rulesOf(weights: readonly number[], { worst, best }: Scale, choices: Partial<EvaluationRules> = {}): EvaluationRules {
  return {
    names: weights.map((_, index) => `Criterion ${index + 1}`), weights: normaliseWeights(weights), minimums: weights.map(() => null),
    worst, best, method: "arithmetic", minCoverage: 2 / 3, bands: DEFAULT_BANDS, ...choices,
  };
}
const carefully = (cells: readonly Cell[], rules: EvaluationRules): number | null => appraise(cells.map((cell) => readRating(cell, rules)), rules).score;

const plain = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }) }, { weight: 2, arbitrary: fc.double({ min: -3, max: 11, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, 0, 1) },
);
const any: fc.Arbitrary<Cell> = fc.oneof(plain, fc.constantFrom<Cell>("3", "2,5", "n/a", "-", " ", "3 - good", true, { kind: "error", code: "#REF!" }));
const situation = (cell: fc.Arbitrary<Cell>) => fc.integer({ min: 1, max: 7 }).chain((criteria) => fc.record({
  rows: fc.array(fc.array(cell, { minLength: criteria, maxLength: criteria }), { minLength: 1, maxLength: 6 }),
  weights: fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 5, noNaN: true })), { minLength: criteria, maxLength: criteria }).filter((all) => all.some((weight) => weight > 0)),
  scale: fc.constantFrom(...scales), method: fc.constantFrom("arithmetic" as const, ...METHODS), minCoverage: fc.constantFrom(0, 0.5, 2 / 3, 0.8, 1),
}));

test("gives the careful way's score to the last bit, or leaves the row to it", () => {
  let quickly = 0;
  fc.assert(fc.property(situation(any), ({ rows, weights, scale, method, minCoverage }) => {
    const rules = rulesOf(weights, scale, { method, minCoverage });
    const quick = quickScore(rules);
    for (const row of rows) {
      const score = quick(row);
      if (Number.isNaN(score)) continue;
      quickly++;
      expect(score).toBe(carefully(row, rules));
    }
  }), { numRuns: 2000 });
  expect(quickly).toBeGreaterThan(100);
});

test("answers for every scored row of plain numbers and blanks", () => {
  fc.assert(fc.property(situation(plain), ({ rows, weights, scale, minCoverage }) => {
    const rules = rulesOf(weights, scale, { minCoverage });
    for (const row of rows) expect(quickScore(rules)(row)).toBe(carefully(row, rules) ?? Number.NaN);
  }), { numRuns: 1000 });
});

test("leaves rows to the careful way that hold a word, an error, a rating off the scale, too few or too many cells", () => {
  const quick = quickScore(rulesOf([3, 1, 2], { worst: 1, best: 4 }));
  expect(quick([4, 2, null])).toBe(83.3333333333);
  for (const row of [[4, 2, "3"], [4, 2, "n/a"], [4, 2, 7], [4, 0, 3], [4, 2, true], [4, null, null], [4, 2], [4, 2, 3, 1], [4, Number.NaN, 3], [4, undefined, 3], [4, {}, 3]]) {
    expect(quick(row)).toBeNaN();
  }
  expect(quickScore(rulesOf([1, 2], { worst: 1, best: 4 }, { method: "geometric" }))([3, 4])).toBeNaN();
});
