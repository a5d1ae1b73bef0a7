import { dateOfDay, dayNumber } from "../dates";
import type { FollowedIndicator } from "./follow";

/** Months from one reading to the next where nothing else is said. */
export const DEFAULT_READING_MONTHS = 12;

/** Whether an indicator, for its group and place, is to be read. Days are days since 1 January 1970. */
export type Due =
  /** Neither a reading nor a latest value. */
  | { readonly kind: "never" }
  /** The target date has come, and nothing was read since. */
  | { readonly kind: "target"; readonly since: number }
  /** The usual time since the last reading is over. `since` is the day it was. */
  | { readonly kind: "interval"; readonly since: number }
  | { readonly kind: "later"; /** The day it will be due. */ readonly on: number };

/** The same day some months on; the last day of a month that has no such day. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: ofMonth } = dateOfDay(day);
  const index = year * 12 + month - 1 + months;
  const [then, at] = [Math.floor(index / 12), (index % 12) + 1];
  const length = dayNumber({ year: then, month: at + 1, day: 1 }) - dayNumber({ year: then, month: at, day: 1 });
  return dayNumber({ year: then, month: at, day: Math.min(ofMonth, length) });
}

/**
 * When an indicator is to be read. An answer of unknown or refused counts as a reading here: someone asked, and there is no need to ask again
 * before the next time. So does the row's own latest date. A latest value without a date is of no day, so that a reading is due.
 */
export function dueOf({ indicator, readings }: FollowedIndicator, today: number, months: number = DEFAULT_READING_MONTHS): Due {
  const { latest, latestDay, targetDay } = indicator;
  const days = [...readings.map(({ day }) => day), ...(latest !== null && latestDay !== null ? [latestDay] : [])];
  if (days.length === 0) return { kind: "never" };
  const last = Math.max(...days);
  const next = addMonths(last, months);
  const target = targetDay !== null && last < targetDay ? targetDay : null;
  if (target !== null && target <= today) return { kind: "target", since: target };
  if (next <= today) return { kind: "interval", since: next };
  return { kind: "later", on: target === null ? next : Math.min(next, target) };
}

export const isDue = (due: Due): boolean => due.kind !== "later";

export interface DueIndicator {
  readonly followed: FollowedIndicator;
  readonly due: Due;
}

const RANK: Readonly<Record<Due["kind"], number>> = { target: 0, interval: 1, never: 2, later: 3 };
const dayOf = (due: Due): number => (due.kind === "never" ? 0 : due.kind === "later" ? due.on : due.since);

/** All indicators, those that are due first: past their target date, then longest overdue, then never read, then what comes next; else in sheet order. */
export function inDueOrder(all: readonly FollowedIndicator[], today: number, months: number = DEFAULT_READING_MONTHS): readonly DueIndicator[] {
  return all.map((followed) => ({ followed, due: dueOf(followed, today, months) }))
    .sort((a, b) => RANK[a.due.kind] - RANK[b.due.kind] || dayOf(a.due) - dayOf(b.due) || a.followed.indicator.row - b.followed.indicator.row);
}
