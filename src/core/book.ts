import { isCatalogueTable, readCatalogue, type CatalogueReading } from "./adapting/catalogueTable";
import { withOwn } from "./adapting/mergeCatalogue";
import { ownIndicators } from "./adapting/ownIndicators";
import type { DateSystem } from "./cell";
import { readCriteria } from "./criteriaTable";
import type { CriteriaSet } from "./evaluation/criteria";
import { evaluate } from "./evaluation/evaluate";
import type { EvaluationRules } from "./evaluation/evaluation";
import { rulesFor } from "./evaluation/rules";
import { fold } from "./folding";
import type { Catalogue } from "./framework/bookCatalogue";
import type { Indicator } from "./framework/framework";
import { readSelection, type SelectedIndicator } from "./indicatorTable";
import type { Issue } from "./issue";
import { inSheetOrder } from "./issueOrder";
import { OTHER_TABLES } from "./otherTables";
import { ownNamed, ownTable, type OwnTable } from "./ownTables";
import { readPlan, type Plan, type PlanReading } from "./planning/plan";
import { findColumns, missingColumnIssues, type PracticeColumns } from "./practice/columns";
import { decodeRows, issuesOf, type PracticeRows } from "./practice/decode";
import type { Practice, ScoredPractice } from "./practice/practice";
import type { PracticeTable } from "./practice/rowList";
import { decodeRatings, type DecodedRatings } from "./rating/decode";
import type { RatingBook } from "./rating/rating";
import { regionKey } from "./regions/regionCodes";
import { readRegionTable, type RegionTableReading } from "./regions/regionTable";
import { headersFor, parseSettings, type Settings } from "./settings";
import { runSteps, within, type Steps } from "./steps";
import type { Table } from "./table";
import { dateIssues } from "./textDates";

export type { SelectedIndicator } from "./indicatorTable";
export type { PracticeColumns } from "./practice/columns";

/** A workbook as Cairn understands it: everything the faces show is derived from this. */
export interface Book {
  readonly settings: Settings;
  readonly criteria: CriteriaSet;
  readonly rules: EvaluationRules;
  /** Where practices stand, a table each, the first one first; empty when no table of practices was found. */
  readonly practiceTables: readonly PracticeColumns[];
  /** The first of them, null for none. Never to be asked about a practice's own row: that may stand in another (`columnsIn`). */
  readonly practiceColumns: PracticeColumns | null;
  /** Of all tables, table by table in sheet order, blank rows left out. */
  readonly practices: readonly ScoredPractice[];
  /** Id of the `Indicators` table; null when there is none. */
  readonly indicatorTable: string | null;
  readonly selection: readonly SelectedIndicator[];
  /** Cairn's indicators as this workbook has them: corrected, and beside the team's own. What a code means is asked here. */
  readonly catalogue: Catalogue;
  /** The team's `Catalogue` table, and where Cairn has changed since what it corrects. */
  readonly team: Pick<CatalogueReading, "table" | "entries" | "conflicts">;
  /** Every rater's ratings, from the `Ratings` table. They count for a practice only once a consensus was taken into its row. */
  readonly ratings: RatingBook;
  /** Indicators with baselines and targets, their readings, and the Theory of Change. */
  readonly plan: Plan;
  /** Figures about regions, and the regions they are about, from the `Regions` table. */
  readonly regions: Pick<RegionTableReading, "figures" | "regions">;
  /** About the settings first, then in the order of the tables given, by row and column; those about a whole table before its cells. */
  readonly issues: readonly Issue[];
  /** The tables as they were read: raw cells, for guards and for showing a bad cell. */
  readonly tables: readonly Table[];
}

/**
 * Reads a workbook's tables and settings. Never throws for what they hold: each thing that cannot be used is an issue.
 * Takes about as long as one look at each cell. With the book that was read before from the same workbook, only what
 * changed since is read: a row that is the same array as then keeps its practice, the same object.
 */
export function readBook(tables: readonly Table[], settingsJson: string | null, dateSystem: DateSystem, previous: Book | null = null): Book {
  return runSteps(readBookInSteps(tables, settingsJson, dateSystem, previous));
}

const INDICATOR_DATES = ["Baseline date", "Target date", "Latest date"];

/** What a book was made from, for the next one. */
interface Making {
  readonly dateSystem: DateSystem;
  readonly rows: PracticeRows<ScoredPractice> | null;
  readonly ratings: DecodedRatings;
  readonly plan: PlanReading;
  readonly team: CatalogueReading;
  /** Indicators that the `Indicators` table words itself. */
  readonly own: readonly Indicator[];
}

const makings = new WeakMap<Book, Making>();

/** `readBook` in steps: for many rows, with the page free in between. */
export function* readBookInSteps(tables: readonly Table[], settingsJson: string | null, dateSystem: DateSystem, previous: Book | null = null): Steps<Book> {
  const before = previous === null ? null : makings.get(previous) ?? null;
  const { settings: read, problem } = parseSettings(settingsJson);
  const settings = keepEqual(previous?.settings, read);
  const { criteria: found, issues: criteriaIssues } = readCriteria(ownTable(tables, settings, "Criteria"), settings);
  const criteria = keepEqual(previous?.criteria, found);
  const rules = keepEqual(previous?.rules, rulesFor(criteria, { method: settings.method, bands: settings.bands, minCoverage: settings.minCoverage }));
  const indicatorTable = ownTable(tables, settings, "Indicators");
  const catalogueNamed = ownTable(tables, settings, "Catalogue");
  const catalogueTable = catalogueNamed !== null && isCatalogueTable(catalogueNamed) ? catalogueNamed : null;
  const sameList = before !== null && previous !== null && before.team.table === (catalogueTable?.id ?? null) && previous.settings.catalogueMode === settings.catalogueMode
    && previous.tables.find(({ id }) => id === catalogueTable?.id) === (catalogueTable ?? undefined);
  const team = sameList ? before.team : readCatalogue(catalogueTable, settings.catalogueMode);
  const { selection, ownCodes: worded, issues: selectionIssues } = readSelection(indicatorTable, team.catalogue);
  const ownCodes = team.catalogue.ownCodes.size === 0 ? worded : new Set([...team.catalogue.ownCodes, ...worded]);
  const own = keepEqual(before?.own, ownIndicators(indicatorTable, worded));
  const catalogue = sameList && previous !== null && own === before.own ? previous.catalogue : withOwn(team.catalogue, own);
  const sources = findPracticeTables(tables, criteria, settings);
  const score = (practice: Practice): ScoredPractice => ({ ...practice, evaluation: evaluate(practice.readings, rules) });
  const regions = readRegionTable(ownTable(tables, settings, "Regions"), dateSystem);
  const regionKeys = new Set(regions.regions.filter(({ code }) => code !== "").map(({ code }) => regionKey(code)));
  const finish = { fresh: score, kept: rules === previous?.rules ? (practice: ScoredPractice) => practice : score };
  const rows = sources.length === 0 ? null
    : yield* within(decodeRows(sources, criteria, { dateSystem, ownCodes, regionKeys }, finish, before?.rows ?? null), 0, 0.88);
  const practices = rows?.practices ?? [];
  const planTables = { indicators: indicatorTable, readings: ownTable(tables, settings, "Readings"), theory: ownTable(tables, settings, "TheoryOfChange") };
  const isAsBefore = (own: OwnTable): boolean => previous !== null && ownTable(previous.tables, previous.settings, own) === ownTable(tables, settings, own);
  const samePlan = sameList && before !== null && previous !== null && before.dateSystem === dateSystem
    && (["Indicators", "Readings", "TheoryOfChange"] as const).every(isAsBefore);
  const plan = samePlan ? before.plan : readPlan(planTables, ownCodes, dateSystem, team.catalogue);
  const ratingTable = ownTable(tables, settings, "Ratings");
  const sameRatings = before !== null && previous !== null && before.dateSystem === dateSystem && before.rows?.keys === rows?.keys
    && previous.criteria === criteria && isAsBefore("Ratings");
  const ratings = sameRatings ? before.ratings : yield* within(decodeRatings(ratingTable, practices, criteria, dateSystem), 0.88, 0.96);
  const practiceIssues = rows === null ? [] : yield* within(issuesOf(rows), 0.96, 0.97);
  const missing = sources.flatMap(({ table, columns }) => missingColumnIssues(table, columns, criteria));
  const issues = yield* within(inSheetOrder([
    settingsIssues(problem, settings, tables), criteriaIssues, team.issues, selectionIssues, missing, practiceIssues, ratings.issues, regions.issues, plan.issues,
    dateIssues(indicatorTable, INDICATOR_DATES, dateSystem),
  ], tables), 0.97, 1);
  const book: Book = {
    settings, criteria, rules, practiceTables: sources.map(({ columns }) => columns), practiceColumns: sources[0]?.columns ?? null, practices,
    indicatorTable: indicatorTable?.id ?? null, selection, catalogue, team: { table: team.table, entries: team.entries, conflicts: team.conflicts }, ratings: ratings.book, plan: plan.plan, regions,
    issues,
    tables,
  };
  makings.set(book, { dateSystem, rows, ratings, plan, team, own });
  return book;
}

/** The earlier of two small documents that say the same, so that what rests on it need not be made again. */
function keepEqual<T>(before: T | undefined, now: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function tableNamed(tables: readonly Table[], name: string): Table | null {
  return tables.find((table) => fold(table.name) === fold(name)) ?? null;
}

/**
 * The tables of practices: those that the settings name, in their order. Where the settings name no first one, or none that is
 * there, it is `Practices`, else the first one with our Title and at least a criterion's or a coordinate's column.
 */
function findPracticeTables(tables: readonly Table[], criteria: CriteriaSet, settings: Settings): readonly PracticeTable[] {
  const first = settings.practiceTable === null ? null : tableNamed(tables, settings.practiceTable);
  const further = settings.furtherTables.flatMap(({ table }) => tableNamed(tables, table) ?? []);
  const usual = first === null && (settings.practiceTable === null || further.length === 0) ? usualTable(tables, criteria, settings) : null;
  const found = new Set([first ?? usual, ...further].filter((table) => table !== null));
  return [...found].map((table) => ({ table, columns: findColumns(table, criteria, headersFor(settings, table.name)) }));
}

function usualTable(tables: readonly Table[], criteria: CriteriaSet, settings: Settings): Table | null {
  return tableNamed(tables, "Practices") ?? tables.find((table) => {
    if (OTHER_TABLES.has(fold(table.name)) || ownNamed(table.name, settings) !== null) return false;
    const { of, criteria: found } = findColumns(table, criteria, settings.columns);
    const has = (name: string): boolean => (of[name] ?? -1) >= 0;
    return has("Title") && (has("Latitude") || has("Longitude") || found.some((column) => column >= 0));
  }) ?? null;
}

function settingsIssues(problem: string | null, settings: Settings, tables: readonly Table[]): readonly Issue[] {
  const place = { table: "", sheet: "", address: "" };
  const issue = (message: string): Issue => ({ kind: "bad-settings", severity: "error", message, place });
  const named = [...(settings.practiceTable === null ? [] : [settings.practiceTable]), ...settings.furtherTables.map(({ table }) => table)];
  const gone = named.filter((name) => tableNamed(tables, name) === null);
  return [
    ...(problem === null ? [] : [issue(problem)]),
    ...gone.map((name) => issue(`The settings name the table "${name}" for practices, and this workbook has none of that name. Choose another, or rename the table.`)),
  ];
}
