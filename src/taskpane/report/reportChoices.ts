import { readDate, dayNumber } from "../../core/dates";
import { DEFAULT_REPORT_TITLE, type ReportOptions } from "../../report/reportModel";

/** What a person has typed and ticked; dates as a date field gives them, "" for an open end. */
export interface ReportChoices {
  readonly title: string;
  readonly subtitle: string;
  /** Rows that are left out. New rows are in until they are unticked. */
  readonly without: ReadonlySet<number>;
  readonly from: string;
  readonly to: string;
  readonly withDetails: boolean;
  readonly withPractices: boolean;
  readonly publishedOnly: boolean;
  readonly withNotes: boolean;
}

export const FIRST_CHOICES: ReportChoices = {
  title: DEFAULT_REPORT_TITLE, subtitle: "", without: new Set(), from: "", to: "", withDetails: false, withPractices: false, publishedOnly: true, withNotes: false,
};

/** The choices as options for these rows, or a sentence on what cannot be. */
export function optionsOf(choices: ReportChoices, rows: readonly number[], today: number): ReportOptions | string {
  const { title, subtitle, withDetails, withPractices, publishedOnly, withNotes } = choices;
  const [from, to] = [dayOf(choices.from), dayOf(choices.to)];
  if (from === undefined || to === undefined) return "Enter both days as a day, month and year, or leave them blank.";
  if (from !== null && to !== null && from > to) return "The first day is after the last. Change one of them.";
  const chosen = new Set(rows.filter((row) => !choices.without.has(row)));
  if (chosen.size === 0) return "No indicator is ticked. Tick one or more.";
  return { title, subtitle, today, rows: chosen.size === rows.length ? null : chosen, from, to, withDetails, withPractices, publishedOnly, withNotes };
}

/** Null for blank, undefined for what is no day. */
function dayOf(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const date = readDate(text, 1900);
  return date === null ? undefined : dayNumber(date);
}
