import type { Scale } from "../evaluation/scale";
import { noBits, setBit, type Bits } from "./bits";
import type { YearRange } from "./filter";
import type { ScoredPractice } from "./practice";

/** What minimums, years and switches look at, by row, without a look at the practices. */
export interface RowFigures {
  /** 0–100; NaN for none. */
  readonly scores: Float64Array;
  /** By criterion, in rating units; NaN for whatever is no value. */
  readonly ratings: readonly Float64Array[];
  /** 0 for none. */
  readonly startYears: Int16Array;
  readonly endYears: Int16Array;
  readonly published: Bits;
  readonly placed: Bits;
}

/** Rows between two pauses: a fraction of a millisecond, as several steps may be made before anyone looks at the clock. */
const STEP = 256;

/** Reads the rows' figures, pausing (yield) now and then. */
export function* readFigures(practices: readonly ScoredPractice[], criteria: number): Generator<void, RowFigures> {
  const count = practices.length;
  const figures: RowFigures = {
    scores: new Float64Array(count), ratings: Array.from({ length: criteria }, () => new Float64Array(count)),
    startYears: new Int16Array(count), endYears: new Int16Array(count), published: noBits(count), placed: noBits(count),
  };
  for (let row = 0; row < count; row++) {
    if (row % STEP === STEP - 1) yield;
    putRow(figures, row, practices[row]);
  }
  return figures;
}

/** The same figures with a few rows read again. */
export function patchFigures(before: RowFigures, practices: readonly ScoredPractice[], rows: readonly number[]): RowFigures {
  const sameYears = rows.every((row) => before.startYears[row] === (practices[row]?.startYear ?? 0) && before.endYears[row] === (practices[row]?.endYear ?? 0));
  const { startYears, endYears } = before;
  const figures: RowFigures = {
    scores: before.scores.slice(), ratings: before.ratings.map((column) => column.slice()),
    // Columns that did not change stay the same objects, by which their sums are known.
    ...(sameYears ? { startYears, endYears } : { startYears: startYears.slice(), endYears: endYears.slice() }),
    published: before.published.slice(), placed: before.placed.slice(),
  };
  for (const row of rows) {
    clearBit(figures.published, row);
    clearBit(figures.placed, row);
    putRow(figures, row, practices[row]);
  }
  return figures;
}

function putRow(figures: RowFigures, row: number, practice: ScoredPractice | undefined): void {
  if (practice === undefined) return;
  figures.scores[row] = practice.evaluation.score ?? NaN;
  for (let i = 0; i < figures.ratings.length; i++) {
    const reading = practice.readings[i];
    const column = figures.ratings[i];
    if (column) column[row] = reading?.kind === "value" ? reading.value : NaN;
  }
  figures.startYears[row] = practice.startYear ?? 0;
  figures.endYears[row] = practice.endYear ?? 0;
  if (practice.publish) setBit(figures.published, row);
  if (practice.position !== null) setBit(figures.placed, row);
}

function clearBit(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(1 << (row & 31));
}

/** Rows with a number of at least, or on a scale whose best is low at most, this. NaN never passes. */
export function rowsReaching(column: Float64Array, least: number, upwards = true): Bits {
  const bits = noBits(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? NaN;
    if (upwards ? value >= least : value <= least) setBit(bits, row);
  }
  return bits;
}

export const isUpwards = ({ worst, best }: Scale): boolean => best >= worst;

/** Rows that are known to have run in at least one of the years; see `yearsRun`. Ends the wrong way round mean the same years. */
export function rowsRunning({ startYears, endYears }: RowFigures, { from, to }: YearRange): Bits {
  const [first, last] = from !== null && to !== null && to < from ? [to, from] : [from ?? -Infinity, to ?? Infinity];
  const bits = noBits(startYears.length);
  const inside = (year: number): boolean => year !== 0 && year >= first && year <= last;
  for (let row = 0; row < startYears.length; row++) {
    const start = startYears[row] ?? 0;
    const end = endYears[row] ?? 0;
    const across = start !== 0 && start <= end && start <= last && end >= first;
    if (across || inside(start) || inside(end)) setBit(bits, row);
  }
  return bits;
}

interface YearSums {
  readonly stated: Bits;
  readonly span: { readonly first: number; readonly last: number } | null;
}

/** Worked out once for the columns of years, by that of their starts: every view asks. */
const yearSums = new WeakMap<Int16Array, YearSums>();

function yearSumsOf({ startYears, endYears }: RowFigures): YearSums {
  const known = yearSums.get(startYears);
  if (known) return known;
  const stated = noBits(startYears.length);
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < startYears.length; row++) {
    const start = startYears[row] ?? 0;
    const end = endYears[row] ?? 0;
    if (start === 0 && end === 0) continue;
    setBit(stated, row);
    first = Math.min(first, start === 0 ? end : start, end === 0 ? start : end);
    last = Math.max(last, start, end);
  }
  const made = { stated, span: first > last ? null : { first, last } };
  yearSums.set(startYears, made);
  return made;
}

/** Rows that state a start or an end. */
export const rowsWithYears = (figures: RowFigures): Bits => yearSumsOf(figures).stated;

/** The first and the last year that any row states; null when none does. */
export const yearSpan = (figures: RowFigures): YearSums["span"] => yearSumsOf(figures).span;
