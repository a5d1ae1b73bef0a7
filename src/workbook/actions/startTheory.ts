import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import { isBlank } from "../../core/cell";
import type { TableSpec } from "../../core/schema";
import { INDICATOR_COLUMNS, THEORY_COLUMNS } from "../../core/schema";
import { catalogueCells } from "../../core/indicatorTable";
import { columnOf } from "../../core/table";
import type { TheoryCell } from "../../core/theory/edits";
import { THEORY_EXAMPLES, type ExampleStatement, type TheoryExample } from "../../core/theory/examplesData";
import { listed } from "../../core/wording";
import { WorkbookError } from "../port";
import type { WorkbookPlan } from "../plan";
import { editsOf } from "./editTheory";
import { guard } from "./rowEdits";
import { alsoSelect } from "./selectIndicators";

/** How a Theory of Change is begun; `name` is that of a worked example, `select` adds its indicators to the selection. */
export type TheoryStart =
  | { readonly kind: "need"; readonly need: string }
  | { readonly kind: "example"; readonly name: string; readonly select: boolean };

/** The plan that begins a Theory of Change as asked. Throws WorkbookError as the two below do; `moved` for an example that this Cairn lacks. */
export function startAsAsked(book: Book, start: TheoryStart): WorkbookPlan {
  if (start.kind === "need") return startFromNeed(book, start.need);
  const example = THEORY_EXAMPLES.find(({ name }) => name === start.name);
  if (example === undefined) throw new WorkbookError("moved", `There is no worked example “${start.name}” here. Nothing was written.`);
  return startFromExample(book, example, { select: start.select });
}

/** The plan that begins a Theory of Change with one need. */
export function startFromNeed(book: Book, need: string): WorkbookPlan {
  return startTheory(book, "Start a Theory of Change from the need", [{ id: "T1", step: "need", statement: need }]);
}

/**
 * The plan that begins a Theory of Change with all statements of a worked example. `select`: the indicators that it carries join the
 * selection too, undone with it; where there is no `Indicators` table one is made. Those that a team's list has left out are passed over.
 */
export function startFromExample(book: Book, example: TheoryExample, { select = false }: { readonly select?: boolean } = {}): WorkbookPlan {
  const plan = startTheory(book, `Start a Theory of Change from the example "${example.name}"`, example.statements);
  const codes = select ? unselected(book, example) : [];
  if (codes.length === 0) return plan;
  if (book.indicatorTable === null) return { ...plan, create: [...plan.create, indicatorSpec(book, codes)] };
  const { edits, guards = [] } = alsoSelect(book, codes);
  return { ...plan, edits: [...plan.edits, ...edits], guards: [...plan.guards, ...guards] };
}

/** Indicators of an example that the workbook knows and has not selected, each once. */
export function unselected({ selection, catalogue }: Pick<Book, "selection" | "catalogue">, { statements }: TheoryExample): readonly string[] {
  const selected = new Set(selection.map(({ code }) => code));
  return [...new Set(statements.flatMap(({ indicators = [] }) => indicators))].filter((code) => !selected.has(code) && catalogue.indicatorOf(code) !== undefined);
}

/** An `Indicators` table as "Set up workbook" makes it for a file, with these indicators. */
function indicatorSpec({ catalogue }: Pick<Book, "catalogue">, codes: readonly string[]): TableSpec {
  const rows = codes.flatMap((code) => {
    const indicator = catalogue.indicatorOf(code);
    const cells: Readonly<Record<string, CellValue>> = indicator === undefined ? {} : catalogueCells(indicator);
    return indicator === undefined ? [] : [INDICATOR_COLUMNS.map(({ name }) => cells[name] ?? null)];
  });
  return { name: "Indicators", sheet: "Indicators", columns: INDICATOR_COLUMNS, rows };
}

/**
 * Writes the first statements at once: into a new table `TheoryOfChange` where there is none, else into its blank rows and below. Throws
 * WorkbookError where statements stand already (`moved`: an example is never mixed into someone's work), or where a column is missing.
 */
function startTheory(book: Book, label: string, statements: readonly ExampleStatement[]): WorkbookPlan {
  const { theory } = book.plan;
  if (theory.statements.length > 0) throw new WorkbookError("moved", "There is a Theory of Change in this workbook by now. Nothing was written: add to it instead.");
  const nothing = { create: [], edits: [], guards: [], settings: null };
  const table = book.tables.find(({ id }) => id === theory.table);
  if (!table) return { ...nothing, label, create: [theorySpec(statements.map((statement) => THEORY_COLUMNS.map(({ name }) => cellsOf(statement)[name] ?? null)))] };
  const needed = new Set(statements.flatMap((statement) => Object.keys(cellsOf(statement))));
  const missing = [...needed].filter((name) => columnOf(table, name) < 0);
  if (missing.length > 0) throw new WorkbookError("refused-cell", `The table "${table.name}" has no ${missing.length === 1 ? "column" : "columns"} ${listed(missing)}. Add it in the sheet, then try again.`);
  const blank = table.rows.flatMap((cells, row) => (cells.every((cell) => isBlank(cell)) ? [row] : []));
  const cells = statements.flatMap((statement, i): readonly TheoryCell[] => {
    const row = blank[i] ?? table.rows.length + i - blank.length;
    return Object.entries(cellsOf(statement)).map(([name, value]) => ({ row, column: columnOf(table, name), value }));
  });
  const filled = blank.slice(0, statements.length);
  return { ...nothing, label, edits: editsOf(table, cells), guards: filled.flatMap((row) => table.headers.map((_, column) => guard(book, table.id, row, column))) };
}

/** The `TheoryOfChange` table as "Set up workbook" makes it, with rows. */
export function theorySpec(rows: readonly (readonly CellValue[])[]): TableSpec {
  return { name: "TheoryOfChange", sheet: "Theory of Change", columns: THEORY_COLUMNS, rows };
}

/** The cells of a statement by header; blank ones left out. */
function cellsOf({ id, step, statement, leadsTo = [], indicators = [], assumption = "", evidence = "" }: ExampleStatement): Readonly<Record<string, string>> {
  const all = { ID: id, Step: step, Statement: statement, "Leads to": leadsTo.join("; "), Indicators: indicators.join("; "), Assumption: assumption, Evidence: evidence };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
