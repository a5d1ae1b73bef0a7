import type { CellValue } from "../../core/cell";
import { WorkbookError } from "../port";
import type { ColumnFill, EditBatch, Guard } from "../port";
import { placeKey } from "./cellRuns";
import { refuseBadValues } from "./officeCell";

/** One cell to write. `computed`: only where the cell holds no formula (a live host calculates). */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly computed: boolean;
}

/** What a batch asks of one table. */
export interface TablePlan {
  readonly table: string;
  /** By place; the last edit of a cell counts. */
  readonly cells: ReadonlyMap<string, PlannedCell>;
  readonly guards: readonly Guard[];
  readonly appended: readonly (readonly CellValue[])[];
  /** Columns to fill whole, by position; the last fill of a column counts. */
  readonly fills: ReadonlyMap<number, ColumnFill>;
}

interface PlanInMaking extends TablePlan {
  readonly cells: Map<string, PlannedCell>;
  readonly guards: Guard[];
  readonly appended: (readonly CellValue[])[];
  readonly fills: Map<number, ColumnFill>;
}

/** Sorts a batch by table and refuses what no cell can hold, before Excel is asked anything. */
export function planBatch(batch: EditBatch): readonly TablePlan[] {
  const plans = new Map<string, PlanInMaking>();
  const of = (table: string): PlanInMaking => {
    const plan = plans.get(table) ?? { table, cells: new Map<string, PlannedCell>(), guards: [], appended: [], fills: new Map<number, ColumnFill>() };
    plans.set(table, plan);
    return plan;
  };
  for (const edit of batch.edits) {
    if (edit.kind === "append") {
      for (const row of edit.rows) refuseBadValues(row, batch.label);
      of(edit.table).appended.push(...edit.rows);
      continue;
    }
    if (edit.kind === "column") {
      refuseBadValues(edit.fill.values, batch.label);
      of(edit.table).fills.set(edit.column, edit.fill);
      continue;
    }
    refuseBadValues([edit.value], batch.label);
    if (edit.row < 0 || edit.column < 0) throw new WorkbookError("refused-cell", `${batch.label}: a cell outside the table was named. Nothing was changed.`);
    of(edit.table).cells.set(placeKey(edit.row, edit.column), { row: edit.row, column: edit.column, value: edit.value, computed: edit.kind === "computed" });
  }
  for (const guard of batch.guards ?? []) of(guard.table).guards.push(guard);
  return [...plans.values()];
}
