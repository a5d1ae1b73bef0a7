import type { Book } from "../book";
import { evaluate } from "../evaluation/evaluate";
import type { Reading } from "../evaluation/evaluation";
import type { EvidenceGrade, ScoredPractice } from "../practice/practice";
import { raterKey, type RaterRating } from "./rating";

const BLANK: Reading = { kind: "blank" };

/** The raters' initials as first written, in the order in which the table names them. */
export function ratersOf(ratings: readonly RaterRating[]): readonly string[] {
  const raters = new Map<string, string>();
  for (const { rater } of ratings) if (!raters.has(raterKey(rater))) raters.set(raterKey(rater), rater);
  return [...raters.values()];
}

/** The ratings of each practice, by its key, in sheet order. */
export function ratingsByPractice(ratings: readonly RaterRating[]): ReadonlyMap<string, readonly RaterRating[]> {
  const found = new Map<string, RaterRating[]>();
  for (const rating of ratings) {
    const list = found.get(rating.practice);
    if (list) list.push(rating);
    else found.set(rating.practice, [rating]);
  }
  return found;
}

/** True for an answered criterion: rated or not applicable. */
export function isAnswer(reading: Reading): boolean {
  return reading.kind === "value" || reading.kind === "not-applicable";
}

/** One rater's readings of one practice in criteria order, blank where there is none. */
export function readingsBy(ratings: readonly RaterRating[], rater: string, criteria: number): readonly Reading[] {
  const own = ratings.filter((rating) => raterKey(rating.rater) === raterKey(rater));
  return Array.from({ length: criteria }, (_, criterion) => own.find((rating) => rating.criterion === criterion)?.reading ?? BLANK);
}

/**
 * The practices as one rater has rated them, and nobody else: own readings, own evaluation, own evidence. Ratings that
 * stand in the practice table or come from others are not in it, so that whoever is shown it rates unswayed.
 */
export function practicesAsRatedBy(book: Book, rater: string): readonly ScoredPractice[] {
  const own = ratingsByPractice(book.ratings.ratings.filter((rating) => raterKey(rating.rater) === raterKey(rater)));
  return book.practices.map((practice) => {
    const ratings = own.get(practice.key) ?? [];
    const readings = readingsBy(ratings, rater, book.criteria.criteria.length);
    return { ...practice, readings, evidence: weakestEvidence(ratings), evaluation: evaluate(readings, book.rules) };
  });
}

/** The weakest grade under a rater's ratings; null when there are none or one of them states no grade. */
export function weakestEvidence(ratings: readonly RaterRating[]): EvidenceGrade | null {
  const rated = ratings.filter(({ reading }) => reading.kind === "value");
  let weakest: EvidenceGrade | null = null;
  for (const { evidence } of rated) {
    if (evidence === null) return null;
    if (weakest === null || evidence < weakest) weakest = evidence;
  }
  return weakest;
}

/** Practices that a rater has answered on every criterion, by key: those whose other ratings may be shown to that rater. */
export function fullyRatedBy(book: Book, rater: string): ReadonlySet<string> {
  const answered = new Map<string, number>();
  for (const rating of book.ratings.ratings) {
    if (raterKey(rating.rater) !== raterKey(rater) || !isAnswer(rating.reading)) continue;
    answered.set(rating.practice, (answered.get(rating.practice) ?? 0) + 1);
  }
  const all = book.criteria.criteria.length;
  return new Set([...answered].filter(([, count]) => count >= all).map(([key]) => key));
}
