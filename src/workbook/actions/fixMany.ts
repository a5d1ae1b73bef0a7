import type { Book } from "../../core/book";
import type { Cell } from "../../core/cell";
import { isCellError } from "../../core/cell";
import type { Issue } from "../../core/issue";
import { columnsIn } from "../../core/practice/columns";
import type { Edit, EditBatch, Guard } from "../port";
import type { Change } from "./correct";
import { rescored } from "./correct";

/** A batch of repairs, and what is not in it. */
export interface ManyFixes {
  readonly batch: EditBatch;
  /** Issues whose repair the batch writes. */
  readonly written: readonly Issue[];
  /** Issues whose row is no longer what the person saw. */
  readonly moved: number;
  /** Issues in columns that hold formulas, which a repair would replace. */
  readonly inFormulas: number;
}

/** The formula of each column's first cell, by table; null where a value stands. */
export type ColumnFormulas = ReadonlyMap<string, readonly (string | null)[]>;

/**
 * The ready repairs of many issues as one batch, which lands whole and is undone whole. `seen` is the book that the issues
 * were shown from: a row that is not the same any more is left and counted, as is a column of formulas. Of two repairs of one
 * cell the first counts, the other is counted as moved. Every cell that was looked at is guarded.
 */
export function fixMany(book: Book, seen: Book, issues: readonly Issue[], what: string, formulas: ColumnFormulas): ManyFixes {
  const rows = { now: rowReader(book), then: rowReader(seen) };
  const byTable = new Map<string, Change[]>();
  const guards = new Map<string, Guard>();
  const written: Issue[] = [];
  const taken = new Set<string>();
  let [moved, inFormulas] = [0, 0];
  for (const issue of issues) {
    const { table } = issue.place;
    const changes = issue.fix?.changes ?? [];
    if (changes.length === 0) continue;
    if (changes.some(({ column }) => (formulas.get(table)?.[column] ?? null) !== null)) {
      inFormulas += 1;
      continue;
    }
    const looked = changes.flatMap(({ row, column }) => [column, ...identityColumns(book, table, rows.then(table, row))].map((at) => ({ row, column: at })));
    const same = looked.every(({ row, column }) => sameCell(rows.now(table, row)?.[column] ?? null, rows.then(table, row)?.[column] ?? null));
    if (!same || changes.some(({ row, column }) => rows.now(table, row) === undefined || taken.has(`${table} ${row} ${column}`))) {
      moved += 1;
      continue;
    }
    for (const { row, column } of changes) taken.add(`${table} ${row} ${column}`);
    for (const { row, column } of looked) guards.set(`${table} ${row} ${column}`, { table, row, column, cell: rows.now(table, row)?.[column] ?? null });
    const own = byTable.get(table);
    if (own === undefined) byTable.set(table, [...changes]);
    else own.push(...changes);
    written.push(issue);
  }
  const edits = [...byTable].flatMap(([table, changes]) => [...changes.map((change): Edit => ({ kind: "cell", table, ...change })), ...rescored(book, table, changes)]);
  return { batch: { label: `Fix ${written.length}: ${what}`, edits, guards: [...guards.values()] }, written, moved, inFormulas };
}

function rowReader({ tables }: Book): (table: string, row: number) => readonly Cell[] | undefined {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return (table, row) => byId.get(table)?.rows[row];
}

/** The columns by which a row is known again: ID and title of a practice, every cell elsewhere. */
function identityColumns({ practiceTables }: Book, table: string, cells: readonly Cell[] = []): readonly number[] {
  const columns = columnsIn(practiceTables, table);
  if (columns === null) return cells.map((_cell, column) => column);
  return ["ID", "Title"].map((name) => columns.of[name] ?? -1).filter((column) => column >= 0);
}

function sameCell(a: Cell, b: Cell): boolean {
  return isCellError(a) && isCellError(b) ? a.code === b.code : (a === "" ? null : a) === (b === "" ? null : b);
}
