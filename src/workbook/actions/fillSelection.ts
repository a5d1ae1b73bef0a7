import type { Book } from "../../core/book";
import { isBlank } from "../../core/cell";
import { indicatorKey } from "../../core/planning/plannedIndicator";
import type { PlannedIndicator } from "../../core/planning/plannedIndicator";
import { columnOf } from "../../core/table";
import type { EditBatch, Guard } from "../port";
import { WorkbookError } from "../port";
import { guard } from "./rowEdits";

export type FilledColumn = "Owner" | "Group" | "Place";

/** Rows of `Indicators` that lack a word. */
export interface RowsToFill {
  /** Those that it can be written into. */
  readonly rows: readonly PlannedIndicator[];
  /** Those whose readings would no longer find them, or that would become the double of another row: left as they are. */
  readonly left: readonly PlannedIndicator[];
  /** 0-based; -1 where the table has no such column. */
  readonly column: number;
}

/**
 * The rows that lack an owner, or that name neither group nor place, and could take `value` in a column. Group and place join a row to
 * its readings: a row that has readings under neither is left, as only a person can say which of them are about that group or place.
 */
export function rowsToFill({ plan, tables }: Pick<Book, "plan" | "tables">, name: FilledColumn, value: string): RowsToFill {
  const table = tables.find(({ id }) => id === plan.indicatorTable);
  const column = table === undefined ? -1 : columnOf(table, name);
  const lacking = plan.indicators.filter(({ owner, group, place, row }) =>
    (name === "Owner" ? owner === "" : group === "" && place === "") && isBlank(table?.rows[row]?.[column] ?? null));
  if (name === "Owner") return { rows: lacking, left: [], column };
  const read = new Set(plan.readings.map(({ key }) => key));
  const taken = new Set(plan.indicators.map(({ key }) => key));
  const wouldBe = (code: string): string => (name === "Group" ? indicatorKey(code, value, "") : indicatorKey(code, "", value));
  const stays = ({ key, code }: PlannedIndicator): boolean => read.has(key) || (value.trim() !== "" && taken.has(wouldBe(code)));
  return { rows: lacking.filter((row) => !stays(row)), left: lacking.filter(stays), column };
}

/** Writes one word into each row that lacks it and can take it. Throws WorkbookError where there is no such column. */
export function fillSelection(book: Book, name: FilledColumn, value: string): EditBatch {
  const { rows, column } = rowsToFill(book, name, value);
  const table = book.tables.find(({ id }) => id === book.plan.indicatorTable);
  if (table === undefined || column < 0) throw new WorkbookError("not-found", `The Indicators table has no column ${name}. Add a column of that name, then try again.`);
  const code = columnOf(table, "Code");
  return {
    label: `Fill in ${name}`,
    edits: rows.map(({ row }) => ({ kind: "cell", table: table.id, row, column, value: value.trim() })),
    guards: rows.flatMap(({ row }): readonly Guard[] => [guard(book, table.id, row, code), guard(book, table.id, row, column)]),
  };
}
