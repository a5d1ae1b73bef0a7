import type { FollowedIndicator } from "./follow";
import type { PlannedIndicator } from "./plannedIndicator";
import type { Reading } from "./readings";
import { isCount, type LeavingFigure } from "./smallNumbers";
import { statusOf, type Course, type StatusReading } from "./status";
import { figureId, type Withheld } from "./withheld";

export interface LeavingReading {
  readonly reading: Reading;
  /** Unknown and refused leave as what they are. */
  readonly value: LeavingFigure | { readonly kind: "unknown" } | { readonly kind: "refused" };
}

/** An indicator as it leaves in a report, a chart or a file. */
export interface LeavingIndicator {
  readonly baseline: LeavingFigure | null;
  readonly latest: LeavingFigure | null;
  readonly readings: readonly LeavingReading[];
  /** Null as well where baseline or latest is held back: with the target it would give the figure away. */
  readonly progress: number | null;
  /** Undetermined where the word would say something about a figure that is held back. */
  readonly status: StatusReading;
}

export function leavingReading(indicator: PlannedIndicator, reading: Reading, withheld: Withheld): LeavingReading {
  const { value, day } = reading;
  return { reading, value: value.kind === "number" ? leavingValue(indicator, value.value, day, "latest", withheld) : value };
}

/** What of an indicator may leave. The target is a plan, not a figure about people, and leaves as it is. */
export function leavingIndicator(followed: FollowedIndicator, withheld: Withheld): LeavingIndicator {
  const { indicator, readings, latest, progress } = followed;
  const baseline = indicator.baseline === null ? null : leavingValue(indicator, indicator.baseline, indicator.baselineDay, "baseline", withheld);
  const now = latest === null ? null : leavingValue(indicator, latest.value, latest.day, "latest", withheld);
  const hidden = { baseline: baseline?.kind === "suppressed", latest: now?.kind === "suppressed" };
  return {
    baseline, latest: now, progress: hidden.baseline || hidden.latest ? null : progress, status: leavingStatus(followed, hidden, withheld.limit),
    readings: readings.map((reading) => leavingReading(indicator, reading, withheld)),
  };
}

function leavingValue(indicator: PlannedIndicator, value: number, day: number | null, part: "baseline" | "latest", { words }: Withheld): LeavingFigure {
  const said = words.get(figureId(indicator, day, part));
  return said === undefined ? { kind: "number", value } : { kind: "suppressed", words: said };
}

/** Values that stand for all that a hidden count may have, at most. */
const MOST_TRIED = 12;

/**
 * The status where it would be the same whatever the hidden figure is, so that it tells nothing of it: a baseline of fewer than 10 under a target
 * of 40 that was reached is *Achieved* in any case. "Achieved" at a target of 9, with a latest value of fewer than 10, would tell the value.
 */
function leavingStatus({ indicator, latest, status }: FollowedIndicator, hidden: { readonly baseline: boolean; readonly latest: boolean }, limit: number): StatusReading {
  if ((!hidden.baseline && !hidden.latest) || status.kind === "undetermined") return status;
  const { baseline, baselineDay, target, targetDay, unit } = indicator;
  const course: Course = { baseline, baselineDay, target, targetDay, latest: latest?.value ?? null, latestDay: latest?.day ?? null };
  const possible = (own: number | null, isHidden: boolean): readonly (number | null)[] => (isHidden ? [own, ...below(limit), ...(target !== null && target < limit ? [target] : [])] : [own]);
  const same = possible(baseline, hidden.baseline).every((from) => possible(course.latest, hidden.latest).every((now) => {
    const said = statusOf({ ...course, baseline: from, latest: now });
    return said.kind === "status" && said.status === status.status;
  }));
  return isCount(unit) && same ? status : { kind: "undetermined", problem: "A figure is held back, and a status could give it away." };
}

/** From 0 to the last whole number below the limit. */
function below(limit: number): readonly number[] {
  const step = Math.max(1, Math.ceil((limit - 1) / (MOST_TRIED - 1)));
  return [...new Set([...Array.from({ length: Math.ceil(limit / step) }, (_, index) => index * step).filter((value) => value < limit), limit - 1])];
}
