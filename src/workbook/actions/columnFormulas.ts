import type { Book } from "../../core/book";
import type { Workbook } from "../port";
import type { ColumnFormulas } from "./fixMany";

/** What the columns of each table of practices hold now: the formula of each column's first cell, null where a value stands. */
export async function columnFormulasOf(workbook: Workbook, { practiceTables }: Book): Promise<ColumnFormulas> {
  return new Map(await Promise.all(practiceTables.map(async ({ table }) => [table, await workbook.columnFormulas(table)] as const)));
}
