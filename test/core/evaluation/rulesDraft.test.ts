import fc from "fast-check";
import { editCriterion } from "../../../src/core/evaluation/draftEdits";
import { draftOf, readDraft } from "../../../src/core/evaluation/rulesDraft";
import type { RulesDraft } from "../../../src/core/evaluation/rulesDraft";
import { METHODS } from "../../../src/core/evaluation/evaluation";
import { ratedBook } from "./ratedBook";

const book = ratedBook([[4, 3, 2, 1, 3]]);
const base = draftOf(book);
const problemsOf = (draft: RulesDraft) => Object.fromEntries(readDraft(draft, book).problems);

test("a draft of a workbook reads back as the rules that the workbook has", () => {
  const own = ratedBook([[4, 2]], { scale: "6-1", method: "harmonic", minCoverage: 0.55, bands: { good: 81.5, promising: 62, needsImprovement: 33 } },
    [["Reach", "Whom?", 2.75, 3, "few", "all"], ["Cost", null, 1 / 3, null, null, null]]);
  const { rules, problems } = readDraft(draftOf(own), own);
  expect(problems.size).toBe(0);
  expect(rules).toEqual({
    criteria: own.criteria, method: "harmonic", bands: own.settings.bands, minCoverage: 0.55, crosswalk: own.settings.crosswalk,
  });
});

test("a coverage of two thirds stays two thirds while nobody types in its field", () => {
  expect(base.minCoverage).toBe("66.67");
  expect(readDraft(base, book).rules?.minCoverage).toBe(2 / 3);
  expect(readDraft({ ...base, minCoverage: "66,5" }, book).rules?.minCoverage).toBe(0.665);
});

test.each(["5", "", "good-bad", "3-3"])("a scale of %j is refused, for it says no direction", (scale) => {
  const { rules, problems } = readDraft({ ...base, scale }, book);
  expect(rules).toBeNull();
  expect(problems.get("scale")).toContain("does not say which end is best");
});

test("everything that cannot be used is named at once, at its own field", () => {
  let draft = editCriterion(base, 0, { weight: "heavy" });
  draft = editCriterion(draft, 1, { minimum: "7" });
  draft = editCriterion(draft, 2, { name: " " });
  draft = editCriterion(draft, 3, { name: "relevance" });
  draft = { ...draft, minCoverage: "140", bands: { good: "60", promising: "61", needsImprovement: "x" } };
  expect(problemsOf(draft)).toEqual({
    "weight 0": expect.stringContaining("a number from 0 up"),
    "minimum 1": "A minimum is a rating from 1 to 4, or blank for none.",
    "name 2": expect.stringContaining("Give the criterion a name"),
    "name 3": "There is a criterion relevance already.",
    "promising": "A number from 0 to 60, where Good practice starts.",
    "needsImprovement": "A number from 0 to 60, where Promising practice starts.",
    "minCoverage": "A number from 0 to 100 per cent.",
  });
});

test("weights that are all 0, and no criteria at all, are no rules", () => {
  const zero = { ...base, criteria: base.criteria.map((criterion) => ({ ...criterion, weight: "0" })) };
  expect(problemsOf(zero)).toEqual({ weights: "All weights are 0; at least one must be above 0." });
  expect(problemsOf({ ...base, criteria: [] })).toEqual({ criteria: "At least one criterion is needed." });
});

test("whatever is typed, a draft is read without an exception, and has rules exactly when it has no problem", () => {
  const typed = fc.oneof(fc.string(), fc.constantFrom("1", "2,5", "0", "", "1-4", "6-1", "99"));
  fc.assert(fc.property(typed, typed, typed, typed, typed, fc.constantFrom(...METHODS), (scale, weight, minimum, good, coverage, method) => {
    const draft = { ...editCriterion(base, 1, { weight, minimum }), scale, method, minCoverage: coverage, bands: { ...base.bands, good } };
    const { rules, problems } = readDraft(draft, book);
    expect(rules === null).toBe(problems.size > 0);
  }));
});
