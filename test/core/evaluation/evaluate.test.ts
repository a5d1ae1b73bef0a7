import type { Cell } from "../../../src/core/cell";
import { evaluate } from "../../../src/core/evaluation/evaluate";
import type { EvaluationRules } from "../../../src/core/evaluation/evaluation";
import { readRating } from "../../../src/core/evaluation/reading";
import { DEFAULT_BANDS, normaliseWeights } from "../../../src/core/evaluation/rules";

type Choices = Partial<Omit<EvaluationRules, "weights">> & { readonly weights?: readonly number[] };

/** Evaluates raw cells on 0-10 unless chosen otherwise: there a rating of 7 is a normalised 0.7. */
function evaluated(cells: readonly Cell[], choices: Choices = {}) {
  const rules: EvaluationRules = {
    names: cells.map((_, index) => `Criterion ${index + 1}`), minimums: cells.map(() => null), worst: 0, best: 10, method: "arithmetic",
    minCoverage: 2 / 3, bands: DEFAULT_BANDS, ...choices, weights: normaliseWeights(choices.weights ?? cells.map(() => 1)),
  };
  return evaluate(cells.map((cell) => readRating(cell, rules)), rules);
}

describe("coverage", () => {
  test("is the rated weight over the total weight; blank and n/a lower it alike, and neither touches the score", () => {
    expect(evaluated([8, null, 6, "n/a"], { weights: [5, 1, 3, 1] })).toMatchObject({ coverage: 0.8, score: 72.5 });
  });

  test("of exactly two thirds is enough", () => {
    expect(evaluated([9, 6, null]).score).toBe(75);
    expect(evaluated([9, 8, 7, 6, null, null]).score).toBe(75);
    expect(evaluated([4, 9, null], { weights: [0.1, 0.1, 0.1] }).verdict).toBe("Promising practice");
  });

  test("just below the setting gives no score and the verdict Insufficient evidence", () => {
    expect(evaluated([9, 9, null, null, 9, 9, null])).toMatchObject({ score: null, verdict: "Insufficient evidence" });
    expect(evaluated([9, null, null], { minCoverage: 1 / 3 })).toMatchObject({ score: 90, verdict: "Good practice" });
  });

  test("is 0 without a rating, and then there is no score even if the setting asks for none", () => {
    expect(evaluated([null, "–"], { minCoverage: 0 })).toMatchObject({ coverage: 0, score: null, verdict: "Insufficient evidence" });
  });

  test("is exactly 1 when all is rated, whatever the weights", () => {
    expect(evaluated([3, 5, 8], { weights: [0.1, 0.2, 0.7] }).coverage).toBe(1);
  });

  test("does not ask for a criterion of weight 0", () => {
    expect(evaluated([6, null, 9], { weights: [1, 0, 2] })).toMatchObject({ coverage: 1, score: 80 });
  });
});

describe("the verdict", () => {
  test.each([
    [7, "Good practice"], [6.99, "Promising practice"], [5, "Promising practice"], [4.99, "Needs improvement"], [2.5, "Needs improvement"],
    [2.49, "Not demonstrated"], [0, "Not demonstrated"],
  ])("of a score of ten times %d is %s", (rating, verdict) => {
    expect(evaluated([rating, rating, rating]).verdict).toBe(verdict);
  });

  test("of a score that is 70 but for the noise of its arithmetic is Good practice", () => {
    const evaluation = evaluated([1, 7, 7, 10], { weights: [1, 1, 6, 2] });
    expect(evaluation).toMatchObject({ score: 70, verdict: "Good practice" });
  });

  test("follows the bands of the settings", () => {
    expect(evaluated([7, 7], { bands: { good: 92, promising: 67, needsImprovement: 30 } }).verdict).toBe("Promising practice");
  });

  test("is capped at Needs improvement by a missed gate, whatever the mean", () => {
    expect(evaluated([10, 10, 4], { minimums: [null, 9, 5] })).toMatchObject({ score: 80, verdict: "Needs improvement", missedGates: [2] });
  });

  test("is not lifted by the cap: a missed gate below 25 stays Not demonstrated", () => {
    expect(evaluated([2, 1, 3], { minimums: [5, null, null] }).verdict).toBe("Not demonstrated");
  });

  test("meets a gate with a rating just at it", () => {
    expect(evaluated([9, 8, 5], { minimums: [null, null, 5] }).missedGates).toEqual([]);
    expect(evaluated([0.9, 0.8, 0.3], { worst: 0, best: 0.9, minimums: [null, null, 0.1 + 0.2] }).missedGates).toEqual([]);
  });

  test("reads gates in the scale's own direction", () => {
    const on6to1 = { worst: 6, best: 1, minimums: [null, 3, 3] };
    expect(evaluated([1, 2, 3], on6to1)).toMatchObject({ verdict: "Good practice", missedGates: [] });
    expect(evaluated([1, 4, 2], on6to1)).toMatchObject({ verdict: "Needs improvement", missedGates: [1] });
  });

  test("is Not determinable when a gated criterion is unrated, blank or n/a, even if another gate is missed", () => {
    expect(evaluated([9, 8, null], { minimums: [null, null, 5] })).toMatchObject({ score: 85, verdict: "Not determinable", unratedGates: [2] });
    expect(evaluated([2, 8, "n/a"], { minimums: [6, null, 5] })).toMatchObject({ verdict: "Not determinable", missedGates: [0] });
  });

  test("is Insufficient evidence before Not determinable", () => {
    expect(evaluated([9, null, null], { minimums: [null, null, 5] }).verdict).toBe("Insufficient evidence");
  });

  test("is Unscored, without a score, for one bad cell among ratings that would be enough", () => {
    expect(evaluated([9, 8, "high", 7])).toMatchObject({ score: null, coverage: 0.75, verdict: "Unscored" });
  });

  test("is Unscored before all else, with each bad cell's reason", () => {
    const evaluation = evaluated([9, "high", null, 11, 3], { minimums: [null, null, 5, null, 6] });
    expect(evaluation).toMatchObject({ score: null, verdict: "Unscored", coverage: 0.4 });
    expect(evaluation.bad.map((each) => each.criterion)).toEqual([1, 3]);
    expect(evaluation.bad[0]?.reason).toContain('"high"');
  });
});

describe("strengths and limits", () => {
  test("run from strongest and from weakest, ties in criteria order, with 0.75 in and 0.5 out", () => {
    const evaluation = evaluated([8, 2, 10, 7.5, 5, 1, 8, 2, 7.49, 4.99]);
    expect(evaluation.strengths).toEqual([2, 0, 6, 3]);
    expect(evaluation.limits).toEqual([5, 1, 7, 9]);
  });

  test("turn round with the scale", () => {
    const evaluation = evaluated([1, 6, 2, 5], { worst: 6, best: 1 });
    expect(evaluation.strengths).toEqual([0, 2]);
    expect(evaluation.limits).toEqual([1, 3]);
    expect(evaluation.normalised).toEqual([1, 0, 0.8, 0.2]);
  });

  test("take 0.75 and 0.5 by their meaning, not by the noise of binary fractions", () => {
    // On -1.9-1.3 the machine has 0.5 at 0.7499999999999999 and -0.3 at 0.49999999999999994 of the way.
    const evaluation = evaluated([0.5, -0.3, -0.3], { worst: -1.9, best: 1.3 });
    expect(evaluation.normalised[0]).toBeLessThan(0.75);
    expect(evaluation.normalised[1]).toBeLessThan(0.5);
    expect(evaluation.strengths).toEqual([0]);
    expect(evaluation.limits).toEqual([]);
  });
});

test("missing readings count as blank", () => {
  const rules: EvaluationRules = {
    names: ["A", "B"], weights: [0.75, 0.25], minimums: [null, null], worst: 1, best: 4, method: "arithmetic", minCoverage: 0.5, bands: DEFAULT_BANDS,
  };
  expect(evaluate([{ kind: "value", value: 4 }], rules)).toMatchObject({ coverage: 0.75, score: 100, normalised: [1, null] });
});
