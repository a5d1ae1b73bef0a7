import type { Book } from "../../core/book";
import { fold } from "../../core/folding";
import { headersFor, type Settings } from "../../core/settings";
import type { TableInfo } from "../port";
import { WorkbookError } from "../port";
import type { WorkbookPlan } from "../plan";

/** Which of the table's columns stand for ours: our column's name → position in the table, null for none. */
export type ChosenColumns = ReadonlyMap<string, number | null>;

/** A table to take as one of the practices. `chosen` null leaves its columns as the settings have them. */
export interface TableChoice {
  readonly table: TableInfo;
  readonly chosen: ChosenColumns | null;
}

/**
 * Takes these tables as those of the practices, in this order, each with the columns chosen. Only the settings change: nothing
 * in any sheet is written or renamed. Columns of ours that are not named in `chosen` keep the header they have. Throws
 * WorkbookError where the choice could not be kept: two tables of one name, or a column whose header another one before it
 * has as well.
 */
export function mapTables(book: Book, listed: readonly TableInfo[], choices: readonly TableChoice[]): WorkbookPlan {
  const { settings } = book;
  const [first, ...further] = choices.map(({ table, chosen }, at) => {
    if (listed.filter(({ name }) => fold(name) === fold(table.name)).length > 1) {
      throw new WorkbookError("name-taken", `Two tables or sheets are called "${table.name}". Rename one of them, then choose again. Nothing was written.`);
    }
    const before = headersBefore(settings, table.name, at === 0);
    return { table: table.name, columns: chosen === null ? before : headersOf(table, chosen, before) };
  });
  if (first === undefined) throw new WorkbookError("not-found", "No table was chosen. Nothing was written.");
  return { label: "Match columns", create: [], edits: [], guards: [], settings: { ...settings, practiceTable: first.table, columns: first.columns, furtherTables: further } };
}

/** `mapTables` for one table alone. */
export function mapColumns(book: Book, listed: readonly TableInfo[], table: TableInfo, chosen: ChosenColumns): WorkbookPlan {
  return mapTables(book, listed, [{ table, chosen }]);
}

/** What the settings say of a table's headers; for a table that they do not know, what they say of the first one, if it is to be that. */
function headersBefore(settings: Settings, name: string, isFirst: boolean): Readonly<Record<string, string>> {
  const isKnown = [settings.practiceTable ?? "Practices", ...settings.furtherTables.map(({ table }) => table)].some((known) => fold(known) === fold(name));
  return isKnown || isFirst ? headersFor(settings, name) : {};
}

function headersOf(table: TableInfo, chosen: ChosenColumns, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const first = new Map<string, number>();
  table.headers.forEach((header, column) => first.set(fold(header), first.get(fold(header)) ?? column));
  const columns: Record<string, string> = Object.fromEntries(Object.entries(before).filter(([name]) => !chosen.has(name)));
  for (const [name, column] of chosen) {
    const header = column === null ? "" : table.headers[column] ?? "";
    if (column !== null && (fold(header) === "" || first.get(fold(header)) !== column)) {
      throw new WorkbookError("name-taken", `The header "${header}" of "${table.name}" stands over more than one column. Give them different names in the sheet, then choose again. Nothing was written.`);
    }
    // Our own name needs no entry; "" keeps a column of our name from being read where the person says it is not ours.
    if (column !== null ? fold(header) !== fold(name) : first.has(fold(name))) columns[name] = header;
  }
  return columns;
}
