import type { Book } from "../book";
import { columnsIn, findColumns } from "../practice/columns";
import type { ScoredPractice } from "../practice/practice";
import { headersFor } from "../settings";
import type { Table } from "../table";
import { evaluate } from "./evaluate";
import { VERDICTS, type Evaluation, type Reading, type Verdict } from "./evaluation";
import { readRating } from "./reading";
import { rulesFor } from "./rules";
import type { ProposedRules } from "./rulesDraft";

/** One practice under the rules as they are and as they would be. */
export interface PracticeUnderDraft {
  readonly practice: ScoredPractice;
  readonly readings: readonly Reading[];
  readonly after: Evaluation;
}

/** What other rules would do to a book, told before anything is written. */
export interface VerdictChanges {
  /** Every practice, in sheet order. */
  readonly practices: readonly PracticeUnderDraft[];
  /** Those whose verdict would be another, in sheet order. */
  readonly changed: readonly PracticeUnderDraft[];
  /** How many practices would have another score, whether or not the verdict changes. */
  readonly scoresChanged: number;
  /** How many practices have each verdict, now and then; verdicts that nobody has are left out. */
  readonly counts: readonly { readonly verdict: Verdict; readonly now: number; readonly then: number }[];
  /** Criteria for which a table of practices has no column: they would count as not rated. Empty without a practice table. */
  readonly missing: readonly string[];
  /** The same by table; only tables that lack any. */
  readonly missingIn: readonly { readonly table: Table; readonly names: readonly string[] }[];
}

/**
 * Evaluates every practice by proposed rules. Ratings are read from the cells again, because another scale or other
 * criteria read them differently; they are never converted. Pure; the book stays as it is.
 */
export function verdictChanges(book: Book, proposed: ProposedRules): VerdictChanges {
  const rules = rulesFor(proposed.criteria, proposed);
  const tables = book.tables.filter(({ id }) => columnsIn(book.practiceTables, id) !== null);
  const found = new Map(tables.map((table) => [table.id, { table, columns: findColumns(table, proposed.criteria, headersFor(book.settings, table.name)).criteria }]));
  const practices = book.practices.map((practice): PracticeUnderDraft => {
    const own = found.get(practice.table);
    const cells = own?.table.rows[practice.row] ?? [];
    const readings = (own?.columns ?? []).map((column) => readRating(cells[column] ?? null, proposed.criteria.scale));
    return { practice, readings, after: evaluate(readings, rules) };
  });
  const missingIn = [...found.values()].map(({ table, columns }) => ({ table, names: rules.names.filter((_, index) => (columns[index] ?? -1) < 0) }))
    .filter(({ names }) => names.length > 0);
  return {
    practices,
    changed: practices.filter(({ practice, after }) => after.verdict !== practice.evaluation.verdict),
    scoresChanged: practices.filter(({ practice, after }) => after.score !== practice.evaluation.score).length,
    counts: countsOf(practices),
    missing: rules.names.filter((name) => missingIn.some(({ names }) => names.includes(name))),
    missingIn,
  };
}

function countsOf(practices: readonly PracticeUnderDraft[]): VerdictChanges["counts"] {
  return VERDICTS.map((verdict) => ({
    verdict,
    now: practices.filter(({ practice }) => practice.evaluation.verdict === verdict).length,
    then: practices.filter(({ after }) => after.verdict === verdict).length,
  })).filter(({ now, then }) => now + then > 0);
}
