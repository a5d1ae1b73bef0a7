import type { Plan } from "./plan";
import type { PlannedIndicator } from "./plannedIndicator";
import { progress } from "./progress";
import type { Reading } from "./readings";
import { statusOf, type StatusReading } from "./status";

/** The newest value there is, and where it stands. */
export interface Latest {
  readonly value: number;
  /** Days since 1 January 1970; null where the row gives a value without a date. */
  readonly day: number | null;
  readonly from: "reading" | "row";
}

/** An indicator of the workbook with its readings and where it stands. */
export interface FollowedIndicator {
  readonly indicator: PlannedIndicator;
  /** Of the same code, group and place; oldest first, one a day (the later row counts). */
  readonly readings: readonly Reading[];
  readonly latest: Latest | null;
  /** Share of the way from baseline to target; null where it cannot be measured, or where nothing was read since the baseline. */
  readonly progress: number | null;
  readonly status: StatusReading;
  /** False for direction `context`: its size is no success and no failure, so nothing colours it. */
  readonly judged: boolean;
}

const followed = new WeakMap<Plan, readonly FollowedIndicator[]>();

/** Every row of the `Indicators` table as it is followed, in sheet order. The same plan gives the same list. */
export function followIndicators(plan: Plan): readonly FollowedIndicator[] {
  const known = followed.get(plan);
  if (known !== undefined) return known;
  const byKey = new Map<string, Reading[]>();
  for (const reading of plan.readings) {
    const own = byKey.get(reading.key);
    if (own === undefined) byKey.set(reading.key, [reading]);
    else own.push(reading);
  }
  const all = plan.indicators.map((indicator) => followIndicator(indicator, byKey.get(indicator.key) ?? []));
  followed.set(plan, all);
  return all;
}

/** One indicator with its readings, oldest first. */
export function followIndicator(indicator: PlannedIndicator, readings: readonly Reading[]): FollowedIndicator {
  const series = [...new Map(readings.map((reading) => [reading.day, reading])).values()];
  const latest = latestOf(indicator, series);
  const { baseline, baselineDay, target, targetDay, direction } = indicator;
  const status = statusOf({ baseline, baselineDay, target, targetDay, latest: latest?.value ?? null, latestDay: latest?.day ?? null });
  const isRead = status.kind !== "status" || status.status !== "No reading"; // what was read before the baseline has gone no part of the way
  return {
    indicator, readings: series, latest, judged: direction !== "context",
    progress: isRead ? progress(baseline, target, latest?.value ?? null) : null, status,
  };
}

/**
 * The newest number: the last reading that has one, or the row's own Latest where its date is later, or where there is no reading.
 * A later reading that is unknown or refused does not undo an earlier number; it stands in `readings`.
 */
function latestOf({ latest, latestDay }: PlannedIndicator, series: readonly Reading[]): Latest | null {
  const last = series.filter((reading) => reading.value.kind === "number").at(-1);
  const read: Latest | null = last?.value.kind === "number" ? { value: last.value.value, day: last.day, from: "reading" } : null;
  if (latest === null) return read;
  const own: Latest = { value: latest, day: latestDay, from: "row" };
  return read === null || (latestDay !== null && read.day !== null && latestDay > read.day) ? own : read;
}
