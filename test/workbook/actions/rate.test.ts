import { gradeEvidence, rate } from "../../../src/workbook/actions/rate";
import { bookOf, smallWorkbook } from "../readyBook";

describe("rating a criterion", () => {
  test("writes the rating and the four computed cells in one batch", async () => {
    const workbook = smallWorkbook();
    await workbook.apply(rate(await bookOf(workbook), "P-07", 2, 2));
    expect(workbook.cell("Practices", 0, "Efficiency")).toBe(2);
    expect(workbook.cell("Practices", 0, "Score")).toBeCloseTo((100 * (1 + 2 / 3 + 1 / 3 + 2 / 3 + 1)) / 5);
    expect(workbook.cell("Practices", 0, "Coverage")).toBe(1);
    expect(workbook.cell("Practices", 0, "Verdict")).toBe("Good practice");
    expect(workbook.cell("Practices", 0, "Why")).toMatch(/strong on/);
    expect(workbook.written).toHaveLength(1);
  });

  test("writes n/a as n/a, which lowers coverage and not the score", async () => {
    const workbook = smallWorkbook();
    await workbook.apply(rate(await bookOf(workbook), "P-07", 1, "n/a"));
    expect(workbook.cell("Practices", 0, "Effectiveness")).toBe("n/a");
    expect(workbook.cell("Practices", 0, "Coverage")).toBeCloseTo(3 / 5);
    expect(workbook.cell("Practices", 0, "Score")).toBeNull();
  });

  test("clears the old score of a practice that a bad cell leaves unscored", async () => {
    const workbook = smallWorkbook();
    await workbook.apply(rate(await bookOf(workbook), "P-11", 0, 4));
    expect(workbook.cell("Practices", 1, "Score")).toBeNull();
    expect(workbook.cell("Practices", 1, "Verdict")).toBe("Unscored");
  });

  test("is refused for a number off the scale", async () => {
    const book = await bookOf(smallWorkbook());
    expect(() => rate(book, "P-07", 0, 5)).toThrow(/5 is not on the scale 1 to 4/);
  });

  test("writes nothing when the row has become another practice's", async () => {
    const workbook = smallWorkbook();
    const batch = rate(await bookOf(workbook), "P-07", 2, 2);
    workbook.remoteEdit("Practices", 0, "ID", "P-99");
    await expect(workbook.apply(batch)).rejects.toMatchObject({ code: "moved" });
    expect(workbook.cell("Practices", 0, "Efficiency")).toBeNull();
  });

  test("says which practice is gone", async () => {
    const book = await bookOf(smallWorkbook());
    expect(() => rate(book, "P-42", 0, 3)).toThrow(/"P-42" is no longer in the workbook/);
  });
});

describe("grading evidence", () => {
  test("writes the grade as a number and leaves the score alone", async () => {
    const workbook = smallWorkbook();
    await workbook.apply(gradeEvidence(await bookOf(workbook), "P-07", 3));
    expect(workbook.cell("Practices", 0, "Evidence")).toBe(3);
    expect(workbook.cell("Practices", 0, "Score")).toBeNull();
  });
});
