import { cellText, isBlank, type Cell } from "./cell";
import { CRITERIA_SET_NAMES, type CriteriaSet, type CriteriaSetName, type Criterion } from "./evaluation/criteria";
import { criteriaSet } from "./evaluation/criteriaSets";
import { weightsProblem } from "./evaluation/rules";
import { isOnScale, type Scale } from "./evaluation/scale";
import { fold } from "./folding";
import type { Issue } from "./issue";
import { readNumber } from "./numbers";
import { CRITERIA_COLUMNS, type ColumnSpec, type TableSpec } from "./schema";
import { ownTable } from "./ownTables";
import type { Settings } from "./settings";
import { columnOf, type Table } from "./table";
import { placeAt, placeOfTable } from "./tableIssues";
import { quoted } from "./wording";

export interface CriteriaReading {
  readonly criteria: CriteriaSet;
  readonly issues: readonly Issue[];
}

/**
 * The criteria of a workbook: the rows of its `Criteria` table, else the set that the settings name. A blank weight is 1, a
 * blank minimum is no gate. What cannot be used is reported with what stands in for it: 1 for a weight, no gate for a
 * minimum, equal weights when all are 0. A repeated criterion counts once. The scale stands in the settings.
 */
export function readCriteria(table: Table | null, settings: Settings): CriteriaReading {
  const standard = criteriaSet(settings.criteriaSet, settings.scale);
  if (table === null) return { criteria: standard, issues: [] };
  const reader = new CriteriaReader(table, settings.scale);
  const criteria = reader.read();
  if (criteria.length === 0) return { criteria: standard, issues: [...reader.issues, reader.nothingFound(settings.criteriaSet)] };
  const equal = weightsProblem(criteria.map((criterion) => criterion.weight)) === null ? criteria : criteria.map((criterion) => ({ ...criterion, weight: 1 }));
  if (equal !== criteria) reader.allZero();
  return { criteria: { name: nameOf(criteria, settings.scale), scale: settings.scale, criteria: equal }, issues: reader.issues };
}

/** Columns `Level 1`, `Level 2`, … of a Criteria table, in the order of their numbers. */
export function levelColumns(table: Table): readonly number[] {
  return table.headers.flatMap((header, column) => {
    const level = /^level\s*(\d+)$/.exec(fold(header));
    return level ? [{ level: Number(level[1]), column }] : [];
  }).sort((a, b) => a.level - b.level).map(({ column }) => column);
}

/** The Criteria table among those of a book; null when there is none. */
export function criteriaTableOf({ tables, settings }: { readonly tables: readonly Table[]; readonly settings: Pick<Settings, "tableNames"> }): Table | null {
  return ownTable(tables, settings, "Criteria");
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

/** The set whose criteria these are, by name and order; else `own`. */
function nameOf(criteria: readonly Criterion[], scale: Scale): CriteriaSetName {
  const names = criteria.map((criterion) => fold(criterion.name)).join("\n");
  return CRITERIA_SET_NAMES.find((name) => name !== "own" && criteriaSet(name, scale).criteria.map((criterion) => fold(criterion.name)).join("\n") === names) ?? "own";
}

class CriteriaReader {
  readonly issues: Issue[] = [];
  private readonly name: number;
  private readonly question: number;
  private readonly weight: number;
  private readonly minimum: number;
  private readonly levels: readonly number[];

  constructor(private readonly table: Table, private readonly scale: Scale) {
    this.name = columnOf(table, "Criterion");
    this.question = columnOf(table, "Question");
    this.weight = columnOf(table, "Weight");
    this.minimum = columnOf(table, "Minimum");
    this.levels = levelColumns(table);
  }

  read(): readonly Criterion[] {
    const seen = new Map<string, number>();
    return this.table.rows.flatMap((cells, row) => {
      const name = cellText(cells[this.name] ?? null);
      if (name === "") {
        if (this.name >= 0 && cells.some((cell) => !isBlank(cell))) this.report(row, this.name, `Criterion is blank in row ${this.table.firstRow + row}. Allowed: the criterion's name.`);
        return [];
      }
      const first = seen.get(fold(name));
      if (first !== undefined) {
        this.report(row, this.name, `Criterion is "${name}" in row ${this.table.firstRow + row} and first in row ${this.table.firstRow + first}. Allowed: a name that no other row has.`);
        return [];
      }
      seen.set(fold(name), row);
      return [this.criterion(name, row, cells)];
    });
  }

  private criterion(name: string, row: number, cells: readonly Cell[]): Criterion {
    const levels = this.levels.map((column) => cellText(cells[column] ?? null));
    while (levels.length > 0 && levels[levels.length - 1] === "") levels.pop();
    return { name, question: cellText(cells[this.question] ?? null), weight: this.readWeight(name, row, cells), minimum: this.readMinimum(name, row, cells), levels };
  }

  private readWeight(name: string, row: number, cells: readonly Cell[]): number {
    const cell = cells[this.weight] ?? null;
    if (isBlank(cell)) return 1;
    const weight = readNumber(cell);
    if (weight !== null && weight >= 0) return weight;
    this.report(row, this.weight, `Weight is ${quoted(cell)} for ${name}. Allowed: a number of 0 or more, or blank for 1. Until it is corrected, 1 is used.`);
    return 1;
  }

  private readMinimum(name: string, row: number, cells: readonly Cell[]): number | null {
    const cell = cells[this.minimum] ?? null;
    if (isBlank(cell)) return null;
    const minimum = readNumber(cell);
    if (minimum !== null && isOnScale(this.scale, minimum)) return minimum;
    const [low, high] = [Math.min(this.scale.worst, this.scale.best), Math.max(this.scale.worst, this.scale.best)];
    this.report(row, this.minimum, `Minimum is ${quoted(cell)} for ${name}. Allowed: ${low} to ${high}, or blank for none. Until it is corrected, there is no minimum.`);
    return null;
  }

  allZero(): void {
    this.report(0, this.weight, "All weights are 0. Allowed: at least one above 0. Until that is corrected, all criteria count the same.");
  }

  nothingFound(set: CriteriaSetName): Issue {
    const missing = this.name < 0 ? "no column Criterion" : "no criterion";
    const message = `The table "${this.table.name}" has ${missing}; the criteria of ${set === "own" ? "DAC-5" : set} are used.`;
    return { kind: "bad-criteria", severity: "error", message, place: placeOfTable(this.table) };
  }

  private report(row: number, column: number, message: string): void {
    this.issues.push({ kind: "bad-criteria", severity: "error", message, place: placeAt(this.table, row, column) });
  }
}
