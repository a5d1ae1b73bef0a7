import type { Cell } from "../../src/core/cell";
import { cellError } from "../../src/core/cell";
import { indicatorOf, INDICATORS } from "../../src/core/framework/catalogue";
import { catalogueCells, readSelection } from "../../src/core/indicatorTable";
import { INDICATOR_COLUMNS } from "../../src/core/schema";
import { tableOf } from "./practiceTable";

const HEADERS = [...INDICATOR_COLUMNS.map((column) => column.name), "Our own column"];
const read = (rows: readonly Readonly<Record<string, Cell>>[]) => readSelection(tableOf("Indicators", HEADERS, rows.map((row) => HEADERS.map((header) => row[header] ?? null))));
const cellsOf = (code: string) => {
  const indicator = indicatorOf(code);
  if (!indicator) throw new Error(`No indicator ${code}`);
  return catalogueCells(indicator);
};

test("Cairn writes the domain's name and the sources split by semicolons", () => {
  expect(cellsOf("WRK-O1")).toEqual({
    Code: "WRK-O1", Domain: "Work", Indicator: "Working-age people in paid work, employed or self-employed", Kind: "outcome", Unit: "percent", Direction: "higher",
    Source: "Labour Force Survey / Annual Population Survey; Census",
  });
});

test("what Cairn writes for an indicator is not people's own content, for any indicator", () => {
  const { selection, issues } = read(INDICATORS.map(catalogueCells));
  expect(issues).toEqual([]);
  expect(selection.map(({ code }) => code)).toEqual(INDICATORS.map(({ code }) => code));
  expect(selection.filter((row) => row.hasOwnContent)).toEqual([]);
});

test("a bare code, typed in any way, is a selected indicator without own content", () => {
  expect(read([{ Code: "wrk o2" }, {}, { Code: "LNG-O1" }]).selection).toEqual([
    { code: "WRK-O2", row: 0, hasOwnContent: false }, { code: "LNG-O1", row: 2, hasOwnContent: false },
  ]);
});

test("computed columns are nobody's content", () => {
  expect(read([{ ...cellsOf("WRK-O1"), Progress: 0.4, Status: "On track" }]).selection[0]?.hasOwnContent).toBe(false);
});

test.each([["Baseline", 0], ["Owner", "A. Person"], ["Notes", "x"], ["Indicator", "Our own wording"], ["Unit", "people"], ["Source", "Own survey"],
  ["Our own column", false], ["Target", cellError("#REF!")], ["Domain", "Health"]])("%s of %p is people's own content", (column, cell) => {
  expect(read([{ ...cellsOf("WRK-O1"), [column]: cell }]).selection[0]?.hasOwnContent).toBe(true);
});

test("a code may stand in several rows, one a group or place", () => {
  expect(read([{ Code: "WRK-O1", Group: "women" }, { Code: "WRK-O1", Group: "men" }])).toMatchObject({ issues: [], selection: [{ row: 0 }, { row: 1 }] });
});

test("a code that the catalogue lacks is the team's own when its row words it", () => {
  const { selection, ownCodes, issues } = read([{ Code: "loc-o1", Indicator: "Cafés open on Sunday" }]);
  expect(issues).toEqual([]);
  expect([...ownCodes]).toEqual(["LOC-O1"]);
  expect(selection).toEqual([{ code: "LOC-O1", row: 0, hasOwnContent: true }]);
});

test("an unknown code without a wording is reported with the nearest one, and is not selected", () => {
  const { selection, ownCodes, issues } = read([{ Code: "WRK-01", Owner: "A. Person" }]);
  expect(selection).toEqual([]);
  expect(ownCodes.size).toBe(0);
  expect(issues).toMatchObject([{ kind: "unknown-indicator", place: { address: "B5", row: 0, column: 0 }, fix: { label: "Use WRK-O1", changes: [{ row: 0, column: 0, value: "WRK-O1" }] } }]);
});

test("a row with content and no code is reported, a row with only computed cells is not", () => {
  expect(read([{ Notes: "left over" }, { Progress: 0 }]).issues.map((issue) => issue.message)).toEqual(["Code is blank in row 5 of \"Indicators\". Allowed: an indicator's code."]);
});

test("without a table there is no selection; without a Code column it is said", () => {
  expect(readSelection(null)).toMatchObject({ selection: [], issues: [] });
  expect(readSelection(tableOf("Indicators", ["Name"], [["x"]]))).toMatchObject({ selection: [], issues: [{ kind: "missing-column" }] });
});
