import type { Book } from "../core/book";
import { cellText, isBlank, type Cell } from "../core/cell";
import { criteriaTableOf } from "../core/criteriaTable";
import type { CriteriaSet } from "../core/evaluation/criteria";
import type { PracticeColumns } from "../core/practice/columns";
import { findColumns } from "../core/practice/columns";
import { fold } from "../core/folding";
import { PRACTICE_COLUMNS } from "../core/schema";
import type { Settings } from "../core/settings";
import { addressIn, columnOf, type Table } from "../core/table";
import { readNumber } from "../core/numbers";
import { PLAIN_METHODS, plainFormulas, type CriteriaSource, type PlainFormulas } from "./plainFormulas";

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8_192;
const LONGEST_TEXT = 255;

/** The plain formulas of a workbook, or why there can be none, as a sentence with what to do. */
export type PlainOutcome =
  | { readonly kind: "formulas"; readonly formulas: PlainFormulas }
  | { readonly kind: "refused"; readonly reason: string };

const refused = (reason: string): PlainOutcome => ({ kind: "refused", reason });

/** The plain formulas that a workbook's tables and settings ask for in one of its tables of practices. */
export function plainFormulasOf({ tables, criteria, settings }: Book, practices: Table, columns: PracticeColumns): PlainOutcome {
  return plainFormulasFor({ practices, columns, criteria, criteriaTable: criteriaTableOf({ tables, settings }), settings });
}

/** The same for tables that are yet to be made: `practices` and `criteria` need no rows but the criteria. */
export function plainFormulasOfNew(practices: Table, criteriaTable: Table, criteria: CriteriaSet, settings: Settings): PlainOutcome {
  return plainFormulasFor({ practices, columns: findColumns(practices, criteria, settings.columns), criteria, criteriaTable, settings });
}

interface Parts {
  readonly practices: Table;
  readonly columns: PracticeColumns;
  readonly criteria: CriteriaSet;
  readonly criteriaTable: Table | null;
  readonly settings: Settings;
}

function plainFormulasFor({ practices, columns, criteria, criteriaTable, settings }: Parts): PlainOutcome {
  const { method, bands, minCoverage, scale } = settings;
  if (!PLAIN_METHODS.includes(method)) {
    return refused(`Scores are ${method} means here, and plain formulas can say only the arithmetic mean and the minimum. Freeze the columns to values instead, or choose another method.`);
  }
  const missing = ["Score", "Coverage", "Verdict"].filter((name) => (columns.of[name] ?? -1) < 0);
  if (missing.length > 0) return refused(`The table "${practices.name}" has no column ${missing.join(", ")}. Add ${missing.length === 1 ? "it" : "them"} as the last columns and try again.`);
  if (!columns.criteria.some((column) => column >= 0)) return refused(`The table "${practices.name}" has no column named like a criterion. Add one for each criterion and try again.`);
  const unfit = criteriaTable === null ? null : unfitCell(criteriaTable);
  if (unfit !== null) return refused(unfit);
  const source = criteriaTable === null ? null : criteriaSource(criteriaTable);
  const plain = criteria.criteria.map(({ name, weight, minimum }, i) => ({ name: spelling(criteriaTable, name), column: columns.criteria[i] ?? -1, weight, minimum }));
  if (plain.some(({ name }) => name.length > LONGEST_TEXT - 2)) return refused("A criterion's name is longer than a formula can hold (253 characters). Shorten it and try again.");
  const header = (name: string): string => practices.headers[columns.of[name] ?? -1] ?? name;
  const read = [...PRACTICE_COLUMNS.map(({ name }) => columns.of[name] ?? -1), ...columns.criteria].filter((column) => column >= 0);
  const formulas = plainFormulas({
    table: practices.name, headers: practices.headers, score: header("Score"), coverage: header("Coverage"),
    read, criteria: plain, criteriaTable: source, scale, method, bands, minCoverage,
  });
  if ([formulas.Score, formulas.Coverage, formulas.Verdict].some((formula) => formula.length > LONGEST_FORMULA)) {
    return refused("The formulas would be longer than Excel takes (8,192 characters). Move the criterion columns side by side, in any order, and try again.");
  }
  return { kind: "formulas", formulas };
}

/** The name as the Criteria table spells it, outer spaces included: that is what SUMIF must find. */
function spelling(table: Table | null, name: string): string {
  const cells = table?.rows.map((row) => row[columnOf(table, "Criterion")] ?? null) ?? [];
  const cell = cells.find((one) => cellText(one) === name);
  return typeof cell === "string" ? cell : name;
}

function criteriaSource(table: Table): CriteriaSource | null {
  const name = columnOf(table, "Criterion");
  if (name < 0) return null;
  const header = (column: number): string | null => (column < 0 ? null : (table.headers[column] ?? null));
  const filled = table.rows.filter((row) => (row[name] ?? null) !== null).length;
  if (filled === 0) return null; // the criteria are those of the set that the settings name
  return { table: table.name, name: table.headers[name] ?? "", weight: header(columnOf(table, "Weight")), minimum: header(columnOf(table, "Minimum")), filled };
}

/** A weight or minimum that formulas would read in another way than Cairn does; null when there is none. */
function unfitCell(table: Table): string | null {
  const problem = (row: number, column: number, what: string): string =>
    `${what} stands in ${table.sheet} ${addressIn(table, row, column)}, which a formula cannot use. Type a number there, or clear it, and try again.`;
  for (const name of ["Weight", "Minimum"]) {
    const column = columnOf(table, name);
    const row = column < 0 ? -1 : table.rows.findIndex((cells) => !fitsFormula(cells[column] ?? null));
    if (row >= 0) return problem(row, column, isNumberAsText(table.rows[row]?.[column] ?? null) ? "A number written as text" : "Something that is no number");
  }
  const seen = new Set<string>();
  const column = columnOf(table, "Criterion");
  for (const [row, cells] of table.rows.entries()) {
    const name = fold(cellText(cells[column] ?? null));
    if (name !== "" && seen.has(name)) return problem(row, column, "A criterion that is there already");
    seen.add(name);
  }
  return null;
}

const fitsFormula = (cell: Cell): boolean => cell === null || typeof cell === "number";
const isNumberAsText = (cell: Cell): boolean => !isBlank(cell) && readNumber(cell) !== null;
