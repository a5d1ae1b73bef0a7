import type { Cell } from "../../../src/core/cell";
import { cellError } from "../../../src/core/cell";
import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { findColumns } from "../../../src/core/practice/columns";
import { decodePractices } from "../../../src/core/practice/decode";
import { practiceTable } from "../practiceTable";

const CRITERIA = criteriaSet("DAC-5");

function placed(latitude: Cell, longitude: Cell, precision: Cell = null) {
  const table = practiceTable([{ ID: "P-07", Title: "T", Latitude: latitude, Longitude: longitude, Precision: precision }]);
  const { practices, issues } = decodePractices(table, findColumns(table, CRITERIA, {}), CRITERIA, { dateSystem: 1900, ownCodes: new Set() });
  return { position: practices[0]?.position, issues, issue: issues[0] };
}

test("a pair of coordinates is a position, exact unless the row says otherwise", () => {
  expect(placed(55.6, "13,0038")).toMatchObject({ position: { lat: 55.6, lng: 13.0038, precision: "exact" }, issues: [{ kind: "text-number", fix: { changes: [{ value: 13.0038 }] } }] });
  expect(placed(-33.5, 151.2, "Region")).toMatchObject({ position: { lat: -33.5, lng: 151.2, precision: "region" }, issues: [] });
});

test("no coordinates at all is no issue: the practice is not on the map", () => {
  expect(placed(null, " ")).toMatchObject({ position: null, issues: [] });
});

test("on the equator or the meridian is a place; at both at once is not", () => {
  expect(placed(0, 9.5).position).toEqual({ lat: 0, lng: 9.5, precision: "exact" });
  expect(placed(51.5, 0).position).toEqual({ lat: 51.5, lng: 0, precision: "exact" });
  expect(placed(0, "0")).toMatchObject({ position: null, issue: { kind: "bad-coordinates", severity: "error" } });
});

test("one coordinate without the other is no position, and the issue stands at the blank cell", () => {
  expect(placed(51.52, null)).toMatchObject({ position: null, issue: { kind: "bad-coordinates", place: { address: "E5" } } });
  expect(placed("", -0.07)).toMatchObject({ position: null, issue: { kind: "bad-coordinates", place: { address: "D5" } } });
});

test("a pair that proves itself swapped is not placed, and the swap is offered", () => {
  const { position, issue } = placed(151.2, -33.9);
  expect(position).toBeNull();
  expect(issue).toMatchObject({ kind: "swapped-coordinates", fix: { label: "Swap", changes: [{ row: 0, column: 2, value: -33.9 }, { row: 0, column: 3, value: 151.2 }] } });
});

test("a pair that only the country reveals as swapped stays, and the swap is offered", () => {
  const table = practiceTable([{ ID: "P-07", Title: "T", Country: "Italia", Latitude: 12.48, Longitude: 41.89 }]);
  const { practices, issues } = decodePractices(table, findColumns(table, CRITERIA, {}), CRITERIA, { dateSystem: 1900, ownCodes: new Set() });
  expect(practices[0]?.position).toMatchObject({ lat: 12.48, lng: 41.89 });
  expect(issues).toMatchObject([{
    kind: "swapped-coordinates", severity: "notice", message: expect.stringContaining("outside Italy"),
    fix: { label: "Swap", changes: [{ row: 0, column: 3, value: 41.89 }, { row: 0, column: 4, value: 12.48 }] },
  }]);
});

test.each([
  ["Italy", 41.89, 12.48], ["Norway", 60.1, 30.2], ["Cyprus", 35.1, 33.3], ["France", -21.1, 55.5], ["nowhere", 12.48, 41.89], ["", 12.48, 41.89],
])("a pair in %s at %d, %d says nothing of being swapped", (Country, Latitude, Longitude) => {
  const table = practiceTable([{ ID: "P-07", Title: "T", Country, Latitude, Longitude }]);
  expect(decodePractices(table, findColumns(table, CRITERIA, {}), CRITERIA, { dateSystem: 1900, ownCodes: new Set() }).issues.filter(({ kind }) => kind !== "unknown-country")).toEqual([]);
});

test("off the range is no position, at the cell that is off; both when both are", () => {
  expect(placed(12, 181.5)).toMatchObject({ position: null, issue: { message: "Longitude is 181.5 in practice P-07. Allowed: -180 to 180 in degrees, or blank." } });
  expect(placed(-95, 170.5).issues.map((issue) => issue.place.address)).toEqual(["D5"]);
  expect(placed(5552, 1303).issues.map((issue) => issue.kind)).toEqual(["bad-coordinates", "bad-coordinates"]);
});

test("text and errors are no coordinates", () => {
  expect(placed("51°30'N", 4.5)).toMatchObject({ position: null, issue: { message: "Latitude is \"51°30'N\" in practice P-07. Allowed: -90 to 90 in degrees, or blank." } });
  expect(placed(51.5, cellError("#N/A"))).toMatchObject({ position: null, issue: { kind: "cell-error" } });
});

test.each([["Exakt", "exact"], ["Localité", "locality"], ["ort", "locality"], ["Región", "region"], ["ΠΕΡΙΦΕΡΕΙΑ", "region"], ["Gwlad", "country"], ["Ακριβής", "exact"]])("the precision %s is %s", (word, precision) => {
  expect(placed(41.5, 2.25, word)).toMatchObject({ position: { precision }, issues: [] });
});

test("an unknown precision is reported and does not pass for exact", () => {
  expect(placed(51.5, 4.25, "roughly")).toMatchObject({ position: { precision: "locality" }, issue: { kind: "bad-choice", severity: "notice" } });
});

test("a column that is missing is one issue of the table, not one of each row", () => {
  const table = practiceTable([{ ID: "P-1", Title: "A", Latitude: 51.5 }, { ID: "P-2", Title: "B", Latitude: 52.5 }]);
  const { issues } = decodePractices(table, findColumns(table, CRITERIA, {}), CRITERIA, { dateSystem: 1900, ownCodes: new Set() });
  expect(issues).toEqual([]);
});
