import { columnLetters } from "../../core/table";
import { MAX_COLUMNS, MAX_ROWS, columnNumber } from "../area";
import { callsCairn } from "../formulaText";
import { isPlainFormula } from "../plainFormulas";

/** A formula as a file keeps it: without its "=". */
export function inFile(formula: string): string {
  return formula.replace(/^=/, "");
}

/** True for a formula that Cairn made: one with its functions, or a plain one that says the same in native functions. */
export function isOwnFormula(text: string): boolean {
  return isPlainFormula(text) || callsCairn(text);
}

/**
 * A formula moved by whole rows and columns, as filling does: relative references move, those with `$` stay, and texts,
 * quoted sheet names and structured references are left alone. Null when a reference would leave the sheet.
 */
export function moveFormula(text: string, rows: number, columns: number): string | null {
  let left = false;
  const pattern = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[(?:[^[\]])*\])*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/g;
  const moved = text.replace(pattern, (whole, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
    if (letters === undefined || digits === undefined) return whole;
    const column = columnNumber(letters) + (fixedColumn === "$" ? 0 : columns);
    const row = Number(digits) + (fixedRow === "$" ? 0 : rows);
    if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) left = true;
    return `${fixedColumn ?? ""}${columnLetters(Math.max(0, column))}${fixedRow ?? ""}${row}`;
  });
  return left ? null : moved;
}
