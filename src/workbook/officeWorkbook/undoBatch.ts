import type { Cell, CellValue } from "../../core/cell";
import { isCellError } from "../../core/cell";
import type { PlannedCell } from "./batchPlan";
import { cellRuns, placeKey } from "./cellRuns";
import type { CellRun } from "./cellRuns";
import type { OwnWrites } from "./changes";
import { putColumn, restoreFill } from "./columnFills";
import { bodyOf, headerOf, headerTexts } from "./layout";
import { cellsOf } from "./readBlock";
import { sameCell, toOffice } from "./officeCell";
import { runExcel } from "./runExcel";
import { runRange } from "./tableState";
import type { CellBefore, TableState } from "./tableState";
import { cellsIn } from "./written";
import type { Written } from "./written";

/**
 * Puts back what a batch replaced, where the cell still holds what the batch wrote. Rows it added are taken away from the
 * table's end while they are as they were added. Returns how many cells were left because someone has changed them since;
 * a table whose columns have changed is left whole.
 */
export async function undoBatch(written: readonly Written[], label: string, own: OwnWrites): Promise<{ readonly left: number }> {
  const what = `Undo "${label}"`;
  return runExcel(what, "write", async (context) => {
    const asked = written.filter((one) => cellsIn(one) + one.appended.length > 0).map((one) => askForNow(context, one));
    await context.sync();
    let left = 0;
    for (const { one, now, header, body } of asked) {
      if (!sameHeaders(one.state, headerTexts(header.values[0] ?? []))) {
        left += cellsIn(one) + one.appended.flat().filter((value) => value !== null).length;
        continue;
      }
      own.expect(one.state.layout.sheetId);
      const still = one.cells.filter((cell) => sameCell(cellNow(now, cell) ?? null, cell.value));
      left += one.cells.length - still.length;
      restore(context, one.state, still);
      for (const fill of one.fills) left += await restoreFill(context, one.state.layout, fill);
      left += takeAwayRows(context, one, cellsOf(body) ?? []);
    }
    await context.sync();
    return { left };
  });
}

interface Asked {
  readonly one: Written;
  readonly now: readonly { readonly run: CellRun; readonly range: Excel.Range }[];
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

function askForNow(context: Excel.RequestContext, one: Written): Asked {
  const { layout } = one.state;
  const now = cellRuns(one.cells).map((run) => {
    const range = runRange(context, layout, run);
    range.load("values,valueTypes");
    return { run, range };
  });
  const header = headerOf(context, layout);
  header.load("values");
  // The appended rows: from where they were put to the table's end, whatever it is now.
  const grown = { ...layout, info: { ...layout.info, rowCount: one.state.rowCount + one.appended.length } };
  const whole = bodyOf(context, one.appended.length > 0 ? grown : layout);
  const body = one.appended.length === 0 ? whole.getRow(0) : whole.getLastRow().getBoundingRect(whole.getCell(one.state.rowCount, 0).getResizedRange(0, one.state.columnCount - 1));
  body.load("values,valueTypes");
  return { one, now, header, body };
}

function cellNow(now: Asked["now"], cell: PlannedCell): Cell | undefined {
  for (const { run, range } of now) {
    const at = cell.row - run.firstRow;
    if (run.column === cell.column && at >= 0 && at < run.count) return cellsOf(range)?.[at]?.[0];
  }
  return undefined;
}

const sameHeaders = (state: TableState, now: readonly string[]): boolean => {
  const known = state.layout.headerCells ?? state.layout.info.headers;
  return now.length === known.length && now.every((header, c) => header === known[c]);
};

/** Writes cells as they were: a formula, an error or a value. */
function restore(context: Excel.RequestContext, state: TableState, cells: readonly PlannedCell[]): void {
  for (const run of cellRuns(cells)) {
    runRange(context, state.layout, run).formulas = Array.from({ length: run.count }, (_, i) => {
      const before = state.cells.get(placeKey(run.firstRow + i, run.column));
      return [before ? inputOf(before) : null];
    });
  }
}

function inputOf(before: CellBefore): string | number | boolean {
  if (before.formula !== null) return before.formula;
  return isCellError(before.cell) ? before.cell.code : toOffice(before.cell, before.numberFormat);
}

/** Removes appended rows from the end upwards while they are unchanged; returns the cells of those that stay. */
function takeAwayRows(context: Excel.RequestContext, { state, appended }: Written, now: readonly (readonly Cell[])[]): number {
  if (appended.length === 0) return 0;
  const filled = (rows: readonly (readonly CellValue[])[]): number => rows.flat().filter((value) => value !== null).length;
  if (now.length !== appended.length) return filled(appended); // rows were added, removed or moved since
  let keep = appended.length;
  while (keep > 0 && sameRow(appended[keep - 1] ?? [], now[keep - 1] ?? [])) keep -= 1;
  const going = appended.length - keep;
  if (going > 0) removeRows(context, state, state.rowCount + keep, going);
  return filled(appended.slice(0, keep));
}

/** A cell given as null may have been filled by a calculated column. */
const sameRow = (ours: readonly CellValue[], now: readonly Cell[]): boolean =>
  ours.every((value, c) => value === null || sameCell(now[c] ?? null, value));

function removeRows(context: Excel.RequestContext, state: TableState, from: number, count: number): void {
  const { layout } = state;
  const sheet = context.workbook.worksheets.getItem(layout.sheetId);
  const body = layout.info.kind === "table"
    ? bodyOf(context, layout).getCell(0, 0)
    : sheet.getRangeByIndexes(layout.top + 1, layout.left, 1, 1);
  const going = body.getOffsetRange(from, 0).getResizedRange(count - 1, state.columnCount - 1);
  if (layout.info.kind === "table") {
    const table = context.workbook.tables.getItem(layout.info.id);
    table.resize(table.getHeaderRowRange().getResizedRange(from, 0));
  }
  going.clear("Contents");
}

/** After a write that broke off: every cell as it was, the table as long as it was. */
export async function putBack(ready: readonly Written[]): Promise<void> {
  await runExcel("Put the cells back", "write", async (context) => {
    for (const { state, cells, appended, fills } of ready) {
      restore(context, state, cells);
      for (const fill of fills) putColumn(context, state.layout, fill, () => true);
      if (appended.length > 0) removeRows(context, state, state.rowCount, appended.length);
    }
    await context.sync();
  });
}
