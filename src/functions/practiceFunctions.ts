/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator reads syntax: only any[][] becomes a range of anything */
// The docblocks of this file are help text in Excel (at most 255 characters, parameters 128). For the reader of the code:
// on a scale that holds 0, wrap ranges with empty cells in IF(range="","",range), as some versions of Excel hand those over as 0.
import { appraise, coverageOf, evaluate } from "../core/evaluation/evaluate";
import type { Reading } from "../core/evaluation/evaluation";
import { limitsOf, strengthsOf } from "../core/evaluation/profile";
import { toBlock } from "./cellArguments";
import { type Column, perPracticeKept, perRow, scores } from "./practiceRows";
import { toNames, toWeights } from "./ruleArguments";

/**
 * Scores practices from 0 to 100, one row each; 100 is the best rating on every criterion. Blank and n/a lower coverage, not the score. Example: =CAIRN.SCORE(F2:K39)
 * @customfunction SCORE
 * @param ratings One practice per row, one column per criterion.
 * @param [weights] One weight per criterion, as a row or a column. All equal when left out.
 * @param [scale] Worst and best rating, such as "1-4" (4 is best, the default) or "6-1" (1 is best).
 * @param [method] "arithmetic" (default), "geometric", "harmonic" or "minimum".
 * @param [min_coverage] Least share of the weight that must be rated, from 0 to 1. Two thirds when left out.
 * @returns One score per row.
 */
export function score(ratings: any[][], weights?: any[][], scale?: string, method?: string, min_coverage?: number): any[][] {
  return scores(ratings, { weights, scale, method, minCoverage: min_coverage });
}

/**
 * Gives the share of the weight that is rated, from 0 to 1, one row per practice. Blank and n/a count as not rated. Example: =CAIRN.COVERAGE(F2:K39)
 * @customfunction COVERAGE
 * @param ratings One practice per row, one column per criterion.
 * @param [weights] One weight per criterion, as a row or a column. All equal when left out.
 * @returns One share per row.
 */
export function coverage(ratings: any[][], weights?: any[][]): any[][] {
  const block = toBlock(ratings);
  const count = block[0]?.length ?? 0;
  const share = toWeights(weights, count);
  const ratedOnly = (reading: Reading): number | null => (reading.kind === "value" ? reading.value : null);
  return perRow(block, null, toNames(null, count), (readings) => coverageOf(readings.map(ratedOnly), share));
}

/**
 * Gives each practice its verdict: Good practice, Promising practice, Needs improvement, Not demonstrated, Insufficient evidence or Not determinable. Example: =CAIRN.VERDICT(F2:K39,,Criteria[Minimum])
 * @customfunction VERDICT
 * @param ratings One practice per row, one column per criterion.
 * @param [weights] One weight per criterion, as a row or a column. All equal when left out.
 * @param [minimums] Least rating per criterion, blank for none, as a row or a column. None when left out.
 * @param [scale] Worst and best rating, such as "1-4" (4 is best, the default) or "6-1" (1 is best).
 * @param [method] "arithmetic" (default), "geometric", "harmonic" or "minimum".
 * @returns One verdict per row.
 */
export function verdict(ratings: any[][], weights?: any[][], minimums?: any[][], scale?: string, method?: string): any[][] {
  return perPracticeKept("VERDICT", ratings, { weights, minimums, scale, method }, (readings, rules) => appraise(readings, rules).verdict);
}

/**
 * Says in a sentence why each practice is a good one or what limits it: strengths, limits, missed minimums, coverage. Example: =CAIRN.WHY(F2:K39,F1:K1,,Criteria[Minimum])
 * @customfunction WHY
 * @param ratings One practice per row, one column per criterion.
 * @param criteria The header row: one name per criterion, as a row or a column.
 * @param [weights] One weight per criterion, as a row or a column. All equal when left out.
 * @param [minimums] Least rating per criterion, blank for none, as a row or a column. None when left out.
 * @param [scale] Worst and best rating, such as "1-4" (4 is best, the default) or "6-1" (1 is best).
 * @param [method] "arithmetic" (default), "geometric", "harmonic" or "minimum".
 * @returns One sentence per row.
 */
export function why(ratings: any[][], criteria: any[][], weights?: any[][], minimums?: any[][], scale?: string, method?: string): any[][] {
  return perPracticeKept("WHY", ratings, { criteria, weights, minimums, scale, method }, (readings, rules) => evaluate(readings, rules).why);
}

/**
 * Names the criteria on which each practice is strong (in the top quarter of the scale), strongest first. Example: =CAIRN.STRENGTHS(F2:K39,F1:K1)
 * @customfunction STRENGTHS
 * @param ratings One practice per row, one column per criterion.
 * @param criteria The header row: one name per criterion, as a row or a column.
 * @param [scale] Worst and best rating, such as "1-4" (4 is best, the default) or "6-1" (1 is best).
 * @returns Names joined by ; per row, empty text when there are none.
 */
export function strengths(ratings: any[][], criteria: any[][], scale?: string): any[][] {
  return named("STRENGTHS", ratings, criteria, scale, strengthsOf);
}

/**
 * Names the criteria that hold each practice back (in the lower half of the scale), weakest first. Example: =CAIRN.LIMITS(F2:K39,F1:K1)
 * @customfunction LIMITS
 * @param ratings One practice per row, one column per criterion.
 * @param criteria The header row: one name per criterion, as a row or a column.
 * @param [scale] Worst and best rating, such as "1-4" (4 is best, the default) or "6-1" (1 is best).
 * @returns Names joined by ; per row, empty text when there are none.
 */
export function limits(ratings: any[][], criteria: any[][], scale?: string): any[][] {
  return named("LIMITS", ratings, criteria, scale, limitsOf);
}

function named(name: string, ratings: unknown, criteria: unknown, scale: unknown, pick: typeof strengthsOf): Column {
  return perPracticeKept(name, ratings, { criteria, scale }, (readings, rules) =>
    pick(appraise(readings, rules).normalised).map((index) => rules.names[index]).join("; "));
}
