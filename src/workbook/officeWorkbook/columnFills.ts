/* eslint office-addins/call-sync-before-read: "off", office-addins/load-object-before-read: "off" -- each sync stands just before what is read */
import { isCellError } from "../../core/cell";
import { WorkbookError } from "../port";
import type { ColumnFill } from "../port";
import { formulaOf } from "./cellState";
import type { CellBefore } from "./cellState";
import { bodyOf } from "./layout";
import type { Layout } from "./layout";
import { fromOffice, sameCell, toOffice } from "./officeCell";
import { BYTES_A_RANGE, bytesOf, isTooLarge, MOST_BYTES } from "./pieces";
import type { Piece } from "./pieces";
import { runRange, sheetProtected } from "./tableState";

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

/** Columns of so few rows are read with the first request. */
const FEW_ROWS = 40;

/** Reads what the columns hold, in as many round trips as their formulas ask for; refuses a place that cannot take the fill. */
export async function fillsBefore(
  context: Excel.RequestContext, layout: Layout, rowCount: number, fills: ReadonlyMap<number, ColumnFill>, what: string,
): Promise<readonly WrittenFill[]> {
  if (fills.size === 0) return [];
  for (const [column, fill] of fills) refuseFill(layout, rowCount, column, fill, what);
  const sheet = context.workbook.worksheets.getItem(layout.sheetId);
  sheet.load("name,protection/protected");
  const asked = [...fills].map(([column, fill]) => {
    const range = runRange(context, layout, { column, firstRow: 0, count: rowCount });
    range.load(`rowHidden,format/protection/locked${rowCount <= FEW_ROWS ? ",values,valueTypes,formulas,numberFormat" : ""}`);
    return { column, fill, range };
  });
  await context.sync();
  const all: WrittenFill[] = [];
  for (const { column, fill, range } of asked) {
    if (sheet.protection.protected && range.format.protection.locked !== false) throw sheetProtected(sheet.name, what);
    // Over filtered rows Excel puts an array into the wrong ones (office-js issue 224); a column has too many to write each alone.
    if ((range.rowHidden as boolean | null) !== false) {
      throw new WorkbookError("refused-cell", `${what}: a filter hides rows of the table "${layout.info.name}". Clear the filter (Data, Clear) and try again; nothing was written.`);
    }
    all.push({ column, fill, before: rowCount <= FEW_ROWS ? cellsBefore(range, rowCount) : await readColumn(context, layout, column, rowCount), formula: null });
  }
  return all;
}

function refuseFill(layout: Layout, rowCount: number, column: number, fill: ColumnFill, what: string): void {
  if (column < 0 || column >= layout.info.headers.length || fill.values.length !== rowCount) {
    throw new WorkbookError("moved", `${what}: the table "${layout.info.name}" has changed since it was read. Nothing was written. Look at it again and repeat the change.`);
  }
  if (fill.kind === "formula" && layout.info.kind !== "table") {
    throw new WorkbookError("refused-cell", `${what}: the rows on ${layout.info.sheet} are not an Excel table, and only a table keeps a formula for each new row. Choose a cell in them, press Ctrl+T, and try again.`);
  }
}

function cellsBefore(range: Excel.Range, count: number): readonly CellBefore[] {
  return Array.from({ length: count }, (_, i) => ({
    cell: fromOffice(range.values[i]?.[0], range.valueTypes[i]?.[0]),
    formula: formulaOf(range.formulas[i]?.[0], range.values[i]?.[0]),
    numberFormat: range.numberFormat[i]?.[0] as unknown, locked: false, hidden: false,
  }));
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
  let atOnce = Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CHARACTERS_AT_ONCE / length)));
  const cells: CellBefore[] = [];
  while (cells.length < rowCount) {
    const count = Math.min(atOnce, rowCount - cells.length);
    const range = runRange(context, layout, { column, firstRow: cells.length, count });
    range.load("values,valueTypes,formulas,numberFormat");
    try {
      await context.sync();
    } catch (cause) {
      if (!isTooLarge(cause) || count === 1) throw cause;
      atOnce = Math.ceil(count / 4);
      continue;
    }
    cells.push(...cellsBefore(range, count));
  }
  return cells;
}

/** What a fill sends. Columns of values are cut where a request would be too long. */
export function fillPieces(layout: Layout, { column, fill, before }: WrittenFill): readonly Piece[] {
  if (fill.kind === "formula") {
    const whole = { column, firstRow: 0, count: before.length };
    return [{ bytes: BYTES_A_RANGE + fill.formula.length, put: (context) => setAll(runRange(context, layout, whole), fill.formula) }];
  }
  return constantPieces(layout, column, 0, fill.values.map((value, i) => toOffice(value, before[i]?.numberFormat)));
}

function constantPieces(layout: Layout, column: number, firstRow: number, inputs: readonly (string | number | boolean)[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < inputs.length;) {
    let to = from;
    let bytes = BYTES_A_RANGE;
    for (; to < inputs.length && (to === from || bytes + bytesOf(inputs[to]) < MOST_BYTES); to += 1) bytes += bytesOf(inputs[to]);
    const [first, part] = [firstRow + from, inputs.slice(from, to)];
    pieces.push({ bytes, put: (context) => { runRange(context, layout, { column, firstRow: first, count: part.length }).values = part.map((input) => [input]); } });
    from = to;
  }
  return pieces;
}

/** Asks how Excel spells the formulas just written; what is returned notes it, after the caller's sync. */
export function askForSpelling(context: Excel.RequestContext, layout: Layout, fills: readonly WrittenFill[]): () => void {
  const spelt = fills.filter(({ fill }) => fill.kind === "formula").map((one) => {
    const first = runRange(context, layout, { column: one.column, firstRow: 0, count: 1 });
    first.load("formulas");
    return { one, first };
  });
  return () => {
    for (const { one, first } of spelt) one.formula = String(first.formulas[0]?.[0] ?? "");
  };
}

/** One formula for all cells of a range, sent once ("Set a single value to all cells of a range"). */
function setAll(range: Excel.Range, formula: string): void {
  (range as { formulas: unknown }).formulas = formula;
}

/** What a row of a filled column holds: the fill, what was before it, both where these are the same, or what somebody has put there since. */
export type FillStanding = "ours" | "before" | "same" | "other";

export function standingOf({ fill, before, formula }: WrittenFill, now: readonly CellBefore[]): readonly FillStanding[] {
  return now.map((cell, i) => {
    const was = before[i];
    const holdsBefore = was !== undefined && cell.formula === was.formula && (cell.formula !== null || sameCell(cell.cell, was.cell));
    if (fill.kind === "values") {
      const holdsOurs = cell.formula === null && sameCell(cell.cell, fill.values[i] ?? null);
      return holdsOurs ? (holdsBefore ? "same" : "ours") : holdsBefore ? "before" : "other";
    }
    if (holdsBefore) return cell.formula !== null && plainSpelling(cell.formula) === plainSpelling(fill.formula) ? "same" : "before";
    // How Excel spells the formula is known only of a write that was answered.
    return cell.formula !== null && (formula === null || cell.formula === formula) ? "ours" : "other";
  });
}

/** A formula without what Excel may spell in its own way: blanks, letter case, and "this row" of a table. */
function plainSpelling(formula: string): string {
  return formula.toLowerCase().replace(/\s/g, "").replace(/\w*\[\[#thisrow\],\[([^\]]*)\]\]|\[@\[([^\]]*)\]\]|\[@([^\]]*)\]/g, (_, a?: string, b?: string, c?: string) => `@${a ?? b ?? c ?? ""}`);
}

/** What puts a column's cells back as they were before, equal neighbours as one. */
export function putBackPieces(layout: Layout, { column, before }: WrittenFill, wanted: (row: number) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let row = 0; row < before.length;) {
    const formula = before[row]?.formula ?? null;
    let end = row + 1;
    while (end < before.length && wanted(end) === wanted(row) && (before[end]?.formula ?? null) === formula) end += 1;
    if (wanted(row)) pieces.push(...spanPieces(layout, column, row, before.slice(row, end), formula));
    row = end;
  }
  return pieces;
}

function spanPieces(layout: Layout, column: number, firstRow: number, cells: readonly CellBefore[], formula: string | null): readonly Piece[] {
  if (formula === null) return constantPieces(layout, column, firstRow, cells.map((cell) => (isCellError(cell.cell) ? cell.cell.code : toOffice(cell.cell, cell.numberFormat))));
  const span = { column, firstRow, count: cells.length };
  return [{ bytes: BYTES_A_RANGE + formula.length, put: (context) => setAll(runRange(context, layout, span), formula) }];
}
