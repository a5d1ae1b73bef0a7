import { readBook } from "../../src/core/book";
import { draftOf } from "../../src/core/evaluation/rulesDraft";
import { rulesChanged } from "../../src/taskpane/criteria/theirRules";

const draft = draftOf(readBook([], null, 1900));

describe("what a colleague has changed in the rules", () => {
  test("is named by criterion, old and new", () => {
    const criteria = draft.criteria.map((one, i) => (i === 3 ? { ...one, weight: "2" } : one));
    expect(rulesChanged(draft, { ...draft, criteria, scale: "6-1" })).toBe("scale 1-4 → 6-1; weight of Impact 1 → 2");
  });

  test("is nothing where only ids differ, and is told without a name where it is only words", () => {
    expect(rulesChanged(draft, { ...draft, criteria: draft.criteria.map((one) => ({ ...one, id: one.id + 50 })) })).toBe("");
    expect(rulesChanged(draft, { ...draft, criteria: draft.criteria.map((one) => ({ ...one, question: "Why?" })) })).toBe("words or limits of the rules");
  });

  test("names all criteria where one has come or gone", () => {
    expect(rulesChanged(draft, { ...draft, criteria: draft.criteria.slice(0, 2) })).toMatch(/^criteria Relevance, .* → Relevance, Effectiveness$/);
  });
});
