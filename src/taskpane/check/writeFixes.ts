import type { Book } from "../../core/book";
import type { Issue } from "../../core/issue";
import { asWorkbookError } from "../../workbook/failure";
import type { ColumnFormulas, ManyFixes } from "../../workbook/actions/fixMany";
import { fixMany } from "../../workbook/actions/fixMany";
import { WorkbookError } from "../../workbook/port";
import type { Session } from "../../workbook/session";

/** What became of the issues that were to be fixed. */
export interface FixOutcome {
  readonly fixed: number;
  /** Rows that changed since they were shown. */
  readonly moved: number;
  /** Cells in columns of formulas. */
  readonly inFormulas: number;
  /** Written, and there all the same: Excel keeps a number as text in a cell of the text format. */
  readonly stayed: number;
}

/**
 * Writes the repairs as one batch. When a row changes between the reading and the writing, nothing was written: the workbook is read
 * again and the rest is written. Rejects with WorkbookError.
 */
export async function writeFixes(session: Session, seen: Book, issues: readonly Issue[], what: string): Promise<FixOutcome> {
  const formulas = await formulasOf(session, issues);
  try {
    return await attempt(session, seen, issues, what, formulas);
  } catch (cause) {
    if (asWorkbookError(cause).code !== "moved") throw cause;
    await session.reload();
    return attempt(session, seen, issues, what, formulas);
  }
}

async function attempt(session: Session, seen: Book, issues: readonly Issue[], what: string, formulas: ColumnFormulas): Promise<FixOutcome> {
  let made: ManyFixes | null = null;
  await session.apply((book) => {
    made = fixMany(book, seen, issues, what, formulas);
    if (made.written.length === 0) throw new WorkbookError("refused-cell", `Nothing was written: ${leftWords({ ...made, stayed: 0 })}`);
    return made.batch;
  });
  const { written, moved, inFormulas } = made ?? { written: [], moved: 0, inFormulas: 0 };
  const stayed = stillThere(session, written);
  return { fixed: written.length - stayed, moved, inFormulas, stayed };
}

async function formulasOf(session: Session, issues: readonly Issue[]): Promise<ColumnFormulas> {
  const tables = [...new Set(issues.map(({ place }) => place.table))];
  return new Map(await Promise.all(tables.map(async (table) => [table, await session.workbook.columnFormulas(table)] as const)));
}

function stillThere(session: Session, written: readonly Issue[]): number {
  const state = session.getState();
  if (state.kind !== "ready") return 0;
  const key = ({ kind, place, fix }: Issue): string => JSON.stringify([kind, place.table, place.row, place.column, fix]);
  const now = new Set(state.book.issues.filter(({ fix }) => fix !== undefined).map(key));
  return written.filter((issue) => now.has(key(issue))).length;
}

/** "Fixed 21. 2 rows have changed since they were shown and were left." */
export function outcomeWords(outcome: FixOutcome): string {
  const left = leftWords(outcome);
  return `Fixed ${outcome.fixed}. ${left === "" ? "Undo takes all of them back." : left}`;
}

function leftWords({ moved, inFormulas, stayed }: Pick<FixOutcome, "moved" | "inFormulas" | "stayed">): string {
  const rows = (count: number, one: string, many: string): string => (count === 0 ? "" : `${count} ${count === 1 ? one : many}`);
  return [
    rows(moved, "row has changed since it was shown and was left.", "rows have changed since they were shown and were left."),
    rows(inFormulas, "stands in a column of formulas, which would be lost, and was left.", "stand in columns of formulas, which would be lost, and were left."),
    rows(stayed, "is as it was: its cell has the text format. Change the format in Excel and fix it again.", "are as they were: their cells have the text format. Change the format in Excel and fix them again."),
  ].filter((words) => words !== "").join(" ");
}
