import { RATING_COLUMNS } from "../../../src/core/schema";
import type { Cell } from "../../../src/core/cell";
import { gradeEvidenceAs, rateAs } from "../../../src/workbook/actions/rateAs";
import { takeConsensus } from "../../../src/workbook/actions/takeConsensus";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { bookOf, DAC } from "../readyBook";

const BLANK: readonly Cell[] = [null, null, null, null, null, null];

function workbookWith(rows: readonly (readonly Cell[])[]): MemoryWorkbook {
  return memoryWorkbook([
    {
      name: "Practices", headers: ["ID", "Title", ...DAC, "Score", "Coverage", "Verdict", "Why"],
      rows: [["P-07", "Language café", 4, 3, null, 3, 4, null, null, null, null], [null, "No name yet", ...DAC.map(() => null), null, null, null, null]],
    },
    { name: "Ratings", headers: RATING_COLUMNS.map(({ name }) => name), rows },
  ]);
}
const as = { practice: "P-07", rater: "AB", criterion: 3, date: 46_347 };
const rowsOf = async (workbook: MemoryWorkbook): Promise<readonly (readonly Cell[])[]> => (await workbook.read(["Ratings"]))[0]?.rows ?? [];

describe("rating under own initials", () => {
  test("takes the blank row first and leaves the practice's own row alone", async () => {
    const workbook = workbookWith([BLANK]);
    await workbook.apply(rateAs(await bookOf(workbook), as, 2));
    expect(await rowsOf(workbook)).toEqual([["P-07", "AB", "Impact", 2, null, 46_347]]);
    expect(workbook.cell("Practices", 0, "Impact")).toBe(3);
    expect(workbook.written).toEqual(["Rate Impact of Language café as AB"]);
  });

  test("updates an own earlier rating and never another rater's", async () => {
    const workbook = workbookWith([["P-07", "CD", "Impact", 1, 3, 46_001], ["P-07", "ab", "Impact", 4, 1, 46_002]]);
    await workbook.apply(rateAs(await bookOf(workbook), as, "n/a"));
    expect(await rowsOf(workbook)).toEqual([["P-07", "CD", "Impact", 1, 3, 46_001], ["P-07", "AB", "Impact", "n/a", 1, 46_347]]);
  });

  test("adds a row where there is no blank one, and keeps evidence beside the rating", async () => {
    const workbook = workbookWith([["P-07", "CD", "Impact", 1, 3, 46_001]]);
    await workbook.apply(gradeEvidenceAs(await bookOf(workbook), as, 2));
    await workbook.apply(rateAs(await bookOf(workbook), as, 3));
    expect((await rowsOf(workbook))[1]).toEqual(["P-07", "AB", "Impact", 3, 2, 46_347]);
    expect(await rowsOf(workbook)).toHaveLength(2);
  });

  test("is refused when the row has become another rater's", async () => {
    const workbook = workbookWith([["P-07", "AB", "Impact", 4, null, null]]);
    const batch = rateAs(await bookOf(workbook), as, 2);
    workbook.remoteEdit("Ratings", 0, "Rater", "CD");
    await expect(workbook.apply(batch)).rejects.toMatchObject({ code: "moved" });
  });

  test("is refused without an ID, without a table, off the scale, and as consensus", async () => {
    const book = await bookOf(workbookWith([BLANK]));
    expect(() => rateAs(book, { ...as, practice: "row 3" }, 2)).toThrow(/No name yet has no ID of its own/);
    expect(() => rateAs({ ...book, ratings: { ...book.ratings, table: null } }, as, 2)).toThrow(/no Ratings table/);
    expect(() => rateAs(book, as, 7)).toThrow(/7 is not on the scale 1 to 4/);
    expect(() => rateAs(book, { ...as, rater: "Consensus" }, 2)).toThrow(/cannot be used as initials/);
  });
});

describe("taking a consensus", () => {
  const choices = [
    { criterion: 2, rating: 2.5, reason: "median of 2 raters" },
    { criterion: 3, rating: 1, reason: "the follow-up found no effect" },
  ] as const;

  test("writes ratings, score and the record in one batch that one undo takes back", async () => {
    const workbook = workbookWith([BLANK]);
    const receipt = await workbook.apply(takeConsensus(await bookOf(workbook), "P-07", choices, 46_347));
    expect([workbook.cell("Practices", 0, "Efficiency"), workbook.cell("Practices", 0, "Impact"), workbook.cell("Practices", 0, "Verdict")]).toEqual([2.5, 1, "Needs improvement"]);
    expect(await rowsOf(workbook)).toEqual([
      ["P-07", "consensus: median of 2 raters", "Efficiency", 2.5, null, 46_347],
      ["P-07", "consensus: the follow-up found no effect", "Impact", 1, null, 46_347],
    ]);
    await receipt.undo();
    expect(workbook.cell("Practices", 0, "Impact")).toBe(3);
    expect(await rowsOf(workbook)).toEqual([BLANK]);
  });

  test("a later consensus takes the place of the earlier record", async () => {
    const workbook = workbookWith([BLANK]);
    await workbook.apply(takeConsensus(await bookOf(workbook), "P-07", choices, 46_347));
    await workbook.apply(takeConsensus(await bookOf(workbook), "P-07", [{ criterion: 3, rating: 2, reason: "mean of 3 raters" }], 46_351));
    expect((await rowsOf(workbook))[1]).toEqual(["P-07", "consensus: mean of 3 raters", "Impact", 2, null, 46_351]);
    expect(await rowsOf(workbook)).toHaveLength(2);
  });

  test("writes nothing when a rating has changed since it was shown, or without a reason", async () => {
    const workbook = workbookWith([BLANK]);
    const book = await bookOf(workbook);
    workbook.remoteEdit("Practices", 0, "Impact", 4);
    await expect(workbook.apply(takeConsensus(book, "P-07", choices, 46_347))).rejects.toMatchObject({ code: "moved" });
    expect(() => takeConsensus(book, "P-07", [{ criterion: 3, rating: 2, reason: " " }], 46_347)).toThrow(/needs a reason/);
  });
});
