import fc from "fast-check";
import type { Cell } from "../../../src/core/cell";
import { chooseSet, editCriterion, removeCriterion } from "../../../src/core/evaluation/draftEdits";
import { evaluate } from "../../../src/core/evaluation/evaluate";
import { rulesFor } from "../../../src/core/evaluation/rules";
import { draftOf, readDraft } from "../../../src/core/evaluation/rulesDraft";
import type { RulesDraft } from "../../../src/core/evaluation/rulesDraft";
import { verdictChanges } from "../../../src/core/evaluation/verdictChanges";
import { ratedBook } from "./ratedBook";

const ROWS: readonly (readonly Cell[])[] = [
  [4, 4, 3, 4, 4], // good
  [4, 4, 4, 2, 4], // misses the gate of impact
  [2, 3, null, 3, 3],
  [3, "3 - good", 2, 4, 3], // unscored
];
const book = ratedBook(ROWS);

function changes(draft: RulesDraft, of = book) {
  const { rules } = readDraft(draft, of);
  if (rules === null) throw new Error("the draft has problems");
  return verdictChanges(of, rules);
}

test("a draft that changes nothing changes no verdict and no score, for any ratings", () => {
  const cell = fc.constantFrom<Cell>(1, 2, 3, 4, null, "n/a", "2 - fair", 9);
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 12 }), (rows) => {
    const any = ratedBook(rows);
    const { changed, scoresChanged, counts, missing } = changes(draftOf(any), any);
    expect([changed.length, scoresChanged, missing.length]).toEqual([0, 0, 0]);
    for (const { now, then } of counts) expect(now).toBe(then);
  }));
});

test("a minimum taken away lifts the practice that it capped, and nothing else", () => {
  const { changed, scoresChanged, counts } = changes(editCriterion(draftOf(book), 3, { minimum: "" }));
  expect(changed.map(({ practice, after }) => [practice.id, practice.evaluation.verdict, after.verdict])).toEqual([["P-2", "Needs improvement", "Good practice"]]);
  expect(scoresChanged).toBe(0);
  expect(counts).toEqual([
    { verdict: "Good practice", now: 1, then: 2 }, { verdict: "Promising practice", now: 1, then: 1 },
    { verdict: "Needs improvement", now: 1, then: 0 }, { verdict: "Unscored", now: 1, then: 1 },
  ]);
});

test("removing the criterion with a bad cell lets the practice be scored", () => {
  const { practices } = changes(removeCriterion(draftOf(book), 1));
  expect(practices[3]?.after.score).toBeCloseTo((100 * (2 / 3 + 1 / 3 + 1 + 2 / 3)) / 4, 6);
});

test("another direction reads the same cells the other way round", () => {
  const { practices } = changes({ ...draftOf(book), scale: "4-1" });
  expect(practices[0]?.after.score).toBeCloseTo(100 * (1 / 3) / 5, 6);
});

test("a rating that is off the new scale leaves its practice unscored", () => {
  const { counts } = changes({ ...draftOf(book), criteria: draftOf(book).criteria.map((criterion) => ({ ...criterion, minimum: "" })), scale: "0-3" });
  expect(counts.find(({ verdict }) => verdict === "Unscored")).toMatchObject({ now: 1, then: 3 });
});

test("criteria without a column are named and count as not rated", () => {
  const { missing, practices } = changes(chooseSet(draftOf(book), "DAC-6"));
  expect(missing).toEqual(["Coherence"]);
  expect(practices[0]?.after.coverage).toBeCloseTo(5 / 6, 10);
});

test("a mapped header of the practice table is found as it is when the book is read", () => {
  const mapped = ratedBook(ROWS, { columns: { Coherence: "Impact" } });
  expect(changes(chooseSet(draftOf(mapped), "DAC-6"), mapped).missing).toEqual([]);
});

test("the book under a draft is what the book becomes when the rules are applied", () => {
  const draft = { ...editCriterion(draftOf(book), 0, { weight: "5" }), method: "geometric" as const };
  const { rules } = readDraft(draft, book);
  if (rules === null) throw new Error("the draft has problems");
  const applied = ratedBook(ROWS, { method: "geometric" }, rules.criteria.criteria.map((c) => [c.name, c.question, c.weight, c.minimum, null, null]));
  expect(verdictChanges(book, rules).practices.map(({ after }) => after)).toEqual(applied.practices.map(({ readings }) => evaluate(readings, rulesFor(rules.criteria, rules))));
  expect(verdictChanges(book, rules).practices.map(({ after }) => after.score)).toEqual(applied.practices.map(({ evaluation }) => evaluation.score));
});
