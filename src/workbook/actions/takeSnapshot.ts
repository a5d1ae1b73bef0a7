import type { Book } from "../../core/book";
import type { CellValue, DateSystem } from "../../core/cell";
import type { CalendarDate } from "../../core/dates";
import { contentOf } from "../../core/history/snapshot";
import { readSnapshots, snapshotRows, snapshotTableOf } from "../../core/history/snapshotTable";
import { SNAPSHOT_COLUMNS } from "../../core/schema";
import { columnOf } from "../../core/table";
import { listed } from "../../core/wording";
import type { WorkbookPlan } from "../plan";
import { WorkbookError } from "../port";

/**
 * Keeps the evaluation as it stands: one row a practice in the Snapshots table, which is made with the first snapshot.
 * Numbered one above the last; rows that are there already are never changed.
 */
export function takeSnapshot(book: Book, date: CalendarDate, system: DateSystem): WorkbookPlan {
  if (book.practices.length === 0) throw new WorkbookError("not-found", "There is no practice to take a snapshot of.");
  const table = snapshotTableOf(book);
  const last = readSnapshots(book, system).snapshots[0]?.number ?? 0;
  const number = Math.floor(last) + 1;
  const rows = snapshotRows(contentOf(book), number, date, system);
  const inOrder = (headers: readonly (string | undefined)[]): readonly (readonly CellValue[])[] =>
    rows.map((row) => headers.map((header) => (header === undefined ? null : row.get(header) ?? null)));
  const plan = { label: `Take snapshot ${number}`, create: [], edits: [], guards: [], settings: null } as const;
  const names = SNAPSHOT_COLUMNS.map(({ name }) => name);
  if (table === null) return { ...plan, create: [{ name: "Snapshots", sheet: "Snapshots", columns: SNAPSHOT_COLUMNS, rows: inOrder(names) }] };
  const missing = names.filter((name) => columnOf(table, name) < 0);
  if (missing.length > 0) {
    throw new WorkbookError("not-found", `The table "${table.name}" has no ${missing.length === 1 ? "column" : "columns"} ${listed(missing)}. Add ${missing.length === 1 ? "it" : "them"}, or rename the sheet and the table to keep them, and take the snapshot again.`);
  }
  const headers = table.headers.map((_, column) => names.find((name) => columnOf(table, name) === column));
  return { ...plan, edits: [{ kind: "append", table: table.id, rows: inOrder(headers) }] };
}
