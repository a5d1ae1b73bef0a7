import type { Cell } from "../../../src/core/cell";
import { dayNumber, isoDate, dateOfDay } from "../../../src/core/dates";
import { availabilityOf } from "../../../src/core/planning/availability";
import { addMonths, dueOf, inDueOrder } from "../../../src/core/planning/due";
import { followIndicators } from "../../../src/core/planning/follow";
import { readPlan, type Plan } from "../../../src/core/planning/plan";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../../src/core/schema";
import { tableOf } from "../practiceTable";

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, headers: readonly string[], rows: readonly Row[]) => tableOf(name, headers, rows.map((row) => headers.map((header) => row[header] ?? null)));
const plan = (indicators: readonly Row[], readings: readonly Row[]): Plan => readPlan({
  indicators: table("Indicators", INDICATOR_COLUMNS.map(({ name }) => name), indicators),
  readings: table("Readings", READING_COLUMNS.map(({ name }) => name), readings), theory: null,
}, new Set(), 1900).plan;
const day = (text: string): number => {
  const [year = 0, month = 0, of = 0] = text.split("-").map(Number);
  return dayNumber({ year, month, day: of });
};
const TODAY = day("2026-03-31");
const due = (indicator: Row, readings: readonly Row[]) => {
  const [followed] = followIndicators(plan([{ Code: "WRK-O1", ...indicator }], readings.map((row) => ({ Code: "WRK-O1", ...row }))));
  if (followed === undefined) throw new Error("no indicator");
  return dueOf(followed, TODAY, 12);
};

test.each([
  ["nothing at all", {}, [], { kind: "never" }],
  ["a latest value of no day", { Latest: 41 }, [], { kind: "never" }],
  ["a year and a day ago", {}, [{ Date: "2025-03-30", Value: 41 }], { kind: "interval", since: day("2026-03-30") }],
  ["a year ago to the day", {}, [{ Date: "2025-03-31", Value: 41 }], { kind: "interval", since: TODAY }],
  ["not a year ago", {}, [{ Date: "2025-04-01", Value: 41 }], { kind: "later", on: day("2026-04-01") }],
  ["asked and refused counts as asked", {}, [{ Date: "2025-04-02", Value: "refused" }], { kind: "later", on: day("2026-04-02") }],
  ["the row's own latest date counts", { Latest: 42, "Latest date": "2025-05-01" }, [{ Date: "2024-01-01", Value: 41 }], { kind: "later", on: day("2026-05-01") }],
  ["the target date has passed unread", { "Target date": "2026-01-31" }, [{ Date: "2025-12-31", Value: 41 }], { kind: "target", since: day("2026-01-31") }],
  ["read on the target date", { "Target date": "2026-01-31" }, [{ Date: "2026-01-31", Value: 41 }], { kind: "later", on: day("2027-01-31") }],
  ["the target date comes before the next year", { "Target date": "2026-06-30" }, [{ Date: "2026-01-15", Value: 41 }], { kind: "later", on: day("2026-06-30") }],
] as const)("%s", (_, indicator, readings, expected) => {
  expect(due(indicator, readings)).toEqual(expected);
});

test("a month later is the same day, or the month's last", () => {
  expect([["2024-01-31", 1], ["2023-11-30", 3], ["2024-02-29", 12], ["2025-12-15", 1]].map(([from, months]) => isoDate(dateOfDay(addMonths(day(String(from)), Number(months))))))
    .toEqual(["2024-02-29", "2024-02-29", "2025-02-28", "2026-01-15"]);
});

test("what is due comes first: past its target date, longest overdue, never read, then what comes next", () => {
  const all = plan([
    { Code: "WRK-O1", Group: "later" }, { Code: "WRK-O1", Group: "never" }, { Code: "WRK-O1", Group: "old" }, { Code: "WRK-O1", Group: "older" },
    { Code: "WRK-O1", Group: "target", "Target date": "2026-02-01" }, { Code: "WRK-O1", Group: "soon" },
  ], [
    { Code: "WRK-O1", Group: "later", Date: "2026-02-02", Value: 1 }, { Code: "WRK-O1", Group: "old", Date: "2024-06-01", Value: 2 },
    { Code: "WRK-O1", Group: "older", Date: "2023-06-01", Value: 3 }, { Code: "WRK-O1", Group: "target", Date: "2026-01-01", Value: 4 }, { Code: "WRK-O1", Group: "soon", Date: "2025-05-05", Value: 5 },
  ]);
  expect(inDueOrder(followIndicators(all), TODAY, 12).map(({ followed }) => followed.indicator.group)).toEqual(["target", "older", "old", "never", "soon", "later"]);
});

test("availability tells, for each group, since when, how many, the last, gaps and what was not given", () => {
  const [work, safety] = availabilityOf(plan([{ Code: "WRK-O1", Group: "Women" }, { Code: "WRK-O1", Group: "Men" }, { Code: "SAF-O3" }], [
    { Code: "WRK-O1", Group: "women", Place: "Leeds", Date: "2019-01-01", Value: 41 }, { Code: "WRK-O1", Group: "Women", Date: "2020-06-30", Value: 42 },
    { Code: "WRK-O1", Group: "Women", Date: "2022-01-01", Value: 43 }, { Code: "WRK-O1", Group: "Women", Date: "2023-01-01", Value: "unknown" },
    { Code: "WRK-O1", Group: "Women", Date: "2024-01-01", Value: "refused" }, { Code: "WRK-O1", Group: "Youth", Date: "2024-01-01", Value: 44 },
    { Code: "LNG-O3", Date: "2024-01-01", Value: 45 },
  ]));
  expect(work?.groups.map(({ group, numbers, planned }) => [group, numbers, planned])).toEqual([["Women", 3, true], ["Men", 0, true], ["Youth", 1, false]]);
  expect(work?.groups[0]).toMatchObject({ unknown: 1, refused: 1, since: day("2019-01-01"), last: day("2022-01-01"), gaps: [{ from: day("2020-06-30"), to: day("2022-01-01") }], places: ["Leeds"] });
  expect(safety?.groups).toEqual([{ group: "", numbers: 0, unknown: 0, refused: 0, since: null, last: null, gaps: [], places: [], planned: true }]);
});
