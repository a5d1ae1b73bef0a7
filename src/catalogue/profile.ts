import type { CriteriaSet } from "../core/evaluation/criteria";
import { profileSentence, readingText } from "../core/evaluation/profileWords";
import { normalise, scaleInWords } from "../core/evaluation/scale";
import type { ScoredPractice } from "../core/practice/practice";
import { cleanLine } from "./cleanText";

export interface ProfileRow {
  readonly name: string;
  /** What stands at the end of the bar. */
  readonly value: string;
  /** Length of the bar, 0 (worst) – 1 (best); null when there is no rating. */
  readonly share: number | null;
  /** Where the minimum lies, 0–1; null for none. */
  readonly minimum: number | null;
  readonly missed: boolean;
}

/** One practice's ratings as a picture can show them, with the same in words. */
export interface Profile {
  readonly rows: readonly ProfileRow[];
  readonly title: string;
  /** The text alternative: a sentence a criterion, in criteria order. */
  readonly description: string;
  /** How to read the picture. */
  readonly legend: string;
}

export function profileOf(practice: ScoredPractice, { criteria, scale }: CriteriaSet): Profile {
  const { evaluation, readings } = practice;
  const rows = criteria.map((criterion, index): ProfileRow => ({
    name: cleanLine(criterion.name),
    value: readingText(readings[index] ?? { kind: "blank" }),
    share: evaluation.normalised[index] ?? null,
    minimum: criterion.minimum === null ? null : normalise(scale, criterion.minimum),
    missed: evaluation.missedGates.includes(index),
  }));
  const sentences = criteria.map((criterion, index) => profileSentence(criterion, readings[index] ?? { kind: "blank" }, evaluation.missedGates.includes(index)));
  const gated = rows.some(({ minimum }) => minimum !== null);
  return {
    rows,
    title: `Ratings of ${cleanLine(practice.title) || practice.key}`,
    description: `${cleanLine(sentences.join(". "))}.`,
    legend: `Ratings from ${scaleInWords(scale)}.${gated ? " The upright line is a criterion’s minimum; a striped bar falls short of it." : ""}`,
  };
}
