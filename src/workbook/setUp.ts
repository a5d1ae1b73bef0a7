import { criteriaSet } from "../core/evaluation/criteriaSets";
import type { Criterion, CriteriaSetName } from "../core/evaluation/criteria";
import { criteriaSpec } from "../core/criteriaTable";
import { formatScale } from "../core/evaluation/scale";
import type { Scale } from "../core/evaluation/scale";
import {
  COMPETENCY_COLUMNS, COMPUTED_COLUMNS, INDICATOR_COLUMNS, PRACTICE_COLUMNS, RATING_COLUMNS,
  READING_COLUMNS, REGION_COLUMNS, STAKEHOLDER_COLUMNS, THEORY_COLUMNS,
} from "../core/schema";
import { OWN_TABLES, ownTable } from "../core/ownTables";
import type { ColumnSpec, TableName, TableSpec } from "../core/schema";
import { DEFAULT_SETTINGS } from "../core/settings";
import type { Settings } from "../core/settings";
import type { CellValue } from "../core/cell";
import type { Table } from "../core/table";
import { blanksKept, cairnFormula } from "./cairnFormulas";
import { plainFormulasOfNew } from "./plainSource";

export { criteriaSpec } from "../core/criteriaTable";

/** What a workbook is for: `network` has a sheet for each member region beside the rest, `indicators` no practices yet. */
export type Purpose =
  | { readonly kind: "region" | "indicators" }
  | { readonly kind: "network"; readonly regions: readonly string[] };

export interface SetUpOptions {
  readonly criteriaSet: CriteriaSetName;
  readonly scale: Scale;
  /** Absent: one region. */
  readonly purpose?: Purpose;
}

/** The settings that a newly set-up workbook starts with. */
export function newSettings(options: SetUpOptions): Settings {
  return { ...DEFAULT_SETTINGS, criteriaSet: options.criteriaSet, scale: options.scale };
}

/** Names of tables that need not be made, in small letters: those that are there, and ours that are there under another name. */
export function namesThere(tables: readonly { readonly name: string }[], settings: Settings): ReadonlySet<string> {
  const own = OWN_TABLES.filter((each) => ownTable(tables, settings, each) !== null);
  return new Set([...tables.map(({ name }) => name), ...own].map((name) => name.toLowerCase()));
}

/** What fills Score, Coverage and Verdict: CAIRN functions (Excel with the add-in), plain formulas, or values that Cairn writes. */
export type ComputedBy = "cairn" | "plain" | "values";

/**
 * The tables of "Set up workbook", in sheet order. A file gets plain formulas, so that nobody ever opens it and reads #NAME?;
 * they need the criteria table that is made with them. What plain formulas do not say (Why, Progress, Status) stays empty for values.
 */
export function setUpSpecs(settings: Settings, options: { readonly formulas: ComputedBy }): readonly TableSpec[] {
  const { criteria } = criteriaSet(settings.criteriaSet, settings.scale);
  const table = (name: TableName, sheet: string, columns: readonly ColumnSpec[]): TableSpec => ({ name, sheet, columns, rows: [] });
  return [
    practiceSpec(criteria, settings, options.formulas),
    criteriaSpec(criteria),
    table("Indicators", "Indicators", options.formulas === "cairn" ? withProgress(INDICATOR_COLUMNS) : INDICATOR_COLUMNS),
    table("Readings", "Readings", READING_COLUMNS),
    table("Ratings", "Ratings", RATING_COLUMNS),
    table("TheoryOfChange", "Theory of Change", THEORY_COLUMNS),
    table("Stakeholders", "Stakeholders", STAKEHOLDER_COLUMNS),
    table("Competencies", "Competencies", COMPETENCY_COLUMNS),
    table("Regions", "Regions", REGION_COLUMNS),
  ];
}

function practiceSpec(criteria: readonly Criterion[], settings: Settings, formulas: ComputedBy): TableSpec {
  const ratings = criteria.map((criterion): ColumnSpec => ({
    name: criterion.name,
    type: "rating",
    width: 14,
    scale: settings.scale,
    help: `${criterion.question} ${formatScale(settings.scale)}, ${settings.scale.best} is best. Blank or n/a when not rated.`.slice(0, 255),
  }));
  const source = { table: "Practices", criteriaTable: "Criteria", first: criteria[0]?.name ?? "", last: criteria.at(-1)?.name ?? "", scale: settings.scale, method: settings.method };
  const computed = formulas === "cairn" ? COMPUTED_COLUMNS.map((c) => ({ ...c, formula: cairnFormula(c.name, source) })) : COMPUTED_COLUMNS;
  const columns = [...PRACTICE_COLUMNS, ...ratings, ...computed];
  return { name: "Practices", sheet: "Practices", columns: formulas === "plain" ? plainColumns(columns, settings) : columns, rows: [] };
}

/** What a row's values follow from, without the add-in: native formulas where they can say it. */
function plainColumns(columns: readonly ColumnSpec[], settings: Settings): readonly ColumnSpec[] {
  const standard = criteriaSet(settings.criteriaSet, settings.scale);
  const made = criteriaSpec(standard.criteria);
  const outcome = plainFormulasOfNew(tableOf("Practices", columns, []), tableOf(made.name, made.columns, made.rows), standard, settings);
  if (outcome.kind === "refused") return columns;
  const of: Readonly<Record<string, string | undefined>> = { ...outcome.formulas };
  return columns.map((column) => {
    const formula = column.computed === true ? of[column.name] : undefined;
    return formula === undefined ? column : { ...column, formula };
  });
}

function tableOf(name: string, columns: readonly ColumnSpec[], rows: readonly (readonly CellValue[])[]): Table {
  return { id: name, name, sheet: name, firstRow: 2, firstColumn: 0, headers: columns.map((column) => column.name), rows };
}

/**
 * Progress and Status by Cairn's functions. A row without a code is nobody's, and what cannot be measured yet is an empty cell; a bad cell
 * stays #VALUE!.
 */
function withProgress(columns: readonly ColumnSpec[]): readonly ColumnSpec[] {
  const cell = (name: string): string => blanksKept(name.includes(" ") ? `[@[${name}]]` : `[@${name}]`);
  const of = (name: string, ...inputs: readonly string[]): string => `=IF([@Code]="","",IFNA(CAIRN.${name}(${inputs.map(cell).join(",")}),""))`;
  const formulas: Readonly<Record<string, string>> = {
    Progress: of("PROGRESS", "Baseline", "Target", "Latest"),
    Status: of("STATUS", "Baseline", "Baseline date", "Target", "Target date", "Latest", "Latest date"),
  };
  return columns.map((column) => {
    const formula = column.computed === true ? formulas[column.name] : undefined;
    return formula === undefined ? column : { ...column, formula };
  });
}
