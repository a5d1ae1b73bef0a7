/** What a cell of the host holds. A blank cell has the value "". */
export interface HostCell {
  value: string | number | boolean;
  /** True when `value` is an error value such as #N/A. */
  error: boolean;
  /** With its "="; null for a constant. */
  formula: string | null;
  /** The cell's number format, in en-US spelling. */
  format: string;
  locked: boolean;
}

/** "Excel specifications and limits". */
export const MOST_CHARACTERS = 32_767;

export const ERROR_VALUES = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!",
  "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA",
];

export function blankCell(format = "General"): HostCell {
  return { value: "", error: false, formula: null, format, locked: true };
}

/** What Excel would make of an input. `null`: leave the cell as it is. */
export type Entered =
  | { readonly kind: "constant"; readonly value: string | number | boolean; readonly error: boolean; readonly format?: string }
  | { readonly kind: "formula"; readonly formula: string };

/**
 * Reads one element of `range.values` or `range.formulas` as Excel does: null is left alone and "" clears ("Blank and null
 * values in Excel add-ins"); a text that starts with = + - is a formula ("Excel.Range class", values); an apostrophe in
 * front makes text of anything and a cell of format "@" keeps what it is given ("Format numbers as text", Excel support);
 * text that reads as a number, percentage, date, boolean or error becomes one ("Stop automatically changing numbers to dates").
 */
export function enter(input: unknown, format: string): Entered | null {
  if (input === null || input === undefined) return null;
  if (typeof input === "number" || typeof input === "boolean") return { kind: "constant", value: input, error: false };
  if (typeof input !== "string") throw new TypeError("a cell takes text, a number, a boolean or null");
  const text = (value: string): Entered => ({ kind: "constant", value, error: false });
  if (input === "") return text("");
  if (input.startsWith("'")) return text(input.slice(1));
  if (format === "@") return text(input);
  const number = readNumber(input);
  if (number) return { kind: "constant", error: false, ...number };
  if (/^[=+\-@]/.test(input) && input.length > 1) return { kind: "formula", formula: input.startsWith("=") ? input : `=${input}` };
  if (/^(true|false)$/i.test(input)) return { kind: "constant", value: /^true$/i.test(input), error: false };
  if (ERROR_VALUES.includes(input)) return { kind: "constant", value: input, error: true };
  return text(input);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readNumber(input: string): { readonly value: number; readonly format?: string } | null {
  const text = input.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { value: Number(text) };
  const percent = /^([+-]?\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent) return { value: Number(percent[1]) / 100, format: "0%" };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { value: serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), format: "m/d/yyyy" };
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short && Number(short[1]) <= 12 && Number(short[2]) <= 31) return { value: serial(2026, Number(short[1]), Number(short[2])), format: "d-mmm" };
  const named = /^(\d{1,2})[ -]([A-Za-z]{3,9})$|^([A-Za-z]{3,9})[ -](\d{1,2})$/.exec(text);
  const month = MONTHS.indexOf((named?.[2] ?? named?.[3] ?? "").slice(0, 3).toLowerCase());
  if (named && month >= 0) return { value: serial(2026, month + 1, Number(named[1] ?? named[4])), format: "d-mmm" };
  return null;
}

function serial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/** "Excel.RangeValueType enum". */
export function valueType(cell: HostCell): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (cell.error) return "Error";
  if (cell.value === "") return cell.formula === null ? "Empty" : "String";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}
