import type { Due } from "../../core/planning/due";
import type { FollowedIndicator } from "../../core/planning/follow";
import type { PlannedIndicator } from "../../core/planning/plannedIndicator";
import type { IndicatorValue } from "../../core/planning/value";
import { dayInWords, unitKindOf, valueInWords, type UnitKind } from "../../core/report/valueWords";

/** How the values of an indicator are written: whether percent stands as 45 or as 0.45 is told by all of them together. */
export function kindOf({ indicator, readings, latest }: FollowedIndicator): UnitKind {
  const numbers = [indicator.baseline, indicator.target, latest?.value ?? null, ...readings.map(({ value }) => (value.kind === "number" ? value.value : null))];
  return unitKindOf(indicator.unit, numbers.filter((value) => value !== null));
}

/** "54%", "yes", "unknown", "refused". */
export function readingInWords(value: IndicatorValue, kind: UnitKind): string {
  if (value.kind === "number") return valueInWords(value.value, kind);
  return value.kind === "bad" ? value.text : value.kind;
}

/** "Women, Leeds"; "" where the row names neither. */
export function forWhom({ group, place }: Pick<PlannedIndicator, "group" | "place">): string {
  return [group, place].map((part) => part.trim()).filter((part) => part !== "").join(", ");
}

/** "WRK-O1 for Women, Leeds": what it is called where its name would be too long. */
export function shortName(indicator: PlannedIndicator): string {
  const whom = forWhom(indicator);
  return whom === "" ? indicator.code : `${indicator.code} for ${whom}`;
}

/** "55% of the way"; what is not there yet is never rounded up to the whole way. */
export function progressInWords(progress: number): string {
  const percent = Math.abs(progress) < 1 ? Math.trunc(Math.round(progress * 1e6) / 1e4) : Math.round(progress * 100);
  if (progress < 0) return `moved away by ${Math.abs(percent)}% of the way`;
  return progress > 1 ? `beyond the target, ${percent}% of the way` : `${percent}% of the way`;
}

export function dueInWords(due: Due): string {
  switch (due.kind) {
    case "never": return "Due: never read";
    case "target": return `Due: target date ${dayInWords(due.since)} has passed`;
    case "interval": return `Due since ${dayInWords(due.since)}`;
    case "later": return `Next reading ${dayInWords(due.on)}`;
  }
}

const DIRECTIONS = { higher: "higher is better", lower: "lower is better", context: "context: neither higher nor lower is better" } as const;

/** "outcome · percent · higher is better". */
export function aboutIndicator({ kind, unit, direction }: PlannedIndicator): string {
  return [kind ?? "", unit, direction === null ? "" : DIRECTIONS[direction]].filter((part) => part !== "").join(" · ");
}

/** Where it stands as a sentence or two; for what is context only what was read. */
export function standingInWords({ status, progress, latest, judged }: FollowedIndicator, kind: UnitKind): string {
  const read = latest === null ? "No number has been read yet." : `Latest ${valueInWords(latest.value, kind)}${latest.day === null ? ", without a date" : `, ${dayInWords(latest.day)}`}.`;
  if (!judged) return `${read} This indicator is context: its size is no success and no failure.`;
  if (status.kind === "undetermined") return `${read} ${status.problem}`;
  const way = progress === null ? "" : ` ${progressInWords(progress).replace(/^./, (first) => first.toUpperCase())}`;
  const line = status.expected === null || progress === null ? "" : `; the straight line to the target expects ${Math.round(status.expected * 100)}% by then`;
  return way === "" ? read : `${read}${way}${line}.`;
}
