import type { Bands } from "../evaluation/evaluation";
import type { RegionMeasure } from "./measures";

/** How many steps of colour a map has: four can be told apart without looking back and forth. */
export const CLASS_COUNT = 4;

/** One step: values from `low` to `high`, both included as the words say them. */
export interface ShadeClass {
  /** Lower end; a value belongs to the last class whose `low` it reaches. */
  readonly low: number;
  readonly words: string;
}

/**
 * The classes of a measure, lowest first. The mean score is cut where verdicts are, the share in thirds beside none at all: both
 * stay where they are while one filters, so that two maps can be compared. Counts have no such marks: they are cut so that
 * about as many regions fall in each class, and equal counts never in two.
 */
export function classesOf(measure: RegionMeasure, counts: readonly number[], bands: Bands): readonly ShadeClass[] {
  if (measure === "Mean score") return scoreClasses(bands);
  if (measure === "Share of good practices") return SHARES;
  return countClasses(counts);
}

const SHARES: readonly ShadeClass[] = [
  { low: 0, words: "none good" }, { low: Number.MIN_VALUE, words: "up to a third" }, { low: 1 / 3 + 1e-9, words: "up to two thirds" }, { low: 2 / 3 + 1e-9, words: "more than two thirds" },
];

function scoreClasses({ good, promising, needsImprovement }: Bands): readonly ShadeClass[] {
  const ends = [...new Set([0, needsImprovement, promising, good])].sort((a, b) => a - b);
  return ends.map((low, at) => {
    const next = ends[at + 1];
    return { low, words: next === undefined ? `${low} or more` : at === 0 ? `below ${next}` : `${low} to below ${next}` };
  });
}

function countClasses(counts: readonly number[]): readonly ShadeClass[] {
  const regions = new Map<number, number>();
  for (const count of counts) if (count > 0) regions.set(count, (regions.get(count) ?? 0) + 1);
  const distinct = [...regions.keys()].sort((a, b) => a - b);
  const groups: number[][] = [];
  let left = [...regions.values()].reduce((sum, each) => sum + each, 0);
  let taken = 0;
  for (const count of distinct) {
    const group = groups[groups.length - 1];
    // A class is full once it has its share of the regions that were left for it and those after it.
    const full = group === undefined || distinct.length <= CLASS_COUNT || taken >= left / (CLASS_COUNT - groups.length + 1);
    if (full && group !== undefined) [left, taken] = [left - taken, 0];
    if (full && groups.length < CLASS_COUNT) groups.push([count]);
    else group?.push(count);
    taken += regions.get(count) ?? 0;
  }
  return groups.map((group) => {
    const [low = 0, last = low] = [group[0], group[group.length - 1]];
    return { low, words: last === low ? String(low) : `${low} to ${last}` };
  });
}

/** The class of a value, by its place; -1 below the first. */
export function classOf(value: number, classes: readonly ShadeClass[]): number {
  let found = -1;
  classes.forEach(({ low }, at) => { if (value >= low) found = at; });
  return found;
}

/**
 * Which of the four steps of colour a class gets, 0 (lightest) to 3: few classes are spread over the steps, so that one
 * class alone still shows and two are far apart.
 */
export function stepOf(at: number, classes: number): number {
  return classes < 2 ? 1 : Math.round((at * (CLASS_COUNT - 1)) / (classes - 1));
}
