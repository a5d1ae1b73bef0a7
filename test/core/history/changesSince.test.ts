import type { Book } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { changesSince } from "../../../src/core/history/changesSince";
import { contentOf, hashOf } from "../../../src/core/history/snapshot";
import type { Snapshot } from "../../../src/core/history/snapshot";
import { ratedBook } from "../evaluation/ratedBook";

const ROWS: readonly (readonly Cell[])[] = [[4, 4, 3, 4, 4], [2, 3, null, 3, 3], [1, 2, 1, 2, 1]];
const snapshotOf = (book: Book): Snapshot => ({ ...contentOf(book), number: 1, date: null, hash: hashOf(contentOf(book)), intact: true });
const then = snapshotOf(ratedBook(ROWS));

test("nothing has changed since a snapshot of the same book", () => {
  expect(changesSince(ratedBook(ROWS), then)).toEqual({ rules: [], changed: [], ratingsOnly: 0, added: [], gone: [] });
});

test("a practice with another score is named with the ratings that moved it", () => {
  const { changed, rules } = changesSince(ratedBook([[4, 4, 3, 1, 4], [2, 3, 3, 3, "n/a"], [1, 2, 1, 2, 1]]), then);
  expect(rules).toEqual([]);
  expect(changed.map(({ title, then: was, now, ratings }) => [title, was.verdict, now.verdict, ratings])).toEqual([
    ["Practice 1", "Good practice", "Needs improvement", ["Impact 4 → 1"]],
    ["Practice 2", "Promising practice", "Not determinable", ["Efficiency blank → 3", "Sustainability 3 → n/a"]],
  ]);
});

test("ratings that cancel out are counted, not listed", () => {
  const { changed, ratingsOnly } = changesSince(ratedBook([[4, 4, 3, 4, 4], [2, 3, null, 3, 3], [1, 2, 2, 1, 1]]), then);
  expect([changed.length, ratingsOnly]).toEqual([0, 1]);
});

test("rules that differ are told one by one, and practices that only they moved have no rating to name", () => {
  const now = ratedBook(ROWS, { method: "minimum", scale: "0-4", minCoverage: 0.5, bands: { good: 71, promising: 50, needsImprovement: 25 } }, [
    ["Relevance", null, 1, null, null, null], ["Effectiveness", null, 2.5, 3, null, null], ["Impact", null, 1, null, null, null], ["Reach", null, 1, 2, null, null],
  ]);
  const { rules, changed } = changesSince(now, then);
  expect(rules).toEqual([
    "Criterion Reach is new", "Criterion Efficiency is gone", "Criterion Sustainability is gone", "Scale 1-4 → 0-4", "Method arithmetic → minimum",
    "Weight of Effectiveness 1 → 2.5", "Minimum of Effectiveness 2.5 → 3", "Minimum of Impact 2.5 → none", "Minimum of Reach none → 2",
    "Start of Good practice 70 → 71", "Least coverage 66.67% → 50%",
  ]);
  expect(changed[0]?.ratings).toEqual([]);
});

test("new and gone practices are named; a row that moved is still the same practice", () => {
  const later: Book = ratedBook([...ROWS, [3, 3, 3, 3, 3]]);
  const book: Book = { ...later, practices: [...later.practices].reverse().filter(({ id }) => id !== "P-2") };
  expect(changesSince(book, then)).toMatchObject({ changed: [], added: ["Practice 4"], gone: ["Practice 2"] });
});

test("practices without an ID are known by their title", () => {
  const noId = (book: Book): Book => ({ ...book, practices: book.practices.map((practice) => ({ ...practice, id: "" })) });
  expect(changesSince(noId(ratedBook(ROWS)), snapshotOf(noId(ratedBook(ROWS))))).toMatchObject({ changed: [], added: [], gone: [] });
});
