import type { TableInfo } from "../port";

/** Where a table stands, as last seen. Rows and columns are 0-based sheet positions. */
export interface Layout {
  readonly info: TableInfo;
  readonly sheetId: string;
  /** Row of the header; −1 until the table was read (a real table is found by its id, not by its place). */
  readonly top: number;
  readonly left: number;
  /** The cells of the header row as text, where the names of the columns were not taken from them alone. */
  readonly headerCells?: readonly string[];
}

const RANGE_PREFIX = "range:";

/** The id of the plain header row on a sheet without tables. */
export function rangeId(sheetId: string): string {
  return `${RANGE_PREFIX}${sheetId}`;
}

/** The data cells of a table, fresh from the workbook. A plain range is found by the place where it was last seen. */
export function bodyOf(context: Excel.RequestContext, layout: Layout): Excel.Range {
  if (layout.info.kind === "table") return context.workbook.tables.getItem(layout.info.id).getDataBodyRange();
  return context.workbook.worksheets.getItem(layout.sheetId)
    .getRangeByIndexes(layout.top + 1, layout.left, Math.max(1, layout.info.rowCount), layout.info.headers.length);
}

export function headerOf(context: Excel.RequestContext, layout: Layout): Excel.Range {
  if (layout.info.kind === "table") return context.workbook.tables.getItem(layout.info.id).getHeaderRowRange();
  return context.workbook.worksheets.getItem(layout.sheetId).getRangeByIndexes(layout.top, layout.left, 1, layout.info.headers.length);
}

/** Column names as text: a year as a header is a number in the cell. */
export function headerTexts(values: readonly unknown[]): readonly string[] {
  return values.map((v) => (v === null || v === undefined ? "" : String(v)));
}
