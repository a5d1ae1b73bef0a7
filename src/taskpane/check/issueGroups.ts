import type { Fix, IssuePlace } from "../../core/issue";
import { addressIn } from "../../core/table";
import type { Table } from "../../core/table";
import { cellText } from "../../core/cell";

/** What choosing the fix writes: "Writes 3 in H12 in place of “3 - good”." */
export function fixPreview(fix: Fix, place: IssuePlace, tables: readonly Table[]): string {
  const table = tables.find(({ id }) => id === place.table);
  const writes = fix.changes.map(({ row, column, value }) => {
    const address = table ? addressIn(table, row, column) : place.address;
    const before = cellText(table?.rows[row]?.[column] ?? null);
    const where = before === "" ? address : `${address} in place of “${before}”`;
    return value === null ? `empties ${where.replace(" in place of", ", which holds")}` : `writes ${cellText(value)} in ${where}`;
  });
  const sentence = writes.join(", ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** One cell of a fix, before and after: "H12", "“3 - good” (text)", "3 (number)". Quotation marks show spaces that would not be seen. */
export interface CellChange {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

export function cellChanges(fix: Fix, place: IssuePlace, tables: readonly Table[]): readonly CellChange[] {
  const table = tables.find(({ id }) => id === place.table);
  return fix.changes.map(({ row, column, value }) => ({
    address: table ? addressIn(table, row, column) : place.address,
    before: shown(table?.rows[row]?.[column] ?? null), after: shown(value),
  }));
}

function shown(cell: unknown): string {
  if (cell === null || cell === undefined || cell === "") return "(blank)";
  if (typeof cell === "string") return `“${cell.length > 80 ? `${cell.slice(0, 79)}…` : cell}”`;
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "(an error value)";
}
