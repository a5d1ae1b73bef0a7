import type { Cell } from "../../core/cell";
import type { Table } from "../../core/table";
import { WorkbookError } from "../port";
import type { Layout } from "./layout";
import { headerTexts } from "./layout";
import { readPlainTables } from "./plainTables";
import { CELLS_AT_ONCE, cellsOf, isTooLarge, readBlock } from "./readBlock";

export interface ReadTable {
  readonly table: Table;
  readonly layout: Layout;
}

/** Reads whole tables, in order. One round trip for all while they are small; large ones follow in pieces. */
export async function readTables(context: Excel.RequestContext, layouts: readonly Layout[]): Promise<readonly ReadTable[]> {
  const real = layouts.filter((layout) => layout.info.kind === "table");
  const plain = layouts.filter((layout) => layout.info.kind === "range");
  const read = new Map<string, ReadTable>();
  for (const table of await readRealTables(context, real)) read.set(table.layout.info.id, table);
  for (const { layout, rows } of await readPlainTables(context, plain.map((l) => ({ id: l.sheetId, name: l.info.sheet })))) {
    read.set(layout.info.id, asRead(layout, rows));
  }
  return layouts.map((layout) => {
    const found = read.get(layout.info.id);
    if (!found) throw new WorkbookError("not-found", `The table "${layout.info.name}" is no longer there. Reload to see what is in the workbook now.`);
    return found;
  });
}

async function readRealTables(context: Excel.RequestContext, layouts: readonly Layout[]): Promise<readonly ReadTable[]> {
  if (layouts.length === 0) return [];
  try {
    return await readAtOnce(context, layouts, CELLS_AT_ONCE);
  } catch (cause) {
    if (!isTooLarge(cause)) throw cause;
    return readAtOnce(context, layouts, 0); // long texts: no cells with the first round trip
  }
}

async function readAtOnce(context: Excel.RequestContext, layouts: readonly Layout[], budget: number): Promise<readonly ReadTable[]> {
  let left = budget;
  const asked = layouts.map((layout) => {
    const table = context.workbook.tables.getItem(layout.info.id);
    const body = table.getDataBodyRange();
    const header = table.getHeaderRowRange();
    table.load("name,worksheet/id,worksheet/name");
    header.load("values");
    const size = layout.info.rowCount * layout.info.headers.length;
    const whole = size <= left;
    if (whole) left -= size;
    body.load("rowIndex,columnIndex,rowCount,columnCount");
    if (whole) body.load("values,valueTypes");
    return { layout, table, body, header, whole };
  });
  await context.sync();
  const read: ReadTable[] = [];
  for (const { layout, table, body, header, whole } of asked) {
    const now: Layout = {
      info: { ...layout.info, name: table.name, sheet: table.worksheet.name, headers: headerTexts(header.values[0] ?? []), rowCount: body.rowCount },
      sheetId: table.worksheet.id,
      top: body.rowIndex - 1,
      left: body.columnIndex,
    };
    const cells = (whole ? cellsOf(body) : null) ?? await readBlock(context, () => context.workbook.tables.getItem(layout.info.id).getDataBodyRange(), body.rowCount, body.columnCount, `Read the table "${table.name}"`);
    read.push(asRead(now, cells));
  }
  return read;
}

function asRead(layout: Layout, rows: readonly (readonly Cell[])[]): ReadTable {
  const { id, name, sheet, headers } = layout.info;
  return { layout, table: { id, name, sheet, firstRow: layout.top + 2, firstColumn: layout.left, headers, rows } };
}
