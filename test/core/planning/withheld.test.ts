import type { Cell } from "../../../src/core/cell";
import { followIndicators, type FollowedIndicator } from "../../../src/core/planning/follow";
import { leavingIndicator } from "../../../src/core/planning/leaving";
import { readPlan } from "../../../src/core/planning/plan";
import { bothWithheld, HELD_BACK, NOTHING_WITHHELD, withheldIn } from "../../../src/core/planning/withheld";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../../src/core/schema";
import { tableOf } from "../practiceTable";

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, headers: readonly string[], rows: readonly Row[]) => tableOf(name, headers, rows.map((row) => headers.map((header) => row[header] ?? null)));
const follow = (indicators: readonly Row[], readings: readonly Row[]): readonly FollowedIndicator[] => followIndicators(readPlan({
  indicators: table("Indicators", INDICATOR_COLUMNS.map(({ name }) => name), indicators.map((row) => ({ Code: "OWN-1", Indicator: "Pairs", Unit: "count", ...row }))),
  readings: table("Readings", READING_COLUMNS.map(({ name }) => name), readings.map((row) => ({ Code: "OWN-1", Date: 45000, ...row }))), theory: null,
}, new Set(["OWN-1"]), 1900).plan);
const leaves = (all: readonly FollowedIndicator[], limit = 10) => all.map((followed) => leavingIndicator(followed, withheldIn(all, limit)));
const latest = (all: readonly FollowedIndicator[], limit = 10): readonly unknown[] => leaves(all, limit).map(({ latest: now }) => (now?.kind === "number" ? now.value : now?.words));

test("small figures are words, the others, unknown and refused are what they are, and no progress gives them away", () => {
  const all = follow([{ Baseline: 20, Target: 40 }], [{ Date: 44001, Value: 31 }, { Date: 44002, Value: "refused" }, { Date: 44003, Value: 26, Note: "n = 8" }]);
  expect(all[0]?.progress).toBe(0.3);
  expect(leaves(all)).toMatchObject([{
    baseline: { kind: "number", value: 20 }, latest: { kind: "suppressed", words: "fewer than 10" }, progress: null,
    readings: [{ value: { kind: "number", value: 31 } }, { value: { kind: "refused" } }, { value: { kind: "suppressed" } }],
  }]);
  expect(leaves(all, 1)).toMatchObject([{ latest: { kind: "number", value: 26 }, progress: 0.3 }]);
  expect(withheldIn(all, 1)).toBe(NOTHING_WITHHELD);
});

const GROUPS: readonly Row[] = [{}, { Group: "Women" }, { Group: "Men" }, { Group: "Others" }];

test("beside a total a second group is held back, and no words tell which of the two is the small one", () => {
  const all = follow(GROUPS, [{ Value: 78 }, { Group: "Women", Value: 41 }, { Group: "Men", Value: 33 }, { Group: "Others", Value: 4 }]);
  expect(latest(all)).toEqual([78, 41, HELD_BACK, HELD_BACK]);
  expect(latest(all, 4)).toEqual([78, 41, 33, 4]);
});

test("a row that calls its group all, or total, is a total; without one a small figure stands alone", () => {
  const named = (total: string): readonly FollowedIndicator[] => follow([{ Group: total }, ...GROUPS.slice(1)], [{ Group: total, Value: 78 }, { Group: "Women", Value: 41 }, { Group: "Men", Value: 33 }, { Group: "Others", Value: 4 }]);
  expect(latest(named("All"))).toEqual([78, 41, HELD_BACK, HELD_BACK]);
  expect(latest(named("Elders"))).toEqual([78, 41, 33, "fewer than 10"]);
});

test("figures of one day stand together, and a figure is hidden wherever it stands: as a reading, as the latest, as the baseline of its day", () => {
  const day = { "Baseline date": 44000 };
  const all = follow([{ Baseline: 60, ...day }, { Group: "Women", Baseline: 35, ...day }, { Group: "Men", Baseline: 25, ...day }],
    [{ Date: 44000, Value: 60 }, { Date: 44000, Group: "Women", Value: 57 }, { Date: 44000, Group: "Men", Value: 3 }, { Date: 44400, Value: 66 }, { Date: 44400, Group: "Women", Value: 36 }, { Date: 44400, Group: "Men", Value: 30 }]);
  expect(leaves(all).map(({ baseline, readings }) => [baseline?.kind, ...readings.map(({ value }) => value.kind)])).toEqual([
    ["number", "number", "number"], ["suppressed", "suppressed", "number"], ["suppressed", "suppressed", "number"],
  ]);
});

test("latest values of different days stand beside one another in a report, so they are judged together", () => {
  const all = follow(GROUPS, [{ Date: 45010, Value: 78 }, { Date: 45020, Group: "Women", Value: 41 }, { Date: 45030, Group: "Men", Value: 33 }, { Date: 45040, Group: "Others", Value: 4 }]);
  expect(latest(all)).toEqual([78, 41, HELD_BACK, HELD_BACK]);
});

test("two rows of the same indicator, group and place hide the same figure", () => {
  const all = follow([{ Group: "Men", Latest: 4 }, { Group: "men", Latest: 44 }], []);
  expect(latest(all)).toEqual(["fewer than 10", "held back"]);
});

test("what either of two judgements holds back is held back, in the words that tell less", () => {
  const one = { limit: 10, words: new Map([["a", HELD_BACK], ["b", "fewer than 10"]]) };
  const other = { limit: 10, words: new Map([["a", "fewer than 10"], ["b", HELD_BACK], ["c", "fewer than 10"]]) };
  expect([...bothWithheld(one, other).words]).toEqual([["a", HELD_BACK], ["b", HELD_BACK], ["c", "fewer than 10"]]);
});

describe("a status leaves only where it says nothing of a figure that is held back", () => {
  const said = (row: Row, value: number): string => {
    const all = follow([{ "Baseline date": 44000, "Target date": 46000, ...row }], [{ Date: 45000, Value: value }]);
    const [status] = leaves(all).map((each) => each.status);
    return status?.kind === "status" ? status.status : status?.problem ?? "";
  };
  const withheld = "A figure is held back, and a status could give it away.";
  test.each<[string, Row, number, string]>([
    ["a small baseline and a target that was reached in any case", { Baseline: 7, Target: 40 }, 73, "Achieved"],
    ["a small baseline under a latest value that is just on the line", { Baseline: 4, Target: 40 }, 22, withheld],
    ["a target of 9 from above, which any small number reaches", { Baseline: 12, Target: 9 }, 8, "Achieved"],
    ["a target of 2 that was reached: it could only be 0, 1 or 2", { Baseline: 14, Target: 2 }, 2, withheld],
    ["a target of nobody that was reached: it could only be 0", { Baseline: 31, Target: 0 }, 0, withheld],
    ["a fall from 60 to a few where 50 was to be kept", { Baseline: 60, Target: 90 }, 6, "Reversing"],
    ["nothing held back", { Baseline: 20, Target: 40 }, 31, "On track"],
    ["a share of a few", { Baseline: 20, Target: 40, Unit: "percent", Notes: "n = 6" }, 73, withheld],
  ])("%s", (_, row, value, expected) => { expect(said(row, value)).toBe(expected); });
});
