import type { Book } from "../../core/book";
import type { Cell, CellValue } from "../../core/cell";
import { isBlank } from "../../core/cell";
import { criteriaTableOf, levelColumns } from "../../core/criteriaTable";
import type { Criterion } from "../../core/evaluation/criteria";
import { rulesFor } from "../../core/evaluation/rules";
import type { ProposedRules } from "../../core/evaluation/rulesDraft";
import { verdictChanges } from "../../core/evaluation/verdictChanges";
import type { Table } from "../../core/table";
import { columnOf } from "../../core/table";
import { listed } from "../../core/wording";
import type { WorkbookPlan } from "../plan";
import type { Edit, Guard } from "../port";
import { WorkbookError } from "../port";
import { criteriaSpec } from "../setUp";
import { computedEdits, guard, rowGuards } from "./rowEdits";

/**
 * Puts proposed rules in force: the Criteria table (made where there is none), the settings, and the computed cells of
 * every practice that they change. Criteria stand in the table's first rows, in order; rows left over are emptied, never
 * deleted, and no column of ratings is touched. Throws WorkbookError where the table lacks a column for what was typed;
 * descriptors of `missingLevels` are left out.
 */
export function changeRules(book: Book, proposed: ProposedRules): WorkbookPlan {
  const { criteria, method, bands, minCoverage, crosswalk } = proposed;
  const table = criteriaTableOf(book);
  const differs = JSON.stringify(criteria.criteria) !== JSON.stringify(book.criteria.criteria);
  const written = table === null || !differs ? NOTHING : criteriaEdits(book, table, criteria.criteria);
  const scored = scoreEdits(book, proposed);
  return {
    label: "Change the criteria",
    create: table === null && differs ? [criteriaSpec(criteria.criteria)] : [],
    edits: [...written.edits, ...scored.edits],
    guards: [...written.guards, ...scored.guards],
    settings: { ...book.settings, criteriaSet: criteria.name, scale: criteria.scale, method, bands, minCoverage, crosswalk },
  };
}

/** The level columns that the Criteria table lacks, by name: descriptors for them have nowhere to stand. */
export function missingLevels(book: Book, { criteria }: ProposedRules): readonly string[] {
  const table = criteriaTableOf(book);
  const present = table === null ? Number.POSITIVE_INFINITY : levelColumns(table).length;
  const deepest = Math.max(0, ...criteria.criteria.map(({ levels }) => levels.length));
  return Array.from({ length: Math.max(0, deepest - present) }, (_, i) => `Level ${present + i + 1}`);
}

interface Written {
  readonly edits: readonly Edit[];
  readonly guards: readonly Guard[];
}

const NOTHING: Written = { edits: [], guards: [] };

/** The cells of the Criteria table that have to change, each guarded by what it holds now. */
function criteriaEdits(book: Book, table: Table, criteria: readonly Criterion[]): Written {
  const columns = columnsOf(table, criteria);
  const edits: Edit[] = [];
  const guards: Guard[] = [];
  table.rows.forEach((cells, row) => {
    const values = valuesOf(criteria[row] ?? null, columns.length);
    columns.forEach((column, i) => {
      if (column < 0 || same(cells[column] ?? null, values[i] ?? null)) return;
      edits.push({ kind: "cell", table: table.id, row, column, value: values[i] ?? null });
      guards.push(guard(book, table.id, row, column));
    });
  });
  const added = criteria.slice(table.rows.length).map((criterion) => {
    const values = valuesOf(criterion, columns.length);
    return table.headers.map((_, column) => values[columns.indexOf(column)] ?? null);
  });
  if (added.length > 0) edits.push({ kind: "append", table: table.id, rows: added });
  return { edits, guards };
}

/** Where Criterion, Question, Weight, Minimum and the levels stand; −1 for a column that is neither there nor needed. */
function columnsOf(table: Table, criteria: readonly Criterion[]): readonly number[] {
  const names = ["Criterion", "Question", "Weight", "Minimum"];
  const levels = levelColumns(table);
  const needed = [true, criteria.some(({ question }) => question !== ""), criteria.some(({ weight }) => weight !== 1), criteria.some(({ minimum }) => minimum !== null)];
  const missing = names.filter((name, i) => needed[i] && columnOf(table, name) < 0);
  if (missing.length > 0) {
    throw new WorkbookError("not-found", `The table "${table.name}" has no ${missing.length === 1 ? "column" : "columns"} ${listed(missing)} for what you typed. Add ${missing.length === 1 ? "it" : "them"} in the sheet, then apply again. Nothing was written.`);
  }
  return [...names.map((name) => columnOf(table, name)), ...levels];
}

function valuesOf(criterion: Criterion | null, count: number): readonly CellValue[] {
  if (criterion === null) return Array<null>(count).fill(null);
  return [criterion.name, criterion.question || null, criterion.weight, criterion.minimum, ...criterion.levels.map((level) => level || null)];
}

const same = (cell: Cell, value: CellValue): boolean => (isBlank(cell) && value === null) || cell === value;

/** Fresh computed cells where the new rules give others than the sheet holds, guarded by the rows' IDs and titles. */
function scoreEdits(book: Book, proposed: ProposedRules): Written {
  const after: Book = { ...book, rules: rulesFor(proposed.criteria, proposed) };
  const edits: Edit[] = [];
  const guards: Guard[] = [];
  for (const { practice, readings } of verdictChanges(book, proposed).practices) {
    const cells = book.tables.find(({ id }) => id === practice.table)?.rows[practice.row] ?? [];
    const fresh = computedEdits(after, practice, readings).filter((edit) => edit.kind === "computed" && !same(cells[edit.column] ?? null, edit.value));
    if (fresh.length === 0) continue;
    edits.push(...fresh);
    guards.push(...rowGuards(book, practice));
  }
  return { edits, guards };
}
