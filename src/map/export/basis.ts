import { isSynthetic, ratingBasis } from "../../catalogue/ratingBasis";
import type { Book } from "../../core/book";
import type { ColumnChoices } from "../../core/export/columns";
import type { ScoredPractice } from "../../core/practice/practice";

/** What the ratings of these practices rest on; null where the workbook says it of none of them. */
export function basisIn(book: Book, practices: readonly ScoredPractice[]): NonNullable<ColumnChoices["basis"]> | null {
  const basis = (practice: ScoredPractice): string => ratingBasis(book, practice);
  return practices.some((practice) => basis(practice) !== "") ? basis : null;
}

/** A sentence about made-up ratings, for whatever goes among people; "" where there are none. */
export function basisWarning(book: Book, practices: readonly ScoredPractice[]): string {
  const synthetic = practices.filter((practice) => isSynthetic(ratingBasis(book, practice))).length;
  if (synthetic === 0) return "";
  const whose = synthetic === practices.length ? "The ratings here are" : `The ratings of ${synthetic} of the ${practices.length} practices are`;
  return `${whose} synthetic: invented to show how Cairn works. No score or verdict that rests on them says anything about the real practices.`;
}
