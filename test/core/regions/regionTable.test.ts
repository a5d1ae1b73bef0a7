import { figuresOf, readRegionTable } from "../../../src/core/regions/regionTable";
import type { Cell } from "../../../src/core/cell";
import { cellError } from "../../../src/core/cell";
import { tableOf } from "../practiceTable";

const HEADERS = ["Region code", "Region", "Figure", "Value", "Unit", "Year", "Source"];
const read = (...rows: readonly (readonly Cell[])[]) => readRegionTable(tableOf("Regions", HEADERS, rows), 1900);

test("a row is a figure of a region, with its unit, year and source", () => {
  const { figures, issues } = read(["SE22", "Sydsverige", "Population", "1 555 123", "people", 2023, "https://example.org/scb"]);
  expect(issues).toEqual([]);
  expect(figures).toEqual([{ row: 0, regionCode: "SE22", region: "Sydsverige", figure: "Population", value: 1555123, unit: "people", year: 2023, source: "https://example.org/scb" }]);
});

test("blank rows are nothing, and a row that only names a region makes it known", () => {
  const { figures, regions, issues } = read([null, "", null, null, null, null, null], ["UKI", "London", null, null, null, null, null], ["E12000007", "London", "Area", 1572, "km²", null, ""]);
  expect([figures.length, issues.length]).toEqual([1, 0]);
  expect(regions).toEqual([{ code: "UKI", name: "London" }]);
});

test("what cannot be used is reported at its cell, and only that is left out", () => {
  const { figures, issues } = read(
    [null, null, "Population", 11, "people", 2020, ""],
    ["SE22", "", "Population", "many", "people", 2021, ""],
    ["SE22", "", null, 13, "people", 2022, ""],
    ["SE22", "", "Share", cellError("#DIV/0!"), "%", 2023, ""],
    ["SE22", "", "Area", 17, "km²", "soon", ""],
  );
  expect(issues.map(({ kind, severity, place }) => [kind, severity, place.address])).toEqual([
    ["missing-id", "notice", "B5"], ["bad-number", "notice", "E6"], ["missing-title", "notice", "D7"], ["cell-error", "notice", "E8"], ["bad-year", "notice", "G9"],
  ]);
  expect(figures).toMatchObject([{ figure: "Area", value: 17, year: null }]);
});

test("missing columns are named at once, and nothing is read", () => {
  const { figures, issues } = readRegionTable(tableOf("Regions", ["Name", "Year"], [["x", 2020]]), 1900);
  expect(figures).toEqual([]);
  expect(issues.map(({ message }) => message)).toEqual(["The table \"Regions\" has no columns Region code, Figure and Value, so no figures are read from it."]);
});

test("a region's figures are found by code in any form, else by name; newest first", () => {
  const { figures } = read(["TLI", "Greater London", "Population", 8, "m", 2019, ""], ["", "london", "Area", 1572, "km²", 2001, ""], ["UKI", "", "population", 9, "m", 2024, ""], ["UKJ", "London", "Population", 7, "m", 2020, ""]);
  expect(figuresOf({ code: "E12000007", name: "London" }, figures).map(({ figure, value }) => [figure, value])).toEqual([["population", 9], ["Population", 8], ["Area", 1572]]);
});
