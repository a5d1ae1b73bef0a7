import type { CalendarDate } from "../../core/dates";
import type { ChangesSince, PracticeChange } from "../../core/history/changesSince";
import type { Snapshot } from "../../core/history/snapshot";

/** The day as the person's own language writes it; "day unknown" where the cell holds none. */
export function dayWords(date: CalendarDate | null): string {
  if (date === null) return "day unknown";
  return new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" }).format(Date.UTC(date.year, date.month - 1, date.day));
}

/** A snapshot in a list: "2 · 21 November 2026, 38 practices". */
export function snapshotName({ number, date, practices }: Snapshot): string {
  return `${number} · ${dayWords(date)}, ${practices.length} ${practices.length === 1 ? "practice" : "practices"}`;
}

/** What changed on the whole, in one sentence. */
export function sinceWords({ rules, changed, added, gone, ratingsOnly }: ChangesSince): string {
  const count = (n: number, one: string, more: string): readonly string[] => (n === 0 ? [] : [`${n} ${n === 1 ? one : more}`]);
  const parts = [
    ...count(changed.length, "practice has another score or verdict", "practices have another score or verdict"),
    ...count(ratingsOnly, "practice has other ratings and the same score", "practices have other ratings and the same score"),
    ...count(added.length, "practice is new", "practices are new"),
    ...count(gone.length, "practice is gone", "practices are gone"),
    ...count(rules.length, "rule differs", "rules differ"),
  ];
  return parts.length === 0 ? "Nothing has changed: rules, ratings, scores and verdicts are the same." : `${parts.join("; ")}.`;
}

/** Why one practice differs. */
export function reasonWords({ ratings }: PracticeChange, rules: readonly string[]): string {
  if (ratings.length === 0) return rules.length > 0 ? "No rating changed; the rules did." : "No rating changed.";
  return `${ratings.join("; ")}.${rules.length > 0 ? " The rules changed too." : ""}`;
}
