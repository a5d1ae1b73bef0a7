import type { Cell, CellValue } from "../../core/cell";
import type { TableSpec } from "../../core/schema";
import { WorkbookError } from "../port";
import type { Receipt } from "../port";
import type { OwnWrites } from "./changes";
import { formatColumn, numberFormatOf, validateColumn } from "./columnFormat";
import { refuseBadValues, sameCell, toOffice } from "./officeCell";
import { toWorkbookError } from "./officeErrors";
import { cellsOf } from "./readBlock";
import { hasExcelApi, runExcel } from "./runExcel";

const WHAT = "Set up workbook";
const STYLE = "TableStyleLight1";

interface Created {
  readonly spec: TableSpec;
  /** False when an empty sheet of that name was there: then undo leaves the sheet. */
  readonly sheetIsOurs: boolean;
}

/** Creates tables in two round trips: one that checks every name, one that makes them all. A failure takes all of them back. */
export async function createTables(specs: readonly TableSpec[], own: OwnWrites): Promise<Receipt> {
  for (const spec of specs) refuseBadValues(spec.rows.flat(), WHAT);
  const created = specs.length === 0 ? [] : await runExcel(WHAT, "write", async (context) => {
    const places = await findPlaces(context, specs);
    for (const place of places) if (!place.sheetIsOurs) own.expect(place.sheetId);
    for (const { spec, sheetIsOurs } of places) makeTable(context, spec, sheetIsOurs);
    // A formula may name a table that is made later: formulas come last.
    for (const { spec } of places) fillFormulas(context, spec);
    try {
      await context.sync();
    } catch (cause) {
      const error = toWorkbookError(cause, WHAT);
      if (error.code === "cell-editing" || error.code === "busy") throw cause; // refused before anything was made: try again
      await removeAll(places);
      throw error;
    }
    return places;
  });
  return {
    label: WHAT, cellsChanged: 0, rowsAdded: 0, tablesCreated: created.map(({ spec }) => spec.name),
    undo: () => removeUntouched(created, own),
  };
}

async function findPlaces(context: Excel.RequestContext, specs: readonly TableSpec[]): Promise<readonly (Created & { readonly sheetId: string })[]> {
  const asked = specs.map((spec) => {
    const table = context.workbook.tables.getItemOrNullObject(spec.name);
    const name = context.workbook.names.getItemOrNullObject(spec.name);
    const sheet = context.workbook.worksheets.getItemOrNullObject(spec.sheet);
    table.load("id");
    name.load("name");
    sheet.load("id");
    return { spec, table, name, sheet };
  });
  await context.sync();
  const taken = asked.filter((a) => !a.table.isNullObject || !a.name.isNullObject).map((a) => `the table "${a.spec.name}"`);
  const full = await sheetsWithContent(context, asked.filter((a) => !a.sheet.isNullObject).map((a) => a.spec.sheet));
  if (taken.length + full.length > 0) {
    throw new WorkbookError("name-taken", `The workbook already has ${[...taken, ...full].join(", ")}. Rename what is there and try again; nothing was created.`);
  }
  return asked.map(({ spec, sheet }) => ({ spec, sheetIsOurs: sheet.isNullObject, sheetId: sheet.isNullObject ? "" : sheet.id }));
}

async function sheetsWithContent(context: Excel.RequestContext, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const asked = names.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("address");
    return { name, used };
  });
  await context.sync();
  return asked.filter(({ used }) => !used.isNullObject).map(({ name }) => `the sheet "${name}" with content`);
}

function makeTable(context: Excel.RequestContext, spec: TableSpec, makeSheet: boolean): void {
  const sheets = context.workbook.worksheets;
  const sheet = makeSheet ? sheets.add(spec.sheet) : sheets.getItem(spec.sheet);
  const rows = dataRows(spec);
  const all = sheet.getRangeByIndexes(0, 0, rows.length + 1, spec.columns.length);
  const formats = spec.columns.map(numberFormatOf);
  all.numberFormat = [spec.columns.map(() => "@"), ...rows.map(() => formats)];
  all.values = [spec.columns.map((c) => c.name), ...rows.map((row) => row.map((value, c) => toOffice(value, formats[c])))];
  const table = context.workbook.tables.add(all, true);
  table.name = spec.name;
  table.style = STYLE;
  const header = all.getRow(0);
  header.format.font.bold = true;
  header.format.wrapText = true;
  spec.columns.forEach((column, c) => {
    const body = sheet.getRangeByIndexes(1, c, rows.length, 1);
    formatColumn(all.getColumn(c), body, column);
    validateColumn(body, column, { row: 1, column: c });
  });
  sheet.freezePanes.freezeRows(1);
  if (hasExcelApi("1.9")) {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$1");
  }
}

/** A table has at least one data row. */
function dataRows(spec: TableSpec): readonly (readonly CellValue[])[] {
  return spec.rows.length > 0 ? spec.rows : [spec.columns.map(() => null)];
}

function fillFormulas(context: Excel.RequestContext, spec: TableSpec): void {
  spec.columns.forEach(({ formula }, c) => {
    if (formula === undefined) return;
    const body = context.workbook.tables.getItem(spec.name).getDataBodyRange().getColumn(c);
    body.formulas = dataRows(spec).map(() => [formula]);
  });
}

/** Takes back whatever a failed creation has left. */
async function removeAll(created: readonly Created[]): Promise<void> {
  await runExcel("Take back the new tables", "write", async (context) => {
    const asked = created.map(({ spec, sheetIsOurs }) => ({ sheetIsOurs, table: context.workbook.tables.getItemOrNullObject(spec.name), sheet: context.workbook.worksheets.getItemOrNullObject(spec.sheet) }));
    for (const { table, sheet } of asked) {
      table.load("id");
      sheet.load("id");
    }
    await context.sync();
    for (const { sheetIsOurs, table, sheet } of asked) {
      if (sheetIsOurs && !sheet.isNullObject) sheet.delete();
      else {
        if (!table.isNullObject) table.convertToRange();
        if (!sheet.isNullObject) sheet.getRange().clear("All");
      }
    }
    await context.sync();
  });
}

/** Removes created tables that nobody has changed; returns the number of changed cells in those that stay. */
async function removeUntouched(created: readonly Created[], own: OwnWrites): Promise<{ readonly left: number }> {
  if (created.length === 0) return { left: 0 };
  return runExcel(`Undo "${WHAT}"`, "write", async (context) => {
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
  const made: readonly (readonly CellValue[])[] = [spec.columns.map((c) => c.name), ...dataRows(spec)];
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
