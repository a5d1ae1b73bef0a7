import type { Book } from "../../core/book";
import { fold } from "../../core/folding";
import { ownTable, type OwnTable } from "../../core/ownTables";
import type { WorkbookPlan } from "../plan";
import type { TableInfo } from "../port";
import { WorkbookError } from "../port";

/**
 * Takes a table as one of ours that has another name here. Only the settings change. Throws WorkbookError where ours is there by
 * now (`name-taken`), or where two tables have that name, so that it could not be told which one is meant.
 */
export function adoptTable(book: Book, listed: readonly TableInfo[], own: OwnTable, { name }: Pick<TableInfo, "name">): WorkbookPlan {
  const { settings } = book;
  if (ownTable(listed, settings, own) !== null) throw new WorkbookError("name-taken", `This workbook has a table for ${own} by now. Nothing was written.`);
  if (listed.filter((table) => fold(table.name) === fold(name)).length > 1) {
    throw new WorkbookError("name-taken", `Two tables or sheets are called "${name}". Rename one of them, then try again. Nothing was written.`);
  }
  return { label: `Use ${name} as ${own}`, create: [], edits: [], guards: [], settings: { ...settings, tableNames: { ...settings.tableNames, [own]: name } } };
}
