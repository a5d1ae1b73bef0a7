import { readEntries } from "../../../src/core/adapting/entries";
import { proposeEntryColumns } from "../../../src/core/adapting/proposeColumns";
import { readBook, type Book } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { indicatorOf, INDICATORS } from "../../../src/core/framework/catalogue";
import { CATALOGUE_COLUMNS } from "../../../src/core/schema";
import { DEFAULT_SETTINGS, settingsJson } from "../../../src/core/settings";
import { columnOf, type Table } from "../../../src/core/table";
import { settleConflict, takeCatalogue } from "../../../src/workbook/actions/takeCatalogue";
import type { Edit } from "../../../src/workbook/port";
import { practiceTable, tableOf } from "../../core/practiceTable";

type Row = Readonly<Record<string, Cell>>;
const HEADERS = CATALOGUE_COLUMNS.map(({ name }) => name);
const kept = (rows: readonly Row[], more: readonly string[] = []): Table => {
  const headers = [...HEADERS, ...more];
  return tableOf("Catalogue", headers, rows.map((row) => headers.map((header) => row[header] ?? null)));
};
const list = (book: Book, ...rows: readonly Row[]) => {
  const table = tableOf("National list", HEADERS, rows.map((row) => HEADERS.map((header) => row[header] ?? null)));
  return readEntries(table, proposeEntryColumns(table.headers), book.catalogue).entries;
};
/** The table after the edits, as it would be read. */
function after(table: Table, edits: readonly Edit[]): Table {
  const rows = table.rows.map((row) => [...row]);
  for (const edit of edits) {
    const row = edit.kind === "cell" ? rows[edit.row] : undefined;
    if (edit.kind === "cell" && row !== undefined) row[edit.column] = edit.value;
    if (edit.kind === "append") rows.push(...edit.rows.map((each) => [...each]));
  }
  return { ...table, rows };
}
const OWN: Row = { Code: "MAL-1", Domain: "Housing", Indicator: "Homes with a lease", Kind: "outcome", Unit: "percent" };
const row = (table: Table, index: number, header: string): Cell => table.rows[index]?.[columnOf(table, header)] ?? null;

test("the first list makes the table: own indicators and corrections, with what Cairn had, and nothing that Cairn says already", () => {
  const book = readBook([], null, 1900);
  const plan = takeCatalogue(book, list(book, OWN, { Code: "WRK-O9", Unit: "months" }, { Code: "WRK-O1" }, { Code: "WRK-O2", "Other codes": "N.2" }), "add");
  expect(plan.settings).toBeNull();
  const [spec] = plan.create;
  expect(spec?.name).toBe("Catalogue");
  expect(spec?.rows.map((cells) => cells[0])).toEqual(["MAL-1", "WRK-O9", "WRK-O2"]);
  const had = indicatorOf("WRK-O9");
  expect(spec?.rows[1]?.at(-1)).toBe(`Indicator: ${had?.name ?? ""}\nUnit: ${had?.unit ?? ""}\nDirection: ${had?.direction ?? ""}\nSource: ${had?.sources.join("; ") ?? ""}`);
  expect(spec?.rows[0]?.at(-1)).toBe("No entry");
  const made = readBook([tableOf("Catalogue", HEADERS, spec?.rows ?? [])], null, 1900);
  expect(made.catalogue.indicatorOf("WRK-O9")).toMatchObject({ unit: "months", name: had?.name });
  expect(made.team.conflicts).toEqual([]);
  expect(made.issues).toEqual([]);
});

test("a list in place of Cairn's keeps a row of each of its codes and remembers the choice", () => {
  const book = readBook([], null, 1900);
  const plan = takeCatalogue(book, list(book, OWN, { Code: "WRK-O1" }), "replace");
  expect(plan.create[0]?.rows.map((cells) => cells[0])).toEqual(["MAL-1", "WRK-O1"]);
  expect(plan.settings?.catalogueMode).toBe("replace");
});

test("a second list changes only the cells that say something else, adds rows, and keeps what Cairn had first", () => {
  const table = kept([OWN, { Code: "WRK-O9", Unit: "months", "Cairn had": "Unit: something older" }], ["Our notes"]);
  const book = readBook([table], null, 1900);
  const { edits, guards, create } = takeCatalogue(book, list(book, { ...OWN, Indicator: "Homes with a written lease" }, { Code: "WRK-O9", Unit: "weeks" }, { ...OWN, Code: "MAL-2" }), "add");
  expect(create).toEqual([]);
  const now = after(table, edits);
  expect(row(now, 0, "Indicator")).toBe("Homes with a written lease");
  expect([row(now, 1, "Unit"), row(now, 1, "Cairn had")]).toEqual(["weeks", "Unit: something older"]);
  expect(row(now, 2, "Code")).toBe("MAL-2");
  expect(edits.filter((edit) => edit.kind === "cell" && edit.row === 0 && edit.column !== columnOf(table, "Cairn had"))).toHaveLength(1);
  expect(guards.map((guard) => [guard.row, guard.cell])).toEqual([[0, "MAL-1"], [1, "WRK-O9"]]);
});

test("a list in place of the one before clears what it lacks, but nothing that is used or that people wrote beside", () => {
  const table = kept([OWN, { ...OWN, Code: "MAL-2" }, { ...OWN, Code: "MAL-3", "Our notes": "agreed" }, { Code: "WRK-O9", Unit: "months" }], ["Our notes"]);
  const book = readBook([table, practiceTable([{ ID: "P-1", Title: "Café", Indicators: "MAL-2" }])], null, 1900);
  const now = after(table, takeCatalogue(book, list(book, { Code: "WRK-O1" }), "replace").edits);
  expect(now.rows.map((cells) => cells[0])).toEqual([null, "MAL-2", "MAL-3", null, "WRK-O1"]);
  expect(row(now, 2, "Our notes")).toBe("agreed");
});

test("what a merged workbook wrote beside an entry goes with it", () => {
  const table = kept([{ ...OWN, Workbook: "North.xlsx", "Merge remarks": "Unit differs" }, { ...OWN, Code: "MAL-4", "Our notes": "agreed" }], ["Our notes", "Workbook", "Merge remarks"]);
  const now = after(table, takeCatalogue(readBook([table], null, 1900), list(readBook([table], null, 1900), { Code: "WRK-O1" }), "replace").edits);
  expect(now.rows[0]?.every((cell) => cell === null)).toBe(true);
  expect(row(now, 1, "Code")).toBe("MAL-4");
});

describe("a conflict", () => {
  const ours = INDICATORS.find(({ code }) => code === "WRK-O9");
  const table = kept([{ Code: "WRK-O9", Unit: "weeks", "Cairn had": "Indicator: x\nUnit: an older unit" }]);
  const book = readBook([table], settingsJson(DEFAULT_SETTINGS, null), 1900);
  const [conflict] = book.team.conflicts;
  if (conflict === undefined || ours === undefined) throw new Error("no conflict");

  test("is there where Cairn has changed what the team corrected", () => {
    expect(conflict).toEqual({ code: "WRK-O9", row: 0, field: "Unit", had: "an older unit", theirs: "weeks", ours: ours.unit });
  });

  test.each([["theirs", "weeks"], ["ours", ours.unit]] as const)("ends once %s is chosen", (choice, unit) => {
    const settled = after(table, settleConflict(book, conflict, choice).edits);
    const now = readBook([settled], null, 1900);
    expect(now.team.conflicts).toEqual([]);
    expect(now.catalogue.indicatorOf("WRK-O9")?.unit).toBe(unit);
    expect(row(settled, 0, "Cairn had")).toBe(`Indicator: x\nUnit: ${ours.unit}`);
  });
});
