/** The eight error values a cell can hold, as Excel writes them. */
export const CELL_ERRORS = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!",
  "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA",
] as const;
export type CellErrorCode = (typeof CELL_ERRORS)[number];

/** An error value in a cell: a value like any other, never an exception. */
export interface CellError {
  readonly kind: "error";
  readonly code: CellErrorCode;
}

/**
 * What a cell holds, wherever it came from. Blank is `null` (never 0, never ""); a date is its serial number
 * (see `DateSystem`); a percentage is its fraction.
 */
export type Cell = string | number | boolean | null | CellError;

/** What may be written to a cell. An error is never written. */
export type CellValue = string | number | boolean | null;

/** The day that serial number 0 stands for: 1900 in almost all workbooks, 1904 in some made on old Macs. */
export type DateSystem = 1900 | 1904;

export function cellError(code: CellErrorCode): CellError {
  return { kind: "error", code };
}

export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** True for an empty cell and for text of nothing but white space (which people type to "empty" a cell). */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The cell as a person would read it. Blank gives "", an error its code. Never used to decide what a number is. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.code;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell).trim();
}
