import type { TableSpec } from "../../core/schema";
import { WorkbookError } from "../port";
import type { Receipt } from "../port";
import type { OwnWrites } from "./changes";
import { formatColumn, numberFormatOf, validateColumn } from "./columnFormat";
import { dataRows } from "./madeTable";
import type { Created } from "./madeTable";
import { refuseBadValues, toOffice } from "./officeCell";
import { toWorkbookError } from "./officeErrors";
import { removeAll, removeUntouched } from "./removeTables";
import { hasExcelApi, runExcel } from "./runExcel";

const WHAT = "Set up workbook";
const STYLE = "TableStyleLight1";

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

function fillFormulas(context: Excel.RequestContext, spec: TableSpec): void {
  spec.columns.forEach(({ formula }, c) => {
    if (formula === undefined) return;
    const body = context.workbook.tables.getItem(spec.name).getDataBodyRange().getColumn(c);
    body.formulas = dataRows(spec).map(() => [formula]);
  });
}
