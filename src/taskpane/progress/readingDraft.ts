import { dateOfDay, dayNumber, isoDate } from "../../core/dates";
import { readDecimal, readNumber } from "../../core/numbers";
import type { FollowedIndicator } from "../../core/planning/follow";
import type { Plan } from "../../core/planning/plan";
import type { Reading } from "../../core/planning/readings";
import { isYesNo } from "../../core/planning/value";
import { dayInWords } from "../../core/report/valueWords";
import type { NewReading } from "../../workbook/actions/readings";
import { kindOf } from "./progressWords";

/** What a reading says: a value that is typed or chosen, or that there is none. */
export const ANSWERS = ["value", "unknown", "refused"] as const;
export type Answer = (typeof ANSWERS)[number];

/** A reading as it is being entered: text as typed. */
export interface ReadingDraft {
  readonly answer: Answer;
  /** A number, or "yes" and "no" of a yes/no indicator. */
  readonly text: string;
  /** As 2026-11-22. */
  readonly date: string;
  readonly source: string;
  readonly note: string;
}

export type ReadingProblems = Readonly<Partial<Record<"value" | "date", string>>>;

/** A draft for an indicator: of today, with the source that its last reading names. */
export function newDraft(followed: FollowedIndicator, plan: Plan, today: number): ReadingDraft {
  return { answer: "value", text: "", date: isoDate(dateOfDay(today)), source: lastSource(followed, plan), note: "" };
}

/** The source of its last reading; where it has none, that of the same indicator for another group or place. */
export function lastSource({ indicator, readings }: FollowedIndicator, plan: Plan): string {
  const named = (list: readonly Reading[]): string => [...list].reverse().find(({ source }) => source !== "")?.source ?? "";
  return named(readings) || named(plan.readings.filter(({ code }) => code === indicator.code));
}

/** The day of a date field; null for none. */
export function dayOfField(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const number = dayNumber({ year: Number(year), month: Number(month), day: Number(day) });
  return isoDate(dateOfDay(number)) === text ? number : null;
}

/** The reading of the same day that saving would replace; null for none. */
export function replaced({ readings }: FollowedIndicator, { date }: ReadingDraft): Reading | null {
  const day = dayOfField(date);
  return readings.find((reading) => reading.day === day) ?? null;
}

/** The reading that a draft describes, or what has to be put right. Percent is typed as people say it, however the sheet keeps it. */
export function readDraft(followed: FollowedIndicator, draft: ReadingDraft, today: number): { readonly kind: "good"; readonly reading: NewReading } | { readonly kind: "bad"; readonly problems: ReadingProblems } {
  const value = draft.answer === "value" ? valueOf(followed, draft.text) : { kind: draft.answer };
  const day = dayOfField(draft.date);
  const problems: Partial<Record<keyof ReadingProblems, string>> = {};
  if ("problem" in value) problems.value = value.problem;
  if (day === null) problems.date = "A reading needs a date.";
  else if (day > today) problems.date = `This day is still to come. Today is ${dayInWords(today)}.`;
  if ("problem" in value || day === null || Object.keys(problems).length > 0) return { kind: "bad", problems };
  return { kind: "good", reading: { key: followed.indicator.key, day, value, source: draft.source.trim(), note: draft.note.trim() } };
}

function valueOf(followed: FollowedIndicator, text: string): Extract<NewReading["value"], { kind: "number" }> | { readonly problem: string } {
  if (isYesNo(followed.indicator.unit)) {
    return text === "yes" || text === "no" ? { kind: "number", value: text === "yes" ? 1 : 0 } : { problem: "Choose yes, no, unknown or refused." };
  }
  const number = numberOfField(text, kindOf(followed));
  return number === null ? { problem: text.trim() === "" ? "Type the number, or choose unknown or refused." : `“${text.trim()}” is no number.` } : { kind: "number", value: number };
}

/** A typed number in the sheet's own measure: "45" or "45%" of an indicator whose shares stand as 0.45 is 0.45. */
export function numberOfField(text: string, kind: ReturnType<typeof kindOf>): number | null {
  const isPercent = kind === "percent" || kind === "share";
  const bare = isPercent ? text.trim().replace(/\s*%$/, "") : text.trim();
  const number = isPercent ? readDecimal(bare) : readNumber(bare);
  return number !== null && kind === "share" ? Math.round(number * 1e10) / 1e12 : number;
}
