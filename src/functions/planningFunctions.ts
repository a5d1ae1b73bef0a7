/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator reads syntax: only any[][] becomes a range of anything */
// The docblocks of this file are help text in Excel (at most 255 characters, parameters 128).
import { type Cell, cellText } from "../core/cell";
import { dayNumber, readDate } from "../core/dates";
import { progress as progressOf } from "../core/planning/progress";
import { statusOf } from "../core/planning/status";
import { isYesNoWord, readIndicatorValue } from "../core/planning/value";
import { toBlocks, toCell } from "./cellArguments";
import { invalidValue, notAvailable } from "./cellErrors";

type Answer = number | string | CustomFunctions.Error;

/**
 * Gives the share of the way from baseline to target: 0 at the baseline, 1 at the target; below 0 is moving away, above 1 is beyond. Example: =CAIRN.PROGRESS(40,60,55) is 0.75
 * @customfunction PROGRESS
 * @param baseline Where it started: one value, or one per row.
 * @param target Where it should go: one value, or one per row.
 * @param latest Where it stands: one value, or one per row.
 * @returns One share per row.
 */
export function progress(baseline: any[][], target: any[][], latest: any[][]): any[][] {
  return byRow({ baseline, target, latest }, ({ baseline: from, target: to, latest: now }) => {
    const values = readValues({ baseline: from, target: to, latest: now });
    if ("refused" in values) return values.refused;
    const missing = NAMES.find((name) => values[name] === null);
    if (missing !== undefined) return notAvailable(`There is no ${missing} value.`);
    return progressOf(values.baseline, values.target, values.latest) ?? notAvailable(`Baseline ${values.baseline} and target ${values.target} leave no way between them to measure.`);
  });
}

/**
 * Compares latest with the straight line from baseline to target: Achieved, On track, Behind, Reversing or No reading. #N/A with words where a value or date is missing. Example: =CAIRN.STATUS(40,DATE(2024,1,1),60,DATE(2026,1,1),55,DATE(2025,1,1))
 * @customfunction STATUS
 * @param baseline Where it started: one value, or one per row.
 * @param baseline_date When that was: one date, or one per row.
 * @param target Where it should go: one value, or one per row.
 * @param target_date By when: one date, or one per row.
 * @param latest Where it stands: one value, or one per row.
 * @param latest_date When that was read: one date, or one per row.
 * @returns One status per row.
 */
export function status(baseline: any[][], baseline_date: any[][], target: any[][], target_date: any[][], latest: any[][], latest_date: any[][]): any[][] {
  return byRow({ baseline, baseline_date, target, target_date, latest, latest_date }, (cells) => {
    const values = readValues(cells);
    if ("refused" in values) return values.refused;
    const days = [cells.baseline_date, cells.target_date, cells.latest_date].map(dayOf);
    const bad = days.findIndex((day) => day === "bad");
    if (bad >= 0) {
      const cell = [cells.baseline_date, cells.target_date, cells.latest_date][bad] ?? null;
      return invalidValue(`The ${NAMES[bad] ?? ""} date is "${cellText(cell)}"; it must be a date.`);
    }
    const [baselineDay = null, targetDay = null, latestDay = null] = days.map((day) => (day === "bad" ? null : day));
    const reading = statusOf({ ...values, baselineDay, targetDay, latestDay });
    return reading.kind === "status" ? reading.status : notAvailable(reading.problem);
  });
}

const NAMES = ["baseline", "target", "latest"] as const;
type Values = Readonly<Record<(typeof NAMES)[number], number | null>>;

/**
 * Three values of one indicator, null where there is none (blank, unknown, refused). A row in which one of them is yes or no is one of a
 * yes/no indicator, in which yes is 1 and no is 0. A cell that is none of this refuses the row.
 */
function readValues(cells: Readonly<Record<(typeof NAMES)[number], Cell>>): Values | { readonly refused: CustomFunctions.Error } {
  const unit = NAMES.some((name) => isYesNoWord(cells[name])) ? "yes/no" : "";
  const read = NAMES.map((name) => readIndicatorValue(cells[name], unit));
  const bad = read.findIndex(({ kind }) => kind === "bad");
  if (bad >= 0) {
    const name = NAMES[bad] ?? "latest";
    return { refused: invalidValue(`The ${name} value is "${cellText(cells[name])}"; it must be ${unit === "" ? "a number" : "yes or no, as the others of its row"}.`) };
  }
  const [baseline = null, target = null, latest = null] = read.map((value) => (value.kind === "number" ? value.value : null));
  return { baseline, target, latest };
}

/**
 * Days since 1 January 1970 of a date cell; null for none. Excel hands dates over as serial numbers and does not say of which date system: in
 * a workbook of 1904 all three days are off by the same four years, which changes nothing between them. 0 is what some Excels make of an empty cell.
 */
function dayOf(cell: Cell): number | null | "bad" {
  if (cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "")) return null;
  const date = readDate(cell, 1900);
  return date === null ? "bad" : dayNumber(date);
}

/** One answer for each row (or cell) of the arguments, which have one size; a single value serves all rows. */
function byRow<K extends string>(given: Readonly<Record<K, unknown>>, answer: (cells: Readonly<Record<K, Cell>>) => Answer): Answer[][] {
  const names = Object.keys(given) as K[];
  const blocks = toBlocks(names.map((name) => given[name]));
  const shape = blocks.find((block) => !isSingle(block)) ?? blocks[0] ?? [];
  if (blocks.some((block) => !isSingle(block) && !isSameShape(block, shape))) {
    const [last, ...others] = names.map((name) => name.replace("_", " ")).reverse();
    const said = `${others.reverse().join(", ")} and ${last ?? ""}`;
    throw invalidValue(`${said.charAt(0).toUpperCase()}${said.slice(1)} differ in size. Give ranges of the same size, or single values.`);
  }
  return shape.map((row, r) => row.map((_, c) => answer(Object.fromEntries(names.map((name, i) => [name, at(blocks[i] ?? [], r, c)])) as Record<K, Cell>)));
}

type Block = readonly (readonly unknown[])[];

const isSingle = (block: Block): boolean => block.length === 1 && block[0]?.length === 1;
const isSameShape = (a: Block, b: Block): boolean => a.length === b.length && a.every((row, index) => row.length === b[index]?.length);
const at = (block: Block, row: number, column: number): Cell => toCell(isSingle(block) ? block[0]?.[0] : block[row]?.[column]);
