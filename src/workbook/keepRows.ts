import type { Cell } from "../core/cell";
import { ROWS_A_STEP, type Steps } from "../core/steps";
import type { Table } from "../core/table";

type Row = readonly Cell[];

/**
 * Tables as read anew, with each row that holds what it held before as the array it was before; a table that is all as it
 * was is the same object. What is made from rows can then tell by identity what has changed, whatever the adapter.
 */
export function* keepTables(before: readonly Table[], now: readonly Table[]): Steps<readonly Table[]> {
  const kept: Table[] = [];
  for (const table of now) {
    const old = before.find(({ id }) => id === table.id);
    kept.push(old === undefined ? table : yield* keepTable(old, table));
  }
  return kept;
}

function* keepTable(before: Table, now: Table): Steps<Table> {
  if (before === now) return before;
  const rows: Row[] = [];
  let same = isSamePlace(before, now) && before.rows.length === now.rows.length;
  for (let index = 0; index < now.rows.length; index++) {
    if (index % ROWS_A_STEP === 0) yield index / now.rows.length;
    const [old, row] = [before.rows[index], now.rows[index] ?? []];
    const isKept = old !== undefined && sameRow(old, row);
    if (!isKept) same = false;
    rows.push(isKept ? old : row);
  }
  return same ? before : { ...now, rows };
}

function isSamePlace(a: Table, b: Table): boolean {
  return a.name === b.name && a.sheet === b.sheet && a.firstRow === b.firstRow && a.firstColumn === b.firstColumn
    && a.headers.length === b.headers.length && a.headers.every((header, column) => header === b.headers[column]);
}

/** Whether two rows hold the same; two error values are the same when their codes are. */
export function sameRow(a: Row, b: Row): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let column = 0; column < a.length; column++) {
    const [one, other] = [a[column] ?? null, b[column] ?? null];
    if (one === other) continue;
    if (typeof one !== "object" || typeof other !== "object" || one === null || other === null || one.code !== other.code) return false;
  }
  return true;
}
