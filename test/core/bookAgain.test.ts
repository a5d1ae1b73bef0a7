import fc from "fast-check";
import { readBook, type Book } from "../../src/core/book";
import { cellError, type Cell } from "../../src/core/cell";
import { RATING_COLUMNS } from "../../src/core/schema";
import type { Table } from "../../src/core/table";
import { DAC_5, tableOf } from "./practiceTable";

const HEADERS = ["ID", "Title", "Indicators", "Start", "Evidence", ...DAC_5, "Country", "Region code", "Publish"];

/** The four tables as rows of cells, and the settings: what a person can change between two readings. */
interface Sheets {
  readonly practices: readonly (readonly Cell[])[];
  /** A second table of practices, under other headers; read where the settings name it. */
  readonly more: readonly (readonly Cell[])[];
  readonly indicators: readonly (readonly Cell[])[];
  readonly ratings: readonly (readonly Cell[])[];
  readonly regions: readonly (readonly Cell[])[];
  readonly settings: string | null;
}
type TableName = "practices" | "more" | "indicators" | "ratings" | "regions";
type Change =
  | { readonly kind: "cell"; readonly table: TableName; readonly row: number; readonly column: number; readonly cell: Cell }
  | { readonly kind: "append" | "remove"; readonly table: TableName; readonly row: number }
  | { readonly kind: "settings"; readonly settings: string | null };

const cell = fc.constantFrom<Cell>(null, "", "P-07", "p-07", "row 5", "P-11", "OWN-1", "WRK-O1; OWN-1", 1, 2, 4, 7, "n/a", "3 - good", 2019, "AB", "Impact", "3", " P-07", "SE224", "SE2", "Itallia", "yes", "Choir", 43_900, "2021-03-14", true, cellError("#REF!"));
const tableName = fc.constantFrom<TableName>("practices", "practices", "more", "indicators", "ratings", "regions");
const TWO_TABLES = '{"version":1,"furtherTables":[{"table":"More","columns":{"Title":"Name"}}]}';
const SETTINGS = [null, TWO_TABLES, "{", '{"version":1,"minCoverage":0.2}', '{"version":1,"method":"minimum"}', '{"version":1,"scale":{"worst":6,"best":1},"criteriaSet":"own"}', '{"version":1,"columns":{"Title":"Start"}}'];
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("cell" as const), table: tableName, row: fc.nat(9), column: fc.nat(12), cell }) },
  fc.record({ kind: fc.constantFrom("append" as const, "remove" as const), table: tableName, row: fc.nat(9) }),
  fc.record({ kind: fc.constant("settings" as const), settings: fc.constantFrom(...SETTINGS) }),
);

const START: Sheets = {
  practices: [
    ["P-07", "Language café", "WRK-O1", 2014, 2, 4, 3, null, 3, 4, "Sweden", "SE224", "yes"], [null, null, null, null, null, null, null, null, null, null, null, null, null],
    ["P-11", "Mentors", "OWN-1", "x", 1, 2, "3 - good", 1, 2, 3, "Itallia", "SE224", null], ["P-07", "Choir", null, 2016, 9, 1, 2, 3, "n/a", 4, null, "ITC4", "yes"], [null, "Garden", null, null, null, 2, 2, 2, 2, 1, null, null, "no"], ["P-23", "Choir", null, 2016, 2, 1, 2, 3, 4, "2", null, "ITC4", null],
  ],
  more: [["Chor", "P-11", 2, "Italy"], [null, null, null, null], ["Choir", null, "good", null]],
  indicators: [["WRK-O1", null], ["OWN-1", "Our own wording"]],
  ratings: [["P-07", "AB", "Impact", 3, 2, null], ["P-11", "AB", "Impact", 9, null, null], ["P-11", "CD", "Relevance", 2, null, null]],
  regions: [["SE2", "Population", 9]],
  settings: null,
};

function changed(sheets: Sheets, change: Change): Sheets {
  if (change.kind === "settings") return { ...sheets, settings: change.settings };
  const rows = sheets[change.table];
  const at = rows.length === 0 ? 0 : change.row % rows.length;
  if (change.kind === "cell") {
    const width = rows[at]?.length ?? 1;
    return { ...sheets, [change.table]: rows.map((row, index) => (index === at ? row.map((old, i) => (i === change.column % width ? change.cell : old)) : row)) };
  }
  if (change.kind === "append") return { ...sheets, [change.table]: [...rows, [...(rows[at] ?? ["P-23"])]] };
  return { ...sheets, [change.table]: rows.filter((_, index) => index !== at) };
}

const kept = new Map<string, { readonly rows: Sheets["practices"]; readonly table: Table }>();
/** A table whose rows are the same array is the same object, as an adapter that knows of no change gives it. */
function table(name: string, headers: readonly string[], rows: Sheets["practices"]): Table {
  const before = kept.get(name);
  if (before?.rows === rows) return before.table;
  const made = tableOf(name, headers, rows);
  kept.set(name, { rows, table: made });
  return made;
}

function read(sheets: Sheets, previous: Book | null): Book {
  const tables = [
    table("Practices", HEADERS, sheets.practices), table("Indicators", ["Code", "Indicator"], sheets.indicators),
    table("Ratings", RATING_COLUMNS.map(({ name }) => name), sheets.ratings),
    table("More", ["Name", "ID", "Impact", "Country"], sheets.more),
    table("Regions", ["Region code", "Figure", "Value"], sheets.regions),
  ];
  return readBook(tables, sheets.settings, 1900, previous);
}

test("a book read again is the book read afresh, whatever changed in between", () => {
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
    let sheets = START;
    let book = read(sheets, null);
    for (const each of changes) {
      sheets = changed(sheets, each);
      book = read(sheets, book);
      expect(book).toEqual(read(sheets, null));
    }
  }), { numRuns: 120 });
});

test("a book of two tables of practices read again is the book read afresh", () => {
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
    let sheets: Sheets = { ...START, settings: TWO_TABLES };
    let book = read(sheets, null);
    for (const each of changes) {
      sheets = changed(sheets, each);
      book = read(sheets, book);
      expect(book).toEqual(read(sheets, null));
    }
  }), { numRuns: 60 });
});

test("practices whose rows did not change stay the same objects", () => {
  const before = read(START, null);
  const after = read(changed(START, { kind: "cell", table: "practices", row: 2, column: 5, cell: 4 }), before);
  expect(after.practices.map((practice, index) => practice === before.practices[index])).toEqual([true, false, true, true, true]);
});

test("a change elsewhere leaves the list of practices, the criteria and the rules as they are", () => {
  const before = read(START, null);
  const after = read(changed(START, { kind: "cell", table: "ratings", row: 0, column: 3, cell: 1 }), before);
  expect([after.practices === before.practices, after.criteria === before.criteria, after.rules === before.rules]).toEqual([true, true, true]);
  expect(after.ratings).not.toEqual(before.ratings);
});

test("other rules score every practice again without reading its row again", () => {
  const before = read(START, null);
  const after = read({ ...START, settings: '{"version":1,"method":"minimum"}' }, before);
  expect(after.practices[0]?.evaluation.score).not.toBe(before.practices[0]?.evaluation.score);
  expect(after.practices[0]?.readings).toBe(before.practices[0]?.readings);
});
