import { cellText, isBlank, type Cell } from "../core/cell";
import { fold } from "../core/folding";
import { isKnownHeader } from "../core/mapping/practiceFit";
import type { Area } from "./area";
import { isGroupedBy, uniqueHeaders } from "./groupedHeaders";

/** A sheet's values by 1-based row, each row by 0-based column; holes are blank. */
export interface SheetValues {
  readonly rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
}

/** A plain table: its area from the row of names down, and what its columns are called. */
export interface PlainArea extends Area {
  /** As the row of names has them; from the row of groups above it where a name is blank, and before it where names would be the same. */
  readonly headers: readonly string[];
}

const ROWS_LOOKED_AT = 30;
type Row = readonly (Cell | undefined)[];

interface Candidate {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** What the columns are called, before they are made unique. */
  readonly names: readonly string[];
  readonly known: number;
}

/**
 * The plain table of a sheet without Excel tables. Its header is the widest run of neighbouring texts in the first 30 used
 * rows that has something below it, the earliest where two are equally wide; a row in which most texts are words that name
 * columns of practices goes before rows that are merely wider. Where columns are grouped in a row above, the row of names is
 * the header. Data go down to the last row with content under it, blank rows included, so that nothing is dropped. Null
 * when there is no such row.
 */
export function findPlainTable(sheet: SheetValues): PlainArea | null {
  let best: Candidate | null = null;
  const used = [...sheet.rows.keys()].sort((a, b) => a - b);
  for (const row of used.slice(0, ROWS_LOOKED_AT)) {
    for (const candidate of [singleRow(sheet, row), twoRows(sheet, row)]) {
      if (candidate !== null && (best === null || isBetter(candidate, best)) && lastRowUnder(sheet, used, candidate) > candidate.top) best = candidate;
    }
  }
  if (best === null) return null;
  const { top, left, right, names } = best;
  const groups = (sheet.rows.get(top - 1) ?? []).slice(left, right + 1);
  return { top, left, right, bottom: lastRowUnder(sheet, used, best), headers: uniqueHeaders(names, Array.from(groups, textOf)) };
}

const width = ({ left, right }: Candidate): number => right - left + 1;
/** A row of header words rather than of anything else: two at least, and most of it. */
const isOfHeaders = (candidate: Candidate): boolean => candidate.known >= 2 && candidate.known * 2 >= width(candidate);

function isBetter(candidate: Candidate, best: Candidate): boolean {
  const [mine, theirs] = [isOfHeaders(candidate), isOfHeaders(best)];
  if (mine && theirs) return width(candidate) >= width(best) && candidate.known > best.known;
  if (mine) return width(candidate) >= width(best) / 2;
  if (theirs) return best.known < 3 && width(candidate) >= width(best) * 2; // two words can be a note: "Project | Budget"
  return width(candidate) > width(best);
}

function candidateOf(top: number, left: number, names: readonly string[]): Candidate {
  return { top, left, right: left + names.length - 1, names, known: names.filter(isKnownHeader).length };
}

function singleRow(sheet: SheetValues, row: number): Candidate | null {
  const cells = sheet.rows.get(row) ?? [];
  const run = widestRun(cells);
  return run === null ? null : candidateOf(row, run.left, Array.from({ length: run.right - run.left + 1 }, (_, i) => textOf(cells[run.left + i])));
}

/** A row of groups over a row of names that has holes, where the group is the name (cells merged downwards); null where they are no such two. */
function twoRows(sheet: SheetValues, row: number): Candidate | null {
  const above = sheet.rows.get(row) ?? [];
  const below = sheet.rows.get(row + 1) ?? [];
  const joined = Array.from({ length: Math.max(above.length, below.length) }, (_, i) => (isBlank(below[i] ?? null) ? above[i] : below[i]));
  const run = widestRun(joined);
  if (run === null) return null;
  const [upper, lower] = [above, below].map((cells) => Array.from({ length: run.right - run.left + 1 }, (_, i) => cells[run.left + i] ?? null));
  if (upper === undefined || lower === undefined || !isGroupedBy(upper, lower)) return null;
  const names = lower.filter((cell) => !isBlank(cell)).map(textOf);
  const known = names.filter(isKnownHeader).length;
  // A first row of data can have the same holes: it is told by its words.
  if (known < 2 || known * 2 < names.length) return null;
  return candidateOf(row + 1, run.left, Array.from({ length: run.right - run.left + 1 }, (_, i) => textOf(joined[run.left + i])));
}

function textOf(cell: Cell | undefined): string {
  return cellText(cell ?? null);
}

interface Run {
  readonly left: number;
  readonly right: number;
}

/** The widest run of two or more neighbouring cells with text, most of them; runs of header words that one blank cell parts are one. */
function widestRun(cells: Row): Run | null {
  let best: Run | null = null;
  for (const run of joinedRuns(cells, textRuns(cells))) if (best === null || run.right - run.left > best.right - best.left) best = run;
  return best;
}

/** Runs of neighbouring cells with text; a number may stand among them: a year as a header. */
function textRuns(cells: Row): readonly Run[] {
  const runs: Run[] = [];
  let left = -1;
  let texts = 0;
  for (let column = 0; column <= cells.length; column++) {
    const cell = cells[column] ?? null;
    if ((typeof cell === "string" && !isBlank(cell)) || typeof cell === "number") {
      if (left < 0) left = column;
      if (typeof cell === "string") texts++;
      continue;
    }
    const count = left < 0 ? 0 : column - left;
    if (count >= 2 && texts * 2 > count) runs.push({ left, right: column - 1 });
    left = -1;
    texts = 0;
  }
  return runs;
}

/** Joins runs across one blank cell where both are of header words and repeat none of each other: an empty column in between, not a second table. */
function joinedRuns(cells: Row, runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const together = last !== undefined && run.left === last.right + 2 && areOneHeader(textsOf(cells, last), textsOf(cells, run));
    if (together) joined[joined.length - 1] = { left: last.left, right: run.right };
    else joined.push(run);
  }
  return joined;
}

const textsOf = (cells: Row, { left, right }: Run): readonly string[] => Array.from(cells.slice(left, right + 1), textOf);

function areOneHeader(first: readonly string[], second: readonly string[]): boolean {
  const keys = new Set(first.map(fold));
  const areHeaders = [first, second].every((texts) => texts.filter(isKnownHeader).length * 2 >= texts.length);
  return areHeaders && !second.some((text) => keys.has(fold(text)));
}

function lastRowUnder(sheet: SheetValues, used: readonly number[], { top, left, right }: Candidate): number {
  for (let i = used.length - 1; i >= 0; i--) {
    const row = used[i] ?? 0;
    if (row <= top) break;
    const cells = sheet.rows.get(row) ?? [];
    for (let column = left; column <= right; column++) if (!isBlank(cells[column] ?? null)) return row;
  }
  return top;
}
