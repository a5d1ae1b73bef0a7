import fc from "fast-check";
import { readBook } from "../../../src/core/book";
import type { Book } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { THEORY_COLUMNS } from "../../../src/core/schema";
import { theoryCells, withCells } from "../../../src/core/theory/edits";
import type { TheoryEdit } from "../../../src/core/theory/edits";
import { editTheory } from "../../../src/workbook/actions/editTheory";
import { emptyWorkbook } from "../../../src/workbook/fileWorkbook/emptyWorkbook";
import { openFileWorkbook } from "../../../src/workbook/fileWorkbook/fileWorkbook";
import type { Receipt, Workbook } from "../../../src/workbook/port";
import { WorkbookError } from "../../../src/workbook/port";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { drawnEdit, editFrom, type DrawnEdit } from "../../support/theoryEdits";
import { bookOf, smallWorkbook } from "../readyBook";

const HEADERS = [...THEORY_COLUMNS.map(({ name }) => name), "Owner"];
const workbookWith = (...rows: readonly (readonly Cell[])[]): MemoryWorkbook =>
  memoryWorkbook([{ name: "TheoryOfChange", headers: HEADERS, rows: rows.map((row) => HEADERS.map((_, i) => row[i] ?? null)) }]);

function failure(work: () => unknown): WorkbookError {
  try {
    work();
  } catch (cause) {
    if (cause instanceof WorkbookError) return cause;
    throw cause;
  }
  throw new Error("nothing was thrown");
}

describe("an edit of the Theory of Change", () => {
  test("says in words what undo would take back", async () => {
    const book = await bookOf(workbookWith(["T1", "activity", "English classes twice a week, with childcare for all who need it"], ["T2", "outcome", "People speak English", "", "LNG-O3"]));
    const labels = ([
      { kind: "add", step: "output", statement: "Thirty learners" }, { kind: "add", step: "input", statement: "" }, { kind: "step", key: "T1", step: "output" },
      { kind: "link", from: "T1", to: "T2" }, { kind: "indicators", key: "T2", codes: ["LNG-O3", "WRK-O1"] }, { kind: "evidence", key: "T2", text: "x" }, { kind: "remove", key: "T2" },
    ] satisfies readonly TheoryEdit[]).map((edit) => editTheory(book, edit).label);
    expect(labels).toEqual([
      "Add the output \"Thirty learners\"", "Add an input", "Make \"English classes twice a week, with chil…\" an output",
      "Lead \"English classes twice a week, with chil…\" to \"People speak English\"", "Give \"People speak English\" LNG-O3 and WRK-O1",
      "Change the evidence of \"People speak English\"", "Remove \"People speak English\"",
    ]);
  });

  test("lands only while the statement it leads to has the same ID", async () => {
    const workbook = workbookWith(["T1", "activity", "a"], ["T2", "outcome", "b"]);
    const batch = editTheory(await bookOf(workbook), { kind: "link", from: "T1", to: "T2" });
    workbook.remoteEdit("TheoryOfChange", 1, "ID", "T9");
    await expect(workbook.apply(batch)).rejects.toMatchObject({ code: "moved" });
    expect(workbook.cell("TheoryOfChange", 0, "Leads to")).toBeNull();
  });

  test("never fills a row that someone has begun to fill meanwhile", async () => {
    const workbook = workbookWith(["T1", "activity", "a"], []);
    const batch = editTheory(await bookOf(workbook), { kind: "add", step: "need", statement: "n" });
    workbook.remoteEdit("TheoryOfChange", 1, "Owner", "Ann");
    await expect(workbook.apply(batch)).rejects.toMatchObject({ code: "moved" });
  });

  test("without IDs is held to the words of its row", async () => {
    const workbook = workbookWith(["", "activity", "a"], ["", "output", "b"]);
    const batch = editTheory(await bookOf(workbook), { kind: "evidence", key: "row 2", text: "seen" });
    workbook.sortRows("TheoryOfChange", [1, 0]);
    await expect(workbook.apply(batch)).rejects.toMatchObject({ code: "moved" });
  });

  test("is refused where the words have changed since they were seen", async () => {
    const book = await bookOf(workbookWith(["T1", "activity", "theirs"]));
    const edit: TheoryEdit = { kind: "statement", key: "T1", text: "mine" };
    expect(failure(() => editTheory(book, edit, { kind: "statement", text: "before" })).code).toBe("moved");
    expect(editTheory(book, edit, { kind: "statement", text: "theirs" }).edits).toHaveLength(1);
  });

  test("keeps typed codes that nobody knows when indicators are chosen", async () => {
    const workbook = workbookWith(["T1", "outcome", "a", "", "WRK-O1; XYZ-77; LNG-O3"]);
    await workbook.apply(editTheory(await bookOf(workbook), { kind: "indicators", key: "T1", codes: ["SAF-O3"] }));
    expect(workbook.cell("TheoryOfChange", 0, "Indicators")).toBe("SAF-O3; XYZ-77");
  });

  test("without a table, or refused, is told in words", async () => {
    const bare = await bookOf(smallWorkbook());
    expect(failure(() => editTheory(bare, { kind: "add", step: "need", statement: "n" }))).toMatchObject({ code: "not-found", message: expect.stringContaining("Start a Theory of Change first") });
    const book = await bookOf(workbookWith(["T1", "need", "n"]));
    expect(failure(() => editTheory(book, { kind: "link", from: "T1", to: "T1" }))).toMatchObject({ code: "refused-cell", message: "A statement cannot lead to itself." });
    expect(failure(() => editTheory(book, { kind: "remove", key: "T8" })).message).toContain("no longer in the table");
  });
});

const rowsOf = (book: Book): readonly (readonly Cell[])[] => book.tables.find(({ name }) => name === "TheoryOfChange")?.rows ?? [];

/** Carries 200 edits out, one after another, beside a table that only the core has changed; then undoes them all. */
async function editAndUndo(workbook: Workbook, all: readonly DrawnEdit[]): Promise<void> {
  const first = await bookOf(workbook);
  let table = first.tables.find(({ name }) => name === "TheoryOfChange");
  const receipts: Receipt[] = [];
  for (const each of all) {
    const [read] = await workbook.read([table?.id ?? ""]);
    const book = readBook(read ? [read] : [], null, 1900);
    const edit = editFrom(each, book.plan.theory.statements.map(({ key }) => key));
    const writing = table === undefined ? null : theoryCells(table, edit);
    if (table === undefined || writing === null || writing.kind === "refused") {
      expect(failure(() => editTheory(book, edit)).code).toBe("refused-cell");
      continue;
    }
    table = withCells(table, writing.cells);
    receipts.push(await workbook.apply(editTheory(book, edit)));
  }
  expect(rowsOf(await bookOf(workbook))).toEqual(table?.rows);
  for (const receipt of receipts.reverse()) expect(await receipt.undo()).toEqual({ left: 0 });
  expect(bare(rowsOf(await bookOf(workbook)))).toEqual(bare(rowsOf(first)));
}

/** A row that was added and undone may stay behind, empty, in a file. */
const bare = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => rows.filter((row) => row.some((cell) => cell !== null));

const START: readonly (readonly Cell[])[] = [["T1", "outcome", "people meet", "", "", "they want to", "", "Ann"], [], ["", "activity", "a walk", "T1; T40"]];

test("200 random edits write what the core says, and undoing all of them gives the first table back", async () => {
  await fc.assert(fc.asyncProperty(fc.array(drawnEdit, { minLength: 200, maxLength: 200 }), (all) => editAndUndo(workbookWith(...START), all)), { numRuns: 5, endOnFailure: true });
});

test("the same in a file", async () => {
  await fc.assert(fc.asyncProperty(fc.array(drawnEdit, { minLength: 200, maxLength: 200 }), async (all) => {
    const workbook = await openFileWorkbook(emptyWorkbook({ sheet: "Read me", heading: "Test", lines: [] }), "theory.xlsx");
    const rows = START.map((row) => HEADERS.map((_, i) => { const cell = row[i] ?? null; return typeof cell === "string" ? cell : null; }));
    await workbook.createTables([{ name: "TheoryOfChange", sheet: "Theory of Change", columns: [...THEORY_COLUMNS, { name: "Owner", type: "text", width: 12 }], rows }]);
    await editAndUndo(workbook, all);
  }), { numRuns: 1, endOnFailure: true });
});
