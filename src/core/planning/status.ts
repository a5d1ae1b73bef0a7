import { progress } from "./progress";

export const STATUSES = ["Achieved", "On track", "Behind", "Reversing", "No reading"] as const;
export type Status = (typeof STATUSES)[number];

/** What a status is judged from. Values in the indicator's unit; days are days since 1 January 1970. Null for what is not known. */
export interface Course {
  readonly baseline: number | null;
  readonly baselineDay: number | null;
  readonly target: number | null;
  readonly targetDay: number | null;
  readonly latest: number | null;
  readonly latestDay: number | null;
}

export type StatusReading =
  | { readonly kind: "status"; readonly status: Status; /** 0–1: the share of the way that a straight line has gone by the latest day; null where no line is needed. */ readonly expected: number | null }
  /** No word can be said; the sentence says what is missing or contradicts itself. */
  | { readonly kind: "undetermined"; readonly problem: string };

/** Progress is rounded to twelve decimals; a share that differs by less is the same share. */
const SAME = 1e-9;

/**
 * Where an indicator stands on its way from baseline to target, against the straight line between their dates. In this order:
 * no latest value, or one from before the baseline → *No reading*; at the target or beyond → *Achieved*; on the worse side of
 * the baseline → *Reversing*; at least as far as the straight line → *On track*; else *Behind*. The line stays at the
 * target after the target date, so that what is past its date and not achieved is behind. A target below the baseline is a way
 * down. A baseline that equals its target is kept or not: *Achieved* while the latest is equal, otherwise undetermined, as a
 * number alone does not say which side is worse. Never throws.
 */
export function statusOf({ baseline, baselineDay, target, targetDay, latest, latestDay }: Course): StatusReading {
  if (latest === null) return said("No reading", null);
  if (baseline === null || target === null) return undetermined(`There is no ${baseline === null ? "baseline" : "target"}.`);
  if (latestDay !== null && baselineDay !== null && latestDay < baselineDay) return said("No reading", null);
  if (baseline === target) return latest === target ? said("Achieved", null) : undetermined("Baseline and target are equal, so that no way between them can be measured.");
  const share = progress(baseline, target, latest);
  if (share === null) return undetermined("Baseline, target and latest must be numbers.");
  if (share >= 1 - SAME) return said("Achieved", null);
  if (share < -SAME) return said("Reversing", null);
  const missing = [baselineDay === null ? "baseline date" : "", targetDay === null ? "target date" : "", latestDay === null ? "latest date" : ""].find((name) => name !== "");
  if (missing !== undefined || baselineDay === null || targetDay === null || latestDay === null) return undetermined(`There is no ${missing ?? "date"}.`);
  if (targetDay < baselineDay) return undetermined("The target date is before the baseline date.");
  const expected = latestDay >= targetDay ? 1 : (latestDay - baselineDay) / (targetDay - baselineDay);
  return said(share >= expected - SAME ? "On track" : "Behind", expected);
}

const said = (status: Status, expected: number | null): StatusReading => ({ kind: "status", status, expected });
const undetermined = (problem: string): StatusReading => ({ kind: "undetermined", problem });
