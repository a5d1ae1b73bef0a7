import type { Book } from "../../core/book";
import { cellText, isCellError } from "../../core/cell";
import { canonicalCode, indicatorOf } from "../../core/framework/catalogue";
import { columnOf, type Table } from "../../core/table";
import { theoryCells, type TheoryCell, type TheoryEdit } from "../../core/theory/edits";
import { statementWords } from "../../core/theory/statementWords";
import type { Statement, Theory } from "../../core/theory/theory";
import { listed, parts } from "../../core/wording";
import type { Edit, EditBatch, Guard } from "../port";
import { WorkbookError } from "../port";
import { guard } from "./rowEdits";

/** What a person saw when they began to write over it; a batch is refused where the book says something else by now. */
export interface SeenText {
  readonly kind: "statement" | "assumption" | "evidence";
  readonly text: string;
}

/**
 * One edit of the Theory of Change as a batch: its cells, guarded by what they replace and by the ID (and, without one, the words) of each
 * row it is about, so that it lands on these statements or not at all. Typed codes that nobody knows stay when indicators are chosen.
 * Throws WorkbookError in words: no table yet (`not-found`: see `startTheory`), refused, or changed since it was `seen` (`moved`).
 */
export function editTheory(book: Book, edit: TheoryEdit, seen: SeenText | null = null): EditBatch {
  const { theory } = book.plan;
  const table = theoryTable(book);
  if (seen !== null && "key" in edit && statementOf(theory, edit.key)?.[seen.kind] !== seen.text) {
    throw new WorkbookError("moved", "These words have changed in the sheet meanwhile. Nothing was written. Look at the newest words and try again.");
  }
  const writing = theoryCells(table, edit.kind === "indicators" ? { ...edit, codes: [...new Set([...edit.codes, ...unknownCodes(table, statementOf(theory, edit.key))])] } : edit);
  if (writing.kind === "refused") throw new WorkbookError("refused-cell", writing.problem);
  return { label: editLabel(theory, edit), edits: editsOf(table, writing.cells), guards: guardsOf(book, table, theory, edit, writing.cells) };
}

/** The `TheoryOfChange` table, or a WorkbookError that says that there is none. */
export function theoryTable(book: Book): Table {
  const table = book.tables.find(({ id }) => id === book.plan.theory.table);
  if (!table) throw new WorkbookError("not-found", "This workbook has no table TheoryOfChange yet. Start a Theory of Change first: that makes it.");
  return table;
}

/** Cells as edits of a table; those below its last row make the rows that are added. */
export function editsOf(table: Table, cells: readonly TheoryCell[]): readonly Edit[] {
  const added = Math.max(table.rows.length, ...cells.map(({ row }) => row + 1)) - table.rows.length;
  const rows = Array.from({ length: added }, (_, i) => table.headers.map((_header, column) => cells.find((cell) => cell.row === table.rows.length + i && cell.column === column)?.value ?? null));
  const inside = cells.filter(({ row }) => row < table.rows.length).map((cell): Edit => ({ kind: "cell", table: table.id, ...cell }));
  return rows.length === 0 ? inside : [...inside, { kind: "append", table: table.id, rows }];
}

function guardsOf(book: Book, table: Table, theory: Theory, edit: TheoryEdit, cells: readonly TheoryCell[]): readonly Guard[] {
  const taken = new Set(theory.statements.map(({ row }) => row));
  const named = keysIn(edit).flatMap((key) => statementOf(theory, key) ?? []);
  const identity = (statement: Statement): readonly number[] => [columnOf(table, "ID"), ...statement.key === statement.id ? [] : [columnOf(table, "Statement")]];
  const at = [
    ...named.flatMap((statement) => identity(statement).map((column) => ({ row: statement.row, column }))),
    ...cells.filter(({ row }) => row < table.rows.length).flatMap(({ row, column }) => {
      const owner = theory.statements.find((statement) => statement.row === row);
      // A blank row must be blank still; a row whose links change must still be that statement's.
      const around = owner === undefined && !taken.has(row) ? table.headers.map((_, i) => i) : owner === undefined ? [] : identity(owner);
      return [column, ...around].map((each) => ({ row, column: each }));
    }),
  ];
  return [...new Map(at.map(({ row, column }) => [`${row} ${column}`, guard(book, table.id, row, column)])).values()];
}

/** Codes as typed that neither the catalogue nor the team's own list has. */
function unknownCodes(table: Table, statement: Statement | undefined): readonly string[] {
  const cell = statement === undefined ? null : table.rows[statement.row]?.[columnOf(table, "Indicators")] ?? null;
  if (isCellError(cell)) return [];
  return parts(cellText(cell)).filter((typed) => !statement?.indicators.includes(indicatorOf(typed)?.code ?? canonicalCode(typed)));
}

function statementOf(theory: Theory, key: string): Statement | undefined {
  return theory.statements.find((statement) => statement.key === key);
}

function keysIn(edit: TheoryEdit): readonly string[] {
  if (edit.kind === "add") return [...(edit.leadsTo ?? []), ...(edit.from ?? [])];
  return "key" in edit ? [edit.key] : [edit.from, edit.to];
}

/** What undo calls an edit, e.g. `Lead "English classes" to "People speak English"`. */
function editLabel(theory: Theory, edit: TheoryEdit): string {
  const name = (key: string): string => {
    const statement = statementOf(theory, key);
    return statement === undefined ? key : statementWords(statement, 40);
  };
  switch (edit.kind) {
    case "add": return edit.statement === "" ? `Add ${withArticle(edit.step)}` : `Add the ${edit.step} ${statementWords({ key: "", id: "", statement: edit.statement }, 40)}`;
    case "statement": return `Reword ${name(edit.key)}`;
    case "assumption": return `Change what ${name(edit.key)} assumes`;
    case "evidence": return `Change the evidence of ${name(edit.key)}`;
    case "step": return `Make ${name(edit.key)} ${withArticle(edit.step)}`;
    case "indicators": return edit.codes.length === 0 ? `Take the indicators from ${name(edit.key)}` : `Give ${name(edit.key)} ${listed(edit.codes)}`;
    case "link": return `Lead ${name(edit.from)} to ${name(edit.to)}`;
    case "unlink": return `Take the link from ${name(edit.from)} to ${name(edit.to)} out`;
    case "remove": return `Remove ${name(edit.key)}`;
  }
}

function withArticle(step: string): string {
  return /^[aeiou]/.test(step) ? `an ${step}` : `a ${step}`;
}
