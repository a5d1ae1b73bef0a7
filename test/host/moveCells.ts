import type { Area } from "./area";
import { intersection, MAX_COLUMNS, MAX_ROWS } from "./area";
import { cellText, readCell, sheetName } from "./formulaNotation";
import type { Piece } from "./formulaText";
import { piecesOf } from "./formulaText";

/**
 * Cells inserted or deleted on a sheet: what lies after the place, within the band of rows or columns, moves
 * ("Insert a range of cells using the Excel JavaScript API", "Clear or delete ranges …").
 */
export interface Move {
  readonly axis: "rows" | "columns";
  /** First row (or column) that is new, or goes. */
  readonly at: number;
  readonly count: number;
  readonly kind: "insert" | "delete";
  /** The columns (or rows) that move; whole rows have all columns. */
  readonly from: number;
  readonly to: number;
}

export function moveOf(area: Area, kind: Move["kind"], axis: Move["axis"]): Move {
  return axis === "rows"
    ? { axis, kind, at: area.row, count: area.rows, from: area.column, to: area.column + area.columns - 1 }
    : { axis, kind, at: area.column, count: area.columns, from: area.row, to: area.row + area.rows - 1 };
}

/** Where an area is after the move; null when all of it is gone. An area that lies partly beside the band stays. */
export function movedArea(area: Area, move: Move): Area | null {
  const [first, size, side, sideSize] = move.axis === "rows" ? [area.row, area.rows, area.column, area.columns] : [area.column, area.columns, area.row, area.rows];
  if (side < move.from || side + sideSize - 1 > move.to) return area;
  const span = movedSpan(first, first + size - 1, move);
  if (!span) return null;
  const [start, end] = span;
  return move.axis === "rows" ? { ...area, row: start, rows: end - start + 1 } : { ...area, column: start, columns: end - start + 1 };
}

function movedSpan(first: number, last: number, { at, count, kind, axis }: Move): readonly [number, number] | null {
  const end = (axis === "rows" ? MAX_ROWS : MAX_COLUMNS) - 1;
  if (kind === "insert") return [first >= at ? first + count : first, last >= at && last < end ? Math.min(end, last + count) : last];
  const goneTo = at + count - 1;
  if (first >= at && last <= goneTo) return null;
  const start = first > goneTo ? first - count : Math.min(first, at);
  return [start, last === end ? end : last > goneTo ? last - count : last >= at ? at - 1 : last];
}

/** The area that the move pushes, and everything after it. */
export function movedBand(move: Move): Area {
  const size = move.to - move.from + 1;
  return move.axis === "rows"
    ? { row: move.at, rows: MAX_ROWS - move.at, column: move.from, columns: size }
    : { column: move.at, columns: MAX_COLUMNS - move.at, row: move.from, rows: size };
}

/** A formula's references after a move: they follow their cells, and a cell that is gone is #REF!. */
export function movedFormula(formula: string, move: Move, ownSheet: string, movedSheet: string): string {
  const pieces = piecesOf(formula);
  let text = "";
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (!piece) continue;
    const first = piece.kind === "cell" ? readCell(piece.text) : null;
    if (!first || !isOn(movedSheet, ownSheet, pieces, i)) {
      text += piece.text;
      continue;
    }
    const colon = pieces[i + 1];
    const other = colon?.text === ":" && pieces[i + 2]?.kind === "cell" ? readCell(pieces[i + 2]?.text ?? "") : null;
    const last = other ?? first;
    const to = movedArea({ row: first.row, column: first.column, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }, move);
    if (!to) text += "#REF!";
    else {
      text += cellText({ ...first, row: to.row, column: to.column });
      if (other) text += `:${cellText({ ...other, row: to.row + to.rows - 1, column: to.column + to.columns - 1 })}`;
    }
    if (other) i += 2;
  }
  return text;
}

function isOn(sheet: string, own: string, pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return (before?.kind === "sheet" ? sheetName(before.text) : own).toLowerCase() === sheet.toLowerCase();
}

/** True where a move would tear an area: it pushes a part of it and leaves the rest. */
export function tears(area: Area, move: Move): boolean {
  const both = intersection(area, movedBand(move));
  if (!both) return false;
  return move.axis === "rows" ? both.columns < area.columns : both.rows < area.rows;
}
