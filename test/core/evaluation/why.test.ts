import type { Cell } from "../../../src/core/cell";
import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { evaluate } from "../../../src/core/evaluation/evaluate";
import { readRating } from "../../../src/core/evaluation/reading";
import { rulesFor, type RuleChoices } from "../../../src/core/evaluation/rules";
import type { Scale } from "../../../src/core/evaluation/scale";

/** Why, for cells in the order relevance, coherence, effectiveness, efficiency, impact, sustainability. */
function why(cells: readonly Cell[], choices: RuleChoices = {}, scale: Scale = { worst: 1, best: 4 }): string {
  const set = criteriaSet("DAC-6", scale);
  return evaluate(cells.map((cell) => readRating(cell, scale)), rulesFor(set, choices)).why;
}

describe("why", () => {
  test("a good practice is one: what is strong, strongest first, and what holds it back", () => {
    expect(why([3.5, 2, 4, 3, 3, 4])).toBe(
      "Good practice, score 75: strong on effectiveness (4), sustainability (4) and relevance (3.5); held back by coherence (2).");
  });

  test("nothing holds it back, or nothing is strong", () => {
    expect(why([4, 3, 4, 3, 3, 4])).toBe("Good practice, score 83: strong on relevance (4), effectiveness (4) and sustainability (4); no criterion holds it back.");
    expect(why([3, 3, 3, 3, 3, 3])).toBe("Promising practice, score 67: no criterion is strong and none holds it back.");
    expect(why([2, 1, 3, 2, 3, 3])).toBe("Needs improvement, score 44: no criterion is strong; held back by coherence (1), relevance (2) and efficiency (2).");
  });

  test("a gate caps a high score", () => {
    expect(why([4, 4, 4, 3, 2, 4])).toBe(
      "Needs improvement in spite of a score of 83: strong on relevance (4), coherence (4), effectiveness (4) and sustainability (4); "
      + "held back by impact (2); impact misses its minimum of 2.5 or better.");
  });

  test("several gates are missed at once", () => {
    expect(why([1, 1, 1, 2, 1, 2])).toBe(
      "Not demonstrated, score 11: no criterion is strong; held back by relevance (1), coherence (1), effectiveness (1), impact (1), efficiency (2) "
      + "and sustainability (2); effectiveness, impact and sustainability miss their minimum of 2.5 or better.");
  });

  test("a missed gate that is no limit stands with its rating, and different minimums stand apart", () => {
    const set = criteriaSet("DAC-5");
    const strict = { ...set, criteria: set.criteria.map((each, index) => ({ ...each, minimum: [null, 4, 3, null, null][index] ?? null })) };
    const readings = [4, 3, 2, 4, 4].map((cell) => readRating(cell, set.scale));
    expect(evaluate(readings, rulesFor(strict)).why).toBe(
      "Needs improvement in spite of a score of 80: strong on relevance (4), impact (4) and sustainability (4); held back by efficiency (2); "
      + "effectiveness (3) misses its minimum of 4 or better; efficiency misses its minimum of 3 or better.");
  });

  test("a gated criterion has no rating", () => {
    expect(why([4, 4, 3, 2, 3, "n/a"])).toBe(
      "Not determinable, score 73: strong on relevance (4) and coherence (4); held back by efficiency (2); "
      + "sustainability has a minimum but no rating; coverage 83%, as sustainability is not applicable.");
    expect(why([4, 4, 4, 4, null, null])).toContain("impact and sustainability have minimums but no rating");
  });

  test("coverage below 1 says what is missing and whether it was left blank or does not apply", () => {
    expect(why([4, "n/a", 3, null, 3, 3])).toBe(
      "Good practice, score 75: strong on relevance (4); no criterion holds it back; coverage 67%, as efficiency is not rated and coherence is not applicable.");
  });

  test("a criterion of weight 0 is not what keeps coverage low, and one without a name is numbered", () => {
    const names = ["Relevance", "Reach", " "];
    const criteria = names.map((name, index) => ({ name, question: "", weight: [3, 0, 1][index] ?? 0, minimum: null, levels: [] }));
    const rules = rulesFor({ name: "own", scale: { worst: 1, best: 4 }, criteria });
    const readings = [3.4, null, null].map((cell) => readRating(cell, rules));
    expect(evaluate(readings, rules).why).toBe(
      "Good practice, score 80: strong on relevance (3.4); no criterion holds it back; coverage 75%, as criterion 3 is not rated.");
  });

  test("coverage is too low", () => {
    expect(why([4, null, null, null, "n/a", 1])).toBe(
      "Insufficient evidence: coverage is 33% and a score needs 67%, as coherence, effectiveness and efficiency are not rated and impact is not applicable. "
      + "So far strong on relevance (4); held back by sustainability (1).");
    expect(why([3, null, null, null, null, 3])).toMatch(/are not rated\.$/);
    expect(why([null, null, "n/a", null, null, null])).toBe("Insufficient evidence: no criterion is rated.");
  });

  test("coverage a hair too low does not read like enough", () => {
    expect(why([4, 4, 4, 4, null, null], { minCoverage: 0.667 })).toContain("coverage is 66% and a score needs 67%");
  });

  test("a bad cell is named with its content and the allowed range", () => {
    expect(why([4, "3 - good", 3, 3, 3, 3])).toBe(
      'Unscored because of coherence: the cell holds "3 - good"; a rating is a number from 1 (worst) to 4 (best), blank, or n/a. '
      + "If 3 is meant, the cell should hold 3 alone.");
    expect(why([4, 9, true, 3, "bad", 3])).toMatch(/^Unscored because of coherence: .*\. Also without a usable rating: effectiveness and impact\.$/);
  });

  test("the method is named where it is not the plain mean", () => {
    expect(why([4, 4, 4, 4, 4, 3], { method: "minimum" })).toContain("score 67 (the weakest criterion)");
    expect(why([4, 4, 4, 4, 4, 3], { method: "geometric" })).toContain("(geometric mean)");
    expect(why([4, 4, 4, 4, 4, 3], { method: "harmonic" })).toContain("(harmonic mean)");
  });

  test("the score is never rounded across a band", () => {
    expect(why([6.9, 7, 7, 7, 7, 6.9], {}, { worst: 0, best: 10 })).toContain("Promising practice, score 69.7");
  });

  test("on a scale with 1 as best the ratings stand as they were given", () => {
    expect(why([1, 2, 2, 3, 4, 1], {}, { worst: 6, best: 1 })).toBe(
      "Needs improvement in spite of a score of 77: strong on relevance (1), sustainability (1), coherence (2) and effectiveness (2); "
      + "held back by impact (4); impact misses its minimum of 3.5 or better.");
  });
});
