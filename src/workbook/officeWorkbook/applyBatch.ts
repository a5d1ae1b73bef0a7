import type { CellValue } from "../../core/cell";
import { WorkbookError } from "../port";
import type { ColumnFill, EditBatch, Receipt } from "../port";
import { planBatch } from "./batchPlan";
import type { TablePlan } from "./batchPlan";
import { cellRuns, placeKey } from "./cellRuns";
import type { OwnWrites } from "./changes";
import { fillsBefore, writeFills } from "./columnFills";
import type { Layout } from "./layout";
import { bodyOf } from "./layout";
import { sameCell, toOffice } from "./officeCell";
import { toWorkbookError } from "./officeErrors";
import { runExcel } from "./runExcel";
import { askForState, rowsAfter, runRange } from "./tableState";
import type { TableState } from "./tableState";
import { putBack, undoBatch } from "./undoBatch";
import { cellsIn } from "./written";
import type { Written } from "./written";

/** Leaves room for what Office.js adds around the values; Excel on the web takes 5 MB a request. */
const MOST_BYTES = 4_500_000;

/**
 * Writes a batch in two round trips: one that reads what the cells hold and checks guards, headers, protection and what lies
 * below; one that writes. A co-author's change between the two is not seen. Should Excel refuse in the middle of the
 * second, what was written is put back.
 */
export async function applyBatch(batch: EditBatch, layoutOf: (table: string) => Layout, own: OwnWrites): Promise<Receipt> {
  const plans = planBatch(batch);
  const layouts = plans.map((plan) => layoutOf(plan.table));
  const written = await runExcel(batch.label, "write", async (context) => {
    const asked = plans.map((plan, i) => askForState(context, layoutAt(layouts, i), plan, batch.label));
    await context.sync();
    const states = asked.map((one) => one.take());
    const cellsReady = plans.map((plan, i) => checked(plan, stateAt(states, i), batch.label));
    const ready: Written[] = [];
    for (const [i, one] of cellsReady.entries()) {
      const { layout, rowCount } = one.state;
      ready.push({ ...one, fills: await fillsBefore(context, layout, rowCount, plans[i]?.fills ?? new Map<number, ColumnFill>(), batch.label) });
    }
    if (ready.every((one) => cellsIn(one) + one.appended.length === 0)) return ready;
    refuseTooLarge(ready, batch.label);
    const noteSpelling = ready.map((one) => {
      own.expect(one.state.layout.sheetId);
      write(context, one);
      return writeFills(context, one.state.layout, one.fills);
    });
    await syncOrPutBack(context, ready, batch.label);
    for (const note of noteSpelling) note();
    return ready;
  });
  return {
    label: batch.label,
    cellsChanged: written.reduce((sum, one) => sum + cellsIn(one), 0),
    rowsAdded: written.reduce((sum, one) => sum + one.appended.length, 0),
    tablesCreated: [],
    undo: () => undoBatch(written, batch.label, own),
  };
}

/** What is left to write once the state is known, or a WorkbookError: a guard that fails, a place that cannot take rows. */
function checked(plan: TablePlan, state: TableState, what: string): Omit<Written, "fills"> {
  for (const guard of plan.guards) {
    const now = state.cells.get(placeKey(guard.row, guard.column));
    if (!now || !sameCell(now.cell, guard.cell)) {
      throw new WorkbookError("moved", `${what}: the row has changed since it was read. Nothing was written. Look at it again and repeat the change.`);
    }
  }
  if (plan.appended.length > 0) refuseEnd(plan, state, what);
  const cells = [...plan.cells.values()].filter((cell) => !cell.computed || state.cells.get(placeKey(cell.row, cell.column))?.formula === null);
  return { state, cells, appended: plan.appended };
}

function refuseEnd(plan: TablePlan, state: TableState, what: string): void {
  const name = state.layout.info.name;
  if (plan.appended.some((row) => row.length !== state.columnCount)) {
    throw new WorkbookError("refused-cell", `${what}: a new row is not as wide as the table "${name}". Nothing was written.`);
  }
  if (state.end?.showTotals) {
    throw new WorkbookError("refused-cell", `${what}: the table "${name}" has a totals row. Switch it off (Table Design, Total Row) and try again.`);
  }
  if (state.end?.below.some((row) => row.some((cell) => cell !== null))) {
    throw new WorkbookError("refused-cell", `${what}: there is something below the table "${name}". Move it away and try again; nothing was written.`);
  }
}

function refuseTooLarge(all: readonly Written[], what: string): void {
  const values = all.map((one) => [one.cells.map((cell) => cell.value), one.appended, one.fills.map(({ fill }) => (fill.kind === "values" ? fill.values : fill.formula))]);
  if (JSON.stringify(values).length > MOST_BYTES) {
    throw new WorkbookError("payload-too-large", `${what}: this is more than Excel takes at once (5 MB). Write fewer rows at a time; nothing was written.`);
  }
}

function write(context: Excel.RequestContext, { state, cells, appended }: Written): void {
  const values = new Map(cells.map((cell) => [placeKey(cell.row, cell.column), cell.value]));
  for (const run of cellRuns(cells)) {
    runRange(context, state.layout, run).values = Array.from({ length: run.count }, (_, i) => {
      const key = placeKey(run.firstRow + i, run.column);
      return [toOffice(values.get(key) ?? null, state.cells.get(key)?.numberFormat)];
    });
  }
  if (appended.length > 0) append(context, state, appended);
}

/**
 * Writes the rows below the table, then makes the table longer: `TableRowCollection.add` can collide with a co-author
 * ("Coauthoring in Excel add-ins"). Formats come from the last row. A formula of the last row goes on in the new rows
 * where no value was given.
 */
function append(context: Excel.RequestContext, state: TableState, rows: readonly (readonly CellValue[])[]): void {
  const body = bodyOf(context, state.layout);
  const below = rowsAfter(body, rows.length);
  const formats = state.end?.formats ?? [];
  const formulas = state.end?.formulas ?? [];
  below.copyFrom(body.getLastRow(), "Formats");
  below.values = rows.map((row) => row.map((value, c) => (value === null ? null : toOffice(value, formats[c])))) as unknown[][];
  if (state.layout.info.kind === "table") {
    const table = context.workbook.tables.getItem(state.layout.info.id);
    table.resize(table.getRange().getBoundingRect(below));
  }
  formulas.forEach((formula, c) => {
    if (formula === null || rows.some((row) => row[c] !== null)) return;
    below.getColumn(c).formulasR1C1 = rows.map(() => [formula]);
  });
}

async function syncOrPutBack(context: Excel.RequestContext, ready: readonly Written[], what: string): Promise<void> {
  try {
    await context.sync();
  } catch (cause) {
    const error = toWorkbookError(cause, what);
    if (error.code === "cell-editing" || error.code === "busy") throw cause; // refused before anything was done: try again
    const restored = await putBack(ready).then(() => true, () => false);
    const words = restored ? `${error.message} Nothing was changed.` : `${error.message} A part may have been written: check the sheet.`;
    throw new WorkbookError(error.code, words, { cause });
  }
}

function layoutAt(layouts: readonly Layout[], index: number): Layout {
  const layout = layouts[index];
  if (!layout) throw new RangeError("a plan without a layout");
  return layout;
}

function stateAt(states: readonly TableState[], index: number): TableState {
  const state = states[index];
  if (!state) throw new RangeError("a plan without a state");
  return state;
}
