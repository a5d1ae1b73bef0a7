/* eslint office-addins/call-sync-before-read: "off", office-addins/load-object-before-read: "off" -- the caller syncs between ask and take */
import { MAX_ROWS } from "../area";
import { WorkbookError } from "../port";
import type { TablePlan } from "./batchPlan";
import { placeKey } from "./cellRuns";
import type { CellRun } from "./cellRuns";
import { isFormula, readCells } from "./cellState";
import type { CellBefore } from "./cellState";
import { bodyOf, headerOf, headerTexts } from "./layout";
import type { Layout } from "./layout";

export type { CellBefore } from "./cellState";

/** What stands at a table's end, where rows are appended. `formulas` are the last row's, null where it holds a constant. */
export interface TableEnd {
  readonly formulas: readonly (string | null)[];
  readonly formats: readonly unknown[];
  readonly showTotals: boolean;
  /** The first cell that stands where the new rows would, null when there is none. */
  readonly inTheWay: { readonly row: number; readonly column: number } | null;
}

export interface TableState {
  readonly layout: Layout;
  readonly rowCount: number;
  readonly columnCount: number;
  /** By place; every cell that the plan edits or guards. */
  readonly cells: ReadonlyMap<string, CellBefore>;
  readonly end: TableEnd | null;
}

/** A run of cells as a range of the table's data. */
export function runRange(context: Excel.RequestContext, layout: Layout, run: CellRun): Excel.Range {
  return bodyOf(context, layout).getCell(run.firstRow, run.column).getResizedRange(run.count - 1, 0);
}

/** So many rows from the `skip`-th after the data, as wide as the table. */
export function rowsAfter(body: Excel.Range, count: number, skip = 0): Excel.Range {
  return body.getLastRow().getOffsetRange(1 + skip, 0).getResizedRange(count - 1, 0);
}

/**
 * Reads everything that plans must know before they write: one round trip unless the cells are many. Checks that each table
 * is still the one that was read and that its sheet lets itself be written; throws WorkbookError, nothing being written yet.
 */
export async function readStates(context: Excel.RequestContext, plans: readonly TablePlan[], layouts: readonly Layout[], what: string): Promise<readonly TableState[]> {
  let frames: readonly Frame[] = [];
  const asked = plans.map((plan, i) => ({ layout: layoutAt(layouts, i), places: [...plan.cells.values(), ...plan.guards] }));
  const cells = await readCells(context, asked, () => {
    frames = plans.map((plan, i) => askForFrame(context, layoutAt(layouts, i), plan));
  });
  const states = frames.map((frame, i) => frame.take(cells[i] ?? new Map<string, CellBefore>(), what));
  return withEnds(context, states, plans.map(({ appended }) => appended.length), what);
}

interface Frame {
  take(cells: ReadonlyMap<string, CellBefore>, what: string): TableState;
}

function askForFrame(context: Excel.RequestContext, layout: Layout, plan: TablePlan): Frame {
  const body = bodyOf(context, layout);
  const header = headerOf(context, layout);
  const sheet = context.workbook.worksheets.getItem(layout.sheetId);
  body.load("rowCount,columnCount,rowIndex,columnIndex");
  header.load("values");
  sheet.load("name,protection/protected");
  const table = layout.info.kind === "table" ? context.workbook.tables.getItem(layout.info.id) : null;
  table?.load("name");
  const end = plan.appended.length > 0 ? askForEnd(context, layout, body) : null;
  return {
    take: (cells, what) => {
      refuseMoved(layout, headerTexts(header.values[0] ?? []), body.rowCount, [...plan.cells.values(), ...plan.guards], what);
      const isLocked = plan.appended.length > 0 || [...plan.cells.values()].some(({ row, column }) => cells.get(placeKey(row, column))?.locked !== false);
      if (sheet.protection.protected && isLocked) throw sheetProtected(sheet.name, what);
      return {
        layout: { ...layout, top: body.rowIndex - 1, left: body.columnIndex, info: { ...layout.info, name: table?.name ?? layout.info.name, sheet: sheet.name, rowCount: body.rowCount } },
        rowCount: body.rowCount, columnCount: body.columnCount, cells, end: end?.take() ?? null,
      };
    },
  };
}

export function sheetProtected(sheet: string, what: string): WorkbookError {
  return new WorkbookError("protected", `${what}: the sheet "${sheet}" is protected. Remove the protection (Review, Unprotect Sheet) and try again.`);
}

/** The first row below the table comes with the state: it must be there, at the end of the sheet it is not. */
function askForEnd(context: Excel.RequestContext, layout: Layout, body: Excel.Range): { take(): TableEnd } {
  const last = body.getLastRow();
  last.load("formulas,formulasR1C1,numberFormat");
  const table = layout.info.kind === "table" ? context.workbook.tables.getItem(layout.info.id) : null;
  table?.load("showTotals");
  return {
    take: () => ({
      formulas: (last.formulasR1C1[0] ?? []).map((formula: unknown, c) => (isFormula(last.formulas[0]?.[c]) ? String(formula) : null)),
      formats: last.numberFormat[0] ?? [], showTotals: table?.showTotals ?? false, inTheWay: null,
    }),
  };
}

/** Looks at what stands below, once it is known that the sheets go on there: all tables in one round trip, as a context takes one at a time. */
async function withEnds(context: Excel.RequestContext, states: readonly TableState[], counts: readonly number[], what: string): Promise<readonly TableState[]> {
  const below = states.map((state, i) => askBelow(context, state, counts[i] ?? 0, what));
  if (below.some((used) => used !== null)) await context.sync();
  return states.map((state, i) => {
    const used = below[i] ?? null;
    return state.end === null || used === null || used.isNullObject ? state : { ...state, end: { ...state.end, inTheWay: firstFilled(used) } };
  });
}

/** What is used where so many rows would be appended; null where none are. */
function askBelow(context: Excel.RequestContext, state: TableState, count: number, what: string): Excel.Range | null {
  if (state.end === null || count === 0) return null;
  const first = state.layout.top + 1 + state.rowCount;
  if (first + count > MAX_ROWS) {
    throw new WorkbookError("refused-cell", `${what}: the table "${state.layout.info.name}" reaches down to row ${first.toLocaleString("en-GB")}, and a sheet ends at row ${MAX_ROWS.toLocaleString("en-GB")}. Move the table further up or make room in it, then try again; nothing was written.`);
  }
  const used = context.workbook.worksheets.getItem(state.layout.sheetId)
    .getRangeByIndexes(first, state.layout.left, count, state.columnCount).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,formulas");
  return used;
}

/** A formula that shows nothing is in the way too. */
function firstFilled(used: Excel.Range): TableEnd["inTheWay"] {
  for (const [r, row] of (used.formulas as readonly (readonly unknown[])[]).entries()) {
    const c = row.findIndex((formula) => formula !== "");
    if (c >= 0) return { row: used.rowIndex + r, column: used.columnIndex + c };
  }
  return null;
}

function refuseMoved(layout: Layout, headers: readonly string[], rowCount: number, places: readonly { readonly row: number; readonly column: number }[], what: string): void {
  const known = layout.headerCells ?? layout.info.headers;
  const same = headers.length === known.length && headers.every((header, c) => header === known[c]);
  if (!same || places.some((place) => place.row >= rowCount || place.column >= known.length)) {
    throw new WorkbookError("moved", `${what}: the table "${layout.info.name}" has changed since it was read. Nothing was written. Look at it again and repeat the change.`);
  }
}

function layoutAt(layouts: readonly Layout[], index: number): Layout {
  const layout = layouts[index];
  if (!layout) throw new RangeError("a plan without a layout");
  return layout;
}
