import type { CriteriaSet } from "../evaluation/criteria";
import type { EvaluationRules, Method } from "../evaluation/evaluation";
import { scaleInWords } from "../evaluation/scale";
import { shownRating, shownShare } from "../evaluation/wording";

const METHOD_WORDS: Readonly<Record<Method, string>> = {
  arithmetic: "the weighted mean of the ratings",
  geometric: "the weighted geometric mean of the ratings, in which a poor rating weighs heavily",
  harmonic: "the weighted harmonic mean of the ratings, in which a poor rating weighs most",
  minimum: "the worst of the ratings",
};

/** How practices were judged, in sentences: scale, score, coverage, minimums and verdicts; then a line a criterion. */
export interface RulesInWords {
  readonly sentences: readonly string[];
  /** "Impact: What difference does it make? Weight 20%, minimum 2.5." */
  readonly criteria: readonly string[];
}

export function rulesInWords({ criteria, scale }: CriteriaSet, rules: EvaluationRules): RulesInWords {
  const { bands } = rules;
  const gated = rules.minimums.some((minimum) => minimum !== null);
  return {
    sentences: [
      `Each practice is rated on ${criteria.length} criteria from ${scaleInWords(scale)}; a criterion may be left unrated or not apply.`,
      `The score, 0 to 100, is ${METHOD_WORDS[rules.method]}, moved to 0 for the worst and 100 for the best.`,
      `Coverage is the share of the weight that is rated; below ${shownShare(rules.minCoverage)} there is no score.`,
      `Good practice is a score of ${bands.good} or more, promising practice ${bands.promising} or more, needs improvement ${bands.needsImprovement} or more, not demonstrated below that.`,
      ...(gated ? ["A rating below the minimum of its criterion caps the verdict at needs improvement; where a criterion with a minimum is not rated the verdict is not determinable."] : []),
    ],
    criteria: criteria.map((criterion, index) => {
      const minimum = rules.minimums[index] ?? null;
      const question = criterion.question === "" ? "" : ` ${criterion.question}`;
      return `${criterion.name}:${question} Weight ${shownShare(rules.weights[index] ?? 0)}${minimum === null ? "" : `, minimum ${shownRating(minimum)}`}.`;
    }),
  };
}
