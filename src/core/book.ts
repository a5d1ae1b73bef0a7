import type { DateSystem } from "./cell";
import { readCriteria } from "./criteriaTable";
import type { CriteriaSet } from "./evaluation/criteria";
import { evaluate } from "./evaluation/evaluate";
import type { EvaluationRules } from "./evaluation/evaluation";
import { rulesFor } from "./evaluation/rules";
import { fold } from "./folding";
import { readSelection, type SelectedIndicator } from "./indicatorTable";
import type { Issue } from "./issue";
import { findColumns, missingColumnIssues, type PracticeColumns } from "./practice/columns";
import { decodePractices, type DecodedPractices } from "./practice/decode";
import type { ScoredPractice } from "./practice/practice";
import { decodeRatings } from "./rating/decode";
import type { RatingBook } from "./rating/rating";
import { parseSettings, type Settings } from "./settings";
import type { Table } from "./table";

export type { SelectedIndicator } from "./indicatorTable";
export type { PracticeColumns } from "./practice/columns";

/** A workbook as Cairn understands it: everything the faces show is derived from this. */
export interface Book {
  readonly settings: Settings;
  readonly criteria: CriteriaSet;
  readonly rules: EvaluationRules;
  /** Null when no practice table was found. */
  readonly practiceColumns: PracticeColumns | null;
  /** In sheet order, blank rows left out. */
  readonly practices: readonly ScoredPractice[];
  /** Id of the `Indicators` table; null when there is none. */
  readonly indicatorTable: string | null;
  readonly selection: readonly SelectedIndicator[];
  /** Every rater's ratings, from the `Ratings` table. They count for a practice only once a consensus was taken into its row. */
  readonly ratings: RatingBook;
  /** About the settings first, then in the order of the tables given, by row and column; those about a whole table before its cells. */
  readonly issues: readonly Issue[];
  /** The tables as they were read: raw cells, for guards and for showing a bad cell. */
  readonly tables: readonly Table[];
}

/**
 * Reads a workbook's tables and settings. Never throws for what they hold: each thing that cannot be used is an issue.
 * Takes about as long as one look at each cell; call it again after each change.
 */
export function readBook(tables: readonly Table[], settingsJson: string | null, dateSystem: DateSystem): Book {
  const { settings, problem } = parseSettings(settingsJson);
  const { criteria, issues: criteriaIssues } = readCriteria(tableNamed(tables, "Criteria"), settings);
  const rules = rulesFor(criteria, { method: settings.method, bands: settings.bands, minCoverage: settings.minCoverage });
  const indicatorTable = tableNamed(tables, "Indicators");
  const { selection, ownCodes, issues: selectionIssues } = readSelection(indicatorTable);
  const table = findPracticeTable(tables, criteria, settings);
  const columns = table === null ? null : findColumns(table, criteria, settings.columns);
  const decoded: DecodedPractices = table === null || columns === null ? { practices: [], issues: [] } : decodePractices(table, columns, criteria, { dateSystem, ownCodes });
  const ratings = decodeRatings(tableNamed(tables, "Ratings"), decoded.practices, criteria, dateSystem);
  const missing = table === null || columns === null ? [] : missingColumnIssues(table, columns, criteria);
  return {
    settings, criteria, rules, practiceColumns: columns,
    practices: decoded.practices.map((practice): ScoredPractice => ({ ...practice, evaluation: evaluate(practice.readings, rules) })),
    indicatorTable: indicatorTable?.id ?? null, selection, ratings: ratings.book,
    issues: inSheetOrder([...settingsIssues(problem, settings, tables), ...criteriaIssues, ...selectionIssues, ...missing, ...decoded.issues, ...ratings.issues], tables),
    tables,
  };
}

function tableNamed(tables: readonly Table[], name: string): Table | null {
  return tables.find((table) => fold(table.name) === fold(name)) ?? null;
}

/** Tables of ours that are not about practices, whatever columns people add to them. */
const OTHER_TABLES: ReadonlySet<string> = new Set(["criteria", "indicators", "readings", "ratings", "theoryofchange", "stakeholders", "competencies", "regions", "snapshots"]);

/**
 * The table of practices: the one the settings name, else `Practices`, else the first one with our Title and at least a
 * criterion's or a coordinate's column. Null when there is none.
 */
function findPracticeTable(tables: readonly Table[], criteria: CriteriaSet, settings: Settings): Table | null {
  const named = (settings.practiceTable === null ? null : tableNamed(tables, settings.practiceTable)) ?? tableNamed(tables, "Practices");
  if (named !== null) return named;
  return tables.find((table) => {
    if (OTHER_TABLES.has(fold(table.name))) return false;
    const { of, criteria: found } = findColumns(table, criteria, settings.columns);
    const has = (name: string): boolean => (of[name] ?? -1) >= 0;
    return has("Title") && (has("Latitude") || has("Longitude") || found.some((column) => column >= 0));
  }) ?? null;
}

function settingsIssues(problem: string | null, settings: Settings, tables: readonly Table[]): readonly Issue[] {
  const place = { table: "", sheet: "", address: "" };
  const issue = (message: string): Issue => ({ kind: "bad-settings", severity: "error", message, place });
  const { practiceTable } = settings;
  const gone = practiceTable !== null && tableNamed(tables, practiceTable) === null;
  return [
    ...(problem === null ? [] : [issue(problem)]),
    ...(gone ? [issue(`The settings name the table "${practiceTable}" for practices, and this workbook has none of that name. Choose another, or rename the table.`)] : []),
  ];
}

function inSheetOrder(issues: readonly Issue[], tables: readonly Table[]): readonly Issue[] {
  const order = new Map(tables.map((table, index) => [table.id, index]));
  const at = (issue: Issue): number => order.get(issue.place.table) ?? -1;
  return [...issues].sort((a, b) => at(a) - at(b) || (a.place.row ?? -1) - (b.place.row ?? -1) || (a.place.column ?? -1) - (b.place.column ?? -1));
}
