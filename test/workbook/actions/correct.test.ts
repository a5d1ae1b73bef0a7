import { applyFix, setCell } from "../../../src/workbook/actions/correct";
import { bookOf, smallWorkbook } from "../readyBook";

describe("a fix", () => {
  test("writes the offered number and scores the practice again", async () => {
    const workbook = smallWorkbook();
    const book = await bookOf(workbook);
    const issue = book.issues.find((i) => i.kind === "bad-rating");
    expect(issue?.place.address).toBe("E6");
    if (issue) await workbook.apply(applyFix(book, issue));
    expect(workbook.cell("Practices", 1, "Effectiveness")).toBe(3);
    expect(workbook.cell("Practices", 1, "Score")).toBeCloseTo((100 * (1 / 3 + 2 / 3 + 0 + 1 / 3 + 2 / 3)) / 5);
    expect((await bookOf(workbook)).issues.filter((i) => i.kind === "bad-rating")).toEqual([]);
  });

  test("is not written over what someone typed since", async () => {
    const workbook = smallWorkbook();
    const book = await bookOf(workbook);
    const issue = book.issues.find((i) => i.kind === "bad-rating");
    workbook.remoteEdit("Practices", 1, "Effectiveness", 4);
    if (issue) await expect(workbook.apply(applyFix(book, issue))).rejects.toMatchObject({ code: "moved" });
    expect(workbook.cell("Practices", 1, "Effectiveness")).toBe(4);
  });
});

describe("a typed correction", () => {
  test("of a cell that is no rating touches that cell only", async () => {
    const workbook = smallWorkbook();
    const book = await bookOf(workbook);
    const place = { table: "Practices", sheet: "Practices", address: "B6", row: 1, column: 1 };
    await workbook.apply(setCell(book, place, "Mentoring at work"));
    expect(workbook.cell("Practices", 1, "Title")).toBe("Mentoring at work");
    expect(workbook.cell("Practices", 1, "Verdict")).toBeNull();
  });

  test("of a whole table is refused in words", async () => {
    const book = await bookOf(smallWorkbook());
    expect(() => setCell(book, { table: "Practices", sheet: "Practices", address: "A4" }, 1)).toThrow(/whole table/);
  });
});
