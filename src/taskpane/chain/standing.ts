import { dateOfDay, isoDate } from "../../core/dates";
import { shownShare } from "../../core/evaluation/wording";
import type { FollowedIndicator } from "../../core/planning/follow";
import { isYesNo } from "../../core/planning/value";

/** Whom and where a row of Indicators is about: "Women, Malmö"; "Everyone" where it names neither. */
export function scopeWords({ indicator: { group, place } }: FollowedIndicator): string {
  return [group, place].filter((part) => part !== "").join(", ") || "Everyone";
}

/**
 * Where an indicator stands, from its numbers: "45 percent on 2026-03-01, On track, 62% of the way". What has no better direction
 * (context) is never judged: its latest value alone.
 */
export function standingWords({ indicator, latest, progress, status, judged }: FollowedIndicator): string {
  if (latest === null) return "No reading yet";
  const value = isYesNo(indicator.unit) ? (latest.value === 1 ? "yes" : "no") : `${latest.value.toLocaleString()}${indicator.unit === "" ? "" : ` ${indicator.unit}`}`;
  const when = latest.day === null ? "" : ` on ${isoDate(dateOfDay(latest.day))}`;
  const judgement = judged && status.kind === "status" && status.status !== "No reading" ? [status.status] : [];
  const way = judged && progress !== null ? [`${shownShare(progress)} of the way`] : [];
  return [`${value}${when}`, ...judgement, ...way].join(", ");
}
