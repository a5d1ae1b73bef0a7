import { isCellError } from "../cell";
import type { Issue } from "../issue";
import { ROWS_A_STEP, type Steps } from "../steps";
import type { Table } from "../table";
import type { PracticeColumns } from "./columns";
import { PracticeRow } from "./row";

/** What the rows are called. By table row; a blank row has null. */
export interface RowKeys {
  readonly keys: readonly (string | null)[];
  /** Issues about IDs by row: at most one each. */
  readonly issues: ReadonlyMap<number, Issue>;
}

/**
 * A key for each row: its ID, else `row N`. IDs that differ only in case are the same, as they are to Excel. A missing ID,
 * and each repeat of one, is reported; the first row keeps the ID as its key. `ids` are those of the rows, "" for none,
 * null for a row that is no practice.
 */
export function* readKeys(table: Table, columns: PracticeColumns, ids: readonly (string | null)[]): Steps<RowKeys> {
  const lower: (string | null)[] = new Array<string | null>(ids.length).fill(null);
  const taken = new Set<string>();
  for (let index = 0; index < ids.length; index++) {
    if (index % ROWS_A_STEP === 0) yield (index / ids.length) * 0.4;
    const id = ids[index];
    if (typeof id === "string") taken.add((lower[index] = id.toLowerCase()));
  }
  const firstRow = new Map<string, number>();
  const keys: (string | null)[] = new Array<string | null>(ids.length).fill(null);
  const issues = new Map<number, Issue>();
  for (let index = 0; index < ids.length; index++) {
    if (index % ROWS_A_STEP === 0) yield 0.4 + (index / ids.length) * 0.6;
    const [id, own] = [ids[index] ?? null, lower[index] ?? null];
    if (id === null || own === null) continue;
    const first = firstRow.get(own);
    if (id !== "" && first === undefined) {
      firstRow.set(own, table.firstRow + index);
      keys[index] = id;
      continue;
    }
    const found: Issue[] = [];
    const row = new PracticeRow(table, columns, index, found);
    reportId(row, id, first ?? 0);
    if (found[0]) issues.set(index, found[0]);
    keys[index] = keyOfRow(row, taken);
  }
  return { keys, issues };
}

function reportId(row: PracticeRow, id: string, first: number): void {
  if (id !== "") row.report("duplicate-id", "notice", "ID", `ID is "${id}" in row ${row.sheetRow} and first in row ${first}. Allowed: an ID that no other row has.`);
  else if (row.has("ID") && isCellError(row.cell("ID"))) row.refuse("missing-id", "notice", "ID", "a short code that no other row has");
  else if (row.has("ID")) row.report("missing-id", "notice", "ID", `ID is blank in ${row.name}. Allowed: a short code that no other row has.`);
}

/** `row N`, with a mark should somebody have used just that as an ID. */
function keyOfRow(row: PracticeRow, taken: ReadonlySet<string>): string {
  let key = `row ${row.sheetRow}`;
  while (taken.has(key)) key += "*";
  return key;
}
