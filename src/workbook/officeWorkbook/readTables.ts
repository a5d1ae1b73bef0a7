import type { Cell } from "../../core/cell";
import type { Table } from "../../core/table";
import { WorkbookError } from "../port";
import type { Layout } from "./layout";
import { headerTexts } from "./layout";
import { readPlainTables } from "./plainTables";
import { isTooLarge } from "./pieces";
import { CELLS_AT_ONCE, CELLS_IN_ONE, cellsOf, readBlock, typed } from "./readBlock";

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
    return await readAtOnce(context, layouts, CELLS_AT_ONCE, CELLS_IN_ONE);
  } catch (cause) {
    if (!isTooLarge(cause)) throw cause;
    return readAtOnce(context, layouts, 0, 0); // long texts: no cells with the first round trip
  }
}

/** `budget`: cells that are asked for with their types; `most`: cells that are asked for at all, the rest in pieces. */
async function readAtOnce(context: Excel.RequestContext, layouts: readonly Layout[], budget: number, most: number): Promise<readonly ReadTable[]> {
  let left = most;
  const asked = layouts.map((layout) => {
    const table = context.workbook.tables.getItem(layout.info.id);
    const body = table.getDataBodyRange();
    const header = table.getHeaderRowRange();
    table.load("name,worksheet/id,worksheet/name");
    header.load("values");
    const size = layout.info.rowCount * layout.info.headers.length;
    const how = size > left ? "pieces" : left - size >= most - budget ? "typed" : "values";
    if (how !== "pieces") left -= size;
    body.load("rowIndex,columnIndex,rowCount,columnCount");
    if (how === "typed") body.load("values,valueTypes");
    if (how === "values") body.load("values");
    return { layout, table, body, header, how };
  });
  await context.sync();
  const read: ReadTable[] = [];
  for (const { layout, table, body, header, how } of asked) {
    const now: Layout = {
      info: { ...layout.info, name: table.name, sheet: table.worksheet.name, headers: headerTexts(header.values[0] ?? []), rowCount: body.rowCount },
      sheetId: table.worksheet.id,
      top: body.rowIndex - 1,
      left: body.columnIndex,
    };
    const block = (): Excel.Range => context.workbook.tables.getItem(layout.info.id).getDataBodyRange();
    const values = how === "values" ? (body.values as unknown[][] | null) : null;
    const cells = how === "typed" ? cellsOf(body) : Array.isArray(values) ? await typed(context, block, values) : null;
    read.push(asRead(now, cells ?? await readBlock(context, block, body.rowCount, body.columnCount, `Read the table "${table.name}"`)));
  }
  return read;
}

function asRead(layout: Layout, rows: readonly (readonly Cell[])[]): ReadTable {
  const { id, name, sheet, headers } = layout.info;
  return { layout, table: { id, name, sheet, firstRow: layout.top + 2, firstColumn: layout.left, headers, rows } };
}
