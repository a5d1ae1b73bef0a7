import type { Book } from "../../core/book";
import { columnsIn } from "../../core/practice/columns";
import type { ScoredPractice } from "../../core/practice/practice";
import { addressIn } from "../../core/table";
import { applyFix } from "../../workbook/actions/correct";
import type { Actions } from "../useActions";
import type { BadContent } from "./BadCell";
import type { OwnRating } from "./ownRating";

/** Why a criterion cannot be rated here; null when it can. */
export function lockOf(book: Book, practice: ScoredPractice, own: OwnRating | null, criterion: number, readOnly: boolean): string | null {
  if (own !== null && practice.id !== practice.key) return "This row has no ID of its own, so ratings of it cannot be told apart by rater. Give it one in the sheet.";
  const name = book.rules.names[criterion] ?? "";
  if (own === null && (columnsIn(book.practiceTables, practice.table)?.criteria[criterion] ?? -1) < 0) return `The sheet has no “${name}” column to keep a rating in. Add one to the table.`;
  return readOnly ? "This workbook is read-only." : null;
}

/** A cell that holds a rating: of the practice table, or of `Ratings`. */
export interface RatingCell {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** The cell that a shown rating comes from; null when there is none. */
export function placeOf(book: Book, practice: ScoredPractice, own: OwnRating | null, criterion: number): RatingCell | null {
  if (own === null) return { table: practice.table, row: practice.row, column: columnsIn(book.practiceTables, practice.table)?.criteria[criterion] ?? -1 };
  const row = own.own.find((rating) => rating.criterion === criterion)?.row;
  return row === undefined || book.ratings.table === null ? null : { table: book.ratings.table, row, column: book.ratings.columns.rating };
}

/** Sheet and address of a rating cell; words for one that is not there yet. */
export function addressOf(book: Book, cell: RatingCell | null): string {
  const table = book.tables.find(({ id }) => id === cell?.table);
  return table && cell && cell.column >= 0 ? `${table.sheet}!${addressIn(table, cell.row, cell.column)}` : "the rating";
}

/** What stands in a rating cell that cannot be read, with the repair that its issue offers. */
export function badContent(book: Book, cell: RatingCell | null, reason: string, actions: Actions): BadContent {
  const table = book.tables.find(({ id }) => id === cell?.table);
  const issue = book.issues.find(({ place, kind }) => kind === "bad-rating" && place.table === cell?.table && place.row === cell.row && place.column === cell.column);
  return {
    address: table && cell && cell.column >= 0 ? addressIn(table, cell.row, cell.column) : "",
    reason,
    fix: issue?.fix ? { label: issue.fix.label, run: () => void actions.write((now) => applyFix(now, issue)) } : null,
  };
}
