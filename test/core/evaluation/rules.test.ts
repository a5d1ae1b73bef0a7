import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { DEFAULT_BANDS, normaliseWeights, rulesFor, weightsProblem } from "../../../src/core/evaluation/rules";

describe("the rules", () => {
  test("come from a criteria set with the documented defaults", () => {
    const rules = rulesFor(criteriaSet("DAC-5", { worst: 6, best: 1 }));
    expect(rules).toMatchObject({ worst: 6, best: 1, method: "arithmetic", minCoverage: 2 / 3, bands: { good: 70, promising: 50, needsImprovement: 25 } });
    expect(rules.names).toContain("Impact");
    expect(rules.weights).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  });

  test("take what a workbook chooses instead", () => {
    const bands = { ...DEFAULT_BANDS, good: 81 };
    expect(rulesFor(criteriaSet("DAC-5"), { method: "harmonic", bands, minCoverage: 0.4 })).toMatchObject({ method: "harmonic", bands, minCoverage: 0.4 });
  });

  test("normalise weights to sum 1, keep 0 as 0, and survive huge ones", () => {
    expect(normaliseWeights([3, 0, 1])).toEqual([0.75, 0, 0.25]);
    expect(normaliseWeights([1e308, 1e308])).toEqual([0.5, 0.5]);
  });

  test.each([
    [[2, -1, 4], "Weight 2 is -1; a weight is a number from 0 up."],
    [[5, 6, Number.NaN], "Weight 3 is NaN; a weight is a number from 0 up."],
    [[0, 0], "All weights are 0; at least one must be above 0."],
  ])("say what is wrong with the weights %j", (weights, problem) => {
    expect(weightsProblem(weights)).toBe(problem);
    expect(() => normaliseWeights(weights)).toThrow(problem);
  });
});
