import * as fc from "fast-check";
import {
  agreementReport, agreementWords, consensusOf, openPractices, shownAgreement, shownAnswer, widestDifferences,
} from "../../../src/core/rating/consensus";
import { agreement } from "../../../src/core/evaluation/agreement/agreement";
import type { Reading } from "../../../src/core/evaluation/evaluation";
import { bookWith, ratedRows } from "./ratings";

const rows = [
  ...ratedRows("P-07", "AB", [4, 3, "n/a", 1, 2]), ...ratedRows("P-07", "CD", [3, 3, 2, 4, 2]),
  ...ratedRows("P-11", "AB", [2, 1, 3, 2, 4]), ...ratedRows("P-11", "CD", [2, 2, 3, 3]),
];
const all = new Set(["P-07", "P-11"]);
const values = (...ratings: readonly (number | "n/a" | null)[]): Reading[] =>
  ratings.map((value) => (value === null ? { kind: "blank" } : value === "n/a" ? { kind: "not-applicable" } : { kind: "value", value }));

describe("agreement between raters", () => {
  test("is measured per criterion and over all cells, with the pairs behind it", () => {
    const { overall, perCriterion } = agreementReport(bookWith(rows), all);
    expect(perCriterion.map(({ pairs }) => pairs)).toEqual([2, 2, 1, 2, 1]);
    expect(overall.pairs).toBe(8);
    expect(perCriterion[0]).toEqual(agreement([[4, 3], [2, 2]]));
    expect(overall.value).toBe(agreement([[4, 3], [2, 2], [3, 3], [1, 2], [null, 2], [3, 3], [1, 4], [2, 3], [2, 2], [4, null]]).value);
  });

  test("leaves out practices that may not be shown", () => {
    expect(agreementReport(bookWith(rows), new Set(["P-11"])).overall.pairs).toBe(4);
  });

  test("reads in plain words by a convention, or says why there is none", () => {
    const words = (value: number | null) => agreementWords({ value, pairs: 9, problem: value === null ? "There is one rater." : null });
    expect([0.8, 0.79, 0.667, 0.66, 0, null].map(words).map((text) => text.slice(0, 32))).toEqual([
      "The raters agree well enough to ", "The raters agree enough for caut", "The raters agree enough for caut", "The raters agree too little to r",
      "The raters agree no better than ", "There is one rater.",
    ]);
    expect([0.7999, 0.8, -0.25, null, 0.6666].map(shownAgreement)).toEqual(["0.7999", "0.80", "\u22120.25", "–", "0.6666"]);
  });
});

describe("where raters differ", () => {
  test("the widest come first, then by row and criterion", () => {
    const found = widestDifferences(bookWith(rows), all, 3);
    expect(found.map(({ practice, criterion }) => [practice, criterion])).toEqual([["P-07", 3], ["P-07", 0], ["P-11", 1]]);
    expect(found[0]?.spread).toBe(1);
    expect(found[0]?.ratings.map(shownAnswer)).toEqual(["AB 1", "CD 4"]);
  });
});

describe("what may be shown", () => {
  test("only practices that the person has rated whole, unless the workbook says otherwise", () => {
    expect([...openPractices(bookWith(rows), "CD")]).toEqual(["P-07"]);
    expect([...openPractices(bookWith(rows), "AB")]).toEqual(["P-07", "P-11"]);
    expect([...openPractices(bookWith(rows), null)]).toEqual([]);
    expect([...openPractices(bookWith(rows, JSON.stringify({ version: 1, blindRating: false })), null)]).toEqual(["P-07", "P-11"]);
  });
});

describe("a proposed consensus", () => {
  test("is the median, half-way between the middle two of an even number", () => {
    expect(consensusOf(values(4, 1, 3), "median")).toBe(3);
    expect(consensusOf(values(4, 1, 3, 2, "n/a"), "median")).toBe(2.5);
  });

  test("is the mean to two decimals", () => {
    expect(consensusOf(values(4, 1, 2), "mean")).toBe(2.33);
  });

  test("is n/a where nobody gave a number, and nothing where nobody answered", () => {
    expect(consensusOf(values("n/a", null), "median")).toBe("n/a");
    expect(consensusOf(values(null), "mean")).toBeNull();
  });

  test("lies between the raters, does not mind their order, and is theirs where they agree (property)", () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(ratings, fc.constantFrom("median" as const, "mean" as const), (given, method) => {
      const taken = consensusOf(values(...given), method);
      const inOrder = consensusOf(values(...[...given].sort((a, b) => a - b), "n/a"), method);
      const agreed = consensusOf(values(...given.map(() => 3)), method);
      return typeof taken === "number" && taken >= Math.min(...given) && taken <= Math.max(...given) && inOrder === taken && agreed === 3;
    }));
  });
});
