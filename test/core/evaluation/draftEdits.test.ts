import fc from "fast-check";
import {
  addCriterion, changeScale, chooseSet, editCriterion, importanceOrder, keepWeighing, movedTo, removeCriterion, weighingOf, weighByOrder, weighEqually, weightShares,
} from "../../../src/core/evaluation/draftEdits";
import { draftOf, readDraft } from "../../../src/core/evaluation/rulesDraft";
import type { RulesDraft } from "../../../src/core/evaluation/rulesDraft";
import { ratedBook } from "./ratedBook";

const book = ratedBook([[4, 3, 2, 1, 3]]);
const base = draftOf(book);
const weightsOf = (draft: RulesDraft) => draft.criteria.map(({ weight }) => weight);
const minimumsOf = (draft: RulesDraft) => draft.criteria.map(({ minimum }) => minimum);

describe("choosing a set", () => {
  test("brings its criteria in its order and keeps what was typed for those that stay", () => {
    const draft = chooseSet(editCriterion(base, 3, { weight: "7", question: "So what?" }), "DAC-6");
    expect(draft.criteria.map(({ name }) => name)).toEqual(["Relevance", "Coherence", "Effectiveness", "Efficiency", "Impact", "Sustainability"]);
    expect(draft.criteria[4]).toMatchObject({ weight: "7", question: "So what?" });
    expect(readDraft(draft, book).rules?.criteria.name).toBe("DAC-6");
    expect(new Set(draft.criteria.map(({ id }) => id)).size).toBe(6);
  });

  test("and then changing it makes one's own", () => {
    const own = editCriterion(addCriterion(removeCriterion(chooseSet(base, "REGIN-7"), 0)), 0, { name: "Reach" });
    expect(readDraft(editCriterion(own, own.criteria.at(-1)?.id ?? -1, { name: "Reach" }), book).rules?.criteria.name).toBe("own");
  });
});

describe("changing the scale", () => {
  test("moves minimums to the same share of the way, in the new scale's direction", () => {
    expect(minimumsOf(base)).toEqual(["", "2.5", "", "2.5", "2.5"]);
    expect(minimumsOf(changeScale(base, "6-1", base))).toEqual(["", "3.5", "", "3.5", "3.5"]);
    expect(minimumsOf(changeScale(base, "0-10", base))).toEqual(["", "5", "", "5", "5"]);
  });

  test("moves them once, however the new scale is typed letter by letter, and what was typed moves along", () => {
    const typed = ["1-", "", "0", "0-", "0-1", "0-10", "0-", "0-2", "0-20"].reduce((draft, text) => changeScale(draft, text, base), editCriterion(base, 1, { minimum: "4" }));
    expect(minimumsOf(typed)).toEqual(["", "20", "", "10", "10"]);
  });

  test("keeps descriptors on a scale of as many levels, drops them on another, and brings them back", () => {
    const edited = editCriterion(base, 0, { levels: ["bad", "poor", "fair", "fine"] });
    const reversed = changeScale(edited, "4-1", base);
    expect(reversed.criteria[0]?.levels).toEqual(["bad", "poor", "fair", "fine"]);
    const wider = changeScale(reversed, "1-5", base);
    expect(wider.criteria[0]?.levels).toEqual([]);
    expect(changeScale(wider, "1-4", base).criteria[0]?.levels).toEqual(base.criteria[0]?.levels);
  });
});

describe("weights", () => {
  test("by order are the rank-order centroid, whatever the order of the criteria in the sheet", () => {
    // Barron and Barrett: for five places 0.4567, 0.2567, 0.1567, 0.09, 0.04.
    expect(weightsOf(weighByOrder(base, [3, 0, 4, 1, 2]))).toEqual(["0.2567", "0.09", "0.04", "0.4567", "0.1567"]);
  });

  test("start their order from the weights that are there, equal ones in the criteria's order", () => {
    const draft = editCriterion(editCriterion(base, 2, { weight: "3" }), 4, { weight: "2,5" });
    expect(importanceOrder(draft)).toEqual([2, 4, 0, 1, 3]);
  });

  test("by order keep the order from which they were made", () => {
    fc.assert(fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      expect(importanceOrder(weighByOrder(base, order))).toEqual(order);
    }));
  });

  test("show how they came about, and keep it when criteria come and go", () => {
    const ordered = weighByOrder(base, [3, 0, 4, 1, 2]);
    expect([weighingOf(base), weighingOf(ordered), weighingOf(editCriterion(base, 1, { weight: "2" }))]).toEqual(["equal", "order", "numbers"]);
    const more = keepWeighing(ordered, addCriterion(ordered), "order");
    expect(importanceOrder(more)).toEqual([3, 0, 4, 1, 2, 5]);
    expect(weighingOf(keepWeighing(ordered, removeCriterion(ordered, 0), "order"))).toBe("order");
    expect(weightsOf(keepWeighing(base, addCriterion(editCriterion(base, 1, { weight: "2" })), "equal"))).toEqual(["1", "1", "1", "1", "1", "1"]);
  });

  test("equal again are all 1, and shares sum to 1", () => {
    const draft = weighByOrder(base, [4, 3, 2, 1, 0]);
    expect(weightShares(draft)?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(weightsOf(weighEqually(draft))).toEqual(["1", "1", "1", "1", "1"]);
    expect(weightShares(editCriterion(draft, 1, { weight: "lots" }))).toBeNull();
  });
});

test("moving one id keeps the others in their order, and no place is off the list", () => {
  expect(movedTo([5, 6, 7, 8], 7, 0)).toEqual([7, 5, 6, 8]);
  expect(movedTo([5, 6, 7, 8], 5, 99)).toEqual([6, 7, 8, 5]);
  expect(movedTo([5, 6, 7, 8], 8, -3)).toEqual([8, 5, 6, 7]);
});
