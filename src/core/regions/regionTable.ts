import { cellText, isBlank, isCellError, type Cell, type DateSystem } from "../cell";
import { readYear, FIRST_YEAR, LAST_YEAR } from "../dates";
import { fold } from "../folding";
import type { Issue, IssueKind } from "../issue";
import { readNumber } from "../numbers";
import { columnOf, type Table } from "../table";
import { noticeAt, noticeOfMissingColumns } from "../tableIssues";
import { quoted } from "../wording";
import type { KnownRegion } from "./join";
import { regionKey } from "./regionCodes";

/** One figure about a region: a row of the `Regions` table. */
export interface RegionFigure {
  /** 0-based data row. */
  readonly row: number;
  /** At least one of code and name is filled. */
  readonly regionCode: string;
  readonly region: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number | null;
  /** As the cell has it: text, or a link. */
  readonly source: string;
}

export interface RegionTableReading {
  readonly figures: readonly RegionFigure[];
  /** Regions that the table names, in its order, each once. */
  readonly regions: readonly KnownRegion[];
  readonly issues: readonly Issue[];
}

export const NO_REGION_TABLE: RegionTableReading = { figures: [], regions: [], issues: [] };

/**
 * The figures of a `Regions` table, and an issue at the address of each cell that cannot be used. A row counts when it names a
 * region by code or name, a figure and a number; a year that is none is left out, the figure stays. Never throws.
 */
export function readRegionTable(table: Table | null, dateSystem: DateSystem): RegionTableReading {
  if (table === null) return NO_REGION_TABLE;
  const at = { code: columnOf(table, "Region code"), region: columnOf(table, "Region"), figure: columnOf(table, "Figure"), value: columnOf(table, "Value"), unit: columnOf(table, "Unit"), year: columnOf(table, "Year"), source: columnOf(table, "Source") };
  const missing = [...(at.code < 0 && at.region < 0 ? ["Region code"] : []), ...(at.figure < 0 ? ["Figure"] : []), ...(at.value < 0 ? ["Value"] : [])];
  if (missing.length > 0) return { ...NO_REGION_TABLE, issues: [noticeOfMissingColumns(table, missing, "figures")] };
  const issues: Issue[] = [];
  const report = (kind: IssueKind, row: number, column: number, message: string): void => {
    issues.push(noticeAt(table, row, column, kind, message));
  };
  const regions = new Map<string, KnownRegion>();
  const figures = table.rows.flatMap((cells, row): readonly RegionFigure[] => {
    const cell = (column: number): Cell => cells[column] ?? null;
    const refuse = (kind: IssueKind, column: number, name: string, allowed: string): void => {
      report(isCellError(cell(column)) ? "cell-error" : kind, row, column, `${name} is ${quoted(cell(column))} in row ${table.firstRow + row} of "${table.name}". Allowed: ${allowed}.`);
    };
    if (Object.values(at).every((column) => isBlank(cell(column)))) return [];
    const text = (column: number): string => (isCellError(cell(column)) ? "" : cellText(cell(column)));
    const [regionCode, region, figure] = [text(at.code), text(at.region), text(at.figure)];
    if (regionCode === "" && region === "") {
      refuse("missing-id", at.code < 0 ? at.region : at.code, at.code < 0 ? "Region" : "Region code", "the code or the name of a region");
      return [];
    }
    const key = regionCode === "" ? `name ${fold(region)}` : regionKey(regionCode);
    if (!regions.has(key)) regions.set(key, { code: regionCode, name: region === "" ? regionCode : region });
    if (figure === "" && isBlank(cell(at.value))) return []; // a row that only names a region
    if (figure === "") refuse("missing-title", at.figure, "Figure", "what the value says, such as Population");
    const value = readNumber(cell(at.value));
    if (value === null) refuse("bad-number", at.value, "Value", "a number");
    const year = readYear(cell(at.year), dateSystem);
    if (year.kind === "bad") refuse("bad-year", at.year, "Year", `a year from ${FIRST_YEAR} to ${LAST_YEAR}, a date, or blank`);
    if (figure === "" || value === null) return [];
    return [{ row, regionCode, region, figure, value, unit: text(at.unit), year: year.kind === "year" ? year.year : null, source: text(at.source) }];
  });
  return { figures, regions: [...regions.values()], issues };
}

/** The figures of a region, by its code or, for rows without one, its name; newest year first within a figure, figures in the table's order. */
export function figuresOf(region: KnownRegion, figures: readonly RegionFigure[]): readonly RegionFigure[] {
  const [code, name] = [regionKey(region.code), fold(region.name)];
  const own = figures.filter((each) => (each.regionCode === "" ? fold(each.region) === name : regionKey(each.regionCode) === code));
  const order = [...new Set(own.map((each) => fold(each.figure)))];
  return [...own].sort((a, b) => order.indexOf(fold(a.figure)) - order.indexOf(fold(b.figure)) || (b.year ?? 0) - (a.year ?? 0) || a.row - b.row);
}
