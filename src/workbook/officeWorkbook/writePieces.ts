import type { CellValue } from "../../core/cell";
import { cellRuns, placeKey } from "./cellRuns";
import type { CellRun } from "./cellRuns";
import type { PlannedCell } from "./batchPlan";
import { fillPieces } from "./columnFills";
import { bodyOf } from "./layout";
import { toOffice } from "./officeCell";
import { BYTES_A_RANGE, bytesOf, MOST_BYTES } from "./pieces";
import type { Piece } from "./pieces";
import { rowsAfter, runRange } from "./tableState";
import type { TableState } from "./tableState";
import type { Written } from "./written";

/** All that a table's edits need written, in pieces that fit a request. */
export function writePieces(written: Written): readonly Piece[] {
  const { state, cells, appended, fills } = written;
  const values = new Map(cells.map((cell) => [placeKey(cell.row, cell.column), cell.value]));
  return [
    ...cellPieces(state, cells, "values", (key) => toOffice(values.get(key) ?? null, state.cells.get(key)?.numberFormat)),
    ...(appended.length > 0 ? appendPieces(state, appended) : []),
    ...fills.flatMap((fill) => fillPieces(state.layout, fill)),
  ];
}

/**
 * Cells as they are to be entered, by place: neighbours of a column together. Where rows are hidden each cell goes by
 * itself: Excel puts an array that lies over filtered rows into the wrong ones (office-js issue 224).
 */
export function cellPieces(state: TableState, cells: readonly PlannedCell[], as: "values" | "formulas", input: (key: string) => string | number | boolean): readonly Piece[] {
  const keyAt = (run: CellRun, i: number): string => placeKey(run.firstRow + i, run.column);
  return cellRuns(cells).flatMap((run) => split(run, (i) => bytesOf(input(keyAt(run, i))), (i) => state.cells.get(keyAt(run, i))?.hidden === true))
    .map(({ run, bytes }): Piece => ({
      bytes,
      put: (context) => { runRange(context, state.layout, run)[as] = Array.from({ length: run.count }, (_, i) => [input(keyAt(run, i))]); },
    }));
}

function split(run: CellRun, bytesAt: (i: number) => number, apart: (i: number) => boolean): readonly { readonly run: CellRun; readonly bytes: number }[] {
  const parts: { run: CellRun; bytes: number }[] = [];
  let first = 0;
  let bytes = BYTES_A_RANGE;
  const end = (next: number): void => {
    if (next > first) parts.push({ run: { ...run, firstRow: run.firstRow + first, count: next - first }, bytes });
    first = next;
    bytes = BYTES_A_RANGE;
  };
  for (let i = 0; i < run.count; i += 1) {
    const more = bytesAt(i);
    if (bytes + more > MOST_BYTES || apart(i) || (i > 0 && apart(i - 1))) end(i);
    bytes += more;
  }
  end(run.count);
  return parts;
}

/** The columns of new rows that go on with the last row's formula: those for which no value is given. */
export function carriedFormulas(state: TableState, rows: readonly (readonly CellValue[])[]): readonly { readonly column: number; readonly formula: string }[] {
  return (state.end?.formulas ?? []).flatMap((formula, column) =>
    (formula === null || rows.some((row) => row[column] !== null) ? [] : [{ column, formula }]));
}

/**
 * Writes the rows below the table, then makes the table longer: `TableRowCollection.add` can collide with a co-author
 * ("Coauthoring in Excel add-ins"). Formats come from the last row. The table grows last of all but its formulas, so that
 * a write that breaks off leaves it as it was.
 */
function appendPieces(state: TableState, rows: readonly (readonly CellValue[])[]): readonly Piece[] {
  const { layout, rowCount, columnCount } = state;
  const formats = state.end?.formats ?? [];
  const newRows = (context: Excel.RequestContext, skip: number, count: number): Excel.Range =>
    bodyOf(context, layout).getCell(rowCount + skip, 0).getResizedRange(count - 1, columnCount - 1);
  const copied: Piece = { bytes: BYTES_A_RANGE, put: (context) => rowsAfter(bodyOf(context, layout), rows.length).copyFrom(bodyOf(context, layout).getLastRow(), "Formats") };
  const inputs = rows.map((row) => row.map((value, c) => (value === null ? null : toOffice(value, formats[c]))));
  const whole: CellRun = { column: 0, firstRow: 0, count: rows.length };
  const values = split(whole, (i) => (inputs[i] ?? []).reduce<number>((sum, input) => sum + bytesOf(input), 2), () => false).map(({ run, bytes }): Piece => ({
    bytes,
    put: (context) => { newRows(context, run.firstRow, run.count).values = inputs.slice(run.firstRow, run.firstRow + run.count) as unknown[][]; },
  }));
  const grown: Piece = {
    bytes: BYTES_A_RANGE,
    put: (context) => {
      const below = newRows(context, 0, rows.length);
      if (layout.info.kind === "table") {
        const table = context.workbook.tables.getItem(layout.info.id);
        table.resize(table.getRange().getBoundingRect(below));
      }
      for (const { column, formula } of carriedFormulas(state, rows)) setAll(newRows(context, 0, rows.length).getColumn(column), formula);
    },
  };
  return [copied, ...values, grown];
}

/** One formula in R1C1 for all cells of a range, sent once ("Set a single value to all cells of a range"). */
function setAll(range: Excel.Range, formula: string): void {
  (range as { formulasR1C1: unknown }).formulasR1C1 = formula;
}
