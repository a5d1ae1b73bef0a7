/* eslint office-addins/call-sync-before-read: "off", office-addins/load-object-before-read: "off" -- each sync stands just before what is read */
import { isCellError } from "../../core/cell";
import { WorkbookError } from "../port";
import type { ColumnFill } from "../port";
import { bodyOf } from "./layout";
import type { Layout } from "./layout";
import { fromOffice, sameCell, toOffice } from "./officeCell";
import { formulaOf, runRange } from "./tableState";
import type { CellBefore } from "./tableState";

/** A column that was filled, for undo. */
export interface WrittenFill {
  readonly column: number;
  readonly fill: ColumnFill;
  /** Every data cell as it was, top to bottom. */
  readonly before: readonly CellBefore[];
  /** The formula as Excel spelt it after the write; null for values. */
  formula: string | null;
}

/** Leaves room within the 5 MB that Excel on the web gives at once: plain formulas are thousands of characters long. */
const CHARACTERS_AT_ONCE = 1_500_000;
const ROWS_AT_ONCE = 5_000;

/** Reads what the columns hold, in as many round trips as their formulas ask for; refuses a place that cannot take the fill. */
export async function fillsBefore(
  context: Excel.RequestContext, layout: Layout, rowCount: number, fills: ReadonlyMap<number, ColumnFill>, what: string,
): Promise<readonly WrittenFill[]> {
  const all: WrittenFill[] = [];
  for (const [column, fill] of fills) {
    if (column < 0 || column >= layout.info.headers.length || fill.values.length !== rowCount) {
      throw new WorkbookError("moved", `${what}: the table "${layout.info.name}" has changed since it was read. Nothing was written. Look at it again and repeat the change.`);
    }
    if (fill.kind === "formula" && layout.info.kind !== "table") {
      throw new WorkbookError("refused-cell", `${what}: the rows on ${layout.info.sheet} are not an Excel table, and only a table keeps a formula for each new row. Choose a cell in them, press Ctrl+T, and try again.`);
    }
    await refuseProtected(context, layout, column, rowCount, what);
    all.push({ column, fill, before: await readColumn(context, layout, column, rowCount), formula: null });
  }
  return all;
}

async function refuseProtected(context: Excel.RequestContext, layout: Layout, column: number, rowCount: number, what: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(layout.sheetId);
  const range = runRange(context, layout, { column, firstRow: 0, count: rowCount });
  sheet.load("name,protection/protected");
  range.load("format/protection/locked");
  await context.sync();
  if (sheet.protection.protected && range.format.protection.locked !== false) {
    throw new WorkbookError("protected", `${what}: the sheet "${sheet.name}" is protected. Remove the protection (Review, Unprotect Sheet) and try again.`);
  }
}

/** For each column, the formula of its first data cell, or null. */
export async function firstRowFormulas(context: Excel.RequestContext, layout: Layout): Promise<readonly (string | null)[]> {
  const row = bodyOf(context, layout).getRow(0);
  row.load("formulas,values");
  await context.sync();
  return layout.info.headers.map((_, i) => formulaOf(row.formulas[0]?.[i], row.values[0]?.[i]));
}

/** A column's cells, formulas included. */
export async function readColumn(context: Excel.RequestContext, layout: Layout, column: number, rowCount: number): Promise<readonly CellBefore[]> {
  const first = bodyOf(context, layout).getCell(0, column);
  first.load("formulas");
  await context.sync();
  const length = String(first.formulas[0]?.[0] ?? "").length + 50;
  const atOnce = Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CHARACTERS_AT_ONCE / length)));
  const cells: CellBefore[] = [];
  while (cells.length < rowCount) {
    const count = Math.min(atOnce, rowCount - cells.length);
    const range = runRange(context, layout, { column, firstRow: cells.length, count });
    range.load("values,valueTypes,formulas,numberFormat");
    await context.sync();
    for (let i = 0; i < count; i += 1) {
      cells.push({
        cell: fromOffice(range.values[i]?.[0], range.valueTypes[i]?.[0]),
        formula: formulaOf(range.formulas[i]?.[0], range.values[i]?.[0]),
        numberFormat: range.numberFormat[i]?.[0],
      });
    }
  }
  return cells;
}

/** Writes the fills; what is returned notes, after the caller's sync, how Excel has spelt the formulas. */
export function writeFills(context: Excel.RequestContext, layout: Layout, fills: readonly WrittenFill[]): () => void {
  const spelt = fills.map((one) => {
    const { column, fill, before } = one;
    const range = runRange(context, layout, { column, firstRow: 0, count: before.length });
    if (fill.kind === "values") range.values = fill.values.map((value, i) => [toOffice(value, before[i]?.numberFormat)]);
    else setAll(range, fill.formula);
    const first = range.getCell(0, 0);
    first.load("formulas");
    return { one, first };
  });
  return () => {
    for (const { one, first } of spelt) if (one.fill.kind === "formula") one.formula = String(first.formulas[0]?.[0] ?? "");
  };
}

/** One formula for all cells of a range, sent once ("Set a single value to all cells of a range"). */
function setAll(range: Excel.Range, formula: string): void {
  (range as { formulas: unknown }).formulas = formula;
}

/** Puts back the cells that still hold what was written; returns how many were left. Equal neighbours are sent as one. */
export async function restoreFill(context: Excel.RequestContext, layout: Layout, written: WrittenFill): Promise<number> {
  const body = bodyOf(context, layout);
  body.load("rowCount");
  await context.sync();
  if (body.rowCount !== written.before.length) return written.before.length; // rows have come, gone or moved since
  const now = await readColumn(context, layout, written.column, body.rowCount);
  const still = now.map((cell, i) => (written.fill.kind === "formula"
    ? cell.formula === written.formula
    : cell.formula === null && sameCell(cell.cell, written.fill.values[i] ?? null)));
  putColumn(context, layout, written, (row) => still[row] === true);
  return still.filter((same) => !same).length;
}

/** Writes the cells of a column as they were before. */
export function putColumn(context: Excel.RequestContext, layout: Layout, { column, before }: WrittenFill, wanted: (row: number) => boolean): void {
  let row = 0;
  while (row < before.length) {
    const formula = before[row]?.formula ?? null;
    let end = row + 1;
    while (end < before.length && wanted(end) === wanted(row) && (before[end]?.formula ?? null) === formula) end += 1;
    if (wanted(row)) {
      const range = runRange(context, layout, { column, firstRow: row, count: end - row });
      if (formula !== null) setAll(range, formula);
      else range.values = before.slice(row, end).map((cell) => [isCellError(cell.cell) ? cell.cell.code : toOffice(cell.cell, cell.numberFormat)]);
    }
    row = end;
  }
}
