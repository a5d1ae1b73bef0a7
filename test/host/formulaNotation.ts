import { columnNumber, letters } from "./area";
import { changePieces } from "./formulaText";

/** An A1 reference with its dollar signs: 0-based row and column. */
interface CellReference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export function readCell(text: string): CellReference | null {
  const found = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(text);
  if (!found) return null;
  return { row: Number(found[4]) - 1, column: columnNumber(found[2] ?? ""), fixedRow: found[3] === "$", fixedColumn: found[1] === "$" };
}

export const cellText = (c: CellReference): string => `${c.fixedColumn ? "$" : ""}${letters(c.column)}${c.fixedRow ? "$" : ""}${c.row + 1}`;

/** A1 notation as R1C1 notation, as seen from a cell ("Excel.Range class", formulasR1C1). */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, fixed: boolean, to: number, from: number): string => (fixed ? `${letter}${to + 1}` : to === from ? letter : `${letter}[${to - from}]`);
  return changePieces(formula, (piece) => {
    const cell = piece.kind === "cell" ? readCell(piece.text) : null;
    return cell ? part("R", cell.fixedRow, cell.row, row) + part("C", cell.fixedColumn, cell.column, column) : piece.text;
  });
}

/** R1C1 notation as A1 notation, as seen from a cell. A reference off the sheet wraps round, as in Excel. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const place = (text: string | undefined, from: number, size: number): readonly [number, boolean] => {
    if (text === undefined || text === "") return [from, false];
    if (text.startsWith("[")) return [(((from + Number(text.slice(1, -1))) % size) + size) % size, false];
    return [Number(text) - 1, true];
  };
  return changePieces(formula, (piece) => {
    const found = piece.kind === "cell" ? /^R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?$/i.exec(piece.text) : null;
    if (!found) return piece.text;
    const [toRow, fixedRow] = place(found[1], row, 1_048_576);
    const [toColumn, fixedColumn] = place(found[2], column, 16_384);
    return cellText({ row: toRow, column: toColumn, fixedRow, fixedColumn });
  }, "R1C1");
}

/** A formula as it reads when its cell is copied elsewhere: references without $ go along ("Excel.Range class", copyFrom). */
export function copied(formula: string, rows: number, columns: number): string {
  return changePieces(formula, (piece) => {
    const cell = piece.kind === "cell" ? readCell(piece.text) : null;
    if (!cell) return piece.text;
    const row = cell.fixedRow ? cell.row : cell.row + rows;
    const column = cell.fixedColumn ? cell.column : cell.column + columns;
    return row < 0 || column < 0 ? "#REF!" : cellText({ ...cell, row, column });
  });
}

/** Structured references follow a table's new name ("Rename an Excel table"). */
export function renameTable(formula: string, from: string, to: string): string {
  return changePieces(formula, (piece, _before, after) =>
    (piece.kind === "name" && piece.text.toLowerCase() === from.toLowerCase() && (after === undefined || after.kind === "brackets" || after.kind === "text" || after.kind === "separator") ? to : piece.text));
}

/** Structured references follow a column's new name, in the table's own formulas also without the table's name. */
export function renameColumn(formula: string, table: string, from: string, to: string, inTable: boolean): string {
  return changePieces(formula, (piece, before) => {
    if (piece.kind !== "brackets") return piece.text;
    const named = before?.kind === "name" ? before.text.toLowerCase() === table.toLowerCase() : inTable;
    if (!named) return piece.text;
    const old = escapeColumn(from).toLowerCase();
    return piece.text.replace(/\[@?((?:'[^]|[^'[\]])*)\]|\[@((?:'[^]|[^'[\]])*)(?=\])/g, (whole, name: string | undefined) =>
      (name?.toLowerCase() === old ? whole.replace(name, () => escapeColumn(to)) : whole));
  });
}

/** "Using structured references with Excel tables": these characters of a header need an apostrophe. */
export const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, (c) => `'${c}`);

/** A formula with sheet references renamed ("Excel.Worksheet class", name). */
export function renameSheet(formula: string, from: string, to: string): string {
  const spell = (name: string): string => (/^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`);
  return changePieces(formula, (piece) => (piece.kind === "sheet" && sheetName(piece.text).toLowerCase() === from.toLowerCase() ? `${spell(to)}!` : piece.text));
}

/** The sheet's name in `Sheet1!` or `'My sheet'!`. */
export const sheetName = (prefix: string): string => {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
};
