import type { Book } from "../../core/book";
import type { Reading } from "../../core/evaluation/evaluation";
import { isOnScale } from "../../core/evaluation/scale";
import { columnsIn } from "../../core/practice/columns";
import type { EvidenceGrade } from "../../core/practice/practice";
import type { EditBatch } from "../port";
import { WorkbookError } from "../port";
import { computedEdits, guard, practiceOf, rowGuards } from "./rowEdits";

/** What a person can give a criterion: a rating on the scale, not applicable, or nothing (null). */
export type Rating = number | "n/a" | null;

/**
 * Rates one criterion of one practice: the rating cell and the computed cells beside it, in one batch, written only if
 * the row is still that practice's and the cell holds what was read: a colleague's rating is never replaced unseen. A rating
 * off the scale is a fault of the caller and is refused.
 */
export function rate(book: Book, practiceKey: string, criterion: number, rating: Rating): EditBatch {
  const practice = practiceOf(book, practiceKey);
  const column = columnsIn(book.practiceTables, practice.table)?.criteria[criterion] ?? -1;
  const name = book.rules.names[criterion];
  if (column < 0 || name === undefined) {
    throw new WorkbookError("not-found", `The practice table has no column for criterion ${name ?? criterion + 1}. Add it, or set up the workbook.`);
  }
  if (typeof rating === "number" && !isOnScale(book.criteria.scale, rating)) {
    throw new WorkbookError("refused-cell", `${rating} is not on the scale ${book.criteria.scale.worst} to ${book.criteria.scale.best}. Nothing was written.`);
  }
  const readings = practice.readings.map((reading, i) => (i === criterion ? readingOf(rating) : reading));
  return {
    label: `${rating === null ? "Clear" : "Rate"} ${name} of ${practice.title || practice.key}`,
    edits: [
      { kind: "cell", table: practice.table, row: practice.row, column, value: rating },
      ...computedEdits(book, practice, readings),
    ],
    guards: [...rowGuards(book, practice), guard(book, practice.table, practice.row, column)],
  };
}

function readingOf(rating: Rating): Reading {
  if (rating === null) return { kind: "blank" };
  return rating === "n/a" ? { kind: "not-applicable" } : { kind: "value", value: rating };
}

/** Writes the evidence grade of a practice; null clears it. */
export function gradeEvidence(book: Book, practiceKey: string, grade: EvidenceGrade | null): EditBatch {
  const practice = practiceOf(book, practiceKey);
  const column = columnsIn(book.practiceTables, practice.table)?.of["Evidence"] ?? -1;
  if (column < 0) throw new WorkbookError("not-found", "The practice table has no Evidence column. Add it, or set up the workbook.");
  return {
    label: `Grade evidence of ${practice.title || practice.key}`,
    edits: [{ kind: "cell", table: practice.table, row: practice.row, column, value: grade }],
    guards: rowGuards(book, practice),
  };
}
