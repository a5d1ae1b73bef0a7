import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import type { PlannedIndicator } from "../../core/planning/plannedIndicator";
import { columnOf } from "../../core/table";
import type { Edit, EditBatch } from "../port";
import { WorkbookError } from "../port";
import { guard } from "./rowEdits";

/** Columns of an indicator that a person fills in to plan with it. */
export const PLAN_COLUMNS = ["Baseline", "Baseline date", "Target", "Target date", "Owner"] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/**
 * Writes what is planned with an indicator: only the cells named, in the row that it was read from, if that is still this indicator's
 * and the cells hold what was read. Dates are serial numbers.
 */
export function planIndicator(book: Book, seen: PlannedIndicator, changes: Readonly<Partial<Record<PlanColumn, CellValue>>>): EditBatch {
  const table = book.tables.find(({ id }) => id === book.indicatorTable);
  const indicator = book.plan.indicators.find(({ row, key }) => row === seen.row && key === seen.key);
  if (table === undefined || indicator === undefined) throw new WorkbookError("moved", `${seen.code} no longer stands in the row where it was. Nothing was written; try again.`);
  const named = PLAN_COLUMNS.flatMap((name): (readonly [number, CellValue])[] => {
    const value = changes[name];
    if (value === undefined) return [];
    const column = columnOf(table, name);
    if (column < 0) throw new WorkbookError("not-found", `The table "${table.name}" has no column ${name}. Add it in the sheet. Nothing was written.`);
    return [[column, value]];
  });
  const identity = ["Code", "Group", "Place"].map((name) => columnOf(table, name)).filter((column) => column >= 0);
  return {
    label: `Plan ${indicator.code}${indicator.group === "" ? "" : `, ${indicator.group}`}`,
    edits: named.map(([column, value]): Edit => ({ kind: "cell", table: table.id, row: indicator.row, column, value })),
    guards: [...identity, ...named.map(([column]) => column)].map((column) => guard(book, table.id, indicator.row, column)),
  };
}
