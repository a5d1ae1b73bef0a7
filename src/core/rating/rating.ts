import type { CalendarDate } from "../dates";
import type { Reading } from "../evaluation/evaluation";
import { fold } from "../folding";
import type { EvidenceGrade } from "../practice/practice";

/** One row of the `Ratings` table that names a practice, a criterion and a rater: one rater's rating of one criterion. */
export interface RaterRating {
  /** 0-based data row. */
  readonly row: number;
  /** Key of the practice in the book. */
  readonly practice: string;
  /** Initials as the sheet has them. */
  readonly rater: string;
  /** Index in the criteria set. */
  readonly criterion: number;
  readonly reading: Reading;
  readonly evidence: EvidenceGrade | null;
  readonly date: CalendarDate | null;
}

/** Positions of the columns of `Ratings`, −1 for one that is not there. */
export interface RatingColumns {
  readonly practice: number;
  readonly rater: number;
  readonly criterion: number;
  readonly rating: number;
  readonly evidence: number;
  readonly date: number;
}

/** The `Ratings` table as the book knows it. */
export interface RatingBook {
  /** Id of the table; null when the workbook has none that ratings can be kept in. */
  readonly table: string | null;
  readonly columns: RatingColumns;
  /** In sheet order; at most one a practice, rater and criterion. Kept consensus rows are not among them. */
  readonly ratings: readonly RaterRating[];
  /** Where a consensus was taken, its record: the rater cell says how, e.g. "consensus: median of 3 raters". */
  readonly consensus: readonly RaterRating[];
}

export const NO_RATINGS: RatingBook = {
  table: null, columns: { practice: -1, rater: -1, criterion: -1, rating: -1, evidence: -1, date: -1 }, ratings: [], consensus: [],
};

/** Initials that differ only in case, accents or spaces are one rater's. */
export function raterKey(initials: string): string {
  const known = keys.get(initials);
  if (known !== undefined) return known;
  const key = fold(initials);
  if (keys.size < MOST_KEYS) keys.set(initials, key);
  return key;
}

/** A table of many rows names few raters: each is folded once. */
const keys = new Map<string, string>();
const MOST_KEYS = 1000;

const CONSENSUS = "consensus";

/** True for a row that records a consensus: no rater of that name is possible. */
export function isConsensusRater(rater: string): boolean {
  const key = raterKey(rater);
  return key === CONSENSUS || key.startsWith(`${CONSENSUS}:`);
}

/** How the record of a consensus is written in the Rater column: the table has no other place that every workbook keeps. */
export function consensusRater(reason: string): string {
  return `${CONSENSUS}: ${reason}`;
}

/** What the record gives as its reason; "" when it gives none. */
export function consensusReason(rater: string): string {
  return rater.trim().slice(CONSENSUS.length).replace(/^\s*:\s*/, "");
}

/** Longest initials: they stand beside each rating in a narrow pane. */
export const MOST_INITIALS = 12;

/** What is wrong with initials that a person typed, in words; null when they will do. Text is trimmed before it is kept. */
export function initialsProblem(text: string): string | null {
  const initials = text.trim();
  if (initials === "") return "Type your initials, for example AB.";
  if (initials.length > MOST_INITIALS) return `Use at most ${MOST_INITIALS} characters.`;
  if (/^[=+\-@]/.test(initials)) return "Start with a letter or a digit.";
  return isConsensusRater(initials) ? "That word is kept for what raters agree on. Use your initials." : null;
}
