import type { Evaluation, EvaluationRules, Method, Reading } from "./evaluation";
import { joined, midSentence, shownRating, shownShare } from "./wording";

/** How the score came about, where it is not the plain mean: a 33 beside four strong criteria needs the reason. */
const METHOD_NOTE: Readonly<Record<Method, string>> = {
  arithmetic: "", geometric: " (geometric mean)", harmonic: " (harmonic mean)", minimum: " (the weakest criterion)",
};

/** One practice to speak of, with the names as they stand mid-sentence. */
interface Case {
  readonly evaluation: Omit<Evaluation, "why">;
  readonly readings: readonly Reading[];
  readonly rules: EvaluationRules;
  readonly names: readonly string[];
}

/**
 * Why this practice is a good one, or what limits it, in one or two sentences made from its numbers and nothing else:
 * verdict and score, strengths (strongest first), limits (weakest first), gates, and coverage when below 1.
 * Numbers are the raters' own (in brackets, rating units); the score is rounded to a whole number but never across a band;
 * coverage is in whole per cent, rounded down when it is too low for a score and its threshold up, so that the two differ.
 */
export function whySentence(evaluation: Omit<Evaluation, "why">, readings: readonly Reading[], rules: EvaluationRules): string {
  const practice: Case = { evaluation, readings, rules, names: spokenNames(rules.names) };
  const sentence = sentenceFor(practice);
  // Reading a character makes the engine join the pieces into one text: a third less work and memory in a long column.
  sentence.charCodeAt(0);
  return sentence;
}

function sentenceFor(practice: Case): string {
  switch (practice.evaluation.verdict) {
    case "Unscored": return unscored(practice);
    case "Insufficient evidence": return insufficient(practice);
    default: return scored(practice);
  }
}

function scored(practice: Case): string {
  const { coverage, missedGates, unratedGates } = practice.evaluation;
  let sentence = `${head(practice)}: ${profile(practice)}`;
  if (missedGates.length > 0) sentence += `; ${missedMinimums(practice)}`;
  if (unratedGates.length > 0) sentence += `; ${unratedMinimums(practice)}`;
  if (coverage < 1) sentence += `; coverage ${shownShare(coverage)}${becauseUnrated(practice)}`;
  return `${sentence}.`;
}

function head({ evaluation: { verdict, score, shownScore, missedGates }, rules }: Case): string {
  const shown = shownScore + METHOD_NOTE[rules.method];
  const isCapped = missedGates.length > 0 && verdict === "Needs improvement" && (score ?? 0) >= rules.bands.promising;
  return isCapped ? `${verdict} in spite of a score of ${shown}` : `${verdict}, score ${shown}`;
}

/** What is strong and what holds back; each part says so when there is nothing to name. */
function profile(practice: Case): string {
  const { strengths, limits } = practice.evaluation;
  if (strengths.length === 0 && limits.length === 0) return "no criterion is strong and none holds it back";
  const strong = strengths.length === 0 ? "no criterion is strong" : `strong on ${rated(strengths, practice)}`;
  return `${strong}; ${limits.length === 0 ? "no criterion holds it back" : `held back by ${rated(limits, practice)}`}`;
}

/** "impact misses its minimum of 2.5 or better"; those that share a minimum are named together. */
function missedMinimums(practice: Case): string {
  const { evaluation: { missedGates, limits }, rules: { minimums }, names } = practice;
  // What holds back stands with its rating already.
  const who = (index: number): string => (limits.includes(index) ? names[index] ?? "" : withRating(index, practice));
  let text = "";
  let left = missedGates;
  while (left.length > 0) {
    const minimum = minimums[left[0] ?? 0] ?? 0;
    const same = left.filter((index) => minimums[index] === minimum);
    left = left.filter((index) => minimums[index] !== minimum);
    text += `${text && "; "}${joined(same, who)} ${same.length === 1 ? "misses its" : "miss their"} minimum of ${shownRating(minimum)} or better`;
  }
  return text;
}

function unratedMinimums({ evaluation: { unratedGates }, names }: Case): string {
  const who = joined(unratedGates, (index) => names[index] ?? "");
  return `${who} ${unratedGates.length === 1 ? "has a minimum" : "have minimums"} but no rating`;
}

function insufficient(practice: Case): string {
  const { evaluation: { coverage, strengths, limits, normalised }, rules } = practice;
  if (normalised.every((value) => value === null)) return "Insufficient evidence: no criterion is rated.";
  const reached = `${Math.floor(coverage * 100 + 1e-7)}%`;
  const needed = `${Math.ceil(rules.minCoverage * 100 - 1e-7)}%`;
  const start = `Insufficient evidence: coverage is ${reached} and a score needs ${needed}${becauseUnrated(practice)}.`;
  const strong = strengths.length > 0 ? `strong on ${rated(strengths, practice)}` : "";
  const weak = limits.length > 0 ? `held back by ${rated(limits, practice)}` : "";
  return strong + weak === "" ? start : `${start} So far ${strong}${strong && weak ? "; " : ""}${weak}.`;
}

function unscored({ evaluation: { bad }, names }: Case): string {
  const [first, ...others] = bad;
  if (!first) return "Unscored.";
  const sentence = `Unscored because of ${names[first.criterion]}: ${first.reason.charAt(0).toLowerCase()}${first.reason.slice(1)}`;
  if (others.length === 0) return sentence;
  return `${sentence} Also without a usable rating: ${joined(others, ({ criterion }) => names[criterion] ?? "")}.`;
}

/** ", as coherence is not rated and impact is not applicable": what keeps coverage below 1. */
function becauseUnrated({ evaluation: { normalised }, readings, rules: { weights }, names }: Case): string {
  const blank: string[] = [];
  const notApplicable: string[] = [];
  for (let i = 0; i < normalised.length; i++) {
    if (normalised[i] !== null || weights[i] === 0) continue;
    (readings[i]?.kind === "not-applicable" ? notApplicable : blank).push(names[i] ?? "");
  }
  const notRated = predicate(blank, "not rated");
  const doesNotApply = predicate(notApplicable, "not applicable");
  if (notRated === "" && doesNotApply === "") return "";
  return `, as ${notRated}${notRated && doesNotApply && " and "}${doesNotApply}`;
}

const itself = (name: string): string => name;

const predicate = (names: readonly string[], what: string): string =>
  names.length === 0 ? "" : `${joined(names, itself)} ${names.length === 1 ? "is" : "are"} ${what}`;

const rated = (indexes: readonly number[], practice: Case): string => joined(indexes, (index) => withRating(index, practice));

function withRating(index: number, { readings, names }: Case): string {
  const reading = readings[index];
  return reading?.kind === "value" ? `${names[index]} (${shownRating(reading.value)})` : names[index] ?? "";
}

/** Worked out once for the rules of a whole column. */
const spoken = new WeakMap<readonly string[], readonly string[]>();

function spokenNames(names: readonly string[]): readonly string[] {
  let words = spoken.get(names);
  if (!words) {
    words = names.map((name, index) => midSentence(name) || `criterion ${index + 1}`);
    spoken.set(names, words);
  }
  return words;
}
