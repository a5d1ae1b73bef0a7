import { readBook } from "../../../src/core/book";
import { cellError } from "../../../src/core/cell";
import { consensusRater, consensusReason, initialsProblem, isConsensusRater } from "../../../src/core/rating/rating";
import { bookWith, ratingsTable } from "./ratings";

const found = (rows: Parameters<typeof bookWith>[0]) => {
  const { ratings, issues } = bookWith(rows);
  return { ...ratings, issues: issues.filter(({ place }) => place.table === "r") };
};

describe("reading the Ratings table", () => {
  test("gives one rating a row, with evidence and date", () => {
    const { ratings, issues } = found([["P-07", "AB", "Impact", 3, 2, 45_000], ["p-11", "CD", "relevance", "n/a", null, null]]);
    expect(issues).toEqual([]);
    expect(ratings).toEqual([
      { row: 0, practice: "P-07", rater: "AB", criterion: 3, reading: { kind: "value", value: 3 }, evidence: 2, date: { year: 2023, month: 3, day: 15 } },
      { row: 1, practice: "P-11", rater: "CD", criterion: 0, reading: { kind: "not-applicable" }, evidence: null, date: null },
    ]);
  });

  test("takes a blank row for none", () => {
    expect(found([[null, " ", null, null, null, null]])).toMatchObject({ ratings: [], issues: [], table: "r" });
  });

  test("reports what cannot be used, each at its own cell", () => {
    const { ratings, issues } = found([
      ["P-99", "AB", "Impact", 3, null, null], ["P-07", null, "Impact", 2, null, null], ["P-07", "AB", "Beauty", 4, null, null],
      [cellError("#REF!"), "AB", "Impact", 1, null, null],
    ]);
    expect(ratings).toEqual([]);
    expect(issues.map(({ kind, place, severity }) => [kind, place.address, severity])).toEqual([
      ["unknown-practice", "B3", "notice"], ["missing-rater", "C4", "notice"], ["unknown-criterion", "D5", "notice"], ["cell-error", "B6", "notice"],
    ]);
    expect(issues[2]?.message).toBe('Criterion is "Beauty" in row 5 of "Ratings". Allowed: Relevance, Effectiveness, Efficiency, Impact and Sustainability.');
  });

  test("keeps a bad rating as bad, with the number that was plainly meant as the offer", () => {
    const { ratings, issues } = found([["P-07", "AB", "Impact", "3 - good", "very", "soon"]]);
    expect(ratings[0]).toMatchObject({ reading: { kind: "bad" }, evidence: null, date: null });
    expect(issues.map(({ kind, place }) => [kind, place.address])).toEqual([["bad-rating", "E3"], ["bad-choice", "F3"], ["bad-date", "G3"]]);
    expect(issues[0]?.fix).toEqual({ label: "Use 3", changes: [{ row: 0, column: 3, value: 3 }] });
  });

  test("counts the first of two rows of one rater, whatever the case of the initials", () => {
    const { ratings, issues } = found([["P-07", "AB", "Impact", 3, null, null], ["P-07", "ab", "Impact", 1, null, null], ["P-07", "CD", "Impact", 2, null, null]]);
    expect(ratings.map(({ rater, reading }) => [rater, reading])).toEqual([["AB", { kind: "value", value: 3 }], ["CD", { kind: "value", value: 2 }]]);
    expect(issues.map(({ kind, place, message }) => [kind, place.address, message])).toEqual([
      ["duplicate-rating", "E4", 'ab rates Impact of practice P-07 in row 4 and first in row 3 of "Ratings". The first counts. Allowed: one row for each.'],
    ]);
  });

  test("keeps the record of a consensus apart from the raters", () => {
    const { ratings, consensus } = found([["P-07", "consensus: median of 2 raters", "Impact", 2.5, null, null], ["P-07", "CD", "Impact", 2, null, null]]);
    expect(ratings.map(({ rater }) => rater)).toEqual(["CD"]);
    expect(consensus.map(({ rater }) => consensusReason(rater))).toEqual(["median of 2 raters"]);
  });

  test("reads nothing from a table that cannot say who rated what", () => {
    const book = readBook([ratingsTable([["P-07", 3]], ["Practice ID", "Rating"])], null, 1900);
    expect(book.ratings.table).toBeNull();
    expect(book.issues.map(({ message }) => message)).toContain('The table "Ratings" has no columns Rater and Criterion, so no ratings are read from it.');
  });
});

describe("initials", () => {
  test("are short, are no formula, and are not the word for what raters agree on", () => {
    expect(initialsProblem(" AB ")).toBeNull();
    expect(initialsProblem("  ")).toMatch(/Type your initials/);
    expect(initialsProblem("=A1")).toMatch(/Start with a letter/);
    expect(initialsProblem("Consensus")).toMatch(/kept for/);
    expect(initialsProblem("a".repeat(13))).toBe("Use at most 12 characters.");
    expect(isConsensusRater(consensusRater("mean of 3 raters"))).toBe(true);
  });
});
