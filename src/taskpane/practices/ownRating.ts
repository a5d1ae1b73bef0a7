import type { Book } from "../../core/book";
import type { ScoredPractice } from "../../core/practice/practice";
import { openPractices, shownAnswer } from "../../core/rating/consensus";
import { isAnswer, ratersOf } from "../../core/rating/raters";
import type { RaterRating } from "../../core/rating/rating";
import { raterKey } from "../../core/rating/rating";

/** A practice as one rater sees it while rating: own ratings, and others' only once they may be shown. */
export interface OwnRating {
  readonly rater: string;
  /** Own rows of this practice. */
  readonly own: readonly RaterRating[];
  /** Others' rows of this practice; null while they are hidden. */
  readonly others: readonly RaterRating[] | null;
  /** How many others have rated it. */
  readonly otherRaters: number;
}

export function ownRating(book: Book, practice: ScoredPractice, rater: string): OwnRating {
  const all = book.ratings.ratings.filter((rating) => rating.practice === practice.key);
  const own = all.filter((rating) => raterKey(rating.rater) === raterKey(rater));
  const others = all.filter((rating) => raterKey(rating.rater) !== raterKey(rater) && isAnswer(rating.reading));
  return { rater, own, others: openPractices(book, rater).has(practice.key) ? others : null, otherRaters: ratersOf(others).length };
}

/** "Others: CD 3, EF n/a"; "" where they are hidden or there are none. */
export function othersLine({ others }: OwnRating, criterion: number): string {
  const here = (others ?? []).filter((rating) => rating.criterion === criterion);
  return here.length === 0 ? "" : `Others: ${here.map(shownAnswer).join(", ")}`;
}

/** What the rater is told of others' ratings of this practice, once above the criteria; "" when there are none. */
export function othersNote({ others, otherRaters }: OwnRating): string {
  if (otherRaters === 0) return "";
  const who = otherRaters === 1 ? "One other rater has" : `${otherRaters} other raters have`;
  return others === null ? `${who} rated this practice. Their ratings appear here once you have rated every criterion.` : "";
}
