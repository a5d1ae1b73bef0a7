import type { Cell } from "../../../src/core/cell";
import { readPlan } from "../../../src/core/planning/plan";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../../src/core/schema";
import { tableOf } from "../practiceTable";

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, columns: readonly { readonly name: string }[], rows: readonly Row[]) => tableOf(name, columns.map((column) => column.name), rows.map((row) => columns.map((column) => row[column.name] ?? null)));
const issues = (indicators: readonly Row[], readings: readonly Row[] = []) => readPlan({
  indicators: table("Indicators", INDICATOR_COLUMNS, indicators), readings: table("Readings", READING_COLUMNS, readings), theory: null,
}, new Set(), 1900).issues;
const found = (indicators: readonly Row[], readings: readonly Row[] = []) => issues(indicators, readings).map(({ kind, severity, place }) => [kind, severity, place.address]);

test.each([
  ["up where lower is better", { Code: "SAF-O3", Baseline: 9, Target: 12 }, "Target is 12 in row 5 of \"Indicators\", above the baseline 9, although lower is better."],
  ["down where higher is better", { Code: "WRK-O1", Baseline: 41, Target: 38 }, "Target is 38 in row 5 of \"Indicators\", below the baseline 41, although higher is better."],
] as const)("a target that goes %s is reported", (_, row, message) => {
  expect(found([row])).toEqual([["target-direction", "notice", "M5"]]);
  expect(issues([row])[0]?.message).toBe(message);
});

test("a target that goes the better way, stays, or has no better way is none", () => {
  expect(found([{ Code: "SAF-O3", Baseline: 12, Target: 9 }, { Code: "WRK-O1", Baseline: 41, Target: 41 }, { Code: "WRK-O1", Direction: "context", Baseline: 41, Target: 30 }])).toEqual([]);
});

test("dates before the baseline's are reported at their cells", () => {
  expect(found([{ Code: "WRK-O1", "Baseline date": 45000, "Target date": 44999, Latest: 3, "Latest date": 44998 }])).toEqual([["target-before-baseline", "notice", "N5"], ["latest-before-baseline", "notice", "P5"]]);
  expect(found([{ Code: "WRK-O1", "Baseline date": 45000, "Target date": 45000, Latest: 3, "Latest date": 45000 }])).toEqual([]);
});

test("a fraction among whole percents is reported where it stands, with the percent as the offered fix", () => {
  const rows = [{ Code: "WRK-O1", Baseline: 41, Target: 55 }];
  const readings = [{ Code: "WRK-O1", Date: 45000, Value: 0.455 }, { Code: "WRK-O1", Date: 45100, Value: 47 }];
  expect(found(rows, readings)).toEqual([["mixed-percent", "notice", "F5"]]);
  expect(issues(rows, readings)[0]?.fix).toEqual({ label: "Use 45.5", changes: [{ row: 0, column: 4, value: 45.5 }] });
});

test("fractions alone, small percents, other units and too few to tell are none", () => {
  expect(found([{ Code: "WRK-O1", Baseline: 0.41, Target: 0.55, Latest: 0.5 }])).toEqual([]);
  expect(found([{ Code: "WRK-O1", Baseline: 0.8, Target: 2, Latest: 1.4 }])).toEqual([]);
  expect(found([{ Code: "WRK-O1", Unit: "rate", Baseline: 0.8, Target: 40, Latest: 31 }])).toEqual([]);
  expect(found([{ Code: "WRK-O1", Baseline: 0.41, Target: 55 }])).toEqual([]);
});
