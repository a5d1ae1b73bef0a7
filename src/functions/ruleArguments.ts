import { type Cell, cellText, isBlank } from "../core/cell";
import { type EvaluationRules, type Method, METHODS } from "../core/evaluation/evaluation";
import { saysNotApplicable } from "../core/evaluation/notApplicable";
import { DEFAULT_BANDS, DEFAULT_MIN_COVERAGE, normaliseWeights, weightsProblem } from "../core/evaluation/rules";
import { DEFAULT_SCALE, formatScale, isOnScale, parseScale, type Scale, scaleInWords } from "../core/evaluation/scale";
import { readNumber } from "../core/numbers";
import { AnswerCache, argumentKey } from "./answerCache";
import { isOmitted, toText, toVector } from "./cellArguments";
import { invalidValue } from "./cellErrors";

/** What a person gave besides the ratings, raw. */
export interface RuleArguments {
  readonly criteria?: unknown;
  readonly weights?: unknown;
  readonly minimums?: unknown;
  readonly scale?: unknown;
  readonly method?: unknown;
  readonly minCoverage?: unknown;
}

/** Characters of rules kept from earlier calls: some hundred sets of rules. */
const KEPT_RULES = 100_000;
const kept = new AnswerCache<EvaluationRules>(KEPT_RULES, (rules) => 30 * rules.names.length);

/**
 * The rules for rows of `count` ratings. Throws `#VALUE!` with words for the first argument that cannot be used. The same arguments give
 * the same object, as a formula in each of 40,000 rows asks for the same rules.
 */
export function toRules(count: number, given: RuleArguments): EvaluationRules {
  const key = [count, given.criteria, given.weights, given.minimums, given.scale, given.method, given.minCoverage].map(argumentKey).join("");
  const known = kept.get(key);
  if (known) return known;
  const rules = readRules(count, given);
  kept.set(key, rules);
  return rules;
}

function readRules(count: number, given: RuleArguments): EvaluationRules {
  const scale = toScale(given.scale);
  return {
    names: toNames(given.criteria, count),
    weights: toWeights(given.weights, count),
    minimums: toMinimums(given.minimums, count, scale),
    worst: scale.worst,
    best: scale.best,
    method: toMethod(given.method),
    minCoverage: toMinCoverage(given.minCoverage),
    bands: DEFAULT_BANDS,
  };
}

/** The scale; 1-4 when left out. A scale without direction ("5") is refused: 1 is best in Bonn, 6 is best in Washington. */
export function toScale(argument: unknown): Scale {
  const text = toText(argument);
  if (text === null) return DEFAULT_SCALE;
  const scale = parseScale(text);
  if (scale) return scale;
  const number = readNumber(text);
  // A cell in which someone typed 1-4 holds the first of April.
  const hint = number !== null && number > 30000 ? " Excel may have turned it into a date: write it in quotes, or in a cell formatted as text." : "";
  throw invalidValue(`The scale "${text}" does not say which end is best. Write worst-best: "1-4" means 4 is best, "6-1" means 1 is best.${hint}`);
}

function toMethod(argument: unknown): Method {
  const text = toText(argument)?.toLowerCase() ?? "arithmetic";
  const method = METHODS.find((known) => known === text);
  if (!method) throw invalidValue(`There is no method "${text}". The methods are ${METHODS.join(", ")}.`);
  return method;
}

function toMinCoverage(argument: unknown): number {
  const text = toText(argument);
  if (text === null) return DEFAULT_MIN_COVERAGE;
  const share = readNumber(text);
  if (share === null || share < 0 || share > 1) throw invalidValue(`The least coverage is "${text}"; it is a share from 0 to 1, such as 0.5.`);
  return share;
}

/** How many places count as the top; 1 when left out. */
export function toTop(argument: unknown): number {
  const text = toText(argument);
  if (text === null) return 1;
  const top = readNumber(text);
  if (top === null || !Number.isInteger(top) || top < 1) throw invalidValue(`The top is "${text}"; it is a whole number of places, from 1 up.`);
  return top;
}

/** Names from the header row, in any orientation; "Criterion 3" where there is none. */
export function toNames(argument: unknown, count: number): readonly string[] {
  const cells = isOmitted(argument) ? Array<Cell>(count).fill(null) : vectorOf(argument, count, "criteria");
  return cells.map((cell, index) => cellText(cell).replace(/\s+/g, " ") || `Criterion ${index + 1}`);
}

/** Relative weights moved to sum 1; equal when left out, and a blank one is 1, as in the Criteria table. */
export function toWeights(argument: unknown, count: number): readonly number[] {
  if (isOmitted(argument)) return normaliseWeights(Array<number>(count).fill(1));
  const weights = vectorOf(argument, count, "weights").map((cell, index) => {
    const weight = isBlank(cell) ? 1 : readNumber(cell);
    if (weight !== null) return weight;
    throw invalidValue(`Weight ${index + 1} is "${cellText(cell)}"; a weight is a number from 0 up, and 0 leaves a criterion out.`);
  });
  const problem = weightsProblem(weights);
  if (problem !== null) throw invalidValue(problem);
  return normaliseWeights(weights);
}

function toMinimums(argument: unknown, count: number, scale: Scale): readonly (number | null)[] {
  if (isOmitted(argument)) return Array<null>(count).fill(null);
  return vectorOf(argument, count, "minimums").map((cell, index) => {
    if (isBlank(cell) || (typeof cell === "string" && saysNotApplicable(cell))) return null;
    const minimum = readNumber(cell);
    if (minimum !== null && isOnScale(scale, minimum)) return minimum;
    // An empty cell that Excel handed over as 0; a 0 that is off the scale can mean nothing else here.
    if (cell === 0) return null;
    throw invalidValue(`Minimum ${index + 1} is "${cellText(cell)}"; it is a rating from ${scaleInWords(scale)} on the scale ${formatScale(scale)}, or blank for none.`);
  });
}

/** One row or one column with one cell per criterion. */
function vectorOf(argument: unknown, count: number, what: string): readonly Cell[] {
  const cells = toVector(argument);
  if (cells?.length === count) return cells;
  const size = cells ? String(cells.length) : "a block of several rows and columns";
  throw invalidValue(`The ratings have ${count} ${count === 1 ? "column" : "columns"}, but ${what} is ${size}: give one row or one column with one cell per criterion.`);
}
