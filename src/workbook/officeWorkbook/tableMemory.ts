import { isCellError } from "../../core/cell";
import type { Cell } from "../../core/cell";
import type { Table } from "../../core/table";
import type { Written } from "./written";

/** Values that a formula shows while it is being calculated. */
const PENDING: ReadonlySet<string> = new Set(["#BUSY!", "#GETTING_DATA"]);

/**
 * The tables as last read, for the one reading that follows each write: what our own write has left behind is known, and
 * needs no round trip. Whatever anybody else does is heard as an event, and everything is forgotten then.
 */
export interface TableMemory {
  remember(tables: readonly Table[]): void;
  forget(): void;
  /** `rows`: the edited rows as Excel has them after the write; null where they were not read back. */
  wrote(written: Written, rows: ReadonlyMap<number, readonly Cell[]> | null): void;
  /** A table as our write has left it, once. */
  take(id: string): Table | null;
}

export function tableMemory(): TableMemory {
  const known = new Map<string, Table>();
  const left = new Set<string>();
  const forgetOne = (id: string): void => {
    known.delete(id);
    left.delete(id);
  };
  return {
    remember: (tables) => {
      for (const table of tables) {
        known.set(table.id, table);
        left.delete(table.id);
      }
    },
    forget: () => {
      known.clear();
      left.clear();
    },
    wrote: (written, rows) => {
      const { info } = written.state.layout;
      const before = known.get(info.id);
      const after = before !== undefined && rows !== null ? changed(before, written, rows) : null;
      if (after === null) return forgetOne(info.id);
      known.set(info.id, after);
      left.add(info.id);
    },
    take: (id) => (left.delete(id) ? known.get(id) ?? null : null),
  };
}

/** The table with the edited rows as they are now; null where it is not the table that was read, or a formula has not come to its value. */
function changed(before: Table, written: Written, rows: ReadonlyMap<number, readonly Cell[]>): Table | null {
  const { layout, rowCount } = written.state;
  const same = before.name === layout.info.name && before.sheet === layout.info.sheet && before.rows.length === rowCount
    && before.firstRow === layout.top + 2 && before.firstColumn === layout.left;
  if (!same) return null;
  const after = [...before.rows];
  for (const [index, read] of rows) {
    const row = read.map((cell, column) => {
      if (!isCellError(cell) || !PENDING.has(cell.code)) return cell;
      return written.calculated.find((one) => one.row === index && one.column === column)?.value ?? cell;
    });
    if (row.length !== before.headers.length || row.some((cell) => isCellError(cell) && PENDING.has(cell.code))) return null;
    after[index] = row;
  }
  return { ...before, rows: after };
}
