import type { Cell } from "../../core/cell";
import type { TableSpec } from "../../core/schema";
import type { OwnWrites } from "./changes";
import { madeCells } from "./madeTable";
import type { Created } from "./madeTable";
import { sameCell } from "./officeCell";
import { cellsOf } from "./readBlock";
import { toWorkbookError, withWords } from "./officeErrors";
import { passes, patience, runExcel, runOnce } from "./runExcel";

const WHAT = "Take back the new tables";
/** So often the removal is begun again where it is broken off; what is gone already is left alone then. */
const ATTEMPTS = 3;

/** Whether every table is there as it was to be made: then only the answer to its making was lost. */
export async function haveLanded(context: Excel.RequestContext, created: readonly Created[]): Promise<boolean> {
  const asked = await askForMade(context, created);
  return asked.length === created.length && asked.every(({ spec, table, used }) =>
    !table.isNullObject && table.worksheet.name === spec.sheet && !used.isNullObject && changedCells(spec, used) === 0);
}

/**
 * Takes back what a failed creation has left; returns the names of the sheets that could not be taken back. A sheet with
 * anything else in it is a co-author's of the same name: it stays, and is none of these.
 */
export async function removeAll(created: readonly Created[]): Promise<readonly string[]> {
  const waitAfter = patience(WHAT, false);
  for (let attempt = 0; ; attempt += 1) {
    const left = await runExcel(WHAT, "read", (context) => askForMade(context, created).then((asked) => asked.filter(isLeft).map(({ spec }) => spec.sheet)), false);
    if (left.length === 0 || attempt === ATTEMPTS) return left;
    try {
      await runOnce(async (context) => {
        for (const one of (await askForMade(context, created)).filter(isLeft)) remove(one);
        await context.sync();
      });
    } catch (cause) {
      if (passes(cause)) await waitAfter(cause).catch(() => undefined); // what is left is told by the caller
    }
  }
}

interface Made extends Created {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly table: Excel.Table;
}

/** The sheets that are there, each with what it holds and the table of that name. */
async function askForMade(context: Excel.RequestContext, created: readonly Created[]): Promise<readonly Made[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const there = new Set(sheets.items.map((sheet) => sheet.name));
  const asked = created.filter(({ spec }) => there.has(spec.sheet)).map((one): Made => {
    const sheet = sheets.getItem(one.spec.sheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    const table = context.workbook.tables.getItemOrNullObject(one.spec.name);
    used.load("rowIndex,columnIndex,values,valueTypes,formulas");
    table.load("id,worksheet/name");
    return { ...one, sheet, used, table };
  });
  await context.sync();
  return asked;
}

/** A sheet of theirs that was empty, and is still, has nothing of ours. */
function isLeft({ spec, sheetIsOurs, used, table }: Made): boolean {
  const empty = used.isNullObject;
  return empty ? sheetIsOurs || (!table.isNullObject && table.worksheet.name === spec.sheet) : holdsOnlyOurs(spec, used);
}

function remove({ sheetIsOurs, sheet, table }: Made): void {
  if (sheetIsOurs) sheet.delete();
  else {
    if (!table.isNullObject) table.convertToRange();
    sheet.getRange().clear("All");
  }
}

/** A creation that broke off has written a part of the table, and nothing beside it. */
function holdsOnlyOurs(spec: TableSpec, used: Excel.Range): boolean {
  const made = madeCells(spec);
  return (cellsOf(used) ?? []).every((row, r) => row.every((cell, c) => {
    const [top, left] = [used.rowIndex + r, used.columnIndex + c];
    return cell === null || (top > 0 && spec.columns[left]?.formula !== undefined) || sameCell(cell, made[top]?.[left] ?? null);
  }));
}

/**
 * Removes created tables that nobody has changed; returns the number of changed cells in those that stay. Where it is broken
 * off it is begun again: a table that is gone by then is no more looked at.
 */
export async function removeUntouched(created: readonly Created[], own: OwnWrites): Promise<{ readonly left: number }> {
  if (created.length === 0) return { left: 0 };
  const what = 'Undo "Set up workbook"';
  const waitAfter = patience(what);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce((context) => removeNow(context, created, own));
    } catch (cause) {
      if (passes(cause)) await waitAfter(cause);
      else if (attempt >= ATTEMPTS) {
        const sheets = created.map(({ spec }) => `"${spec.sheet}"`).join(", ");
        throw withWords(toWorkbookError(cause, what), `These sheets may still be there: ${sheets}. Try the undo again, or delete them.`);
      }
    }
  }
}

async function removeNow(context: Excel.RequestContext, created: readonly Created[], own: OwnWrites): Promise<{ readonly left: number }> {
  const tables = context.workbook.tables;
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const there = new Set(tables.items.filter((table) => created.some(({ spec }) => spec.name === table.name && spec.sheet === table.worksheet.name)).map((table) => table.name));
  // What somebody has renamed, moved or removed is theirs now.
  const asked = created.filter(({ spec }) => there.has(spec.name)).map((one) => {
    const sheet = context.workbook.worksheets.getItem(one.spec.sheet);
    const used = sheet.getUsedRange(true);
    sheet.load("id");
    used.load("rowIndex,columnIndex,values,valueTypes,formulas");
    return { ...one, sheet, table: tables.getItem(one.spec.name), used };
  });
  await context.sync();
  let left = 0;
  for (const { spec, sheetIsOurs, sheet, table, used } of asked) {
    const changed = changedCells(spec, used);
    left += changed;
    if (changed > 0) continue;
    own.expect(sheet.id);
    if (sheetIsOurs) sheet.delete();
    else {
      table.convertToRange();
      sheet.getRange().clear("All");
    }
  }
  await context.sync();
  return { left };
}

function changedCells(spec: TableSpec, used: Excel.Range): number {
  const now = cellsOf(used) ?? [];
  const made = madeCells(spec);
  let changed = 0;
  const rows = Math.max(made.length, used.rowIndex + now.length);
  const columns = Math.max(spec.columns.length, used.columnIndex + (now[0]?.length ?? 0));
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const formula = r === 0 ? undefined : spec.columns[c]?.formula;
      const is: Cell = now[r - used.rowIndex]?.[c - used.columnIndex] ?? null;
      if (formula === undefined ? !sameCell(is, made[r]?.[c] ?? null) : !holdsFormula(used, r, c)) changed += 1;
    }
  }
  return changed;
}

/** Excel may spell our formula in its own way; that it is still a formula is what counts. */
function holdsFormula(used: Excel.Range, row: number, column: number): boolean {
  const formula: unknown = used.formulas[row - used.rowIndex]?.[column - used.columnIndex];
  return typeof formula === "string" && formula.startsWith("=");
}
