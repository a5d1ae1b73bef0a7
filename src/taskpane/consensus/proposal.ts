import type { Book } from "../../core/book";
import type { Reading } from "../../core/evaluation/evaluation";
import { readRating } from "../../core/evaluation/reading";
import { scaleInWords } from "../../core/evaluation/scale";
import type { Scale } from "../../core/evaluation/scale";
import { consensusOf } from "../../core/rating/consensus";
import type { ConsensusMethod } from "../../core/rating/consensus";
import { isAnswer } from "../../core/rating/raters";
import type { RaterRating } from "../../core/rating/rating";
import type { Consensus } from "../../workbook/actions/takeConsensus";

/** What a person typed in place of the median or mean of one criterion. */
export interface TypedConsensus {
  readonly value: string;
  readonly reason: string;
}

export interface ConsensusDraft {
  readonly method: ConsensusMethod;
  /** By criterion. */
  readonly typed: ReadonlyMap<number, TypedConsensus>;
}

export const EMPTY_CONSENSUS: ConsensusDraft = { method: "median", typed: new Map() };

/** One criterion of a practice on its way to a consensus. */
export interface Proposal {
  readonly criterion: number;
  /** The raters' answers, in sheet order. */
  readonly answers: readonly RaterRating[];
  /** What would be taken; null when there is nothing to take. */
  readonly choice: Consensus | null;
  /** What has to be put right first, in words; null when nothing. */
  readonly problem: string | null;
}

/** What a draft would take into the practice's row, criterion by criterion. */
export function proposalsOf(book: Book, practice: string, draft: ConsensusDraft): readonly Proposal[] {
  const ratings = book.ratings.ratings.filter((rating) => rating.practice === practice && isAnswer(rating.reading));
  return book.criteria.criteria.map((_, criterion): Proposal => {
    const answers = ratings.filter((rating) => rating.criterion === criterion);
    const typed = draft.typed.get(criterion);
    return { criterion, answers, ...(typed ? typedChoice(criterion, typed, book.criteria.scale) : counted(criterion, answers, draft.method)) };
  });
}

type Outcome = Pick<Proposal, "choice" | "problem">;

function counted(criterion: number, answers: readonly RaterRating[], method: ConsensusMethod): Outcome {
  const rating = consensusOf(answers.map(({ reading }) => reading), method);
  if (rating === null) return { choice: null, problem: null };
  const raters = answers.filter(({ reading }) => rating === "n/a" || reading.kind === "value").length;
  const of = `${raters} ${raters === 1 ? "rater" : "raters"}`;
  return { choice: { criterion, rating, reason: rating === "n/a" ? `not applicable to ${of}` : `${method} of ${of}` }, problem: null };
}

function typedChoice(criterion: number, { value, reason }: TypedConsensus, scale: Scale): Outcome {
  const reading = readRating(value, scale);
  if (reading.kind === "blank" || reading.kind === "bad") return { choice: null, problem: `Type a number from ${scaleInWords(scale)}, or n/a.` };
  if (reason.trim() === "") return { choice: null, problem: "Give the reason: it is kept with the consensus." };
  return { choice: { criterion, rating: reading.kind === "value" ? reading.value : "n/a", reason: reason.trim() }, problem: null };
}

/** The practice's readings as they would be with the proposals taken. */
export function readingsWith(readings: readonly Reading[], proposals: readonly Proposal[], scale: Scale): readonly Reading[] {
  return readings.map((reading, i) => {
    const rating = proposals[i]?.choice?.rating;
    return rating === undefined ? reading : readRating(rating, scale);
  });
}
