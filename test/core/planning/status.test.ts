import fc from "fast-check";
import { leavingIndicator } from "../../../src/core/planning/leaving";
import { statusOf, STATUSES, type Course } from "../../../src/core/planning/status";
import { withheldIn } from "../../../src/core/planning/withheld";
import { statusLook } from "../../../src/ui/statusStyle";
import { day, followedOf } from "../report/followed";

/** Baseline 40 on day 100, target 60 on day 300. */
const course = (over: Partial<Course>): Course => ({ baseline: 40, baselineDay: 100, target: 60, targetDay: 300, latest: 51, latestDay: 200, ...over });
const said = (over: Partial<Course>): string => {
  const reading = statusOf(course(over));
  return reading.kind === "status" ? reading.status : reading.problem;
};

test.each([
  ["more than the straight line", {}, "On track"],
  ["just the straight line", { latest: 50 }, "On track"],
  ["less than the straight line", { latest: 49.9 }, "Behind"],
  ["no movement at all", { latest: 40 }, "Behind"],
  ["worse than the baseline", { latest: 39 }, "Reversing"],
  ["the target before its date", { latest: 60 }, "Achieved"],
  ["beyond the target", { latest: 77 }, "Achieved"],
  ["nearly there past the date", { latest: 59, latestDay: 350 }, "Behind"],
  ["nearly there on the date", { latest: 59, latestDay: 300 }, "Behind"],
  ["achieved past the date", { latest: 60, latestDay: 350 }, "Achieved"],
  ["no latest value", { latest: null }, "No reading"],
  ["a reading from before the baseline", { latest: 60, latestDay: 99 }, "No reading"],
  ["a reading on the baseline's day", { latest: 40, latestDay: 100 }, "On track"],
] as const)("target above the baseline: %s", (_, over, expected) => {
  expect(said(over)).toBe(expected);
});

test.each([
  ["more than the straight line", 24, 200, "On track"],
  ["less than the straight line", 27, 200, "Behind"],
  ["up instead of down", 31, 200, "Reversing"],
  ["the target", 20, 150, "Achieved"],
  ["below the target", 3, 350, "Achieved"],
  ["not there past the date", 21, 301, "Behind"],
] as const)("target below the baseline is a way down: %s", (_, latest, latestDay, expected) => {
  expect(said({ baseline: 30, target: 20, latest, latestDay })).toBe(expected);
});

test.each([
  ["no baseline", { baseline: null }, "There is no baseline."],
  ["no target", { target: null }, "There is no target."],
  ["no baseline date", { baselineDay: null }, "There is no baseline date."],
  ["no target date", { targetDay: null }, "There is no target date."],
  ["no latest date", { latestDay: null }, "There is no latest date."],
  ["target date before the baseline's", { targetDay: 90 }, "The target date is before the baseline date."],
  ["baseline and target equal, latest not", { target: 40, latest: 41 }, "Baseline and target are equal, so that no way between them can be measured."],
] as const)("what cannot be judged says why: %s", (_, over, expected) => {
  expect(statusOf(course(over)).kind).toBe("undetermined");
  expect(said(over)).toBe(expected);
});

test("what is judged by values alone needs no dates", () => {
  const bare = { baselineDay: null, targetDay: null, latestDay: null };
  expect([said({ ...bare, latest: 61 }), said({ ...bare, latest: 38 }), said({ ...bare, target: 40, latest: 40 })]).toEqual(["Achieved", "Reversing", "Achieved"]);
});

test("equal dates leave no time: all the way is expected at once", () => {
  expect([said({ targetDay: 100, latestDay: 100, latest: 59 }), said({ targetDay: 100, latestDay: 120, latest: 60 })]).toEqual(["Behind", "Achieved"]);
});

test("values that floating point nearly equals count as equal", () => {
  expect(said({ baseline: 0, target: 0.3, latest: 0.1 + 0.2, latestDay: 150 })).toBe("Achieved");
  expect(said({ baseline: 0, target: 1, latest: 0.1 + 0.2 + 0.2, latestDay: 200 })).toBe("On track");
});

test("a way up and its mirror image have the same status", () => {
  const value = fc.integer({ min: -500, max: 500 });
  const day = fc.integer({ min: 0, max: 900 });
  fc.assert(fc.property(value, value, value, day, day, day, (baseline, target, latest, baselineDay, targetDay, latestDay) => {
    const up = { baseline, target, latest, baselineDay, targetDay, latestDay };
    expect(statusOf({ ...up, baseline: -baseline, target: -target, latest: -latest })).toEqual(statusOf(up));
  }));
});

describe("the words of the contract", () => {
  test("are these five and no others", () => { expect(STATUSES).toEqual(["Achieved", "On track", "Behind", "Reversing", "No reading"]); });

  /** An indicator as a sheet has it, followed, and what is shown of it: word, progress. Baseline 40 in 2021, target 60 in 2027 unless it says otherwise. */
  const plan = { baseline: 40, baselineDay: day("2021-01-01"), target: 60, targetDay: day("2027-01-01") };
  test.each<[string, Parameters<typeof followedOf>, string, number | null]>([
    ["direction lower, on the way down", [{ ...plan, direction: "lower", baseline: 60, target: 40 }, [["2024-01-01", 49]]], "On track", 0.55],
    ["direction lower, too slow", [{ ...plan, direction: "lower", baseline: 60, target: 40 }, [["2024-01-01", 56]]], "Behind", 0.2],
    ["direction lower, up instead", [{ ...plan, direction: "lower", baseline: 60, target: 40 }, [["2024-01-01", 63]]], "Reversing", -0.15],
    ["direction higher though the target lies below: the target says which way", [{ ...plan, target: 30 }, [["2024-01-01", 34]]], "On track", 0.6],
    ["dates of one day, short of the target", [{ ...plan, targetDay: plan.baselineDay }, [["2024-01-01", 59]]], "Behind", 0.95],
    ["dates of one day, at the target", [{ ...plan, targetDay: plan.baselineDay }, [["2024-01-01", 60]]], "Achieved", 1],
    ["no reading at all", [plan, []], "No reading", null],
    ["only a reading from before the baseline: it has gone no part of the way", [plan, [["2020-06-30", 44]]], "No reading", null],
    ["past the target date, short of it", [plan, [["2028-06-30", 58]]], "Behind", 0.9],
    ["past the target date, beyond it", [plan, [["2028-06-30", 64]]], "Achieved", 1.2],
    ["unknown alone", [plan, [["2024-01-01", "unknown"]]], "No reading", null],
    ["refused alone", [plan, [["2024-01-01", "refused"]]], "No reading", null],
    ["unknown after a number: the number stands", [plan, [["2024-01-01", 51], ["2025-01-01", "unknown"]]], "On track", 0.55],
    ["refused after a number: the number stands", [plan, [["2024-01-01", 47], ["2025-01-01", "refused"]]], "Behind", 0.35],
    ["context, far beyond its target: no praise", [{ ...plan, direction: "context" }, [["2024-01-01", 71]]], "Context, not judged", 1.55],
    ["context without a reading", [{ ...plan, direction: "context" }, []], "No reading", null],
    ["no target", [{ ...plan, target: null }, [["2024-01-01", 51]]], "Not determined", null],
  ])("%s", (_, followed, word, progress) => {
    const { status, judged, progress: share } = followedOf(...followed);
    expect([statusLook(status, judged).word, share]).toEqual([word, progress]);
  });

  test("what is held back is not judged", () => {
    const followed = followedOf({ ...plan, unit: "count", baseline: 3, target: 12 }, [["2024-01-01", 8]]);
    const { status, progress } = leavingIndicator(followed, withheldIn([followed], 10));
    expect([statusLook(followed.status, true).word, statusLook(status, true).word, progress]).toEqual(["On track", "Not determined", null]);
  });
});
