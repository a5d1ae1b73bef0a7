import type { Issue, IssueKind, IssuePlace } from "./issue";
import { addressIn, type Table } from "./table";
import { listed } from "./wording";

/** A data cell of a table as the place of an issue; row and column count from 0. */
export function placeAt(table: Table, row: number, column: number): IssuePlace {
  return { table: table.id, sheet: table.sheet, address: addressIn(table, row, column), row, column };
}

/** A whole table as the place of an issue: its first header. */
export function placeOfTable(table: Table): IssuePlace {
  return { table: table.id, sheet: table.sheet, address: addressIn(table, -1, 0) };
}

/** A notice at a data cell of a table. */
export function noticeAt(table: Table, row: number, column: number, kind: IssueKind, message: string): Issue {
  return { kind, severity: "notice", message, place: placeAt(table, row, column) };
}

/** A notice about a whole table that lacks columns, so that nothing is read from it. `what`: "figures", "ratings" … */
export function noticeOfMissingColumns(table: Table, names: readonly string[], what: string): Issue {
  const message = `The table "${table.name}" has no ${names.length === 1 ? "column" : "columns"} ${listed(names)}, so no ${what} are read from it.`;
  return { kind: "missing-column", severity: "notice", message, place: placeOfTable(table) };
}
