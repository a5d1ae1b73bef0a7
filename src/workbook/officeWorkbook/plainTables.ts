import type { Cell } from "../../core/cell";
import { findPlainTable } from "../plainTable";
import { headerTexts, rangeId } from "./layout";
import type { Layout } from "./layout";
import { readBlock } from "./readBlock";

export interface PlainTable {
  readonly layout: Layout;
  readonly rows: readonly (readonly Cell[])[];
}
export interface SheetName {
  readonly id: string;
  readonly name: string;
}

/** The header-row ranges of sheets without tables, found by the same rule as in a file. One round trip, plus one or more a sheet. */
export async function readPlainTables(context: Excel.RequestContext, sheets: readonly SheetName[]): Promise<readonly PlainTable[]> {
  const used = sheets.map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  if (used.length > 0) await context.sync();
  const found: PlainTable[] = [];
  for (const { sheet, range } of used) {
    if (range.isNullObject || range.rowCount < 2) continue;
    const place = { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    const block = (): Excel.Range =>
      context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(place.top, place.left, place.rows, place.columns);
    const cells = await readBlock(context, block, place.rows, place.columns, `Read the sheet "${sheet.name}"`);
    const table = plainTable(sheet, place.top, place.left, cells);
    if (table) found.push(table);
  }
  return found;
}

function plainTable(sheet: SheetName, top: number, left: number, cells: readonly (readonly Cell[])[]): PlainTable | null {
  // The finder counts rows from 1 and columns from the sheet's first.
  const rows = new Map(cells.map((row, r) => [top + r + 1, [...Array.from({ length: left }, () => null), ...row]] as const));
  const area = findPlainTable({ rows });
  if (!area) return null;
  const slice = (row: number): readonly Cell[] => (rows.get(row) ?? []).slice(area.left, area.right + 1);
  const data = Array.from({ length: area.bottom - area.top }, (_, r) => slice(area.top + 1 + r));
  const info = {
    id: rangeId(sheet.id), name: sheet.name, sheet: sheet.name, kind: "range" as const,
    headers: area.headers, rowCount: data.length,
  };
  return { layout: { info, sheetId: sheet.id, top: area.top - 1, left: area.left, headerCells: headerTexts(slice(area.top)) }, rows: data };
}
