/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator reads syntax: only any[][] becomes a range of anything */
// The docblocks of this file are help text in Excel (at most 255 characters, parameters 128).
import { appraise, evaluate } from "../core/evaluation/evaluate";
import { ranks } from "../core/evaluation/rank";
import { robustness as shareOfWeightings } from "../core/evaluation/robustness";
import { notAvailable } from "./cellErrors";
import { type Column, perPractice, scores } from "./practiceRows";
import { toTop } from "./ruleArguments";

/**
 * Ranks practices by score, 1 is best; equal scores share a rank. Rows without a score have no rank and take none. Example: =CAIRN.RANK(F2:K39)
 * @customfunction RANK
 * @param ratings One practice per row, one column per criterion.
 * @param [weights] One weight per criterion, as a row or a column. All equal when left out.
 * @param [scale] Worst and best rating, such as "1-4" (4 is best, the default) or "6-1" (1 is best).
 * @param [method] "arithmetic" (default), "geometric", "harmonic" or "minimum".
 * @returns One rank per row.
 */
export function rank(ratings: any[][], weights?: any[][], scale?: string, method?: string): any[][] {
  const answers = scores(ratings, { weights, scale, method });
  const places = ranks(answers.map(([answer]) => (typeof answer === "number" ? answer : null)));
  return answers.map(([answer], row) => [places[row] ?? answer]);
}

/**
 * Gives the share (0 to 1) of all possible weightings under which each practice ranks within the top places: 1 does not depend on the weights. Within 0.005 up to eight criteria. Example: =CAIRN.ROBUSTNESS(F2:K39,3)
 * @customfunction ROBUSTNESS
 * @param ratings One practice per row, one column per criterion.
 * @param [top] How many places count as the top. 1 when left out.
 * @param [scale] Worst and best rating, such as "1-4" (4 is best, the default) or "6-1" (1 is best).
 * @returns One share per row.
 */
export function robustness(ratings: any[][], top?: number, scale?: string): any[][] {
  const places = toTop(top);
  const compared: (readonly (number | null)[])[] = [];
  // A row that takes part answers with its place in the comparison.
  const answers: Column = perPractice(ratings, { scale }, (readings, rules) => {
    const { score, normalised } = appraise(readings, rules);
    return score === null ? notAvailable(evaluate(readings, rules).why) : compared.push(normalised) - 1;
  });
  const shares = shareOfWeightings(compared, places);
  return answers.map(([answer]) => [typeof answer === "number" ? shares[answer] : answer]);
}
