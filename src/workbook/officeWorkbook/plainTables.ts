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

/** Where a sheet has content; null when it has none. */
export interface UsedSheet {
  readonly sheet: SheetName;
  readonly used: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number } | null;
}

/** Asks for the used ranges of sheets; `take` reads them after the caller's sync. */
export function askForUsed(context: Excel.RequestContext, sheets: readonly SheetName[]): { take(): readonly UsedSheet[] } {
  const asked = sheets.map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  return {
    take: () => asked.map(({ sheet, range }) => ({
      sheet, used: range.isNullObject ? null : { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
    })),
  };
}

/** The header-row ranges of sheets without tables, found by the same rule as in a file. One round trip, plus one or more a sheet with content. */
export async function readPlainTables(context: Excel.RequestContext, sheets: readonly SheetName[]): Promise<readonly PlainTable[]> {
  if (sheets.length === 0) return [];
  const asked = askForUsed(context, sheets);
  await context.sync();
  return readUsedSheets(context, asked.take());
}

/** The same where the used ranges are known. */
export async function readUsedSheets(context: Excel.RequestContext, sheets: readonly UsedSheet[]): Promise<readonly PlainTable[]> {
  const found: PlainTable[] = [];
  for (const { sheet, used } of sheets) {
    if (used === null || used.rows < 2) continue;
    const block = (): Excel.Range =>
      context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(used.top, used.left, used.rows, used.columns);
    const cells = await readBlock(context, block, used.rows, used.columns, `Read the sheet "${sheet.name}"`);
    const table = plainTable(sheet, used.top, used.left, cells);
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
