import type { Issue, IssueKind } from "./issue";
import { addressIn, type Table } from "./table";
import { listed } from "./wording";

/** A notice at a data cell of a table; row and column count from 0. */
export function noticeAt(table: Table, row: number, column: number, kind: IssueKind, message: string): Issue {
  return { kind, severity: "notice", message, place: { table: table.id, sheet: table.sheet, address: addressIn(table, row, column), row, column } };
}

/** A notice about a whole table that lacks columns, so that nothing is read from it. `what`: "figures", "ratings" … */
export function noticeOfMissingColumns(table: Table, names: readonly string[], what: string): Issue {
  const message = `The table "${table.name}" has no ${names.length === 1 ? "column" : "columns"} ${listed(names)}, so no ${what} are read from it.`;
  return { kind: "missing-column", severity: "notice", message, place: { table: table.id, sheet: table.sheet, address: addressIn(table, -1, 0) } };
}
