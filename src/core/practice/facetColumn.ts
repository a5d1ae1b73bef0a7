/** Values that differ only in case or white space are one value, shown as it is first written. */
export const valueKey = (value: string): string => value.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** How a facet reads a row: its values, perhaps several; none, or a blank one, stands for "" (not stated). */
export type ValuesOf = (row: number) => readonly string[];

/** One facet's values row by row, as codes into a list of spellings. Only spellings are added to, so codes stay true for later columns. */
export interface FacetColumn {
  readonly spellings: Spellings;
  /** Row r has the codes from `starts[r]` up to `starts[r + 1]`, at least one, no value twice. Null where every row has just one. */
  readonly starts: Uint32Array | null;
  readonly codes: Uint32Array;
}

/** Every way in which values were written so far, and which of them are one value. */
export class Spellings {
  readonly texts: string[] = [];
  /** By code: the number of its value; spellings of one value share it. */
  readonly valueOf: number[] = [];
  private readonly codes = new Map<string, number>();
  private readonly values = new Map<string, number>();

  codeOf(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const key = valueKey(text);
    const value = this.values.get(key) ?? this.values.size;
    this.values.set(key, value);
    this.codes.set(text, this.texts.length);
    this.valueOf.push(value);
    return this.texts.push(text) - 1;
  }
}

const ONLY_NONE: readonly string[] = [""];

/** A row's codes put into `into` from `at` on; gives the place after the last. A value that a row has twice counts once. */
function putCodes(spellings: Spellings, values: readonly string[], into: number[], at: number): number {
  let end = at;
  for (const text of values.length === 0 ? ONLY_NONE : values) {
    const code = spellings.codeOf(text);
    let twice = false;
    for (let i = at; i < end && !twice; i++) twice = spellings.valueOf[into[i] ?? 0] === spellings.valueOf[code];
    if (!twice) into[end++] = code;
  }
  return end;
}

/** Rows between two pauses: a fraction of a millisecond, as several steps may be made before anyone looks at the clock. */
const STEP = 256;

/**
 * Writes rows as codes, pausing (yield) now and then. `before` and `sameRow` save reading: `sameRow[r]` is the row of the
 * earlier column that row r is a copy of, or -1.
 */
export function* encodeRows(count: number, valuesOf: ValuesOf, before: FacetColumn | null = null, sameRow: Int32Array | null = null): Generator<void, FacetColumn> {
  const spellings = before?.spellings ?? new Spellings();
  const starts = new Uint32Array(count + 1);
  let codes = new Uint32Array(Math.max(16, count));
  const own: number[] = [];
  let end = 0;
  for (let row = 0; row < count; row++) {
    if (row % STEP === STEP - 1) yield;
    const same = before === null ? -1 : sameRow?.[row] ?? -1;
    const from = before === null || same < 0 ? 0 : before.starts?.[same] ?? same;
    const to = before === null || same < 0 ? putCodes(spellings, valuesOf(row), own, 0) : before.starts?.[same + 1] ?? same + 1;
    const source = before === null || same < 0 ? own : before.codes;
    if (end + to - from > codes.length) codes = grown(codes, end + to - from);
    for (let i = from; i < to; i++) codes[end++] = source[i] ?? 0;
    starts[row + 1] = end;
  }
  return { spellings, starts: end === count ? null : starts, codes: codes.slice(0, end) };
}

/** True when these rows, read again, have the values that the column holds for them. */
export function hasSameValues(column: FacetColumn, rows: readonly number[], valuesOf: ValuesOf): boolean {
  const own: number[] = [];
  return rows.every((row) => {
    const from = column.starts?.[row] ?? row;
    const to = column.starts?.[row + 1] ?? row + 1;
    const count = putCodes(column.spellings, valuesOf(row), own, 0);
    return count === to - from && own.slice(0, count).every((code, i) => column.codes[from + i] === code);
  });
}

function grown(codes: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, codes.length * 2));
  larger.set(codes);
  return larger;
}
