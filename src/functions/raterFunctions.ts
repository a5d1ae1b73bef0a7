/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator reads syntax: only any[][] becomes a range of anything */
// The docblocks of this file are help text in Excel (at most 255 characters, parameters 128).
import { cellText } from "../core/cell";
import { agreement as agreementOf, type Coefficient, choiceProblem, COEFFICIENTS, type Metric, METRICS } from "../core/evaluation/agreement/agreement";
import { readRating } from "../core/evaluation/reading";
import { rescale as rescaled } from "../core/evaluation/rescale";
import { rankOrderCentroid } from "../core/evaluation/weights";
import { readNumber } from "../core/numbers";
import { toBlock, toCell, toText } from "./cellArguments";
import { invalidValue, notAvailable } from "./cellErrors";
import { badWords } from "./practiceRows";
import { toScale } from "./ruleArguments";

/**
 * Turns an order of importance into weights that add up to 1 (rank-order centroid); criteria with the same rank share. Example: =CAIRN.WEIGHTS({1,3,2})
 * @customfunction WEIGHTS
 * @param order One rank per criterion, 1 for the most important, as a row or a column.
 * @returns One weight per criterion, laid out as the ranks are.
 */
export function weights(order: any[][]): any[][] {
  const block = toBlock(order).map((row) => row.map(toCell));
  const importance = block.flat().map((cell, index) => {
    const rank = readNumber(cell);
    if (rank !== null && rank >= 1) return rank;
    throw invalidValue(`Rank ${index + 1} is "${cellText(cell)}"; every criterion needs a rank, from 1 for the most important.`);
  });
  const centroid = rankOrderCentroid(importance);
  let next = 0;
  return block.map((row) => row.map(() => centroid[next++] ?? 0));
}

/**
 * Moves ratings from one scale to another, whichever end is best; blank and n/a stay as they are. Example: =CAIRN.RESCALE(F2:K39,"6-1","1-4") makes a 1 a 4
 * @customfunction RESCALE
 * @param values Ratings, in a range of any shape.
 * @param from The scale that they are on, as worst-best, such as "6-1" (1 is best).
 * @param to The scale that they should be on, as worst-best, such as "1-4" (4 is best).
 * @returns The moved ratings, laid out as the values are.
 */
export function rescale(values: any[][], from: string, to: string): any[][] {
  if (toText(from) === null || toText(to) === null) throw invalidValue('Give both scales, as worst-best: "6-1" and "1-4".');
  const [old, wanted] = [toScale(from), toScale(to)];
  return toBlock(values).map((row) => row.map((raw) => {
    const cell = toCell(raw);
    const reading = readRating(cell, old);
    switch (reading.kind) {
      case "value": return rescaled(reading.value, old, wanted);
      case "blank": return "";
      case "not-applicable": return cellText(cell);
      case "bad": return invalidValue(badWords(reading));
    }
  }));
}

/**
 * Measures how far raters agree: 1 is full agreement, 0 what chance would give, below 0 worse. Blank and n/a are left out. Example: =CAIRN.AGREEMENT(B2:D39,"ordinal","alpha")
 * @customfunction AGREEMENT
 * @param values One practice per row, one column per rater, all for one criterion.
 * @param [metric] "nominal", "ordinal" (default), "interval" or "ratio"; "linear" for ac.
 * @param [coefficient] "alpha" (Krippendorff, default), "ac" (Gwet's AC1 or AC2) or "kappa" (Cohen or Fleiss; nominal alone).
 * @returns One number.
 */
export function agreement(values: any[][], metric?: string, coefficient?: string): any[][] {
  const by = toCoefficient(coefficient);
  const how = toMetric(metric, by);
  const refusal = choiceProblem(how, by);
  if (refusal !== null) throw invalidValue(refusal);
  const { value, problem } = agreementOf(toBlock(values).map(toRatings), { metric: how, coefficient: by });
  return [[value === null ? notAvailable(problem ?? "") : Math.round(value * 1e12) / 1e12]];
}

function toRatings(row: readonly unknown[], practice: number): readonly (number | null)[] {
  return row.map((raw, rater) => {
    const reading = readRating(toCell(raw), null);
    if (reading.kind === "bad") throw invalidValue(`Row ${practice + 1}, rater ${rater + 1}: ${reading.reason}`);
    return reading.kind === "value" ? reading.value : null;
  });
}

function toCoefficient(argument: unknown): Coefficient {
  const text = toText(argument)?.toLowerCase() ?? "alpha";
  const coefficient = COEFFICIENTS.find((known) => known === text);
  if (!coefficient) throw invalidValue(`There is no coefficient "${text}". The coefficients are ${COEFFICIENTS.join(", ")}.`);
  return coefficient;
}

/** Ordinal when left out, but for kappa, which knows nominal alone. */
function toMetric(argument: unknown, coefficient: Coefficient): Metric {
  const text = toText(argument)?.toLowerCase() ?? (coefficient === "kappa" ? "nominal" : "ordinal");
  const metric = METRICS.find((known) => known === text);
  if (!metric) throw invalidValue(`There is no metric "${text}". The metrics are ${METRICS.join(", ")}.`);
  return metric;
}
