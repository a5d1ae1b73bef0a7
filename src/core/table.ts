import type { Cell } from "./cell";

/**
 * A table as it was read: a header row and data rows of equal length, with the place in the sheet so that
 * every finding can name its cell. Rows keep sheet order; hidden and filtered rows are included.
 */
export interface Table {
  /** Stable while the workbook is open; the adapter's own. */
  readonly id: string;
  /** The table's name in Excel; for a plain header row, the sheet's name. */
  readonly name: string;
  readonly sheet: string;
  /** 1-based sheet row of the first data row. */
  readonly firstRow: number;
  /** 0-based sheet column of the first header. */
  readonly firstColumn: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Address of a data cell without its sheet, e.g. `H12`; `row` and `column` count from 0 within the table. */
export function addressIn(table: Table, row: number, column: number): string {
  return `${columnLetters(table.firstColumn + column)}${table.firstRow + row}`;
}

/** 0-based position of a header, matched without regard to case and outer space; -1 when absent. */
export function columnOf(table: Table, header: string): number {
  const wanted = header.trim().toLowerCase();
  return table.headers.findIndex((h) => h.trim().toLowerCase() === wanted);
}
