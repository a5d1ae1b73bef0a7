import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import { isBlank } from "../../core/cell";
import type { ScoredPractice } from "../../core/practice/practice";
import type { EvidenceGrade } from "../../core/practice/practice";
import { isConsensusRater, raterKey } from "../../core/rating/rating";
import type { Table } from "../../core/table";
import type { Edit, EditBatch, Guard } from "../port";
import { WorkbookError } from "../port";
import type { Rating } from "./rate";
import { guard } from "./rowEdits";

/** What one row of `Ratings` is to hold. What is left out keeps what stands there. */
export interface RatingRow {
  readonly practice: ScoredPractice;
  readonly rater: string;
  readonly criterion: number;
  readonly rating?: Rating;
  readonly evidence?: EvidenceGrade | null;
  /** Serial number of the day. */
  readonly date: number;
}

/**
 * Edits that put rows into `Ratings`: an own earlier row of the same practice and criterion is updated, others' rows are
 * never touched; new ones take blank rows first, then rows at the end. Guards: the row is still that rater's, or blank.
 */
export function ratingRowEdits(book: Book, rows: readonly RatingRow[]): Required<Pick<EditBatch, "edits" | "guards">> {
  const table = book.tables.find(({ id }) => id === book.ratings.table);
  if (!table) throw new WorkbookError("not-found", "This workbook has no Ratings table to keep a rater's ratings in. Set up the workbook, or rate without initials.");
  const edits: Edit[] = [];
  const guards: Guard[] = [];
  const appended: CellValue[][] = [];
  const free = blankRows(table);
  for (const row of rows) {
    const cells = cellsOf(book, row);
    const own = existingRow(book, row);
    const place = own ?? free.shift();
    if (place === undefined) {
      appended.push(table.headers.map((_, column) => cells.get(column) ?? null));
      continue;
    }
    for (const [column, value] of cells) edits.push({ kind: "cell", table: table.id, row: place, column, value });
    guards.push(...identity(book).map((column) => guard(book, table.id, place, column)));
  }
  if (appended.length > 0) edits.push({ kind: "append", table: table.id, rows: appended });
  return { edits, guards };
}

/** The columns that say whose rating it is. */
function identity({ ratings: { columns } }: Book): readonly number[] {
  return [columns.practice, columns.rater, columns.criterion];
}

function existingRow(book: Book, { practice, rater, criterion }: RatingRow): number | undefined {
  const isConsensus = isConsensusRater(rater);
  const rows = isConsensus ? book.ratings.consensus : book.ratings.ratings;
  return rows.find((row) => row.practice === practice.key && row.criterion === criterion && (isConsensus || raterKey(row.rater) === raterKey(rater)))?.row;
}

function cellsOf(book: Book, { practice, rater, criterion, rating, evidence, date }: RatingRow): ReadonlyMap<number, CellValue> {
  const name = book.criteria.criteria[criterion]?.name;
  if (name === undefined) throw new WorkbookError("not-found", `There is no criterion ${criterion + 1}.`);
  if (practice.id === "" || practice.id !== practice.key) {
    throw new WorkbookError("refused-cell", `${practice.title || practice.key} has no ID of its own, so its ratings cannot be told apart by rater. Give the row an ID first.`);
  }
  const { columns } = book.ratings;
  const cells: (readonly [number, CellValue])[] = [
    [columns.practice, practice.id], [columns.rater, rater], [columns.criterion, name],
    ...(rating === undefined ? [] : [[columns.rating, rating] as const]),
    ...(evidence === undefined ? [] : [[columns.evidence, evidence] as const]),
    [columns.date, date],
  ];
  return new Map(cells.filter(([column]) => column >= 0));
}

function blankRows(table: Table): number[] {
  return table.rows.flatMap((cells, row) => (cells.every(isBlank) ? [row] : []));
}
