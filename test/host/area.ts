/** A rectangle of cells: 0-based sheet row and column of its corner, and its size. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function letters(column: number): string {
  let text = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

export function columnNumber(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B3:D7`, `B3` for one cell, `3:7` for whole rows, `B:D` for whole columns. */
export function formatArea(area: Area): string {
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  if (area.rows === MAX_ROWS) return `${letters(area.column)}:${letters(area.column + area.columns - 1)}`;
  const first = `${letters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${letters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** `Sheet!B3:D7`, the sheet in quotes where Excel asks for them. */
export function formatAddress(sheet: string, area: Area): string {
  const name = /^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  return `${name}!${formatArea(area)}`;
}

/** Splits `'My sheet'!A1` into its parts; `sheet` is null when there is none. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly cells: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, cells: text };
  const quoted = text.slice(0, at);
  return { sheet: quoted.startsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted, cells: text.slice(at + 1) };
}

/** Reads `A1`, `$B$3:D7`, `A:C`, `1:1`; null when it is none of these. */
export function parseArea(text: string): Area | null {
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (cells) return between(columnNumber(cells[1] ?? ""), Number(cells[2]) - 1, columnNumber(cells[3] ?? cells[1] ?? ""), Number(cells[4] ?? cells[2]) - 1);
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return between(columnNumber(columns[1] ?? ""), 0, columnNumber(columns[2] ?? ""), MAX_ROWS - 1);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return between(0, Number(rows[1]) - 1, MAX_COLUMNS - 1, Number(rows[2]) - 1);
  return null;
}

function between(c1: number, r1: number, c2: number, r2: number): Area {
  return { row: Math.min(r1, r2), column: Math.min(c1, c2), rows: Math.abs(r2 - r1) + 1, columns: Math.abs(c2 - c1) + 1 };
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row, column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
