import type { Book } from "../core/book";
import { cellText, isCellError } from "../core/cell";
import { fold } from "../core/folding";
import type { ScoredPractice } from "../core/practice/practice";
import { columnOf } from "../core/table";
import { cleanLine } from "./cleanText";

/**
 * What the ratings of a practice rest on, from a column `Rating basis` beside the practices: "synthetic" in Cairn's sample,
 * a workshop or a study in a team's own workbook. "" where the workbook has no such column or the cell is blank.
 */
export function ratingBasis(book: Book, practice: ScoredPractice): string {
  const table = book.tables.find(({ id }) => id === practice.table);
  if (!table) return "";
  const cell = table.rows[practice.row]?.[columnOf(table, "Rating basis")] ?? null;
  return isCellError(cell) ? "" : cleanLine(cellText(cell));
}

/** True when the ratings were made up: nothing that follows from them is a judgement. */
export function isSynthetic(basis: string): boolean {
  return /\bsynthetic\b/.test(fold(basis));
}

/** What a reader must know before the first verdict; "" when no rating is made up. */
export function syntheticWarning(synthetic: number, all: number): string {
  if (synthetic === 0) return "";
  const whose = synthetic === all ? "The ratings in this catalogue are" : `The ratings of ${synthetic} of the ${all} practices are`;
  return `${whose} synthetic: they were invented to show how Cairn works. No score, verdict or evidence grade that rests on them says anything about the real practices.`;
}
