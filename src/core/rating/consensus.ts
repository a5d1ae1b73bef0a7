import type { Book } from "../book";
import { agreement, type Agreement } from "../evaluation/agreement/agreement";
import type { Reading } from "../evaluation/evaluation";
import { normalise, type Scale } from "../evaluation/scale";
import { shownRating } from "../evaluation/wording";
import { fullyRatedBy, isAnswer, ratersOf, ratingsByPractice } from "./raters";
import { raterKey, type RaterRating } from "./rating";

/** How far the raters agree. `perCriterion` is in criteria order. */
export interface AgreementReport {
  /** Every practice × criterion cell counts as one unit; criteria that all raters rate high or low lift it. */
  readonly overall: Agreement;
  readonly perCriterion: readonly Agreement[];
}

/** A cell that two or more raters rated, and rated differently. */
export interface Difference {
  /** Key of the practice. */
  readonly practice: string;
  readonly criterion: number;
  readonly ratings: readonly RaterRating[];
  /** From the lowest to the highest rating, as a share of the scale: above 0, at most 1. */
  readonly spread: number;
}

/**
 * The practices whose ratings a person may be shown beside each other: all, where the workbook does not hide them; else
 * those that this person has rated on every criterion, none without initials.
 */
export function openPractices(book: Book, rater: string | null): ReadonlySet<string> {
  if (!book.settings.blindRating) return new Set(book.practices.map(({ key }) => key));
  return rater === null ? new Set() : fullyRatedBy(book, rater);
}

/** Krippendorff's alpha with the ordinal metric over the practices named; n/a and bad ratings count as not given. */
export function agreementReport(book: Book, practices: ReadonlySet<string>): AgreementReport {
  const raters = new Map(ratersOf(book.ratings.ratings).map((rater, index) => [raterKey(rater), index]));
  const rows = book.criteria.criteria.map(() => new Map<string, (number | null)[]>());
  for (const { practice, criterion, rater, reading } of book.ratings.ratings) {
    if (reading.kind !== "value" || !practices.has(practice)) continue;
    const units = rows[criterion];
    const unit = units?.get(practice) ?? Array.from({ length: raters.size }, () => null);
    unit[raters.get(raterKey(rater)) ?? 0] = reading.value;
    units?.set(practice, unit);
  }
  const perCriterion = rows.map((units) => [...units.values()]);
  return { overall: agreement(perCriterion.flat()), perCriterion: perCriterion.map((values) => agreement(values)) };
}

/** The cells where raters differ most, widest first, then in sheet and criteria order; at most `count`. */
export function widestDifferences(book: Book, practices: ReadonlySet<string>, count: number): readonly Difference[] {
  const byPractice = ratingsByPractice(book.ratings.ratings);
  const found = book.practices.flatMap(({ key }) => (practices.has(key) ? differencesIn(key, byPractice.get(key) ?? [], book.criteria.scale) : []));
  return found.sort((a, b) => b.spread - a.spread).slice(0, count);
}

/** The criteria of one practice that its raters rated differently, in criteria order. */
export function differencesIn(practice: string, ratings: readonly RaterRating[], scale: Scale): readonly Difference[] {
  const criteria = [...new Set(ratings.map(({ criterion }) => criterion))].sort((a, b) => a - b);
  return criteria.flatMap((criterion): readonly Difference[] => {
    const here = ratings.filter((rating) => rating.criterion === criterion);
    const shares = valuesOf(here.map(({ reading }) => reading)).map((value) => normalise(scale, value));
    const spread = shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares);
    return spread === 0 ? [] : [{ practice, criterion, ratings: here, spread }];
  });
}

export const CONSENSUS_METHODS = ["median", "mean"] as const;
export type ConsensusMethod = (typeof CONSENSUS_METHODS)[number];

/**
 * What the raters' readings of one criterion come to: the median (of an even number, half-way between the middle two) or
 * the mean, rounded to two decimals; n/a where nobody gave a number and somebody said n/a; null where nobody answered.
 */
export function consensusOf(readings: readonly Reading[], method: ConsensusMethod): number | "n/a" | null {
  const values = [...valuesOf(readings)].sort((a, b) => a - b);
  if (values.length === 0) return readings.some(isAnswer) ? "n/a" : null;
  const middle = values.length >> 1;
  const upper = values[middle] ?? 0;
  if (method === "median") return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? 0) + upper) / 2;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
}

function valuesOf(readings: readonly Reading[]): readonly number[] {
  return readings.flatMap((reading) => (reading.kind === "value" ? [reading.value] : []));
}

/** Where the words of `agreementWords` begin: the bands that Krippendorff proposes (Content Analysis, 2004, ch. 11). A convention, not a fact. */
export const RELIABLE = 0.8;
export const TENTATIVE = 0.667;

/** An agreement in plain words, or why there is none. */
export function agreementWords({ value, problem }: Agreement): string {
  if (value === null) return problem ?? "";
  if (value >= RELIABLE) return "The raters agree well enough to rely on.";
  if (value >= TENTATIVE) return "The raters agree enough for cautious conclusions.";
  if (value > 0) return "The raters agree too little to rely on. Talk the differences through.";
  return "The raters agree no better than chance would. Talk through what the levels mean.";
}

/** The same in a word, for a column. */
export function agreementWord({ value, pairs }: Agreement): string {
  if (value === null) return pairs === 0 ? "no pairs" : "too few to tell";
  return value >= RELIABLE ? "reliable" : value >= TENTATIVE ? "cautious" : value > 0 ? "too low" : "by chance";
}

/** "0.81", with a true minus sign; "–" where there is none. Two decimals, never rounded across a band. */
export function shownAgreement(value: number | null): string {
  if (value === null) return "–";
  const crosses = [RELIABLE, TENTATIVE].some((band) => value < band && Number(value.toFixed(2)) >= band);
  return (crosses ? value.toFixed(4) : value.toFixed(2)).replace(/^-(?=0\.00$)/, "").replace("-", "\u2212");
}

/** One rater's answer as it stands beside others: "AB 3". */
export function shownAnswer({ rater, reading }: RaterRating): string {
  switch (reading.kind) {
    case "value": return `${rater} ${shownRating(reading.value)}`;
    case "not-applicable": return `${rater} n/a`;
    case "bad": return `${rater} not readable`;
    case "blank": return `${rater} not rated`;
  }
}
