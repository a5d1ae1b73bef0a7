/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator reads syntax: only any[][] becomes a range of anything */
// The docblocks of this file are help text in Excel (at most 255 characters, parameters 128).
import { type Cell, cellText, isBlank } from "../core/cell";
import { readNumber } from "../core/numbers";
import { progress as progressOf } from "../core/planning/progress";
import { toBlocks, toCell } from "./cellArguments";
import { invalidValue, notAvailable } from "./cellErrors";

type Answer = number | CustomFunctions.Error;

/**
 * Gives the share of the way from baseline to target: 0 at the baseline, 1 at the target; below 0 is moving away, above 1 is beyond. Example: =CAIRN.PROGRESS(40,60,55) is 0.75
 * @customfunction PROGRESS
 * @param baseline Where it started: one value, or one per row.
 * @param target Where it should go: one value, or one per row.
 * @param latest Where it stands: one value, or one per row.
 * @returns One share per row.
 */
export function progress(baseline: any[][], target: any[][], latest: any[][]): any[][] {
  const [from = [], to = [], now = []] = toBlocks([baseline, target, latest]);
  const shape = [from, to, now].find((block) => !isSingle(block)) ?? from;
  if ([from, to, now].some((block) => !isSingle(block) && !isSameShape(block, shape))) {
    throw invalidValue("Baseline, target and latest differ in size. Give ranges of the same size, or single values.");
  }
  return shape.map((row, r) => row.map((_, c) => answer(at(from, r, c), at(to, r, c), at(now, r, c))));
}

function answer(baseline: Cell, target: Cell, latest: Cell): Answer {
  const cells = { baseline, target, latest };
  for (const [name, cell] of Object.entries(cells)) {
    if (isBlank(cell)) return notAvailable(`There is no ${name} value.`);
    if (readNumber(cell) === null) return invalidValue(`The ${name} value is "${cellText(cell)}"; it must be a number.`);
  }
  const [from, to, now] = [readNumber(baseline), readNumber(target), readNumber(latest)];
  return progressOf(from, to, now) ?? notAvailable(`Baseline ${from} and target ${to} leave no way between them to measure.`);
}

type Block = readonly (readonly unknown[])[];

const isSingle = (block: Block): boolean => block.length === 1 && block[0]?.length === 1;
const isSameShape = (a: Block, b: Block): boolean => a.length === b.length && a.every((row, index) => row.length === b[index]?.length);
const at = (block: Block, row: number, column: number): Cell => toCell(isSingle(block) ? block[0]?.[0] : block[row]?.[column]);
