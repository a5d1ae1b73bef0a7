import { fullyRatedBy, practicesAsRatedBy, ratersOf, weakestEvidence } from "../../../src/core/rating/raters";
import { bookWith, ratedRows } from "./ratings";

const rows = [...ratedRows("P-07", "AB", [4, 3, "n/a", 3, 2], 2), ...ratedRows("P-07", "CD", [1, 2, 1, 1, 1]), ...ratedRows("P-11", "AB", [3, 3])];

describe("what one rater has rated", () => {
  test("holds own ratings and nobody else's", () => {
    const [cafe, mentors] = practicesAsRatedBy(bookWith(rows), "ab");
    expect(cafe?.readings.map((reading) => (reading.kind === "value" ? reading.value : reading.kind))).toEqual([4, 3, "not-applicable", 3, 2]);
    expect(cafe?.evaluation.verdict).toBe("Needs improvement"); // sustainability misses its minimum of 2.5
    expect(cafe?.evidence).toBe(2);
    expect(mentors?.evaluation.verdict).toBe("Insufficient evidence");
  });

  test("counts as rated only when every criterion is answered", () => {
    const book = bookWith([...rows, ...ratedRows("P-11", "CD", [1, 2, null, 3, 4]), ...ratedRows("P-11", "EF", [1, 2, "3 - good", 3, 4])]);
    expect([...fullyRatedBy(book, "AB")]).toEqual(["P-07"]);
    expect([...fullyRatedBy(book, "CD")]).toEqual(["P-07"]);
    expect([...fullyRatedBy(book, "EF")]).toEqual([]);
  });

  test("names each rater once, as first written", () => {
    expect(ratersOf(bookWith([...rows, ["P-11", "cd", "Impact", 4, null, null]]).ratings.ratings)).toEqual(["AB", "CD"]);
  });

  test("rests on its weakest evidence, and on none that is stated when a rating has no grade", () => {
    const evidence = (...grades: readonly (number | null)[]) =>
      weakestEvidence(bookWith(grades.map((grade, i) => ["P-07", "AB", ["Relevance", "Impact", "Efficiency"][i] ?? "", 3, grade, null])).ratings.ratings);
    expect(evidence(3, 1, 2)).toBe(1);
    expect(evidence(3, null, 2)).toBeNull();
    expect(evidence()).toBeNull();
  });
});
