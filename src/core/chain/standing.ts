import { dateOfDay, isoDate } from "../dates";
import { shownShare } from "../evaluation/wording";
import { followIndicators, type FollowedIndicator } from "../planning/follow";
import { leavingIndicator } from "../planning/leaving";
import type { Plan } from "../planning/plan";
import type { LeavingFigure } from "../planning/smallNumbers";
import type { StatusReading } from "../planning/status";
import { isYesNo } from "../planning/value";
import { withheldIn } from "../planning/withheld";

/** Whom and where a row of Indicators is about: "Women, Malmö"; "Everyone" where it names neither. */
export function scopeWords({ indicator: { group, place } }: FollowedIndicator): string {
  return [group, place].filter((part) => part !== "").join(", ") || "Everyone";
}

/**
 * Where an indicator stands, from its numbers: "45 percent on 2026-03-01, On track, 62% of the way". What has no better direction
 * (context) is never judged: its latest value alone. For those who work in the workbook: small numbers stand in it.
 */
export function standingWords(followed: FollowedIndicator): string {
  const { latest, progress, status } = followed;
  return standing(followed, latest === null ? null : { kind: "number", value: latest.value }, progress, status);
}

/** The same as it may leave the workbook, on a map that is shown, printed or published: figures that are held back are words, and no progress tells them. */
export function leavingWords(plan: Plan, smallNumbers: number): (followed: FollowedIndicator) => string {
  const withheld = withheldIn(followIndicators(plan), smallNumbers);
  return (followed) => {
    const { latest, progress, status } = leavingIndicator(followed, withheld);
    return standing(followed, latest, progress, status);
  };
}

function standing({ indicator: { unit }, latest, judged }: FollowedIndicator, figure: LeavingFigure | null, progress: number | null, status: StatusReading): string {
  if (latest === null || figure === null) return "No reading yet";
  const value = figure.kind === "suppressed" ? figure.words : isYesNo(unit) ? (figure.value === 1 ? "yes" : "no") : `${figure.value.toLocaleString()}${unit === "" ? "" : ` ${unit}`}`;
  const when = latest.day === null ? "" : ` on ${isoDate(dateOfDay(latest.day))}`;
  const judgement = judged && status.kind === "status" && status.status !== "No reading" ? [status.status] : [];
  const way = judged && progress !== null ? [`${shownShare(progress)} of the way`] : [];
  return [`${value}${when}`, ...judgement, ...way].join(", ");
}
