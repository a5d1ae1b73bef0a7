import type { Layout } from "./layout";
import { headerTexts } from "./layout";
import type { SheetName } from "./plainTables";

/** What one round trip tells about the workbook's tables, and the sheets that have none. */
export interface Listing {
  readonly layouts: readonly Layout[];
  readonly plainSheets: readonly SheetName[];
}

/** Asks for the listing; `take` reads it after the caller's sync. */
export function askForListing(context: Excel.RequestContext): { take(): Listing } {
  const tables = context.workbook.tables;
  const sheets = context.workbook.worksheets;
  tables.load("items/id,items/name,items/showHeaders,items/worksheet/id,items/worksheet/name,items/columns/items/name,items/rows/count");
  sheets.load("items/id,items/name,items/visibility");
  return {
    take: () => {
      const layouts = tables.items.filter((table) => table.showHeaders).map((table): Layout => ({
        info: {
          id: table.id, name: table.name, sheet: table.worksheet.name, kind: "table",
          headers: headerTexts(table.columns.items.map((column) => column.name)), rowCount: table.rows.count,
        },
        sheetId: table.worksheet.id,
        top: -1,
        left: -1,
      }));
      const withTables = new Set(layouts.map((layout) => layout.sheetId));
      // What a person has hidden is not taken for a table of theirs.
      const plainSheets = sheets.items.filter((s) => s.visibility === "Visible" && !withTables.has(s.id)).map(({ id, name }) => ({ id, name }));
      return { layouts, plainSheets };
    },
  };
}
