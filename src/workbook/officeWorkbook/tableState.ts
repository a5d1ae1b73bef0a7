/* eslint office-addins/call-sync-before-read: "off", office-addins/load-object-before-read: "off" -- the caller syncs between ask and take */
import type { Cell } from "../../core/cell";
import { WorkbookError } from "../port";
import type { TablePlan } from "./batchPlan";
import { cellRuns, placeKey } from "./cellRuns";
import type { CellRun } from "./cellRuns";
import { bodyOf, headerOf, headerTexts } from "./layout";
import type { Layout } from "./layout";
import { fromOffice } from "./officeCell";

/** A cell as it was before a write: what is needed to compare it and to put it back. */
export interface CellBefore {
  readonly cell: Cell;
  /** Its formula with "=", or null for a constant. */
  readonly formula: string | null;
  readonly numberFormat: unknown;
}

/** What stands at a table's end, where rows are appended. `formulas` are the last row's, null where it holds a constant. */
export interface TableEnd {
  readonly formulas: readonly (string | null)[];
  readonly formats: readonly unknown[];
  readonly showTotals: boolean;
  readonly below: readonly (readonly Cell[])[];
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

/** The rows that follow the data, as wide as the table. */
export function rowsAfter(body: Excel.Range, count: number): Excel.Range {
  return body.getLastRow().getOffsetRange(1, 0).getResizedRange(count - 1, 0);
}

/**
 * Asks for everything a plan must know before it writes. `take`, after the caller's sync, checks that the table is still
 * the one that was read and that its sheet lets itself be written; it throws WorkbookError, nothing being written yet.
 */
export function askForState(context: Excel.RequestContext, layout: Layout, plan: TablePlan, what: string): { take(): TableState } {
  const body = bodyOf(context, layout);
  const header = headerOf(context, layout);
  const sheet = context.workbook.worksheets.getItem(layout.sheetId);
  body.load("rowCount,columnCount,rowIndex,columnIndex");
  header.load("values");
  sheet.load("name,protection/protected");
  const places = [...plan.cells.values(), ...plan.guards];
  const asked = cellRuns(places).map((run) => {
    const range = runRange(context, layout, run);
    range.load("values,valueTypes,formulas,numberFormat,format/protection/locked");
    return { run, range };
  });
  const end = plan.appended.length > 0 ? askForEnd(context, layout, body, plan.appended.length) : null;
  return {
    take: () => {
      refuseMoved(layout, headerTexts(header.values[0] ?? []), body.rowCount, places, what);
      const written = new Set([...plan.cells.values()].map((cell) => cell.column));
      const locked = plan.appended.length > 0 || asked.some(({ run, range }) => written.has(run.column) && range.format.protection.locked !== false);
      if (sheet.protection.protected && locked) {
        throw new WorkbookError("protected", `${what}: the sheet "${sheet.name}" is protected. Remove the protection (Review, Unprotect Sheet) and try again.`);
      }
      return {
        layout: { ...layout, top: body.rowIndex - 1, left: body.columnIndex, info: { ...layout.info, rowCount: body.rowCount } },
        rowCount: body.rowCount, columnCount: body.columnCount, cells: cellsBefore(asked), end: end?.take() ?? null,
      };
    },
  };
}

function askForEnd(context: Excel.RequestContext, layout: Layout, body: Excel.Range, count: number): { take(): TableEnd } {
  const last = body.getLastRow();
  const below = rowsAfter(body, count);
  last.load("formulas,formulasR1C1,numberFormat");
  below.load("values,valueTypes");
  const table = layout.info.kind === "table" ? context.workbook.tables.getItem(layout.info.id) : null;
  table?.load("showTotals");
  return {
    take: () => ({
      formulas: (last.formulasR1C1[0] ?? []).map((formula: unknown, c) => (isFormula(last.formulas[0]?.[c]) ? String(formula) : null)),
      formats: last.numberFormat[0] ?? [],
      showTotals: table?.showTotals ?? false,
      below: below.values.map((row, r) => row.map((value: unknown, c) => fromOffice(value, below.valueTypes[r]?.[c]))),
    }),
  };
}

function cellsBefore(asked: readonly { readonly run: CellRun; readonly range: Excel.Range }[]): ReadonlyMap<string, CellBefore> {
  const cells = new Map<string, CellBefore>();
  for (const { run, range } of asked) {
    for (let i = 0; i < run.count; i += 1) {
      const formula: unknown = range.formulas[i]?.[0];
      cells.set(placeKey(run.firstRow + i, run.column), {
        cell: fromOffice(range.values[i]?.[0], range.valueTypes[i]?.[0]),
        formula: formulaOf(formula, range.values[i]?.[0]),
        numberFormat: range.numberFormat[i]?.[0],
      });
    }
  }
  return cells;
}

/** The formula of a cell by what `formulas` and `values` say of it; null for a constant. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return isFormula(formula) && formula !== value ? formula : null;
}

/** A text that starts with "=" reads the same in `formulas` and in `values`; a formula does not. */
const isFormula = (formula: unknown): formula is string => typeof formula === "string" && formula.startsWith("=");

function refuseMoved(layout: Layout, headers: readonly string[], rowCount: number, places: readonly { readonly row: number; readonly column: number }[], what: string): void {
  const known = layout.headerCells ?? layout.info.headers;
  const same = headers.length === known.length && headers.every((header, c) => header === known[c]);
  if (!same || places.some((place) => place.row >= rowCount || place.column >= known.length)) {
    throw new WorkbookError("moved", `${what}: the table "${layout.info.name}" has changed since it was read. Nothing was written. Look at it again and repeat the change.`);
  }
}
