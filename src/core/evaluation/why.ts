import type { Evaluation, EvaluationRules, Method, Reading } from "./evaluation";
import { joined, midSentence, shownRating, shownScore, shownShare } from "./wording";

type Explained = Omit<Evaluation, "why">;

/** How the score came about, where it is not the plain mean: a 33 beside four strong criteria needs the reason. */
const METHOD_NOTE: Readonly<Record<Method, string>> = {
  arithmetic: "", geometric: " (geometric mean)", harmonic: " (harmonic mean)", minimum: " (the weakest criterion)",
};

/**
 * Why this practice is a good one, or what limits it, in one or two sentences made from its numbers and nothing else:
 * verdict and score, strengths (strongest first), limits (weakest first), gates, and coverage when below 1.
 * Numbers are the raters' own (in brackets, rating units); the score is rounded to a whole number but never across a band;
 * coverage is in whole per cent, rounded down when it is too low for a score and its threshold up, so that the two differ.
 */
export function whySentence(evaluation: Explained, readings: readonly Reading[], rules: EvaluationRules): string {
  switch (evaluation.verdict) {
    case "Unscored": return unscored(evaluation, rules);
    case "Insufficient evidence": return insufficient(evaluation, readings, rules);
    default: return scored(evaluation, readings, rules);
  }
}

function scored(evaluation: Explained, readings: readonly Reading[], rules: EvaluationRules): string {
  const clauses = profileClauses(evaluation, readings, rules);
  const gates = gateClause(evaluation, readings, rules);
  if (gates !== "") clauses.push(gates);
  if (evaluation.coverage < 1) clauses.push(`coverage ${shownShare(evaluation.coverage)}${becauseUnrated(evaluation, readings, rules)}`);
  return `${head(evaluation, rules)}: ${clauses.join("; ")}.`;
}

function head({ verdict, score, missedGates }: Explained, rules: EvaluationRules): string {
  const shown = shownScore(score ?? 0, rules.bands) + METHOD_NOTE[rules.method];
  const isCapped = missedGates.length > 0 && verdict === "Needs improvement" && (score ?? 0) >= rules.bands.promising;
  return isCapped ? `${verdict} in spite of a score of ${shown}` : `${verdict}, score ${shown}`;
}

/** What is strong and what holds back; each part says so when there is nothing to name. */
function profileClauses({ strengths, limits }: Explained, readings: readonly Reading[], rules: EvaluationRules): string[] {
  if (strengths.length === 0 && limits.length === 0) return ["no criterion is strong and none holds it back"];
  return [
    strengths.length === 0 ? "no criterion is strong" : `strong on ${rated(strengths, readings, rules)}`,
    limits.length === 0 ? "no criterion holds it back" : `held back by ${rated(limits, readings, rules)}`,
  ];
}

/** "impact misses its minimum of 2.5 or better"; several that share a minimum are named together. */
function gateClause({ missedGates, unratedGates, limits }: Explained, readings: readonly Reading[], rules: EvaluationRules): string {
  const byMinimum = new Map<number, string[]>();
  for (const index of missedGates) {
    const minimum = rules.minimums[index] ?? 0;
    // Limits stand with their rating already.
    const name = limits.includes(index) ? nameAt(index, rules) : withRating(index, readings, rules);
    byMinimum.set(minimum, [...(byMinimum.get(minimum) ?? []), name]);
  }
  const parts = [...byMinimum].map(([minimum, names]) =>
    `${joined(names)} ${names.length === 1 ? "misses its" : "miss their"} minimum of ${shownRating(minimum)} or better`);
  const unrated = unratedGates.map((index) => nameAt(index, rules));
  if (unrated.length > 0) parts.push(`${joined(unrated)} ${unrated.length === 1 ? "has a minimum" : "have minimums"} but no rating`);
  return parts.join("; ");
}

function insufficient(evaluation: Explained, readings: readonly Reading[], rules: EvaluationRules): string {
  const { coverage, strengths, limits, normalised } = evaluation;
  if (normalised.every((value) => value === null)) return "Insufficient evidence: no criterion is rated.";
  const reached = `${Math.floor(coverage * 100 + 1e-7)}%`;
  const needed = `${Math.ceil(rules.minCoverage * 100 - 1e-7)}%`;
  const start = `Insufficient evidence: coverage is ${reached} and a score needs ${needed}${becauseUnrated(evaluation, readings, rules)}.`;
  const parts = [
    ...(strengths.length > 0 ? [`strong on ${rated(strengths, readings, rules)}`] : []),
    ...(limits.length > 0 ? [`held back by ${rated(limits, readings, rules)}`] : []),
  ];
  return parts.length === 0 ? start : `${start} So far ${parts.join("; ")}.`;
}

function unscored({ bad }: Explained, rules: EvaluationRules): string {
  const [first, ...others] = bad;
  if (!first) return "Unscored.";
  const sentence = `Unscored because of ${nameAt(first.criterion, rules)}: ${first.reason.charAt(0).toLowerCase()}${first.reason.slice(1)}`;
  if (others.length === 0) return sentence;
  const rest = joined(others.map(({ criterion }) => nameAt(criterion, rules)));
  return `${sentence} Also without a usable rating: ${rest}.`;
}

/** ", as coherence is not rated and impact is not applicable": what keeps coverage below 1. */
function becauseUnrated({ normalised }: Explained, readings: readonly Reading[], rules: EvaluationRules): string {
  const blank: string[] = [];
  const notApplicable: string[] = [];
  for (let i = 0; i < normalised.length; i++) {
    if (normalised[i] !== null || rules.weights[i] === 0) continue;
    (readings[i]?.kind === "not-applicable" ? notApplicable : blank).push(nameAt(i, rules));
  }
  const parts = [predicate(blank, "not rated"), predicate(notApplicable, "not applicable")].filter((part) => part !== "");
  return parts.length === 0 ? "" : `, as ${parts.join(" and ")}`;
}

const predicate = (names: readonly string[], what: string): string =>
  names.length === 0 ? "" : `${joined(names)} ${names.length === 1 ? "is" : "are"} ${what}`;

const rated = (indexes: readonly number[], readings: readonly Reading[], rules: EvaluationRules): string =>
  joined(indexes.map((index) => withRating(index, readings, rules)));

function withRating(index: number, readings: readonly Reading[], rules: EvaluationRules): string {
  const reading = readings[index];
  return reading?.kind === "value" ? `${nameAt(index, rules)} (${shownRating(reading.value)})` : nameAt(index, rules);
}

/** Names as they stand mid-sentence, worked out once for the rules of a whole column. */
const spoken = new WeakMap<readonly string[], readonly string[]>();

function nameAt(index: number, { names }: EvaluationRules): string {
  let words = spoken.get(names);
  if (!words) {
    words = names.map((name, i) => midSentence(name) || `criterion ${i + 1}`);
    spoken.set(names, words);
  }
  return words[index] ?? `criterion ${index + 1}`;
}
