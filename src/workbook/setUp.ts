import { criteriaSet } from "../core/evaluation/criteriaSets";
import type { Criterion, CriteriaSetName } from "../core/evaluation/criteria";
import { formatScale } from "../core/evaluation/scale";
import type { Scale } from "../core/evaluation/scale";
import {
  COMPETENCY_COLUMNS, COMPUTED_COLUMNS, CRITERIA_COLUMNS, INDICATOR_COLUMNS, PRACTICE_COLUMNS, RATING_COLUMNS,
  READING_COLUMNS, REGION_COLUMNS, STAKEHOLDER_COLUMNS, THEORY_COLUMNS,
} from "../core/schema";
import type { ColumnSpec, TableName, TableSpec } from "../core/schema";
import { DEFAULT_SETTINGS } from "../core/settings";
import type { Settings } from "../core/settings";

export interface SetUpOptions {
  readonly criteriaSet: CriteriaSetName;
  readonly scale: Scale;
}

/** The settings that a newly set-up workbook starts with. */
export function newSettings(options: SetUpOptions): Settings {
  return { ...DEFAULT_SETTINGS, criteriaSet: options.criteriaSet, scale: options.scale };
}

/**
 * The tables of "Set up workbook", in sheet order. With `formulas` the computed columns hold CAIRN functions (Excel with
 * the add-in); without, they stay empty for values, so that nobody ever opens a file and reads #NAME?.
 */
export function setUpSpecs(settings: Settings, options: { readonly formulas: boolean }): readonly TableSpec[] {
  const { criteria } = criteriaSet(settings.criteriaSet, settings.scale);
  const table = (name: TableName, sheet: string, columns: readonly ColumnSpec[]): TableSpec => ({ name, sheet, columns, rows: [] });
  return [
    practiceSpec(criteria, settings, options.formulas),
    criteriaSpec(criteria),
    table("Indicators", "Indicators", options.formulas ? withProgress(INDICATOR_COLUMNS) : INDICATOR_COLUMNS),
    table("Readings", "Readings", READING_COLUMNS),
    table("Ratings", "Ratings", RATING_COLUMNS),
    table("TheoryOfChange", "Theory of Change", THEORY_COLUMNS),
    table("Stakeholders", "Stakeholders", STAKEHOLDER_COLUMNS),
    table("Competencies", "Competencies", COMPETENCY_COLUMNS),
    table("Regions", "Regions", REGION_COLUMNS),
  ];
}

function practiceSpec(criteria: readonly Criterion[], settings: Settings, formulas: boolean): TableSpec {
  const ratings = criteria.map((criterion): ColumnSpec => ({
    name: criterion.name,
    type: "rating",
    width: 14,
    scale: settings.scale,
    help: `${criterion.question} ${formatScale(settings.scale)}, ${settings.scale.best} is best. Blank or n/a when not rated.`.slice(0, 255),
  }));
  const computed = formulas ? COMPUTED_COLUMNS.map((c) => ({ ...c, formula: computedFormula(c.name, criteria, settings) })) : COMPUTED_COLUMNS;
  return { name: "Practices", sheet: "Practices", columns: [...PRACTICE_COLUMNS, ...ratings, ...computed], rows: [] };
}

/** The formula of a computed column. It names the criteria table, so that a changed weight is felt at once. */
function computedFormula(column: string, criteria: readonly Criterion[], settings: Settings): string {
  const first = criteria[0]?.name ?? "";
  const last = criteria.at(-1)?.name ?? "";
  const span = `[${escaped(first)}]:[${escaped(last)}]`;
  const row = blanksKept(`Practices[@${span}]`);
  const weights = blanksKept("Criteria[Weight]");
  const minimums = blanksKept("Criteria[Minimum]");
  const scale = `"${formatScale(settings.scale)}"`;
  const method = `"${settings.method}"`;
  switch (column) {
    case "Score":
      // A practice that is not rated yet has no score: an empty cell, not #N/A down the column. A bad cell stays #VALUE!.
      return `=IFNA(CAIRN.SCORE(${row},${weights},${scale},${method}),"")`;
    case "Coverage":
      return `=CAIRN.COVERAGE(${row},${weights})`;
    case "Verdict":
      return `=CAIRN.VERDICT(${row},${weights},${minimums},${scale},${method})`;
    default:
      return `=CAIRN.WHY(${row},Practices[[#Headers],${span}],${weights},${minimums},${scale},${method})`;
  }
}

/**
 * A range whose empty cells stay empty. Some versions of Excel hand an empty cell to a custom function as 0: a rating on a
 * scale that holds 0, a bad cell on one that does not, rated to COVERAGE, a weight of none, a target of nothing.
 */
function blanksKept(range: string): string {
  return `IF(${range}="","",${range})`;
}

/** Characters that stand for something in a structured reference are escaped by an apostrophe. */
function escaped(column: string): string {
  return column.replace(/['#@[\]]/g, "'$&");
}

/** A new Criteria table with these criteria in it. */
export function criteriaSpec(criteria: readonly Criterion[]): TableSpec {
  const levels = Math.max(0, ...criteria.map((c) => c.levels.length));
  const columns: ColumnSpec[] = [...CRITERIA_COLUMNS];
  for (let level = 1; level <= levels; level += 1) columns.push({ name: `Level ${level}`, type: "long text", width: 40 });
  const rows = criteria.map((c) => [
    c.name, c.question, c.weight, c.minimum, ...Array.from({ length: levels }, (_, i) => c.levels[i] ?? null),
  ]);
  return { name: "Criteria", sheet: "Criteria", columns, rows };
}

function withProgress(columns: readonly ColumnSpec[]): readonly ColumnSpec[] {
  return columns.map((c) =>
    c.name === "Progress" ? { ...c, formula: `=IFERROR(CAIRN.PROGRESS(${["[@Baseline]", "[@Target]", "[@Latest]"].map(blanksKept).join(",")}),"")` } : c,
  );
}
