import { isBlank, type Cell, type DateSystem } from "./cell";

/** A day without a time or a zone. `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a year cell holds. */
export type YearReading = { readonly kind: "year"; readonly year: number } | { readonly kind: "blank" } | { readonly kind: "bad" };

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;
const DAY = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day of a serial number (its time of day is dropped). Null before the first day of the system and after 9999, and for 1900's 29 February, which never was. */
export function dateOfSerial(serial: number, system: DateSystem): CalendarDate | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < (system === 1900 ? 1 : 0)) return null;
  if (system === 1900 && whole === 60) return null;
  // Excel's 1900 system counts a 29 February 1900: before it serials lie one day later than after it.
  const epoch = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const date = new Date(epoch + whole * DAY);
  return date.getUTCFullYear() > 9999 ? null : { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial number of a day, the inverse of `dateOfSerial`. */
export function serialOfDate(date: CalendarDate, system: DateSystem): number {
  const days = Date.UTC(date.year, date.month - 1, date.day) / DAY;
  if (system === 1904) return days - Date.UTC(1904, 0, 1) / DAY;
  const serial = days - Date.UTC(1899, 11, 30) / DAY;
  return serial <= 60 ? serial - 1 : serial;
}

/** Days since 1 January 1970: to reckon and to compare with. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The day of a number of days since 1 January 1970, the inverse of `dayNumber`. */
export function dateOfDay(day: number): CalendarDate {
  const date = new Date(Math.floor(day) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day as 2021-03-14: to show where no locale is known, and to compare. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const digits = (number: number, width: number): string => String(number).padStart(width, "0");
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function checked(year: number, month: number, day: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

/** A day written out: `2021-03-14`, `14 March 2021`, `14/03/2021` when only one order makes a date; `03/04/2021` is null, as nobody can tell. */
function dateOfText(text: string): CalendarDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (named) return checked(Number(named[3]), monthOf(named[2] ?? ""), Number(named[1]));
  const marked = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!marked) return null;
  const [first, second, year] = [Number(marked[1]), Number(marked[3]), Number(marked[4])];
  // Points are used where the day comes first; slashes and hyphens on both sides of the Atlantic.
  const dayFirst = checked(year, second, first);
  if (marked[2] === ".") return dayFirst;
  const monthFirst = checked(year, first, second);
  return first === second || !monthFirst ? dayFirst : dayFirst ? null : monthFirst;
}

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** The day a cell holds: a serial number or a day written out. Null for blank, other text, errors and two-way dates. */
export function readDate(cell: Cell, system: DateSystem): CalendarDate | null {
  if (typeof cell === "number") return dateOfSerial(cell, system);
  return typeof cell === "string" ? dateOfText(cell.trim()) : null;
}

/** The year at the end or the start of text that is a year, a month of a year, or a day. */
function yearOfText(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  const iso = /^(\d{4})-(0?[1-9]|1[0-2])$/.exec(text);
  if (iso) return Number(iso[1]);
  const month = /^(?:(0?[1-9]|1[0-2])[/.]|([a-z]{3,9})\.? )(\d{4})$/i.exec(text);
  if (month && (month[1] !== undefined || monthOf(month[2] ?? "") > 0)) return Number(month[3]);
  // Either order of day and month gives the same year, so a two-way date is no obstacle here.
  const marked = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (marked && (checked(Number(marked[4]), Number(marked[3]), Number(marked[1])) ?? checked(Number(marked[4]), Number(marked[1]), Number(marked[3])))) {
    return Number(marked[4]);
  }
  return dateOfText(text)?.year ?? null;
}

/**
 * The year a cell holds, 1900–2100: the number 2019, the text "2019", a date (serial number or written out) whose year it is.
 * A whole number within 1900–2100 is a year, not the serial of a day in 1905. Anything else is bad.
 */
export function readYear(cell: Cell, system: DateSystem): YearReading {
  if (isBlank(cell)) return { kind: "blank" };
  const year = typeof cell === "string" ? yearOfText(cell.trim()) : typeof cell === "number" ? yearOfNumber(cell, system) : null;
  return year !== null && isYear(year) ? { kind: "year", year } : { kind: "bad" };
}

/** Serials up to 2100 are days before October 1905: a typing error rather than a practice of that time. */
function yearOfNumber(number: number, system: DateSystem): number | null {
  if (isYear(number)) return number;
  return number > LAST_YEAR ? (dateOfSerial(number, system)?.year ?? null) : null;
}

const isYear = (n: number): boolean => Number.isInteger(n) && n >= FIRST_YEAR && n <= LAST_YEAR;
