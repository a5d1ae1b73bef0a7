import { CELL_ERRORS, cellError, isCellError } from "../../core/cell";
import type { Cell, CellErrorCode, CellValue } from "../../core/cell";
import { WorkbookError } from "../port";

/** Excel takes no longer text in a cell. */
const MOST_CHARACTERS = 32_767;

/**
 * A value that Office.js gave, by its `valueTypes` entry. An empty cell is null, an error cell its error value; a formula
 * that gives "" is blank text and reads as null too. A type that a later Excel adds reads as its displayed value.
 */
export function fromOffice(value: unknown, type: unknown): Cell {
  if (type === "Empty" || value === "" || value === null || value === undefined) return null;
  if (type === "Error") return cellError(errorCode(value));
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return String(value);
}

function errorCode(value: unknown): CellErrorCode {
  return CELL_ERRORS.find((code) => code === value) ?? "#UNKNOWN!";
}

/**
 * What to give Office.js so that the cell holds exactly `value`. In a 2-D array null leaves a cell alone and "" clears it,
 * so blank is written as "". Text that Excel would turn into a formula, number, date, boolean or error gets an apostrophe
 * in front, which Excel keeps as a mark and not as content; in a cell of the text format "@" nothing is turned.
 * Source: "Blank and null values in Excel add-ins"; "Excel.Range class", values.
 */
export function toOffice(value: CellValue, numberFormat: unknown): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  if (value.startsWith("'")) return `'${value}`;
  return numberFormat === "@" || !wouldTurn(value) ? value : `'${value}`;
}

/** True for text that Excel may read as something else: a sign or # in front, TRUE/FALSE, or short text with a digit in it. */
function wouldTurn(text: string): boolean {
  return /^\s*[=+\-@#]/.test(text) || /^\s*(true|false)\s*$/i.test(text) || (text.length <= 40 && /\p{Nd}/u.test(text));
}

/** Why a value cannot be written to a cell, or null when it can. */
export function refusal(value: CellValue): string | null {
  if (typeof value === "string" && value.length > MOST_CHARACTERS) return `a cell holds at most ${MOST_CHARACTERS.toLocaleString("en-GB")} characters`;
  if (typeof value === "number" && !Number.isFinite(value)) return "it is not a number that a cell can hold";
  return null;
}

export function refuseBadValues(values: Iterable<CellValue>, what: string): void {
  for (const value of values) {
    const reason = refusal(value);
    if (reason) throw new WorkbookError("refused-cell", `${what}: a value was not written because ${reason}. Nothing was changed.`);
  }
}

/** Whether two cells hold the same; an empty text counts as blank. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.code === b.code;
  return (a === "" ? null : a) === (b === "" ? null : b);
}
