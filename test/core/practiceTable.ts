import type { Cell } from "../../src/core/cell";
import type { Table } from "../../src/core/table";

/** A table with these headers, its first data row in sheet row 5 and its first header in column B. */
export function tableOf(name: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return { id: `id of ${name}`, name, sheet: `Sheet of ${name}`, firstRow: 5, firstColumn: 1, headers, rows };
}

export const DAC_5 = ["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"] as const;

/** A practice table with just these columns; each row is given by column name, what is not given is blank. */
export function practiceTable(rows: readonly Readonly<Record<string, Cell>>[], more: readonly string[] = []): Table {
  const headers = [...new Set(["ID", "Title", ...rows.flatMap((row) => Object.keys(row)), ...more])];
  return tableOf("Practices", headers, rows.map((row) => headers.map((header) => row[header] ?? null)));
}
