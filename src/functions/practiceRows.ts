import type { EvaluationRules, Reading } from "../core/evaluation/evaluation";
import { readRating } from "../core/evaluation/reading";
import type { Scale } from "../core/evaluation/scale";
import { toBlock, toCell } from "./cellArguments";
import { invalidValue } from "./cellErrors";
import { type RuleArguments, toRules } from "./ruleArguments";

/** One answer per row, as a column to spill. */
export type Column = (string | number | CustomFunctions.Error)[][];
type Answer = string | number | CustomFunctions.Error;

/** Evaluates a block, one practice per row; each answer stands alone, so that one bad row spoils no other. */
export function perPractice(
  ratings: unknown, given: RuleArguments, answer: (readings: readonly Reading[], rules: EvaluationRules) => Answer,
): Column {
  const block = toBlock(ratings);
  const rules = toRules(block[0]?.length ?? 0, given);
  const scale: Scale = { worst: rules.worst, best: rules.best };
  return perRow(block, scale, rules.names, (readings) => answer(readings, rules));
}

/** Reads each row's ratings and answers for it; a row with a bad cell gets `#VALUE!`, naming criterion, cell and allowed range. */
export function perRow(
  block: readonly (readonly unknown[])[], scale: Scale | null, names: readonly string[], answer: (readings: readonly Reading[]) => Answer,
): Column {
  // One list for all rows: a hundred thousand of them need not each make their own.
  const readings: Reading[] = [];
  return block.map((row) => {
    let isBad = false;
    readings.length = row.length;
    for (let i = 0; i < row.length; i++) {
      const reading = readRating(toCell(row[i]), scale);
      if (reading.kind === "bad") isBad = true;
      readings[i] = reading;
    }
    return [isBad ? badRow(readings, names) : answer(readings)];
  });
}

function badRow(readings: readonly Reading[], names: readonly string[]): CustomFunctions.Error {
  const words = readings.flatMap((reading, index) =>
    reading.kind === "bad" ? [`${names[index] ?? ""}: ${reading.reason}${reading.cell === 0 ? EMPTY_AS_ZERO : ""}`] : []);
  return invalidValue(words.join(" "));
}

const EMPTY_AS_ZERO = " If the cell is empty, this Excel hands it over as 0: write IF(range=\"\",\"\",range) in place of the range.";
