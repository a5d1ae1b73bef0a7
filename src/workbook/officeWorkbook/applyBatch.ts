import type { Cell } from "../../core/cell";
import { WorkbookError } from "../port";
import type { ColumnFill, EditBatch, Receipt } from "../port";
import { planBatch } from "./batchPlan";
import type { TablePlan } from "./batchPlan";
import { placeKey } from "./cellRuns";
import type { OwnWrites } from "./changes";
import { askForSpelling, fillsBefore } from "./columnFills";
import type { Layout } from "./layout";
import { bodyOf } from "./layout";
import { sameCell } from "./officeCell";
import { toWorkbookError } from "./officeErrors";
import { send } from "./pieces";
import type { Progress } from "./pieces";
import { named, placesOf } from "./places";
import { cellsOf } from "./readBlock";
import { passes, patience, runExcel, runGrouped, wasRefusedBefore } from "./runExcel";
import { settle } from "./settle";
import { allPlaces } from "./standing";
import { readStates } from "./tableState";
import type { TableState } from "./tableState";
import { undoBatch } from "./undoBatch";
import { writePieces } from "./writePieces";
import { cellsIn } from "./written";
import type { Written } from "./written";

/** Rows that a write reads back as Excel has them then; of more rows the table is read anew. */
const MOST_READ_BACK = 24;

/** Hears what a write has left behind, with the edited rows as Excel has them now; null where they were not read. */
export type WriteListener = (written: Written, rows: ReadonlyMap<number, readonly Cell[]> | null) => void;

/**
 * Writes a batch in two round trips, where it fits a request: one that reads what the cells hold and checks guards, headers,
 * protection and what lies below; one that writes. A co-author's change between the two is not seen. After a failure that
 * says nothing certain (an answer that is lost, an error in the middle) the cells are read back: what has landed whole
 * counts as written, what has landed in part is put back, and only what then is as before is tried again.
 */
export async function applyBatch(batch: EditBatch, layoutOf: (table: string) => Layout, own: OwnWrites, heard: WriteListener): Promise<Receipt> {
  const plans = planBatch(batch);
  const layouts = plans.map((plan) => layoutOf(plan.table));
  const waitAfter = patience(batch.label);
  for (;;) {
    const ready = await runExcel(batch.label, "read", (context) => prepare(context, plans, layouts, batch.label));
    if (ready.every((one) => cellsIn(one) + one.appended.length === 0)) return receiptOf(batch, ready, own);
    const progress: Progress = { answered: 0 };
    try {
      await runGrouped((context) => write(context, ready, own, heard, progress));
      return receiptOf(batch, ready, own);
    } catch (cause) {
      if (wasRefusedBefore(cause) && progress.answered === 0) {
        await waitAfter(cause);
        continue; // what was checked may not hold any more
      }
      const outcome = await settle(ready, cause, batch.label, own);
      if (outcome === "landed") {
        for (const one of ready) heard(one, null);
        return receiptOf(batch, ready, own);
      }
      if (!passes(cause)) throw nothingChanged(cause, batch.label);
      await waitAfter(cause);
    }
  }
}

function nothingChanged(cause: unknown, what: string): WorkbookError {
  const error = toWorkbookError(cause, what);
  return new WorkbookError(error.code, `${error.message} Nothing was changed.`, { cause });
}

async function prepare(context: Excel.RequestContext, plans: readonly TablePlan[], layouts: readonly Layout[], what: string): Promise<readonly Written[]> {
  const states = await readStates(context, plans, layouts, what);
  const ready: Written[] = [];
  for (const [i, state] of states.entries()) {
    const plan = plans[i];
    if (!plan) continue;
    const checkedCells = checked(plan, state, what);
    ready.push({ ...checkedCells, fills: await fillsBefore(context, state.layout, state.rowCount, plan.fills ?? new Map<number, ColumnFill>(), what) });
  }
  return ready;
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
  const calculated = [...plan.cells.values()].filter((cell) => cell.computed && !cells.includes(cell));
  return { state, cells, calculated, appended: plan.appended };
}

function refuseEnd(plan: TablePlan, state: TableState, what: string): void {
  const name = state.layout.info.name;
  if (plan.appended.some((row) => row.length !== state.columnCount)) {
    throw new WorkbookError("refused-cell", `${what}: a new row is not as wide as the table "${name}". Nothing was written.`);
  }
  if (state.end?.showTotals) {
    throw new WorkbookError("refused-cell", `${what}: the table "${name}" has a totals row. Switch it off (Table Design, Total Row) and try again.`);
  }
  const inTheWay = state.end?.inTheWay ?? null;
  if (inTheWay) {
    const place = placesOf(state, [{ row: inTheWay.row - state.layout.top - 1, column: inTheWay.column - state.layout.left }])[0] ?? "";
    throw new WorkbookError("refused-cell", `${what}: there is something below the table "${name}", at ${place}. Move it away and try again; nothing was written.`);
  }
}

/** The requests of a write. The last one also reads back the edited rows, whose formulas have followed by then. */
async function write(context: Excel.RequestContext, ready: readonly Written[], own: OwnWrites, heard: WriteListener, progress: Progress): Promise<void> {
  for (const one of ready) own.expect(one.state.layout.sheetId);
  const after: (() => void)[] = [];
  const asking = {
    bytes: 0,
    put: () => {
      for (const one of ready) {
        after.push(askForSpelling(context, one.state.layout, one.fills));
        after.push(askForRows(context, one, heard));
      }
    },
  };
  await send(context, [...ready.flatMap(writePieces), asking], progress);
  for (const take of after) take();
}

function askForRows(context: Excel.RequestContext, one: Written, heard: WriteListener): () => void {
  const rows = [...new Set(one.cells.map(({ row }) => row))];
  if (rows.length > MOST_READ_BACK || one.fills.length > 0 || one.appended.length > 0) return () => heard(one, null);
  const ranges = rows.map((row) => {
    const range = bodyOf(context, one.state.layout).getRow(row);
    range.load("values,valueTypes");
    return [row, range] as const;
  });
  return () => heard(one, new Map(ranges.map(([row, range]) => [row, cellsOf(range)?.[0] ?? []])));
}

function receiptOf(batch: EditBatch, written: readonly Written[], own: OwnWrites): Receipt {
  return {
    label: batch.label,
    cellsChanged: written.reduce((sum, one) => sum + cellsIn(one), 0),
    rowsAdded: written.reduce((sum, one) => sum + one.appended.length, 0),
    tablesCreated: [],
    get places() { return named(written.flatMap((one) => placesOf(one.state, allPlaces(one)))); },
    undo: () => undoBatch(written, batch.label, own),
  };
}
