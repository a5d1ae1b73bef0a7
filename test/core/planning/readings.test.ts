import type { Cell } from "../../../src/core/cell";
import { indicatorKey } from "../../../src/core/planning/plannedIndicator";
import { readReadings } from "../../../src/core/planning/readings";
import { tableOf } from "../practiceTable";

const HEADERS = ["Code", "Date", "Group", "Place", "Value", "Source", "Note"];
const units = new Map([["OWN-1", "yes/no"]]);
const read = (...rows: readonly (readonly Cell[])[]) => readReadings(tableOf("Readings", HEADERS, rows), units, 1900);

test("readings come oldest first, with the value in the unit", () => {
  const { readings, issues } = read(["wrk-o1", 45000, "Women", "Leeds", 61.5, "LFS", "n"], ["WRK-O1", 44000, "women ", "LEEDS", "58", "", ""]);
  expect(issues).toEqual([]);
  expect(readings.map(({ row, code, day, value }) => [row, code, day, value])).toEqual([
    [1, "WRK-O1", 18431, { kind: "number", value: 58 }], [0, "WRK-O1", 19431, { kind: "number", value: 61.5 }],
  ]);
  expect(new Set(readings.map(({ key }) => key))).toEqual(new Set([indicatorKey("WRK-O1", "women", "Leeds")]));
});

test("unknown and refused are readings; a blank value is still to be read and no issue", () => {
  const { readings, issues } = read(["WRK-O1", 45001, "", "", "unknown", "", ""], ["WRK-O1", 45002, "", "", "refused", "", ""], ["WRK-O1", 45003, "", "", null, "", ""], [null, "", null, null, " ", null, null]);
  expect(issues).toEqual([]);
  expect(readings.map(({ value }) => value.kind)).toEqual(["unknown", "refused"]);
});

test("the workbook's own indicators are known, with their unit", () => {
  expect(read(["own-1", 45001, "", "", "yes", "", ""]).readings.map(({ code, value }) => [code, value])).toEqual([["OWN-1", { kind: "number", value: 1 }]]);
});

test("each cell that keeps a row from being a reading is reported", () => {
  const { readings, issues } = read(["WRK-O99", 45001, "", "", 7, "", ""], [null, 45001, "", "", 8, "", ""], ["WRK-O1", "soon", "", "", 9, "", ""], ["WRK-O1", null, "", "", 10, "", ""], ["WRK-O1", 45001, "", "", "lots", "", ""]);
  expect(readings).toEqual([]);
  expect(issues.map(({ kind, severity, place }) => [kind, severity, place.address])).toEqual([
    ["unknown-indicator", "notice", "B5"], ["missing-id", "notice", "B6"], ["bad-date", "notice", "C7"], ["bad-date", "notice", "C8"], ["bad-number", "notice", "F9"],
  ]);
  expect(issues[0]?.fix?.changes[0]).toMatchObject({ row: 0, column: 0 });
});

test("a second reading of the same day is reported and stays", () => {
  const { readings, issues } = read(["WRK-O1", 45001, "A", "", 11, "", ""], ["WRK-O1", "2023-03-16", "a", "", 12, "", ""], ["WRK-O1", 45001, "B", "", 13, "", ""]);
  expect(readings).toHaveLength(3);
  expect(issues.filter(({ kind }) => kind === "duplicate-reading").map(({ place }) => place.address)).toEqual(["F6"]);
});

test("missing columns are named at once, and no table is no readings", () => {
  expect(readReadings(tableOf("Readings", ["Code", "When"], [["WRK-O1", 1]]), units, 1900).issues.map(({ message }) => message)).toEqual(["The table \"Readings\" has no columns Date and Value, so no readings are read from it."]);
  expect(readReadings(null, units, 1900)).toEqual({ table: null, readings: [], issues: [] });
});
