import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import { criteriaTableOf } from "../../core/criteriaTable";
import { cellText } from "../../core/cell";
import { DEFAULT_BANDS, DEFAULT_MIN_COVERAGE } from "../../core/evaluation/rules";
import { fold } from "../../core/folding";
import type { PracticeColumns } from "../../core/practice/columns";
import type { PracticeTable } from "../../core/practice/rowList";
import { columnOf, type Table } from "../../core/table";
import { listed } from "../../core/wording";
import { cairnFormula } from "../cairnFormulas";
import { callsCairn } from "../formulaText";
import { isPlainFormula } from "../plainFormulas";
import { plainFormulasOf } from "../plainSource";
import type { Edit, EditBatch } from "../port";
import { WorkbookError } from "../port";
import type { ComputedBy } from "../setUp";
import type { ColumnFormulas } from "./fixMany";

export const COMPUTED = ["Score", "Coverage", "Verdict", "Why"] as const;
type Computed = (typeof COMPUTED)[number];

/** How the computed columns of the tables of practices stand now. */
export interface FormulaState {
  /** What Score is computed by; `mixed` where one table has it otherwise than another; null when that is someone's own formula, or there is no such column. */
  readonly by: ComputedBy | "mixed" | null;
  /** Columns that hold somebody's own formula in some table: read, never overwritten. */
  readonly foreign: readonly Computed[];
}

interface TableState {
  readonly by: ComputedBy | null;
  readonly foreign: readonly Computed[];
}

/** `formulas` are those of each table of practices, as `Workbook.columnFormulas` gives them. */
export function formulaState(book: Book, formulas: ColumnFormulas): FormulaState {
  const states = book.practiceTables.map((columns) => stateOf(columns, formulas));
  const ways = [...new Set(states.flatMap(({ by }) => by ?? []))];
  return {
    by: ways.length > 1 ? "mixed" : ways[0] ?? null,
    foreign: COMPUTED.filter((name) => states.some(({ foreign }) => foreign.includes(name))),
  };
}

function stateOf({ table, of }: PracticeColumns, all: ColumnFormulas): TableState {
  const formulas = all.get(table) ?? [];
  const kinds = COMPUTED.map((name) => ({ name, kind: kindOf(formulas, of[name] ?? -1) }));
  const own = kinds.find(({ name, kind }) => name !== "Why" && kind !== "absent" && kind !== "foreign")?.kind ?? null;
  return {
    by: own === "absent" || own === "foreign" ? null : own,
    foreign: kinds.filter(({ kind }) => kind === "foreign").map(({ name }) => name),
  };
}

function kindOf(formulas: readonly (string | null)[], column: number): ComputedBy | "foreign" | "absent" {
  const formula = formulas[column];
  if (formula === undefined) return "absent";
  if (formula === null) return "values";
  if (callsCairn(formula)) return "cairn";
  return isPlainFormula(formula) ? "plain" : "foreign";
}

const LABELS: Readonly<Record<ComputedBy, string>> = {
  plain: "Convert to plain formulas", values: "Freeze to values", cairn: "Use Cairn formulas",
};

/**
 * Fills Score, Coverage, Verdict and Why by one of three ways, in one batch. Values beside the formulas are what Cairn gives
 * today; a row that is no practice gets none. Why has no plain formula and becomes a value. A column with somebody's own
 * formula is left out. Throws WorkbookError with the reason when the way cannot give what Cairn gives.
 */
export function computeBy(book: Book, formulas: ColumnFormulas, by: ComputedBy): EditBatch {
  const tables = practiceTables(book);
  const edits = tables.flatMap((each) => tableEdits(book, each, formulas, by));
  if (edits.length === 0) {
    const names = listed(tables.map(({ table }) => `"${table.name}"`));
    throw new WorkbookError("not-found", `The ${tables.length === 1 ? `table ${names} has` : `tables ${names} have`} no column Score, Coverage, Verdict or Why that Cairn may fill. Nothing was written.`);
  }
  return { label: LABELS[by], edits };
}

/** The fillings of one table's columns, those with somebody's own formula left out. */
function tableEdits(book: Book, { table, columns }: PracticeTable, formulas: ColumnFormulas, by: ComputedBy): readonly Edit[] {
  const { foreign } = stateOf(columns, formulas);
  const own = COMPUTED.filter((name) => (columns.of[name] ?? -1) >= 0 && !foreign.includes(name));
  if (own.length === 0) return [];
  const text = formulasFor(book, { table, columns }, by);
  return own.map((name): Edit => {
    const values = valuesOf(book, table, name);
    const formula = text[name];
    return { kind: "column", table: table.id, column: columns.of[name] ?? -1, fill: formula === undefined ? { kind: "values", values } : { kind: "formula", formula, values } };
  });
}

/** Why the workbook's columns cannot be computed this way, as a sentence; null when they can. */
export function computeProblem(book: Book, by: ComputedBy): string | null {
  if (book.practiceTables.length === 0) return NO_TABLE;
  const tables = practiceTables(book);
  const filled = tables.filter(({ columns }) => COMPUTED.some((name) => (columns.of[name] ?? -1) >= 0));
  for (const each of filled.length === 0 ? tables : filled) {
    const problem = problemOf(book, each, by);
    if (problem !== null) return book.practiceTables.length === 1 ? problem : `“${each.table.name}”: ${problem}`;
  }
  return null;
}

function problemOf(book: Book, table: PracticeTable, by: ComputedBy): string | null {
  try {
    formulasFor(book, table, by);
    return null;
  } catch (cause) {
    if (cause instanceof WorkbookError) return cause.message;
    throw cause;
  }
}

const NO_TABLE = "There is no table of practices. Set up the workbook first.";

function practiceTables(book: Book): readonly PracticeTable[] {
  const found = book.practiceTables.flatMap((columns) => {
    const table = book.tables.find(({ id }) => id === columns.table);
    return table === undefined ? [] : [{ table, columns }];
  });
  if (found.length === 0) throw new WorkbookError("not-found", NO_TABLE);
  return found;
}

type Formulas = Readonly<Partial<Record<Computed, string>>>;

function formulasFor(book: Book, { table, columns }: PracticeTable, by: ComputedBy): Formulas {
  if (by === "values") return {};
  if (by === "cairn") return cairnFormulas(book, table, columns.criteria);
  const outcome = plainFormulasOf(book, table, columns);
  if (outcome.kind === "refused") throw new WorkbookError("refused-cell", outcome.reason);
  return { ...outcome.formulas };
}

/** Cairn's functions take ranges in the order of the Criteria table, and the standard bands and coverage: all else is refused. */
function cairnFormulas(book: Book, table: Table, columns: readonly number[]): Formulas {
  const refuse = (reason: string): never => {
    throw new WorkbookError("refused-cell", reason);
  };
  const criteria = criteriaTableOf(book);
  const { settings } = book;
  const first = table.headers[columns[0] ?? -1] ?? "";
  const last = table.headers[columns.at(-1) ?? -1] ?? "";
  if (criteria === null || columnOf(criteria, "Weight") < 0 || columnOf(criteria, "Minimum") < 0) {
    return refuse("Cairn formulas read weights and minimums from the Criteria table, and this workbook has none with both columns. Set up the workbook, or use plain formulas.");
  }
  const names = criteria.rows.map((row) => fold(cellText(row[columnOf(criteria, "Criterion")] ?? null)));
  const inOrder = columns.every((column, i) => column >= 0 && column === (columns[0] ?? 0) + i && fold(book.rules.names[i] ?? "") === names[i]);
  if (!inOrder || names.length !== columns.length) {
    return refuse("Cairn formulas take the criterion columns side by side in the order of the Criteria table, with no other row in it. Put them in that order, or use plain formulas.");
  }
  const { good, promising, needsImprovement } = settings.bands;
  const standard = good === DEFAULT_BANDS.good && promising === DEFAULT_BANDS.promising && needsImprovement === DEFAULT_BANDS.needsImprovement && settings.minCoverage === DEFAULT_MIN_COVERAGE;
  if (!standard) return refuse("This workbook has its own verdict bands or its own least coverage, which Cairn formulas cannot take. Use plain formulas, or freeze to values.");
  const source = { table: table.name, first, last, criteriaTable: criteria.name, scale: settings.scale, method: settings.method };
  return Object.fromEntries(COMPUTED.map((name) => [name, cairnFormula(name, source)]));
}

function valuesOf(book: Book, table: Table, name: Computed): readonly CellValue[] {
  const values: CellValue[] = table.rows.map(() => null);
  for (const { row, table: id, evaluation } of book.practices) {
    if (id !== table.id) continue;
    const { score, coverage, verdict, why } = evaluation;
    values[row] = { Score: score, Coverage: coverage, Verdict: verdict, Why: why }[name];
  }
  return values;
}

/**
 * The batch that brings formulas up to rules that have just changed: scale, method, bands and criteria stand in them. Null
 * where values stand (they were refreshed cell by cell). Where the new rules cannot be said by the same kind of formula,
 * the columns become values, so that nobody reads a score by the old rules.
 */
export function followRules(book: Book, formulas: ColumnFormulas): EditBatch | null {
  const tables = book.practiceTables.length === 0 ? [] : practiceTables(book);
  const edits = tables.flatMap((each) => {
    const { by } = stateOf(each.columns, formulas);
    if (by === null || by === "values") return [];
    return tableEdits(book, each, formulas, problemOf(book, each, by) === null ? by : "values");
  });
  return edits.length === 0 ? null : { label: "Change the criteria", edits };
}
