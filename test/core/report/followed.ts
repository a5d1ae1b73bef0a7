import { followIndicator, type FollowedIndicator } from "../../../src/core/planning/follow";
import { indicatorKey, type PlannedIndicator } from "../../../src/core/planning/plannedIndicator";
import type { Reading } from "../../../src/core/planning/readings";

/** Days since 1970 of a day written as 2021-03-14. */
export const day = (iso: string): number => Date.parse(iso) / 86_400_000;

/** An indicator of the plan with what the test says of it. */
export function planned(some: Partial<PlannedIndicator> = {}): PlannedIndicator {
  const { code = "WRK-O1", group = "Women", place = "Malmö" } = some;
  return {
    key: indicatorKey(code, group, place), row: 0, code, group, place, name: "In paid work", domain: "Work", kind: "outcome", unit: "percent", direction: "higher", source: "",
    baseline: 41, baselineDay: day("2021-01-31"), target: 61, targetDay: day("2025-12-31"), latest: null, latestDay: null, owner: "", notes: "", ...some,
  };
}

/** The same with readings, a pair of day and number, "unknown" or "refused" each. */
export function followedOf(some: Partial<PlannedIndicator> = {}, readings: readonly (readonly [string, number | "unknown" | "refused"])[] = []): FollowedIndicator {
  const indicator = planned(some);
  return followIndicator(indicator, readings.map(([date, value], row): Reading => ({
    row, key: indicator.key, code: indicator.code, group: indicator.group, place: indicator.place, day: day(date), source: "", note: "",
    value: typeof value === "number" ? { kind: "number", value } : { kind: value },
  })));
}
