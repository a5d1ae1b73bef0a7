import { readBook } from "../../src/core/book";
import type { Cell } from "../../src/core/cell";
import { DEFAULT_SETTINGS, headersFor, parseSettings, settingsJson } from "../../src/core/settings";
import { EMPTY_FILTER, prepareView, viewOf } from "../../src/core/practice/view";
import type { Table } from "../../src/core/table";
import { tableOf } from "./practiceTable";

const SETTINGS = settingsJson({
  ...DEFAULT_SETTINGS, practiceTable: "2021", columns: { Title: "Name" },
  furtherTables: [{ table: "2022", columns: { Title: "Projekt", Place: "Ort", Relevance: "Relevanz" } }, { table: "2023", columns: { Title: "Projekt" } }],
}, null);
const FIRST = tableOf("2021", ["ID", "Name", "Place", "Relevance"], [["P-01", "Choir", "Lund", 3], ["P-02", "Garden", "Bath", 2]]);
const SECOND = tableOf("2022", ["Relevanz", "ID", "Projekt", "Ort"], [[4, "P-02", "Chor", "Jena"], [null, null, null, null], ["good", null, "Choir", "Lund"]]);
const THIRD = tableOf("2023", ["ID", "Projekt", "Ort"], [["P-05", "Garten", "Gera"]]);
const bookOf = (tables: readonly Table[], json: string | null = SETTINGS) => readBook(tables, json, 1900);

test("practices of several tables are one list, each read by the headers of its own table", () => {
  const book = bookOf([FIRST, SECOND, THIRD]);
  expect(book.practices.map(({ key, title, place, table, row, sheet }) => [key, title, place, table, row, sheet])).toEqual([
    ["P-01", "Choir", "Lund", FIRST.id, 0, FIRST.sheet], ["P-02", "Garden", "Bath", FIRST.id, 1, FIRST.sheet],
    ["row 5 of 2022", "Chor", "Jena", SECOND.id, 0, SECOND.sheet], ["row 7 of 2022", "Choir", "Lund", SECOND.id, 2, SECOND.sheet],
    ["P-05", "Garten", "", THIRD.id, 0, THIRD.sheet],
  ]);
  expect(book.practices.map(({ readings }) => readings[0]?.kind)).toEqual(["value", "value", "value", "bad", "blank"]);
  expect(book.practiceTables.map(({ table, of }) => [table, of["Title"]])).toEqual([[FIRST.id, 1], [SECOND.id, 2], [THIRD.id, 1]]);
});

test("an ID and a title that another sheet has are issues at the later cell, and say where the first stands", () => {
  const { issues } = bookOf([FIRST, SECOND, THIRD]);
  const at = (kind: string) => issues.filter((issue) => issue.kind === kind).map(({ message, place, fix }) => [message, place.table, place.address, fix?.label]);
  expect(at("duplicate-id")).toEqual([['ID is "P-02" in row 5 and first in row 6 of "Sheet of 2021". Allowed: an ID that no other row has.', SECOND.id, "C5", "Use P-06"]]);
  expect(at("same-practice")).toEqual([['Row 7 has the same title and place as row 5 of "Sheet of 2021". Allowed: both, where they are two practices; else keep one.', SECOND.id, "D7", undefined]]);
  expect(at("missing-column").map(([, table]) => table)).toEqual([FIRST.id, SECOND.id, THIRD.id]);
});

test("a facet of sheets is there only where there is more than one", () => {
  const sheets = (tables: readonly Table[], json: string) => {
    const { practices, criteria } = bookOf(tables, json);
    return viewOf(prepareView(practices, criteria), EMPTY_FILTER).facets.find(({ name }) => name === "Sheet")?.values.map(({ value, count }) => [value, count]);
  };
  expect(sheets([FIRST, SECOND, THIRD], SETTINGS)).toEqual([["Sheet of 2021", 2], ["Sheet of 2022", 2], ["Sheet of 2023", 1]]);
  expect(sheets([FIRST], settingsJson({ ...DEFAULT_SETTINGS, practiceTable: "2021" }, null))).toEqual([]);
});

test("two tables on one sheet are told apart by their names", () => {
  const below = { ...SECOND, sheet: FIRST.sheet };
  expect(bookOf([FIRST, below, THIRD]).practices.map(({ sheet }) => sheet)).toEqual(["2021", "2021", "2022", "2022", THIRD.sheet]);
});

test("a table that is gone is told, the others stay; a table that is named twice is read once", () => {
  const book = bookOf([SECOND, THIRD, tableOf("Practices", ["ID", "Title"], [["X-1", "Other"]])]);
  expect(book.practices.map(({ title }) => title)).toEqual(["Chor", "Choir", "Garten"]);
  expect(book.issues.filter(({ kind }) => kind === "bad-settings").map(({ message }) => message)).toEqual([expect.stringContaining('the table "2021" for practices')]);
  const twice = settingsJson({ ...DEFAULT_SETTINGS, practiceTable: "2021", furtherTables: [{ table: "2021", columns: {} }] }, null);
  expect(bookOf([FIRST], twice).practices).toHaveLength(2);
});

test("rows that stay are the same practices, also where a row came in another table", () => {
  const before = bookOf([FIRST, SECOND, THIRD]);
  const longer = { ...FIRST, rows: [...FIRST.rows, ["P-09", "Cinema", "Rome", 1] as readonly Cell[]] };
  const after = readBook([longer, SECOND, THIRD], SETTINGS, 1900, before);
  const kept = after.practices.filter((practice) => before.practices.includes(practice)).map(({ title }) => title);
  expect(kept).toEqual(["Choir", "Garden", "Chor", "Choir", "Garten"]);
  expect({ ...after, practices: after.practices.map(({ title }) => title) }).toEqual({ ...bookOf([longer, SECOND, THIRD]), practices: ["Choir", "Garden", "Cinema", "Chor", "Choir", "Garten"] });
  expect(after.issues.find(({ kind }) => kind === "duplicate-id")?.message).toContain("row 6 of");
});

test("settings of one table keep reading, what is malformed is told, and keys of a later version stay", () => {
  expect(parseSettings('{"version":1,"practiceTable":"A","columns":{"Title":"T"}}').settings).toMatchObject({ practiceTable: "A", columns: { Title: "T" }, furtherTables: [] });
  expect(parseSettings('{"furtherTables":[{"columns":{}}]}')).toMatchObject({ settings: { furtherTables: [] }, problem: expect.stringContaining("furtherTables") });
  const later = '{"version":1,"x":7,"furtherTables":[{"table":"B","columns":{"Title":"N"},"colour":"red"}]}';
  const { settings } = parseSettings(later);
  expect(JSON.parse(settingsJson({ ...settings, practiceTable: "A" }, later))).toMatchObject({ x: 7, practiceTable: "A", furtherTables: [{ table: "B", columns: { Title: "N" }, colour: "red" }] });
  expect([headersFor(settings, "b"), headersFor(settings, "A")]).toEqual([{ Title: "N" }, {}]);
});
