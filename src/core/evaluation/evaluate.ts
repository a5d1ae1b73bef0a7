import type { Evaluation, EvaluationRules, Reading, Verdict } from "./evaluation";
import { limitsOf, strengthsOf } from "./profile";
import { normalise, TOLERANCE } from "./scale";
import { meanScore } from "./score";
import { whySentence } from "./why";
import { shownScore } from "./wording";

/** An evaluation without its words: what score, coverage and verdict need, and nothing that they do not. */
export type Appraisal = Omit<Evaluation, "shownScore" | "strengths" | "limits" | "why">;

/** Most rows have nothing bad and miss nothing: one empty list serves them all. */
const NONE: readonly never[] = [];

/**
 * Evaluates one practice: score, coverage, verdict, strengths, limits and the sentence that says why.
 * `readings` are in criteria order, as many as the rules have names; a missing one counts as blank. Pure; never throws,
 * never NaN. A blank or n/a lowers coverage, not the mean; one bad rating leaves the practice unscored.
 */
export function evaluate(readings: readonly Reading[], rules: EvaluationRules): Evaluation {
  const { score, coverage, verdict, normalised, missedGates, unratedGates, bad } = appraise(readings, rules);
  const strengths = strengthsOf(normalised);
  const limits = limitsOf(normalised);
  // Written out, not spread: this runs once a row, for a hundred thousand rows.
  const shown = score === null ? "–" : shownScore(score, rules.bands);
  const evaluation = { score, shownScore: shown, coverage, verdict, normalised, strengths, limits, missedGates, unratedGates, bad, why: "" };
  evaluation.why = whySentence(evaluation, readings, rules);
  return evaluation;
}

/** The numbers and the verdict of `evaluate`, by the same rules. */
export function appraise(readings: readonly Reading[], rules: EvaluationRules): Appraisal {
  const normalised = normalisedOf(readings, rules);
  const coverage = coverageOf(normalised, rules.weights);
  const bad = badOf(readings);
  const missedGates = missedGatesOf(normalised, rules);
  const unratedGates = unratedGatesOf(normalised, rules);
  const enough = coverage >= rules.minCoverage - TOLERANCE;
  const score = bad.length === 0 && enough ? meanScore(normalised, rules.weights, rules.method) : null;
  const verdict = bad.length > 0 ? "Unscored" : verdictOf(score, missedGates.length > 0, unratedGates.length > 0, rules);
  return { score, coverage, verdict, normalised, missedGates, unratedGates, bad };
}

/**
 * Rated weight ÷ total weight, 0–1; exactly 1 when all that has weight is rated. Rounded to 12 decimals, so that four
 * fifths are 0.8 in a cell's filter too.
 */
export function coverageOf(normalised: readonly (number | null)[], weights: readonly number[]): number {
  let rated = 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    total += weight;
    if (typeof normalised[i] === "number") rated += weight;
  }
  return total === 0 ? 0 : Math.round((rated / total) * 1e12) / 1e12;
}

function normalisedOf(readings: readonly Reading[], rules: EvaluationRules): readonly (number | null)[] {
  const values: (number | null)[] = [];
  for (let i = 0; i < rules.weights.length; i++) {
    const reading = readings[i];
    values.push(reading?.kind === "value" ? normalise(rules, reading.value) : null);
  }
  return values;
}

function badOf(readings: readonly Reading[]): Evaluation["bad"] {
  let bad: { criterion: number; reason: string }[] | null = null;
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i];
    if (reading?.kind === "bad") (bad ??= []).push({ criterion: i, reason: reading.reason });
  }
  return bad ?? NONE;
}

/** A minimum is met by a rating at least as good, in the scale's own direction: on 6-1 a 3 meets a minimum of 3.5. */
function missedGatesOf(normalised: readonly (number | null)[], rules: EvaluationRules): readonly number[] {
  let missed: number[] | null = null;
  for (let i = 0; i < rules.minimums.length; i++) {
    const minimum = rules.minimums[i];
    const value = normalised[i];
    if (typeof minimum !== "number" || typeof value !== "number") continue;
    if (value < normalise(rules, minimum) - TOLERANCE) (missed ??= []).push(i);
  }
  return missed ?? NONE;
}

/** Gated criteria without a rating, whether blank, not applicable or bad. */
function unratedGatesOf(normalised: readonly (number | null)[], rules: EvaluationRules): readonly number[] {
  let unrated: number[] | null = null;
  for (let i = 0; i < rules.minimums.length; i++) {
    if (typeof rules.minimums[i] === "number" && typeof normalised[i] !== "number") (unrated ??= []).push(i);
  }
  return unrated ?? NONE;
}

/** In the documented order: coverage, unrated gate, then the band, which a missed gate caps at Needs improvement. */
function verdictOf(score: number | null, isGateMissed: boolean, isGateUnrated: boolean, rules: EvaluationRules): Verdict {
  if (score === null) return "Insufficient evidence";
  if (isGateUnrated) return "Not determinable";
  const { good, promising, needsImprovement } = rules.bands;
  if (score < needsImprovement) return "Not demonstrated";
  if (isGateMissed || score < promising) return "Needs improvement";
  return score < good ? "Promising practice" : "Good practice";
}
