import { cellText, isBlank, isCellError, type Cell, type DateSystem } from "../cell";
import { dayNumber, readDate } from "../dates";
import { OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import { canonicalCode } from "../framework/catalogue";
import { nearestCode } from "../framework/selection";
import type { Fix, Issue, IssueKind } from "../issue";
import { columnOf, type Table } from "../table";
import { noticeAt, noticeOfMissingColumns } from "../tableIssues";
import { textDateIssue } from "../textDates";
import { quoted } from "../wording";
import { indicatorKey } from "./plannedIndicator";
import { isYesNo, readIndicatorValue, type IndicatorValue } from "./value";

/** A dated value of an indicator for a group and a place: one row of the `Readings` table. */
export interface Reading {
  /** 0-based data row. */
  readonly row: number;
  /** Joins it to a row of the `Indicators` table. */
  readonly key: string;
  readonly code: string;
  /** Days since 1 January 1970. */
  readonly day: number;
  readonly group: string;
  readonly place: string;
  /** Never blank and never bad. */
  readonly value: IndicatorValue & { readonly kind: "number" | "unknown" | "refused" };
  readonly source: string;
  readonly note: string;
}

export interface ReadingsReading {
  /** Id of the `Readings` table; null when there is none. */
  readonly table: string | null;
  /** By indicator key, group and place as in the table; oldest first within a key. */
  readonly readings: readonly Reading[];
  readonly issues: readonly Issue[];
}

export const NO_READINGS: ReadingsReading = { table: null, readings: [], issues: [] };

/**
 * The readings of a `Readings` table, oldest first, and an issue at each cell that keeps a row from being one: a code that neither the
 * catalogue nor `units` knows, a missing or unreadable date, a value that is neither a number of the unit nor unknown nor refused. A row whose value is
 * blank is one that is still to be read, and no issue. Two rows of the same indicator, group, place and day: both stay, the second is reported,
 * and whoever needs one takes the later row. `units`: unit by code as the workbook's own rows have it, before that of `catalogue`. Never throws.
 */
export function readReadings(table: Table | null, units: ReadonlyMap<string, string>, dateSystem: DateSystem, catalogue: Catalogue = OUR_CATALOGUE): ReadingsReading {
  if (table === null) return NO_READINGS;
  const missing = ["Code", "Date", "Value"].filter((name) => columnOf(table, name) < 0);
  if (missing.length > 0) return { ...NO_READINGS, table: table.id, issues: [noticeOfMissingColumns(table, missing, "readings")] };
  const at = { code: columnOf(table, "Code"), date: columnOf(table, "Date"), group: columnOf(table, "Group"), place: columnOf(table, "Place"), value: columnOf(table, "Value"), source: columnOf(table, "Source"), note: columnOf(table, "Note") };
  const issues: Issue[] = [];
  const taken = new Map<string, number>();
  const readings = table.rows.flatMap((cells, row): readonly Reading[] => {
    const cell = (column: number): Cell => cells[column] ?? null;
    const text = (column: number): string => (isCellError(cell(column)) ? "" : cellText(cell(column)));
    const refuse = (kind: IssueKind, column: number, name: string, allowed: string, fix?: Fix): void => {
      const message = `${name} is ${quoted(cell(column))} in row ${table.firstRow + row} of "${table.name}". Allowed: ${allowed}.`;
      issues.push({ ...noticeAt(table, row, column, isCellError(cell(column)) ? "cell-error" : kind, message), ...(fix ? { fix } : {}) });
    };
    if (Object.values(at).every((column) => isBlank(cell(column)))) return [];
    const known = catalogue.indicatorOf(text(at.code));
    const code = known?.code ?? canonicalCode(text(at.code));
    const unit = units.get(code) ?? known?.unit;
    if (unit === undefined) {
      const nearest = isBlank(cell(at.code)) ? null : nearestCode(text(at.code), [...units.keys(), ...catalogue.ownCodes]);
      refuse(isBlank(cell(at.code)) ? "missing-id" : "unknown-indicator", at.code, "Code", "a code of the catalogue or of your Indicators table",
        nearest === null ? undefined : { label: `Use ${nearest}`, changes: [{ row, column: at.code, value: nearest }] });
    }
    const value = readIndicatorValue(cell(at.value), unit ?? "");
    if (value.kind === "blank") return []; // still to be read
    const date = readDate(cell(at.date), dateSystem);
    if (date === null) refuse("bad-date", at.date, "Date", "a date");
    else issues.push(...[textDateIssue(table, row, at.date, dateSystem)].filter((issue) => issue !== null));
    if (value.kind === "bad" && unit !== undefined) refuse("bad-number", at.value, "Value", isYesNo(unit) ? "yes, no, unknown or refused" : "a number, unknown or refused");
    if (unit === undefined || date === null || value.kind === "bad") return [];
    const [group, place] = [text(at.group), text(at.place)];
    const key = indicatorKey(code, group, place);
    const same = `${key}\u0001${dayNumber(date)}`;
    const first = taken.get(same);
    if (first === undefined) taken.set(same, row);
    else issues.push(noticeAt(table, row, at.value, "duplicate-reading", `${code} has two readings for the same day, group and place, in rows ${table.firstRow + first} and ${table.firstRow + row} of "${table.name}". The later row counts. Allowed: one row for each.`));
    return [{ row, key, code, day: dayNumber(date), group, place, value, source: text(at.source), note: text(at.note) }];
  });
  return { table: table.id, readings: readings.sort((a, b) => a.day - b.day || a.row - b.row), issues };
}
