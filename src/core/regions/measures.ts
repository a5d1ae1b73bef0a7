import { VERDICTS, type Verdict } from "../evaluation/evaluation";
import type { ScoredPractice } from "../practice/practice";

export const REGION_MEASURES = ["Practices", "Mean score", "Share of good practices"] as const;
export type RegionMeasure = (typeof REGION_MEASURES)[number];

/** What the practices of one region come to. */
export interface RegionFacts {
  readonly practices: number;
  /** Those with a score. */
  readonly scored: number;
  /** Mean score of the scored ones, 0–100; null without any. */
  readonly meanScore: number | null;
  /** Those with one of the four verdicts from "Good practice" to "Not demonstrated". */
  readonly judged: number;
  /** Good practices among the judged, 0–1; null without any. */
  readonly goodShare: number | null;
  /** How many have which verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

const JUDGED: readonly Verdict[] = ["Good practice", "Promising practice", "Needs improvement", "Not demonstrated"];

export function regionFacts(practices: readonly ScoredPractice[]): RegionFacts {
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  let scored = 0;
  let sum = 0;
  for (const { evaluation } of practices) {
    verdicts[evaluation.verdict] += 1;
    if (evaluation.score === null) continue;
    scored += 1;
    sum += evaluation.score;
  }
  const judged = JUDGED.reduce((total, verdict) => total + verdicts[verdict], 0);
  return {
    practices: practices.length, scored, meanScore: scored === 0 ? null : sum / scored,
    judged, goodShare: judged === 0 ? null : verdicts["Good practice"] / judged, verdicts,
  };
}

/** What a map of a measure shows for a region. */
export type RegionShade =
  | { readonly kind: "value"; readonly value: number }
  /** No practice in the present view. */
  | { readonly kind: "none" }
  /** Practices, but fewer than may be shown; `of` counts those that the measure rests on. */
  | { readonly kind: "too few"; readonly of: number };

/**
 * The value of a measure, unless it rests on fewer practices than `least` (1 or more): on all for the count, on the scored
 * ones for the mean, on the judged ones for the share.
 */
export function shadeOf(facts: RegionFacts, measure: RegionMeasure, least: number): RegionShade {
  if (facts.practices === 0) return { kind: "none" };
  const [value, of] = measure === "Practices" ? [facts.practices, facts.practices]
    : measure === "Mean score" ? [facts.meanScore, facts.scored] : [facts.goodShare, facts.judged];
  return value === null || of < Math.max(1, least) ? { kind: "too few", of } : { kind: "value", value };
}
