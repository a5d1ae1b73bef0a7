import { cellText, isBlank, isCellError, type Cell, type DateSystem } from "../cell";
import { dayNumber, readDate } from "../dates";
import { fold } from "../folding";
import { OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import { canonicalCode, domainOf } from "../framework/catalogue";
import type { Direction, IndicatorKind } from "../framework/framework";
import type { Issue } from "../issue";
import { columnOf, type Table } from "../table";
import { noticeAt } from "../tableIssues";
import { quoted } from "../wording";
import { isYesNo, numberOf, readIndicatorValue } from "./value";

/** One row of the `Indicators` table as it is planned and followed: an indicator for one group and one place. */
export interface PlannedIndicator {
  /** Code, group and place, folded: what its readings share with it. */
  readonly key: string;
  /** 0-based data row. */
  readonly row: number;
  readonly code: string;
  /** As the table words it, else as the catalogue does; "" for neither. */
  readonly name: string;
  readonly domain: string;
  readonly kind: IndicatorKind | null;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly source: string;
  readonly group: string;
  readonly place: string;
  /** In the unit; null for blank, unknown or unusable. Days are days since 1 January 1970. */
  readonly baseline: number | null;
  readonly baselineDay: number | null;
  readonly target: number | null;
  readonly targetDay: number | null;
  /** As the row has it, before readings are looked at. */
  readonly latest: number | null;
  readonly latestDay: number | null;
  readonly owner: string;
  readonly notes: string;
}

export interface PlannedReading {
  /** Id of the `Indicators` table; null when there is none. */
  readonly table: string | null;
  readonly indicators: readonly PlannedIndicator[];
  readonly issues: readonly Issue[];
}

/** What joins readings to their row: code, group and place without regard to case, accents and outer space. */
export function indicatorKey(code: string, group: string, place: string): string {
  return [code, group, place].map((part) => fold(part)).join("\u0001");
}

const KINDS: readonly IndicatorKind[] = ["outcome", "practice"];
const DIRECTIONS: readonly Direction[] = ["higher", "lower", "context"];
const NUMBERS = ["Baseline", "Target", "Latest"] as const;

/**
 * The rows of an `Indicators` table that have a code, in sheet order. What a row leaves blank about the indicator itself (name,
 * unit, direction …) is the catalogue's. An issue at each cell of Baseline, Target and Latest that is neither a number of the unit nor said
 * to be unknown; dates are reported elsewhere. Never throws.
 */
export function readPlannedIndicators(table: Table | null, dateSystem: DateSystem, catalogue: Catalogue = OUR_CATALOGUE): PlannedReading {
  const codeColumn = table === null ? -1 : columnOf(table, "Code");
  if (table === null || codeColumn < 0) return { table: table?.id ?? null, indicators: [], issues: [] };
  const issues: Issue[] = [];
  const columns = new Map<string, number>();
  const at = (name: string): number => columns.get(name) ?? columns.set(name, columnOf(table, name)).get(name) ?? -1;
  const indicators = table.rows.flatMap((cells, row): readonly PlannedIndicator[] => {
    const cell = (name: string): Cell => cells[at(name)] ?? null;
    const text = (name: string): string => (isCellError(cell(name)) ? "" : cellText(cell(name)));
    const day = (name: string): number | null => {
      const date = readDate(cell(name), dateSystem);
      return date === null ? null : dayNumber(date);
    };
    if (isBlank(cell("Code")) || isCellError(cell("Code"))) return [];
    const known = catalogue.indicatorOf(text("Code"));
    const code = known?.code ?? canonicalCode(text("Code"));
    const unit = text("Unit") || (known?.unit ?? "");
    for (const name of NUMBERS) {
      if (readIndicatorValue(cell(name), unit).kind === "bad") issues.push(badNumber(table, row, at(name), name, cell(name), unit));
    }
    const number = (name: (typeof NUMBERS)[number]): number | null => numberOf(readIndicatorValue(cell(name), unit));
    const [group, place] = [text("Group"), text("Place")];
    return [{
      key: indicatorKey(code, group, place), row, code, unit, group, place,
      name: text("Indicator") || (known?.name ?? ""), domain: text("Domain") || (known === undefined ? "" : domainOf(known.domain)?.name ?? known.domain),
      kind: oneOf(text("Kind"), KINDS) ?? known?.kind ?? null, direction: oneOf(text("Direction"), DIRECTIONS) ?? known?.direction ?? null,
      source: text("Source") || (known?.sources.join("; ") ?? ""),
      baseline: number("Baseline"), baselineDay: day("Baseline date"), target: number("Target"), targetDay: day("Target date"),
      latest: number("Latest"), latestDay: day("Latest date"), owner: text("Owner"), notes: text("Notes"),
    }];
  });
  return { table: table.id, indicators, issues };
}

function oneOf<T extends string>(text: string, list: readonly T[]): T | null {
  const wanted = fold(text);
  return list.find((item) => item === wanted) ?? null;
}

function badNumber(table: Table, row: number, column: number, name: string, cell: Cell, unit: string): Issue {
  const allowed = isYesNo(unit) ? "yes, no, unknown or blank" : "a number, unknown or blank";
  const message = `${name} is ${quoted(cell)} in row ${table.firstRow + row} of "${table.name}". Allowed: ${allowed}.`;
  return noticeAt(table, row, column, isCellError(cell) ? "cell-error" : "bad-number", message);
}
