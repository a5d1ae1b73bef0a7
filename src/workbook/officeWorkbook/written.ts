import type { CellValue } from "../../core/cell";
import type { PlannedCell } from "./batchPlan";
import type { TableState } from "./tableState";

/** What was written to one table, for undo. */
export interface Written {
  readonly state: TableState;
  readonly cells: readonly PlannedCell[];
  readonly appended: readonly (readonly CellValue[])[];
}
