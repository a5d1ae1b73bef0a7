import type { Cell } from "../../../src/core/cell";
import { followIndicators } from "../../../src/core/planning/follow";
import { readPlan } from "../../../src/core/planning/plan";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../../src/core/schema";
import { tableOf } from "../practiceTable";

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, headers: readonly string[], rows: readonly Row[]) => tableOf(name, headers, rows.map((row) => headers.map((header) => row[header] ?? null)));
const follow = (indicators: readonly Row[], readings: readonly Row[]) => followIndicators(readPlan({
  indicators: table("Indicators", INDICATOR_COLUMNS.map(({ name }) => name), indicators),
  readings: table("Readings", READING_COLUMNS.map(({ name }) => name), readings), theory: null,
}, new Set(), 1900).plan);

const PLANNED = { Code: "WRK-O1", Group: "Women", Baseline: 41, "Baseline date": 44000, Target: 61, "Target date": 46000 };

test("readings of the same code, group and place are an indicator's own; the newest number is its latest", () => {
  const [one] = follow([PLANNED], [
    { Code: "WRK-O1", Date: 45000, Group: "women", Value: 52 }, { Code: "WRK-O1", Date: 45000, Group: "Men", Value: 77 },
    { Code: "WRK-O1", Date: 44500, Group: "Women", Value: 45 }, { Code: "WRK-O1", Date: 45500, Group: "Women", Value: "refused" },
  ]);
  expect(one?.readings.map(({ row }) => row)).toEqual([2, 0, 3]);
  expect(one).toMatchObject({ latest: { value: 52, from: "reading" }, progress: 0.55, status: { kind: "status", status: "On track", expected: 0.5 }, judged: true });
});

test("the row's own latest counts where its date is later, or where nothing was read", () => {
  const rows = [{ ...PLANNED, Latest: 47, "Latest date": 45100 }, { ...PLANNED, Group: "Men", Latest: 48 }];
  const [women, men] = follow(rows, [{ Code: "WRK-O1", Date: 45000, Group: "Women", Value: 52 }]);
  expect([women?.latest?.value, women?.latest?.from, men?.latest]).toEqual([47, "row", { value: 48, day: null, from: "row" }]);
  expect(men?.status).toEqual({ kind: "undetermined", problem: "There is no latest date." });
});

test("of two readings of one day the later row counts", () => {
  const [one] = follow([PLANNED], [{ Code: "WRK-O1", Date: 45000, Group: "Women", Value: 52 }, { Code: "WRK-O1", Date: 45000, Group: "Women", Value: 53 }]);
  expect(one?.readings.map(({ row }) => row)).toEqual([1]);
});

test("an indicator that is context is followed and never judged", () => {
  expect(follow([{ ...PLANNED, Direction: "context" }], [])).toMatchObject([{ judged: false, latest: null, status: { status: "No reading" } }]);
});

test("what was read before the baseline is no reading, and has gone no part of the way", () => {
  const [one] = follow([PLANNED], [{ Code: "WRK-O1", Date: 43500, Group: "Women", Value: 49 }]);
  expect(one).toMatchObject({ latest: { value: 49 }, progress: null, status: { kind: "status", status: "No reading" } });
});
