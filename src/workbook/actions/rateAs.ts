import type { Book } from "../../core/book";
import { isOnScale } from "../../core/evaluation/scale";
import type { EvidenceGrade } from "../../core/practice/practice";
import { initialsProblem } from "../../core/rating/rating";
import type { EditBatch } from "../port";
import { WorkbookError } from "../port";
import type { Rating } from "./rate";
import { ratingRowEdits } from "./ratingRows";
import { practiceOf } from "./rowEdits";

/** One rater's rating of one criterion of one practice, and when: `date` is the day's serial number. */
export interface RatingAs {
  readonly practice: string;
  readonly rater: string;
  readonly criterion: number;
  readonly date: number;
}

/** Keeps a rater's rating in `Ratings`; the practice's own row is left alone. A rating off the scale is refused. */
export function rateAs(book: Book, as: RatingAs, rating: Rating): EditBatch {
  const { scale } = book.criteria;
  if (typeof rating === "number" && !isOnScale(scale, rating)) {
    throw new WorkbookError("refused-cell", `${rating} is not on the scale ${scale.worst} to ${scale.best}. Nothing was written.`);
  }
  return batchOf(book, as, rating === null ? "Clear" : "Rate", { rating });
}

/** Keeps what evidence a rater's rating rests on; null clears it. */
export function gradeEvidenceAs(book: Book, as: RatingAs, evidence: EvidenceGrade | null): EditBatch {
  return batchOf(book, as, "Grade evidence for", { evidence });
}

type Given = { readonly rating: Rating } | { readonly evidence: EvidenceGrade | null };

function batchOf(book: Book, { practice: key, rater, criterion, date }: RatingAs, verb: string, given: Given): EditBatch {
  const problem = initialsProblem(rater);
  if (problem !== null) throw new WorkbookError("refused-cell", `${rater} cannot be used as initials. ${problem}`);
  const practice = practiceOf(book, key);
  const name = book.criteria.criteria[criterion]?.name ?? "";
  return {
    label: `${verb} ${name} of ${practice.title || practice.key} as ${rater}`,
    ...ratingRowEdits(book, [{ practice, rater, criterion, date, ...given }]),
  };
}
