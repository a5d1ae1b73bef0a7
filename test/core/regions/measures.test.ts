import fc from "fast-check";
import { DEFAULT_BANDS } from "../../../src/core/evaluation/rules";
import { CLASS_COUNT, classesOf, classOf, stepOf } from "../../../src/core/regions/classes";
import { regionFacts, shadeOf } from "../../../src/core/regions/measures";
import { practice } from "../../map/scored";

const facts = regionFacts([practice("Good practice", {}), practice("Promising practice", {}), practice("Not demonstrated", {}), practice("Insufficient evidence", {})]);

test("the facts of a region: all practices, the mean of those scored, the share of those judged", () => {
  expect(facts).toMatchObject({ practices: 4, scored: 3, judged: 3 });
  expect(facts.goodShare).toBeCloseTo(1 / 3);
  expect(facts.meanScore).toBeCloseTo((100 * (13 + 9 + 1)) / 15 / 3);
  expect(facts.verdicts).toMatchObject({ "Good practice": 1, "Insufficient evidence": 1, "Needs improvement": 0 });
  expect(regionFacts([])).toMatchObject({ practices: 0, meanScore: null, goodShare: null });
});

test("nothing is shown for fewer practices than the setting, counted where the measure counts", () => {
  expect(shadeOf(facts, "Practices", 4)).toEqual({ kind: "value", value: 4 });
  expect(shadeOf(facts, "Practices", 5)).toEqual({ kind: "too few", of: 4 });
  expect(shadeOf(facts, "Mean score", 4)).toEqual({ kind: "too few", of: 3 });
  expect(shadeOf(facts, "Share of good practices", 3).kind).toBe("value");
  expect(shadeOf(regionFacts([]), "Mean score", 1)).toEqual({ kind: "none" });
  expect(shadeOf(regionFacts([practice("Insufficient evidence", {})]), "Mean score", 1)).toEqual({ kind: "too few", of: 0 });
});

test("scores are cut where verdicts are, shares in thirds beside none", () => {
  expect(classesOf("Mean score", [], DEFAULT_BANDS).map(({ words }) => words)).toEqual(["below 25", "25 to below 50", "50 to below 70", "70 or more"]);
  const shares = classesOf("Share of good practices", [], DEFAULT_BANDS);
  expect([0, 0.01, 1 / 3, 0.34, 2 / 3, 0.67, 1].map((share) => classOf(share, shares))).toEqual([0, 1, 1, 2, 2, 3, 3]);
});

test("counts fall in about equal numbers of regions, few different counts in a class each", () => {
  expect(classesOf("Practices", [3, 0, 1, 7, 7, 7, 7, 7, 7], DEFAULT_BANDS).map(({ words }) => words)).toEqual(["1", "3", "7"]);
  expect(classesOf("Practices", [1, 2, 3, 4, 5, 6, 17, 28], DEFAULT_BANDS).map(({ words }) => words)).toEqual(["1 to 2", "3 to 4", "5 to 6", "17 to 28"]);
  expect(classesOf("Practices", [1, 1, 1, 1, 1, 1, 2, 3, 4, 5], DEFAULT_BANDS).map(({ words }) => words)).toEqual(["1", "2 to 3", "4", "5"]);
});

test("every count has one class, in order, and never more classes than colours", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (counts) => {
    const classes = classesOf("Practices", counts, DEFAULT_BANDS);
    expect(classes.length).toBeLessThanOrEqual(CLASS_COUNT);
    const found = [...counts].sort((a, b) => a - b).map((count) => classOf(count, classes));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(Math.min(...found)).toBe(0);
    expect(Math.max(...found)).toBe(classes.length - 1);
  }));
});

test("few classes are spread over the colours", () => {
  expect([stepOf(0, 1), stepOf(0, 2), stepOf(1, 2), stepOf(1, 3), stepOf(2, 4)]).toEqual([1, 0, 3, 2, 2]);
});
