import type { Book } from "../../core/book";
import { cellText, isBlank, type CellValue, type DateSystem } from "../../core/cell";
import { dateOfDay, dayNumber, readDate, serialOfDate } from "../../core/dates";
import { canonicalCode } from "../../core/framework/catalogue";
import { indicatorKey, type PlannedIndicator } from "../../core/planning/plannedIndicator";
import { isYesNo } from "../../core/planning/value";
import { columnOf, type Table } from "../../core/table";
import { listed } from "../../core/wording";
import type { Edit, EditBatch, Guard } from "../port";
import { WorkbookError } from "../port";
import { blankRows, guard } from "./rowEdits";

/** What a person enters of an indicator; code, group and place are its row's. */
export interface NewReading {
  /** `PlannedIndicator.key`. */
  readonly key: string;
  /** Days since 1 January 1970. */
  readonly day: number;
  /** In the unit; of a yes/no indicator 1 is yes and 0 is no. */
  readonly value: { readonly kind: "number"; readonly value: number } | { readonly kind: "unknown" } | { readonly kind: "refused" };
  readonly source: string;
  readonly note: string;
}

type Column = "Code" | "Date" | "Group" | "Place" | "Value" | "Source" | "Note";

/** Enters a reading, as `addReadings` does. */
export function addReading(book: Book, reading: NewReading, dateSystem: DateSystem): EditBatch {
  const indicator = rowsOf(book, reading)[0];
  return { ...addReadings(book, [reading], dateSystem), label: `Enter a reading of ${indicator.code}${indicator.group === "" ? "" : `, ${indicator.group}`}` };
}

/**
 * Enters readings in one batch, each in this order: over the reading of the same day, into a row that was prepared for it (its value still blank), into a blank row,
 * at the end. Where one is the newest number, Latest and Latest date of the indicator's rows follow in the same batch, unless they hold a later day or a formula.
 * Guarded by what the cells held; a number that the unit has no place for is refused, and then nothing is written.
 */
export function addReadings(book: Book, readings: readonly NewReading[], dateSystem: DateSystem): EditBatch {
  const taken = new Set<number>();
  const placed = readings.map((reading) => placeReading(book, reading, dateSystem, taken));
  const [first] = placed;
  const appended = placed.flatMap(({ row }) => (row === null ? [] : [row]));
  return {
    label: `Enter ${readings.length} ${readings.length === 1 ? "reading" : "readings"}`,
    edits: [...placed.flatMap(({ edits }) => edits), ...(first === undefined || appended.length === 0 ? [] : [{ kind: "append", table: first.table, rows: appended } as const])],
    guards: placed.flatMap(({ guards }) => guards),
  };
}

interface Placed {
  /** Id of the table of readings. */
  readonly table: string;
  readonly edits: readonly Edit[];
  readonly guards: readonly Guard[];
  /** A row to append; null where one that is there takes the reading. */
  readonly row: readonly CellValue[] | null;
}

/** Rows that a reading of the same batch has taken are in `taken`; one more is put there. */
function placeReading(book: Book, reading: NewReading, dateSystem: DateSystem, taken: Set<number>): Placed {
  const rows = rowsOf(book, reading);
  const [indicator] = rows;
  refuseValue(indicator, reading);
  const table = readingTable(book, indicator);
  const at = (name: Column): number => columnOf(table, name);
  const cells: readonly (readonly [Column, CellValue])[] = [
    ["Code", indicator.code], ["Date", serialOfDate(dateOfDay(reading.day), dateSystem)], ["Group", indicator.group], ["Place", indicator.place],
    ["Value", cellOf(reading.value, indicator.unit)], ["Source", reading.source.trim()], ["Note", reading.note.trim()],
  ];
  const columns = cells.flatMap(([name, value]): (readonly [Column, number, CellValue])[] => (at(name) < 0 ? [] : [[name, at(name), value === "" ? null : value]]));
  const same = book.plan.readings.filter(({ key, day }) => key === reading.key && day === reading.day).at(-1)?.row;
  const open = same ?? preparedRow(table, indicator, reading.day, dateSystem);
  const free = open ?? blankRows(table, new Set()).find((row) => !taken.has(row));
  const latest = latestEdits(book, rows, reading, dateSystem);
  if (free === undefined) {
    const row: CellValue[] = table.headers.map(() => null);
    for (const [, column, value] of columns) row[column] = value;
    return { table: table.id, edits: latest.edits, guards: latest.guards, row };
  }
  taken.add(free);
  // A row that is there keeps its own spelling of code, group and place, and a source or note where none is given.
  const kept: ReadonlySet<Column> = new Set(open === undefined ? [] : ["Code", "Group", "Place"]);
  const written = columns.filter(([name, , value]) => !kept.has(name) && (open === undefined || value !== null));
  const put = written.map(([, column, value]): Edit => ({ kind: "cell", table: table.id, row: free, column, value }));
  return { table: table.id, edits: [...put, ...latest.edits], guards: [...columns.map(([, column]) => guard(book, table.id, free, column)), ...latest.guards], row: null };
}

/** The rows of the Indicators table that a reading is about: those of its code, group and place. */
function rowsOf(book: Book, { key }: NewReading): readonly [PlannedIndicator, ...PlannedIndicator[]] {
  const [first, ...others] = book.plan.indicators.filter((indicator) => indicator.key === key);
  if (first === undefined) throw new WorkbookError("not-found", "This indicator is no longer in the Indicators table with this group and place. Choose it again in the list.");
  return [first, ...others];
}

function refuseValue({ unit, code }: PlannedIndicator, { value, day }: NewReading): void {
  if (!Number.isInteger(day)) throw new WorkbookError("refused-cell", "A reading needs a date. Nothing was written.");
  if (value.kind !== "number") return;
  const fits = Number.isFinite(value.value) && (!isYesNo(unit) || value.value === 0 || value.value === 1);
  if (!fits) throw new WorkbookError("refused-cell", `${value.value} is no value of ${code}, whose unit is ${unit === "" ? "not stated" : unit}. Nothing was written.`);
}

/** The table of readings with every column that this one needs: without Group, a reading of a group would be everybody's. */
function readingTable(book: Book, { group, place }: PlannedIndicator): Table {
  const table = book.tables.find(({ id }) => id === book.plan.readingTable);
  if (table === undefined) throw new WorkbookError("not-found", "This workbook has no Readings table yet. Set up the workbook first.");
  const needed: readonly Column[] = ["Code", "Date", "Value", ...(group === "" ? [] : ["Group" as const]), ...(place === "" ? [] : ["Place" as const])];
  const missing = needed.filter((name) => columnOf(table, name) < 0);
  if (missing.length > 0) throw new WorkbookError("not-found", `The table "${table.name}" has no ${missing.length === 1 ? "column" : "columns"} ${listed(missing)}. Add ${missing.length === 1 ? "it" : "them"} in the sheet. Nothing was written.`);
  return table;
}

/** A row of this indicator, group and place whose value is still to come, of this day or of none. */
function preparedRow(table: Table, { key }: PlannedIndicator, day: number, dateSystem: DateSystem): number | undefined {
  const at = (name: Column): number => columnOf(table, name);
  const row = table.rows.findIndex((cells) => {
    const text = (name: Column): string => cellText(cells[at(name)] ?? null);
    if (!isBlank(cells[at("Value")] ?? null) || indicatorKey(canonicalCode(text("Code")), text("Group"), text("Place")) !== key) return false;
    const date = cells[at("Date")] ?? null;
    const read = readDate(date, dateSystem);
    return isBlank(date) || (read !== null && dayNumber(read) === day);
  });
  return row < 0 ? undefined : row;
}

function cellOf(value: NewReading["value"], unit: string): CellValue {
  if (value.kind !== "number") return value.kind;
  return isYesNo(unit) ? (value.value === 1 ? "yes" : "no") : value.value;
}

/** Latest and Latest date of the indicator's rows. The kind `computed` leaves a formula of an officer's alone. */
function latestEdits(book: Book, rows: readonly PlannedIndicator[], { key, day, value }: NewReading, dateSystem: DateSystem): { readonly edits: readonly Edit[]; readonly guards: readonly Guard[] } {
  const table = book.tables.find(({ id }) => id === book.indicatorTable);
  const newer = book.plan.readings.some((other) => other.key === key && other.day > day && other.value.kind === "number");
  if (table === undefined || value.kind !== "number" || newer) return { edits: [], guards: [] };
  const [latest, date] = [columnOf(table, "Latest"), columnOf(table, "Latest date")];
  const due = latest < 0 ? [] : rows.filter(({ latestDay }) => latestDay === null || latestDay <= day);
  return {
    edits: due.flatMap(({ row, unit }): readonly Edit[] => [
      { kind: "computed", table: table.id, row, column: latest, value: cellOf(value, unit) },
      ...(date < 0 ? [] : [{ kind: "computed", table: table.id, row, column: date, value: serialOfDate(dateOfDay(day), dateSystem) } as const]),
    ]),
    guards: due.flatMap(({ row }) => [columnOf(table, "Code"), latest, date].filter((column) => column >= 0).map((column) => guard(book, table.id, row, column))),
  };
}
