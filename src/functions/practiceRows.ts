import { appraise, evaluate } from "../core/evaluation/evaluate";
import type { EvaluationRules, Reading } from "../core/evaluation/evaluation";
import { quickScore } from "../core/evaluation/quickScore";
import { readRating } from "../core/evaluation/reading";
import type { Scale } from "../core/evaluation/scale";
import { AnswerCache, rowKey } from "./answerCache";
import { toBlock, toCell } from "./cellArguments";
import { invalidValue, notAvailable } from "./cellErrors";
import { RecentBlocks, sameCells } from "./recentBlocks";
import { type RuleArguments, toRules } from "./ruleArguments";

/** One answer per row, as a column to spill. */
export type Column = (string | number | CustomFunctions.Error)[][];
type Answer = string | number | CustomFunctions.Error;

/** Characters of answers kept from earlier calls: more than a hundred thousand verdicts, or forty thousand different reasons. */
const KEPT_ANSWERS = 16_000_000;
const kept = new AnswerCache<Answer>(KEPT_ANSWERS, (answer) => (typeof answer === "number" ? 8 : typeof answer === "string" ? answer.length : 200));
/** Cells of ranges kept from the last calls: a hundred thousand practices with five criteria, or fewer in several formulas. */
const KEPT_CELLS = 600_000;
const recent = new RecentBlocks<Answer>(KEPT_CELLS);
/** Rules by number, so that a row's key need not repeat them. */
const rulesNumbers = new WeakMap<EvaluationRules, number>();
let lastNumber = 0;

/** Evaluates a block, one practice per row; each answer stands alone, so that one bad row spoils no other. */
export function perPractice(
  ratings: unknown, given: RuleArguments, answer: (readings: readonly Reading[], rules: EvaluationRules) => Answer,
): Column {
  const block = toBlock(ratings);
  const rules = toRules(block[0]?.length ?? 0, given);
  const scale: Scale = { worst: rules.worst, best: rules.best };
  return perRow(block, scale, rules.names, (readings) => answer(readings, rules));
}

/**
 * The same for answers that depend on nothing but the row and the rules: a row that was answered before, in this call or an earlier one, costs
 * no more than finding it, and one that stands where it stood no more than seeing that. `name` is the function's.
 */
export function perPracticeKept(
  name: string, ratings: unknown, given: RuleArguments, answer: (readings: readonly Reading[], rules: EvaluationRules) => Answer,
): Column {
  const block = toBlock(ratings);
  const rules = toRules(block[0]?.length ?? 0, given);
  const answerRow = careful({ worst: rules.worst, best: rules.best }, rules.names, (readings) => answer(readings, rules));
  const prefix = `${name} ${numberOf(rules)} `;
  const found = (row: readonly unknown[]): Answer => {
    const key = prefix + rowKey(row);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = answerRow(row);
    kept.set(key, made);
    return made;
  };
  const before = recent.like(prefix, block);
  const answers = block.map((row, at) => (before !== null && sameCells(row, before.rows[at]) ? before.answers[at] : undefined) ?? found(row));
  recent.keep({ question: prefix, rows: block, answers }, before);
  return answers.map((answer) => [answer]);
}

function numberOf(rules: EvaluationRules): number {
  const known = rulesNumbers.get(rules);
  if (known !== undefined) return known;
  lastNumber += 1;
  rulesNumbers.set(rules, lastNumber);
  return lastNumber;
}

/** Reads each row's ratings and answers for it; a row with a bad cell gets `#VALUE!`, naming criterion, cell and allowed range. */
export function perRow(
  block: readonly (readonly unknown[])[], scale: Scale | null, names: readonly string[], answer: (readings: readonly Reading[]) => Answer,
): Column {
  const answerRow = careful(scale, names, answer);
  return block.map((row) => [answerRow(row)]);
}

/** The careful way with one row of cells, whatever they hold. */
function careful<T extends Answer>(
  scale: Scale | null, names: readonly string[], answer: (readings: readonly Reading[]) => T,
): (row: readonly unknown[]) => T | CustomFunctions.Error {
  // One list for all rows: a hundred thousand of them need not each make their own.
  const readings: Reading[] = [];
  return (row) => {
    let isBad = false;
    readings.length = row.length;
    for (let i = 0; i < row.length; i++) {
      const reading = readRating(toCell(row[i]), scale);
      if (reading.kind === "bad") isBad = true;
      readings[i] = reading;
    }
    return isBad ? badRow(readings, names) : answer(readings);
  };
}

/** Scores a block, one practice per row: number, `#N/A` with words for want of ratings, `#VALUE!` with words for a bad cell. */
export function scores(ratings: unknown, given: RuleArguments): (number | CustomFunctions.Error)[][] {
  const block = toBlock(ratings);
  const rules = toRules(block[0]?.length ?? 0, given);
  const quick = quickScore(rules);
  const carefully = careful({ worst: rules.worst, best: rules.best }, rules.names, scoreOrReason(rules));
  return block.map((row) => {
    const score = quick(row);
    // Two literals: an array made where only numbers come by holds them flat, which halves the work of the collector.
    return Number.isNaN(score) ? [carefully(row)] : [score];
  });
}

/** The score, or `#N/A` with the reason: made once for rows that read the same, as a long column has many empty ones. */
function scoreOrReason(rules: EvaluationRules): (readings: readonly Reading[]) => number | CustomFunctions.Error {
  const reasons = new Map<string, CustomFunctions.Error>();
  return (readings) => {
    let key = "";
    for (const reading of readings) key += `${reading.kind === "value" ? reading.value : reading.kind} `;
    const known = reasons.get(key);
    if (known) return known;
    const { score } = appraise(readings, rules);
    if (score !== null) return score;
    const reason = notAvailable(evaluate(readings, rules).why);
    reasons.set(key, reason);
    return reason;
  };
}

function badRow(readings: readonly Reading[], names: readonly string[]): CustomFunctions.Error {
  const words = readings.flatMap((reading, index) => (reading.kind === "bad" ? [`${names[index] ?? ""}: ${badWords(reading)}`] : []));
  return invalidValue(words.join(" "));
}

/** What is wrong with a bad cell and what is allowed; of a 0, that it may be an empty cell. */
export function badWords({ cell, reason }: Extract<Reading, { kind: "bad" }>): string {
  return reason + (cell === 0 ? EMPTY_AS_ZERO : "");
}

const EMPTY_AS_ZERO = " If the cell is empty, this Excel hands it over as 0: write IF(range=\"\",\"\",range) in place of the range.";
