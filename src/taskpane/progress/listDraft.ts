import type { FollowedIndicator } from "../../core/planning/follow";
import type { Plan } from "../../core/planning/plan";
import { isYesNo, readIndicatorValue } from "../../core/planning/value";
import type { NewReading } from "../../workbook/actions/readings";
import { kindOf } from "./progressWords";
import { dayOfField, lastSource, numberOfField } from "./readingDraft";

/** Typed values by `PlannedIndicator.key`; what is not in it, or blank, is not entered. */
export type ListDraft = ReadonlyMap<string, string>;

export type ListedValue = NewReading["value"] | { readonly kind: "blank" } | { readonly kind: "bad"; readonly problem: string };

/** What a typed value means: a number as people say it, yes or no, the words for unknown and refused; blank is no answer. */
export function readListed(followed: FollowedIndicator, text: string): ListedValue {
  const typed = text.trim();
  if (typed === "") return { kind: "blank" };
  const { unit } = followed.indicator;
  const number = isYesNo(unit) ? null : numberOfField(typed, kindOf(followed));
  if (number !== null) return { kind: "number", value: number };
  const read = readIndicatorValue(typed, unit);
  if (read.kind === "number" || read.kind === "unknown" || read.kind === "refused") return read;
  return { kind: "bad", problem: isYesNo(unit) ? `“${typed}” is neither yes nor no.` : `“${typed}” is no number.` };
}

export type ListReading =
  | { readonly kind: "good"; readonly readings: readonly NewReading[] }
  /** Sentences by key; `date` where the day itself is the trouble. */
  | { readonly kind: "bad"; readonly problems: ReadonlyMap<string, string>; readonly date: string | null };

/** The readings that a filled list describes, all of one day, or what has to be put right. A blank source is that of each indicator's last reading. `today`: days since 1 January 1970. */
export function readList(all: readonly FollowedIndicator[], draft: ListDraft, { date, source }: { readonly date: string; readonly source: string }, plan: Plan, today: number): ListReading {
  const day = dayOfField(date);
  const readings: NewReading[] = [];
  const problems = new Map<string, string>();
  for (const followed of all) {
    const { key } = followed.indicator;
    const value = readListed(followed, draft.get(key) ?? "");
    if (value.kind === "bad") problems.set(key, value.problem);
    else if (value.kind !== "blank" && day !== null) readings.push({ key, day, value, source: source.trim() || lastSource(followed, plan), note: "" });
  }
  const wrong = day === null ? "A reading needs a date." : day > today ? "This day is still to come." : null;
  return problems.size > 0 || wrong !== null ? { kind: "bad", problems, date: wrong } : { kind: "good", readings };
}

/** The first cell of each line of what a spreadsheet puts on the clipboard; null for a text of one cell, which is pasted as any text. */
export function pastedColumn(text: string): readonly string[] | null {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.length === 1 && !text.includes("\t") ? null : lines.map((line) => (line.split("\t")[0] ?? "").replace(/^"(.*)"$/, "$1").trim());
}

/** The draft with a pasted column laid over it from one row downwards, and how many values found no row. Blank cells change nothing. */
export function pasteInto(draft: ListDraft, keys: readonly string[], from: number, column: readonly string[]): { readonly draft: ListDraft; readonly put: number; readonly over: number } {
  const next = new Map(draft);
  let [put, over] = [0, 0];
  for (const [index, text] of column.entries()) {
    const key = keys[from + index];
    if (text === "") continue;
    if (key === undefined) over += 1;
    else {
      next.set(key, text);
      put += 1;
    }
  }
  return { draft: next, put, over };
}
