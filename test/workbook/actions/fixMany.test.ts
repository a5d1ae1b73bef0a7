import fc from "fast-check";
import { readBook, type Book } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { ISSUE_KINDS } from "../../../src/core/issue";
import type { Table } from "../../../src/core/table";
import { fixMany } from "../../../src/workbook/actions/fixMany";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { bookOf } from "../readyBook";

const HEADERS = ["ID", "Title", "Country", "Region code", "Indicators", "Latitude", "Longitude", "Start", "Evidence", "Budget", "Publish", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability", "Score"];
const NO_FORMULAS = new Map<string, readonly (string | null)[]>();

function bookOfRows(rows: readonly (readonly Cell[])[]): Book {
  const table: Table = { id: "Practices", name: "Practices", sheet: "Practices", firstRow: 2, firstColumn: 0, headers: HEADERS, rows };
  return readBook([table], null, 1900);
}

/** The rows after a batch, as an adapter would leave them. */
function after(book: Book, batch: ReturnType<typeof fixMany>["batch"]): readonly (readonly Cell[])[] {
  const rows = book.tables[0]?.rows.map((cells) => [...cells]) ?? [];
  for (const edit of batch.edits) {
    const row = "row" in edit ? rows[edit.row] : undefined;
    if (row !== undefined && (edit.kind === "cell" || edit.kind === "computed")) row[edit.column] = edit.value;
  }
  return rows;
}

const messy = fc.constantFrom<Cell>(
  null, "P-07", " P-07", "P-7\u200b", "p-07", "café", "Choir", "Itallia", "Sweden", "SE\u00a0224", "LNG O1; WRK-O99", "LNG-O1", "55,6", "151.2", 151.2, 13, "2019", 2019, "2", "3 - good", "3", 3, "n/a", "1 250,5", "yes",
);
const rowsArbitrary = fc.array(fc.array(messy, { minLength: HEADERS.length - 1, maxLength: HEADERS.length - 1 }).map((cells): readonly Cell[] => [...cells, null]), { minLength: 1, maxLength: 8 });

test("all fixes of a kind leave none of that kind to fix, and change no cell but those they named and the computed ones", () => {
  fc.assert(fc.property(rowsArbitrary, fc.constantFrom(...ISSUE_KINDS), (rows, kind) => {
    const book = bookOfRows(rows);
    const issues = book.issues.filter((issue) => issue.kind === kind && issue.fix !== undefined);
    const made = fixMany(book, book, issues, kind, NO_FORMULAS);
    expect([made.written.length, made.moved, made.inFormulas]).toEqual([issues.length, 0, 0]);
    const fixed = after(book, made.batch);
    const named = new Set(issues.flatMap(({ fix }) => fix?.changes ?? []).map(({ row, column }) => `${row} ${column}`));
    rows.forEach((cells, row) => cells.forEach((cell, column) => {
      if (!named.has(`${row} ${column}`) && HEADERS[column] !== "Score") expect(fixed[row]?.[column]).toBe(cell);
    }));
    // A trimmed or swapped cell may be read for the first time: what is offered for it then is another fix.
    const offered = new Set(issues.map(({ place }) => place.address));
    expect(bookOfRows(fixed).issues.filter((issue) => issue.kind === kind && issue.fix !== undefined && offered.has(issue.place.address))).toEqual([]);
  }), { numRuns: 300 });
});

test("fixing again and again comes to an end at which nothing with a fix is left", () => {
  fc.assert(fc.property(rowsArbitrary, (rows) => {
    let book = bookOfRows(rows);
    for (let round = 0; round < 12; round++) {
      const issues = book.issues.filter(({ fix }) => fix !== undefined);
      if (issues.length === 0) return;
      book = bookOfRows(after(book, fixMany(book, book, issues, "all", NO_FORMULAS).batch));
    }
    expect(book.issues.filter(({ fix }) => fix !== undefined)).toEqual([]);
  }), { numRuns: 200 });
});

const SEED = {
  name: "Practices", headers: ["ID", "Title", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability", "Score"],
  rows: [["P-01", "Café", "3", 4, 3, 2, 1, null], ["P-02", "Choir", "2", "4", 3, 2, 1, null], ["P-03", "Walks", "1", 4, 3, 2, 4, null], ["P-04", "Garden", "3 - good", 4, 3, 2, 1, null]],
};

test("a row that is not what was shown is left and counted; the rest is one batch that one undo takes back", async () => {
  const workbook = memoryWorkbook([SEED]);
  const seen = await bookOf(workbook);
  workbook.remoteEdit("Practices", 0, "ID", "P-99");
  workbook.remoteEdit("Practices", 2, "Relevance", 4);
  const now = await bookOf(workbook);
  const made = fixMany(now, seen, seen.issues.filter(({ kind }) => kind === "text-number"), "numbers", NO_FORMULAS);
  expect([made.moved, made.written.map(({ place }) => place.row), made.batch.label]).toEqual([2, [1], "Fix 1: numbers"]);
  const receipt = await workbook.apply(made.batch);
  expect([receipt.cellsChanged, workbook.cell("Practices", 1, "Relevance"), workbook.cell("Practices", 1, "Effectiveness"), workbook.cell("Practices", 0, "Relevance")]).toEqual([2, 2, 4, "3"]);
  await receipt.undo();
  expect([workbook.cell("Practices", 1, "Relevance"), workbook.cell("Practices", 1, "Effectiveness")]).toEqual(["2", "4"]);
});

test("a batch made too early is refused whole by its guards", async () => {
  const workbook = memoryWorkbook([SEED]);
  const book = await bookOf(workbook);
  const { batch } = fixMany(book, book, book.issues.filter(({ kind }) => kind === "text-number"), "numbers", NO_FORMULAS);
  workbook.remoteEdit("Practices", 1, "Title", "Another choir");
  await expect(workbook.apply(batch)).rejects.toMatchObject({ code: "moved" });
  expect(workbook.cell("Practices", 2, "Relevance")).toBe("1");
});

test("a column of formulas is left and counted, and a rating that becomes one is scored", async () => {
  const workbook = memoryWorkbook([SEED]);
  const book = await bookOf(workbook);
  const formulas = new Map([["Practices", [null, null, "=A1", null, null, null, null, null]]]);
  const texts = fixMany(book, book, book.issues.filter(({ kind }) => kind === "text-number"), "numbers", formulas);
  expect([texts.written.length, texts.inFormulas]).toEqual([0, 3]);
  await workbook.apply(fixMany(book, book, book.issues.filter(({ kind }) => kind === "bad-rating"), "ratings", NO_FORMULAS).batch);
  expect(workbook.cell("Practices", 3, "Score")).toBeCloseTo((100 * (2 / 3 + 1 + 2 / 3 + 1 / 3 + 0)) / 5);
});
