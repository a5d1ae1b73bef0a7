import { cellError, type Cell } from "../../../src/core/cell";
import { readPlannedIndicators } from "../../../src/core/planning/plannedIndicator";
import { INDICATOR_COLUMNS } from "../../../src/core/schema";
import { tableOf } from "../practiceTable";

const HEADERS = INDICATOR_COLUMNS.map(({ name }) => name);
const read = (...rows: readonly Readonly<Record<string, Cell>>[]) => readPlannedIndicators(tableOf("Indicators", HEADERS, rows.map((row) => HEADERS.map((header) => row[header] ?? null))), 1900);

test("a row is an indicator with its baseline, target and dates", () => {
  const { indicators, issues } = read({ Code: "saf-o3", Group: "New arrivals", Place: "Leeds", Baseline: "8,5", "Baseline date": 44927, Target: 5, "Target date": 45992, Latest: 7, "Latest date": 45292, Owner: "AB" });
  expect(issues).toEqual([]);
  expect(indicators).toMatchObject([{ code: "SAF-O3", row: 0, unit: "percent", direction: "lower", kind: "outcome", domain: "Safety", baseline: 8.5, baselineDay: 19358, target: 5, targetDay: 20423, latest: 7, latestDay: 19723, owner: "AB" }]);
});

test("the row's own wording, unit and direction come before the catalogue's", () => {
  expect(read({ Code: "SAF-O3", Indicator: "Ours", Unit: "count", Direction: "Context" }).indicators).toMatchObject([{ name: "Ours", unit: "count", direction: "context" }]);
});

test("a team's own indicator is read as it stands", () => {
  expect(read({ Code: "own-1", Indicator: "Guides trained", Unit: "yes/no", Baseline: "no", Target: true }).indicators).toMatchObject([{ code: "OWN-1", name: "Guides trained", kind: null, direction: null, baseline: 0, target: 1 }]);
});

test("numbers that are none are reported and count as not known; unknown is no issue", () => {
  const { indicators, issues } = read({ Code: "WRK-O1", Baseline: "around 40", Target: "unknown", Latest: cellError("#REF!") }, {}, { Owner: "no code" });
  expect(indicators).toMatchObject([{ baseline: null, target: null, latest: null }]);
  expect(issues.map(({ kind, place }) => [kind, place.address])).toEqual([["bad-number", "K5"], ["cell-error", "O5"]]);
});
