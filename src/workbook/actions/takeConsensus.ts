import type { Book } from "../../core/book";
import type { Reading } from "../../core/evaluation/evaluation";
import { readRating } from "../../core/evaluation/reading";
import { isOnScale } from "../../core/evaluation/scale";
import { columnsIn } from "../../core/practice/columns";
import { consensusRater } from "../../core/rating/rating";
import type { Edit, EditBatch, Guard } from "../port";
import { WorkbookError } from "../port";
import type { Rating } from "./rate";
import { ratingRowEdits } from "./ratingRows";
import { computedEdits, guard, practiceOf, rowGuards } from "./rowEdits";

/** What raters agree on for one criterion, and how they came to it. */
export interface Consensus {
  readonly criterion: number;
  readonly rating: Exclude<Rating, null>;
  /** "median of 3 raters", or the reason that a person typed. Kept in `Ratings`. */
  readonly reason: string;
}

/**
 * Takes a consensus into a practice's own row: its rating cells, the computed cells beside them, and a row for each in
 * `Ratings` whose rater is "consensus: " and the reason. One batch, so that one undo takes all of it back. Refused whole
 * when the row is another practice's by now, or one of its ratings is no longer what the person was shown.
 */
export function takeConsensus(book: Book, key: string, choices: readonly Consensus[], date: number): EditBatch {
  const practice = practiceOf(book, key);
  const { scale } = book.criteria;
  const edits: Edit[] = [];
  const guards: Guard[] = [...rowGuards(book, practice)];
  for (const { criterion, rating, reason } of choices) {
    const name = book.rules.names[criterion] ?? String(criterion + 1);
    const column = columnsIn(book.practiceTables, practice.table)?.criteria[criterion] ?? -1;
    if (column < 0) throw new WorkbookError("not-found", `The practice table has no column for criterion ${name}. Add it, or set up the workbook.`);
    if (typeof rating === "number" && !isOnScale(scale, rating)) throw new WorkbookError("refused-cell", `${rating} is not on the scale ${scale.worst} to ${scale.best}. Nothing was written.`);
    if (reason.trim() === "") throw new WorkbookError("refused-cell", `The consensus for ${name} needs a reason. Nothing was written.`);
    edits.push({ kind: "cell", table: practice.table, row: practice.row, column, value: rating });
    guards.push(guard(book, practice.table, practice.row, column));
  }
  const readings = practice.readings.map((reading, i): Reading => {
    const choice = choices.find(({ criterion }) => criterion === i);
    return choice ? readRating(choice.rating, scale) : reading;
  });
  const record = ratingRowEdits(book, choices.map(({ criterion, rating, reason }) => ({ practice, rater: consensusRater(reason.trim()), criterion, rating, date })));
  return {
    label: `Take the consensus on ${practice.title || practice.key}`,
    edits: [...edits, ...computedEdits(book, practice, readings), ...record.edits],
    guards: [...guards, ...record.guards],
  };
}
