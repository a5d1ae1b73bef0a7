import { serialOfDate } from "../dates";
import { saysNotApplicable } from "../evaluation/notApplicable";
import type { DecimalMark, TextLayout } from "./layout";

/** How all cells of a column are read. */
export type ColumnReading =
  | { readonly kind: "text" }
  | { readonly kind: "number"; readonly decimal: DecimalMark }
  | { readonly kind: "date"; readonly order: DateOrder };

type DateOrder = "year first" | "day first" | "month first";

const TEXT: ColumnReading = { kind: "text" };

/** Digits that a number keeps exactly. Longer ones are codes, and so is what begins with a zero. */
const MOST_DIGITS = 15;
const WHOLE = /^-?(?:0|[1-9]\d*)$/;
/** A single mark before exactly three digits: a thousand in one country, decimals in the next. */
const UNCLEAR = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const SHAPES: Readonly<Record<DecimalMark, RegExp>> = {
  ",": /^-?(?:(?:0|[1-9]\d*)(?:,\d+)?|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?)$/,
  ".": /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?)$/,
};

/**
 * How a column's texts are read: as numbers or dates only where every one of them is one beyond doubt, else as text. Blanks
 * and marks for "not applicable" do not count.
 */
export function readColumn(texts: Iterable<string>, layout: Pick<TextLayout, "decimal" | "decimalSaid">): ColumnReading {
  const values: string[] = [];
  for (const text of texts) {
    const value = text.trim();
    if (value !== "" && !saysNotApplicable(value)) values.push(value);
  }
  if (values.length === 0) return TEXT;
  return numberReading(values, layout) ?? dateReading(values) ?? TEXT;
}

function numberReading(values: readonly string[], { decimal, decimalSaid }: Pick<TextLayout, "decimal" | "decimalSaid">): ColumnReading | null {
  if (values.some((value) => value.replace(/\D/g, "").length > MOST_DIGITS)) return null;
  if (looksLikeCodes(values)) return null;
  const fits = ([",", "."] as const).filter((mark) => values.every((value) => SHAPES[mark].test(value)));
  const [only, second] = fits;
  if (only === undefined) return null;
  if (second === undefined || values.every((value) => WHOLE.test(value))) return { kind: "number", decimal: only };
  // All that has a mark could be thousands or decimals: only the rest of the file, or the person, can tell.
  if (decimal === null) return null;
  const thousands = values.some((value) => UNCLEAR.test(value) && !value.includes(decimal));
  return thousands && !decimalSaid ? null : { kind: "number", decimal };
}

/** "1.2" and "1.10" are sections, not numbers: a number's closing zero stands only where all have as many decimals. */
function looksLikeCodes(values: readonly string[]): boolean {
  const decimals = values.flatMap((value) => /[.,](\d+)$/.exec(value)?.[1] ?? []);
  return decimals.some((digits) => digits.endsWith("0")) && new Set(decimals.map((digits) => digits.length)).size > 1;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const MARKED = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

function dateReading(values: readonly string[]): ColumnReading | null {
  const orders: readonly DateOrder[] = ["year first", "day first", "month first"];
  const [only, second] = orders.filter((order) => values.every((value) => serialOf(value, order) !== null));
  return only === undefined || second !== undefined ? null : { kind: "date", order: only };
}

/** The serial number (1900 system) of a day written out in this order; null when it is none. */
function serialOf(value: string, order: DateOrder): number | null {
  if (order === "year first") {
    const [, year, month, day, hour = "0", minute = "0", second = "0"] = ISO.exec(value) ?? [];
    const serial = year === undefined ? null : serialOn(Number(year), Number(month), Number(day));
    if (serial === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
    return serial + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  }
  const [, first, mark, second, year] = MARKED.exec(value) ?? [];
  if (first === undefined || (mark === "." && order === "month first")) return null; // points stand where the day comes first
  const [day, month] = order === "day first" ? [first, second] : [second, first];
  return serialOn(Number(year), Number(month), Number(day));
}

/** Days before March 1900 have no serial that all programs agree on. */
const FIRST_SERIAL = 61;

function serialOn(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = serialOfDate({ year, month, day }, 1900);
  return serial < FIRST_SERIAL ? null : serial;
}

/** What a text is in a column that is read so: a number, a serial number, or the text itself (a mark for "not applicable"). */
export function readField(text: string, reading: ColumnReading): string | number | null {
  if (text.trim() === "") return null;
  const value = text.trim();
  if (reading.kind === "text" || saysNotApplicable(value)) return text;
  if (reading.kind === "date") return serialOf(value, reading.order) ?? text;
  const other = reading.decimal === "," ? "." : ",";
  return Number(value.replaceAll(other, "").replace(reading.decimal, "."));
}
