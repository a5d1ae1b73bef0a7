import { cellText, isBlank, isCellError, type CellValue, type DateSystem } from "../../core/cell";
import type { Book } from "../../core/book";
import { dateOfDay, isoDate, serialOfDate } from "../../core/dates";
import type { FollowedIndicator } from "../../core/planning/follow";
import { isYesNo, readIndicatorValue } from "../../core/planning/value";
import { columnOf } from "../../core/table";
import type { PlanColumn } from "../../workbook/actions/planIndicator";
import { kindOf } from "./progressWords";
import { dayOfField, numberOfField } from "./readingDraft";

/** What is planned, as typed. Dates as 2026-11-22. */
export type PlanDraft = Readonly<Record<PlanColumn, string>>;
export type PlanProblems = Readonly<Partial<Record<PlanColumn, string>>>;

/** The plan of a row as its fields show it: percent as people say it, whatever else a cell holds as it stands. */
export function planDraft(book: Book, followed: FollowedIndicator): PlanDraft {
  const { indicator } = followed;
  const kind = kindOf(followed);
  const number = (name: "Baseline" | "Target", value: number | null): string => {
    if (value === null) return heldText(book, indicator.row, name);
    if (isYesNo(indicator.unit)) return value === 1 ? "yes" : "no";
    return String(kind === "share" ? Math.round(value * 1e12) / 1e10 : value);
  };
  const day = (value: number | null): string => (value === null ? "" : isoDate(dateOfDay(value)));
  return {
    "Baseline": number("Baseline", indicator.baseline), "Baseline date": day(indicator.baselineDay),
    "Target": number("Target", indicator.target), "Target date": day(indicator.targetDay), "Owner": indicator.owner,
  };
}

function heldText(book: Book, row: number, name: PlanColumn): string {
  const table = book.tables.find(({ id }) => id === book.indicatorTable);
  const cell = table?.rows[row]?.[columnOf(table, name)] ?? null;
  return isBlank(cell) || isCellError(cell) ? "" : cellText(cell);
}

/** The cells that differ from what was shown, or what has to be put right. */
export function planChanges(followed: FollowedIndicator, shown: PlanDraft, draft: PlanDraft, dateSystem: DateSystem):
  { readonly kind: "good"; readonly changes: Readonly<Partial<Record<PlanColumn, CellValue>>> } | { readonly kind: "bad"; readonly problems: PlanProblems } {
  const changes: Partial<Record<PlanColumn, CellValue>> = {};
  const problems: Partial<Record<PlanColumn, string>> = {};
  for (const name of ["Baseline", "Target"] as const) {
    if (draft[name] === shown[name]) continue;
    const value = valueOf(followed, draft[name]);
    if (value === undefined) problems[name] = isYesNo(followed.indicator.unit) ? "Allowed: yes, no, unknown or nothing." : "Allowed: a number, unknown or nothing.";
    else changes[name] = value;
  }
  for (const name of ["Baseline date", "Target date"] as const) {
    if (draft[name] === shown[name]) continue;
    const day = dayOfField(draft[name]);
    if (day === null && draft[name] !== "") problems[name] = "Allowed: a date or nothing.";
    else changes[name] = day === null ? null : serialOfDate(dateOfDay(day), dateSystem);
  }
  if (draft.Owner.trim() !== shown.Owner) changes.Owner = draft.Owner.trim() === "" ? null : draft.Owner.trim();
  return Object.keys(problems).length > 0 ? { kind: "bad", problems } : { kind: "good", changes };
}

/** What a typed value is written as; undefined where it is none. */
function valueOf(followed: FollowedIndicator, text: string): CellValue | undefined {
  const { unit } = followed.indicator;
  if (text.trim() === "") return null;
  const number = isYesNo(unit) ? null : numberOfField(text, kindOf(followed));
  if (number !== null) return number;
  const read = readIndicatorValue(text, unit);
  switch (read.kind) {
    case "number": return isYesNo(unit) ? (read.value === 1 ? "yes" : "no") : read.value;
    case "unknown": case "refused": return read.kind;
    default: return undefined;
  }
}
