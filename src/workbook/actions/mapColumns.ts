import type { Book } from "../../core/book";
import { fold } from "../../core/folding";
import type { TableInfo } from "../port";
import { WorkbookError } from "../port";
import type { WorkbookPlan } from "../plan";

/** Which of the table's columns stand for ours: our column's name → position in the table, null for none. */
export type ChosenColumns = ReadonlyMap<string, number | null>;

/**
 * Takes a table as that of the practices, with the columns chosen. Only the settings change: nothing in any sheet is written or
 * renamed. Columns of ours that are not named in `chosen` keep the header they have. Throws WorkbookError where the choice
 * could not be kept: two tables of one name, or a column whose header another one before it has as well.
 */
export function mapColumns(book: Book, listed: readonly TableInfo[], table: TableInfo, chosen: ChosenColumns): WorkbookPlan {
  if (listed.filter(({ name }) => fold(name) === fold(table.name)).length > 1) {
    throw new WorkbookError("name-taken", `Two tables or sheets are called "${table.name}". Rename one of them, then choose again. Nothing was written.`);
  }
  const first = new Map<string, number>();
  table.headers.forEach((header, column) => first.set(fold(header), first.get(fold(header)) ?? column));
  const columns: Record<string, string> = Object.fromEntries(Object.entries(book.settings.columns).filter(([name]) => !chosen.has(name)));
  for (const [name, column] of chosen) {
    const header = column === null ? "" : table.headers[column] ?? "";
    if (column !== null && (fold(header) === "" || first.get(fold(header)) !== column)) {
      throw new WorkbookError("name-taken", `The header "${header}" stands over more than one column. Give them different names in the sheet, then choose again. Nothing was written.`);
    }
    // Our own name needs no entry; "" keeps a column of our name from being read where the person says it is not ours.
    if (column !== null ? fold(header) !== fold(name) : first.has(fold(name))) columns[name] = header;
  }
  return { label: "Match columns", create: [], edits: [], guards: [], settings: { ...book.settings, practiceTable: table.name, columns } };
}
