import type { CellValue } from "../cell";
import { inertText } from "./inertText";

export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How a CSV file is written. */
export interface CsvStyle {
  readonly separator: Separator;
  readonly decimal: "." | ",";
}

/**
 * What Excel expects where people write as this locale does (BCP 47; default the browser's own): a decimal comma goes with ";".
 * A locale nobody knows gets the point and the comma.
 */
export function csvStyleOf(locale?: string): CsvStyle {
  return decimalOf(locale) === "," ? { separator: ";", decimal: "," } : { separator: ",", decimal: "." };
}

function decimalOf(locale: string | undefined): string {
  try {
    return new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  } catch {
    return "."; // not a language tag: settings are other people's input too
  }
}

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A CSV file (RFC 4180: CRLF, quotation marks doubled) with a byte order mark. Text always stands in quotation marks, so that
 * it stays one cell even where a program splits at another separator; what could start a formula is made inert (`inertText`).
 * Numbers stand bare, with the style's decimal mark, unless the separator is that mark. Blank is nothing between separators.
 */
export function writeCsv(rows: readonly (readonly CellValue[])[], style: CsvStyle): string {
  const lines = rows.map((row) => row.map((cell) => field(cell, style)).join(style.separator));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join("")}`;
}

function field(cell: CellValue, { separator, decimal }: CsvStyle): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return quoted(inertText(cell));
  if (!Number.isFinite(cell)) return "";
  const number = String(cell + 0).replace(".", decimal); // + 0: no "-0"
  return number.includes(separator) ? quoted(number) : number;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
