import type { Cell } from "../../core/cell";
import type { TableSpec } from "../../core/schema";
import type { OwnWrites } from "./changes";
import { madeCells } from "./madeTable";
import type { Created } from "./madeTable";
import { sameCell } from "./officeCell";
import { cellsOf } from "./readBlock";
import { runExcel } from "./runExcel";

/** Takes back what a failed creation has left. A sheet with anything else in it is a co-author's of the same name: it stays. */
export async function removeAll(created: readonly Created[]): Promise<void> {
  await runExcel("Take back the new tables", "write", async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const there = new Set(sheets.items.map((sheet) => sheet.name));
    const asked = created.filter(({ spec }) => there.has(spec.sheet)).map((one) => {
      const sheet = sheets.getItem(one.spec.sheet);
      const used = sheet.getUsedRangeOrNullObject(true);
      const table = context.workbook.tables.getItemOrNullObject(one.spec.name);
      used.load("rowIndex,columnIndex,values,valueTypes");
      table.load("id");
      return { ...one, sheet, used, table };
    });
    await context.sync();
    for (const { spec, sheetIsOurs, sheet, used, table } of asked) {
      if (!used.isNullObject && !holdsOnlyOurs(spec, used)) continue;
      if (sheetIsOurs) sheet.delete();
      else {
        if (!table.isNullObject) table.convertToRange();
        sheet.getRange().clear("All");
      }
    }
    await context.sync();
  });
}

/** A creation that broke off has written a part of the table, and nothing beside it. */
function holdsOnlyOurs(spec: TableSpec, used: Excel.Range): boolean {
  const made = madeCells(spec);
  return (cellsOf(used) ?? []).every((row, r) => row.every((cell, c) => {
    const [top, left] = [used.rowIndex + r, used.columnIndex + c];
    return cell === null || (top > 0 && spec.columns[left]?.formula !== undefined) || sameCell(cell, made[top]?.[left] ?? null);
  }));
}

/** Removes created tables that nobody has changed; returns the number of changed cells in those that stay. */
export async function removeUntouched(created: readonly Created[], own: OwnWrites): Promise<{ readonly left: number }> {
  if (created.length === 0) return { left: 0 };
  return runExcel('Undo "Set up workbook"', "write", async (context) => {
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
  });
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
