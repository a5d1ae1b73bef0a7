import type { CellValue } from "../../core/cell";
import type { PlannedCell } from "./batchPlan";
import type { WrittenFill } from "./columnFills";
import type { TableState } from "./tableState";

/** What was written to one table, for undo. */
export interface Written {
  readonly state: TableState;
  readonly cells: readonly PlannedCell[];
  /** Computed edits of cells that hold a formula: not written, but what the formula will give. */
  readonly calculated: readonly PlannedCell[];
  readonly appended: readonly (readonly CellValue[])[];
  readonly fills: readonly WrittenFill[];
}

/** How many cells a table's edits touch; added rows apart. */
export function cellsIn({ cells, fills }: Written): number {
  return cells.length + fills.reduce((sum, { before }) => sum + before.length, 0);
}
