import { isBlank, isCellError, type DateSystem } from "./cell";
import { isoDate, readDate, serialOfDate } from "./dates";
import type { Issue, IssueKind } from "./issue";
import { columnOf, type Table } from "./table";
import { noticeAt } from "./tableIssues";
import { quoted } from "./wording";

/**
 * An issue about a date that was typed as text, or null where the cell holds none. A day that can be read in one way only is offered
 * as a date where the column holds dates already: elsewhere the cells may not show one, and a bare number would stand there.
 */
export function textDateIssue(table: Table, row: number, column: number, dateSystem: DateSystem): Issue | null {
  const cell = table.rows[row]?.[column] ?? null;
  if (typeof cell !== "string" || isBlank(cell)) return null;
  const date = readDate(cell, dateSystem);
  if (date === null) return null;
  const day = isoDate(date);
  const message = `${table.headers[column] ?? "The date"} is ${quoted(cell)} in row ${table.firstRow + row} of "${table.name}", a date kept as text, which formulas cannot reckon with. Allowed: a date.`;
  const issue = noticeAt(table, row, column, "text-date", message);
  return holdsDates(table, column) ? { ...issue, fix: { label: `Make it the date ${day}`, changes: [{ row, column, value: serialOfDate(date, dateSystem) }] } } : issue;
}

/** Issues of the date columns of a table that are not read otherwise: dates as text, and what is no date. */
export function dateIssues(table: Table | null, names: readonly string[], dateSystem: DateSystem): readonly Issue[] {
  if (table === null) return [];
  const columns = names.map((name) => columnOf(table, name)).filter((column) => column >= 0);
  return table.rows.flatMap((cells, row) => columns.flatMap((column): readonly Issue[] => {
    const cell = cells[column] ?? null;
    if (isBlank(cell)) return [];
    if (readDate(cell, dateSystem) !== null) return [textDateIssue(table, row, column, dateSystem)].filter((issue) => issue !== null);
    const kind: IssueKind = isCellError(cell) ? "cell-error" : "bad-date";
    const message = `${table.headers[column] ?? ""} is ${quoted(cell)} in row ${table.firstRow + row} of "${table.name}". Allowed: a date or blank.`;
    return [noticeAt(table, row, column, kind, message)];
  }));
}

/** 1 January 1970 in either system is beyond this, and no year or count of people in a date column is. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const known = new WeakMap<Table, Map<number, boolean>>();

function holdsDates(table: Table, column: number): boolean {
  const columns = known.get(table) ?? new Map<number, boolean>();
  known.set(table, columns);
  const answer = columns.get(column) ?? table.rows.some((cells) => {
    const cell = cells[column];
    return typeof cell === "number" && cell >= FIRST_SERIAL && cell <= LAST_SERIAL;
  });
  columns.set(column, answer);
  return answer;
}
