import type { TableSpec } from "../../core/schema";
import { formatColumn, numberFormatOf, validateColumn } from "./columnFormat";
import { dataRows } from "./madeTable";
import type { Created } from "./madeTable";
import { toOffice } from "./officeCell";
import { BYTES_A_RANGE, bytesOf, MOST_BYTES } from "./pieces";
import type { Piece } from "./pieces";
import { hasExcelApi } from "./runExcel";

const STYLE = "TableStyleLight1";

/** All that makes tables, in order: sheets and values, then the tables, and last the formulas, since one may name a table made later. */
export function madeInPieces(places: readonly Created[]): readonly Piece[] {
  return [...places.flatMap(({ spec, sheetIsOurs }) => tablePieces(spec, sheetIsOurs)), ...places.map(({ spec }) => formulaPiece(spec))];
}

function tablePieces(spec: TableSpec, makeSheet: boolean): readonly Piece[] {
  const rows = dataRows(spec);
  const formats = spec.columns.map(numberFormatOf);
  const width = spec.columns.length;
  const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(spec.sheet);
  const begin: Piece = {
    bytes: BYTES_A_RANGE * (2 + width),
    put: (context) => {
      const sheet = makeSheet ? context.workbook.worksheets.add(spec.sheet) : sheetOf(context);
      const header = sheet.getRangeByIndexes(0, 0, 1, width);
      header.numberFormat = [spec.columns.map(() => "@")];
      header.values = [spec.columns.map((c) => c.name)];
      formats.forEach((format, c) => { setAll(sheet.getRangeByIndexes(1, c, rows.length, 1), format); });
    },
  };
  const values: Piece[] = [];
  for (let from = 0; from < rows.length;) {
    const inputs: (string | number | boolean)[][] = [];
    let bytes = BYTES_A_RANGE;
    for (let row = rows[from]; row !== undefined && (inputs.length === 0 || bytes < MOST_BYTES / 2); row = rows[from + inputs.length]) {
      inputs.push(row.map((value, c) => toOffice(value, formats[c])));
      bytes += (inputs.at(-1) ?? []).reduce<number>((sum, input) => sum + bytesOf(input), 2);
    }
    const first = from;
    values.push({ bytes, put: (context) => { sheetOf(context).getRangeByIndexes(1 + first, 0, inputs.length, width).values = inputs; } });
    from += inputs.length;
  }
  const end: Piece = { bytes: BYTES_A_RANGE * (6 + 4 * width), put: (context) => finish(context, spec, rows.length) };
  return [begin, ...values, end];
}

function finish(context: Excel.RequestContext, spec: TableSpec, rowCount: number): void {
  const sheet = context.workbook.worksheets.getItem(spec.sheet);
  const table = context.workbook.tables.add(sheet.getRangeByIndexes(0, 0, rowCount + 1, spec.columns.length), true);
  table.name = spec.name;
  dress(context, spec, rowCount);
}

/** Look, widths, rules and printing of a table that stands; may be done again. */
function dress(context: Excel.RequestContext, spec: TableSpec, rowCount: number): void {
  const sheet = context.workbook.worksheets.getItem(spec.sheet);
  const all = sheet.getRangeByIndexes(0, 0, rowCount + 1, spec.columns.length);
  context.workbook.tables.getItem(spec.name).style = STYLE;
  const header = all.getRow(0);
  header.format.font.bold = true;
  header.format.wrapText = true;
  spec.columns.forEach((column, c) => {
    const body = sheet.getRangeByIndexes(1, c, rowCount, 1);
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

/** Gives tables that stand their look and rules again, where a creation was broken off after their cells. */
export function dressedAgain(places: readonly Created[]): readonly Piece[] {
  return places.map(({ spec }) => ({ bytes: BYTES_A_RANGE * (6 + 4 * spec.columns.length), put: (context) => dress(context, spec, dataRows(spec).length) }));
}

function formulaPiece(spec: TableSpec): Piece {
  const formulas = spec.columns.flatMap(({ formula }, c) => (formula === undefined ? [] : [{ formula, c }]));
  return {
    bytes: formulas.reduce((sum, { formula }) => sum + BYTES_A_RANGE + formula.length, 0),
    put: (context) => {
      for (const { formula, c } of formulas) (context.workbook.tables.getItem(spec.name).getDataBodyRange().getColumn(c) as { formulas: unknown }).formulas = formula;
    },
  };
}

/** One number format for all cells of a range, sent once ("Set a single value to all cells of a range"). */
function setAll(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}
