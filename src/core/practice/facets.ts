import { allBits, andInto, countBoth, eachBit, hasBit, noBits, orInto, setBit, type Bits } from "./bits";
import { valueKey, type FacetColumn } from "./facetColumn";

export { valueKey } from "./facetColumn";

/** The rows that have one value: a bit set, or where that would be the longer way, their numbers. */
type Rows = { readonly kind: "many"; readonly bits: Bits } | { readonly kind: "few"; readonly rows: Uint32Array };

interface IndexedValue {
  readonly value: string;
  /** For people; see `labelOf`. */
  readonly label: string;
  /** How many rows of the whole table have it. */
  readonly total: number;
  readonly rows: Rows;
}

/** One facet over rows numbered 0 to count − 1. Values stand in the order in which they are to be shown. */
export interface FacetIndex {
  readonly column: FacetColumn;
  readonly values: readonly IndexedValue[];
  /** Position in `values` by `valueKey`. */
  readonly position: ReadonlyMap<string, number>;
  /** Position in `values` of each of the column's codes, in as few bytes as will do. */
  readonly places: Uint8Array | Uint16Array | Uint32Array;
}

/** Orders two values for showing; `total` is over the whole table, so that the order stands still while one filters. */
export type ValueOrder = (a: { readonly value: string; readonly total: number }, b: { readonly value: string; readonly total: number }) => number;

/** Most frequent first, then by name; "" (not stated) last. */
export const BY_COUNT: ValueOrder = (a, b) =>
  Number(a.value === "") - Number(b.value === "") || b.total - a.total || compareText(a.value, b.value);

/** In the order of a list; values that are not in it after, by name; "" last. */
export function inOrderOf(list: readonly string[]): ValueOrder {
  const rank = (value: string): number => (value === "" ? list.length + 1 : list.includes(value) ? list.indexOf(value) : list.length);
  return (a, b) => rank(a.value) - rank(b.value) || compareText(a.value, b.value);
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
const compareText = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** Indexes a column of `count` rows: which values there are, in order, and which rows have each. Reads typed arrays only. */
export function indexFacet(column: FacetColumn, count: number, order: ValueOrder, labelOf: (value: string) => string): FacetIndex {
  const { found, placeOfCode } = distinctValues(column);
  const entries = found.map(({ value, total }, place) => ({ value, total, place })).sort(order);
  const moved = new Uint32Array(found.length);
  entries.forEach(({ place }, position) => { moved[place] = position; });
  const positionOfCode = Uint32Array.from(column.spellings.texts, (_, code) => moved[placeOfCode[code] ?? 0] ?? 0);
  const places = placesOf(column.codes, positionOfCode, entries.length);
  const rows = rowsByPosition(column, count, entries.map(({ total }) => total), places);
  const values = entries.map(({ value, total }, position) => ({ value, label: labelOf(value), total, rows: rows[position] ?? { kind: "few", rows: new Uint32Array(0) } as const }));
  return { column, values, position: new Map(values.map((entry, position) => [valueKey(entry.value), position])), places };
}

/** The values that some row has, each as its first row spells it; `placeOfCode` gives by code its place among them. */
function distinctValues({ spellings, codes }: FacetColumn): {
  readonly found: readonly { readonly value: string; readonly total: number }[];
  readonly placeOfCode: Uint32Array;
} {
  const found: { value: string; total: number }[] = [];
  const placeOfValue = new Int32Array(spellings.texts.length).fill(-1);
  const placeOfCode = new Uint32Array(spellings.texts.length);
  const met = new Uint8Array(spellings.texts.length);
  const totals = new Float64Array(spellings.texts.length);
  for (let i = 0; i < codes.length; i++) { // in row order, so that the first spelling met is the one shown
    const code = codes[i] ?? 0;
    if (met[code] === 0) {
      met[code] = 1;
      const value = spellings.valueOf[code] ?? 0;
      let place = placeOfValue[value] ?? -1;
      if (place < 0) {
        place = found.push({ value: (spellings.texts[code] ?? "").trim(), total: 0 }) - 1;
        placeOfValue[value] = place;
      }
      placeOfCode[code] = place;
    }
    const place = placeOfCode[code] ?? 0;
    totals[place] = (totals[place] ?? 0) + 1;
  }
  found.forEach((entry, place) => { entry.total = totals[place] ?? 0; });
  return { found, placeOfCode };
}

function placesOf(codes: Uint32Array, positionOfCode: Uint32Array, values: number): FacetIndex["places"] {
  const places = values <= 0x100 ? new Uint8Array(codes.length) : values <= 0x10000 ? new Uint16Array(codes.length) : new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) places[i] = positionOfCode[codes[i] ?? 0] ?? 0;
  return places;
}

function rowsByPosition(column: FacetColumn, count: number, totals: readonly number[], places: FacetIndex["places"]): readonly Rows[] {
  const few = (total: number): boolean => total < count / 32;
  const all = new Uint32Array(totals.reduce((sum, total) => sum + (few(total) ? total : 0), 0));
  const next = new Uint32Array(totals.length);
  let used = 0;
  const rows = totals.map((total, position): Rows => {
    if (!few(total)) return { kind: "many", bits: noBits(count) };
    next[position] = used;
    used += total;
    return { kind: "few", rows: all.subarray(used - total, used) };
  });
  for (let row = 0; row < count; row++) {
    const to = column.starts?.[row + 1] ?? row + 1;
    for (let i = column.starts?.[row] ?? row; i < to; i++) {
      const position = places[i] ?? 0;
      const place = rows[position];
      if (place?.kind === "many") setBit(place.bits, row);
      else {
        all[next[position] ?? 0] = row;
        next[position] = (next[position] ?? 0) + 1;
      }
    }
  }
  return rows;
}

/** Rows that have at least one of the chosen values; values that no row has add none. */
export function anyOf(facet: FacetIndex, chosen: readonly string[], count: number): Bits {
  const bits = noBits(count);
  for (const value of chosen) {
    const rows = facet.values[facet.position.get(valueKey(value)) ?? -1]?.rows;
    if (rows?.kind === "many") orInto(bits, rows.bits);
    if (rows?.kind === "few") for (const row of rows.rows) setBit(bits, row);
  }
  return bits;
}

/** Rows that have every one of the chosen values; a value that no row has leaves none. */
export function allOf(facet: FacetIndex, chosen: readonly string[], count: number): Bits {
  const bits = allBits(count);
  for (const value of chosen) andInto(bits, anyOf(facet, [value], count));
  return bits;
}

/** A set of rows to count values in, with what is worked out once for all facets. */
export class RowSet {
  readonly size: number;
  private listed: Uint32Array | null = null;

  constructor(readonly bits: Bits, readonly count: number) {
    this.size = countBoth(bits, bits);
  }

  /** True when fewer rows lie outside the set than in it. */
  get isLarge(): boolean {
    return this.size * 2 > this.count;
  }

  /** The rows of the set or, when it is large, those outside it. */
  get fewer(): Uint32Array {
    if (this.listed === null) {
      const rows = new Uint32Array(this.isLarge ? this.count - this.size : this.size);
      let next = 0;
      eachBit(this.isLarge ? without(this.bits, this.count) : this.bits, (row) => { rows[next++] = row; });
      this.listed = rows;
    }
    return this.listed;
  }
}

/** How many rows of a set have each value, by position. */
export function countsIn(facet: FacetIndex, within: RowSet): Uint32Array {
  const { size, count, isLarge } = within;
  if (size === count) return Uint32Array.from(facet.values, (value) => value.total);
  // Either the rows in the set, or those that it lacks, are read one by one, or the set is laid over each value's rows.
  const read = (isLarge ? count - size : size) * (facet.places.length / count);
  if (read > facet.values.length * within.bits.length) return Uint32Array.from(facet.values, ({ rows }) => countOver(rows, within.bits));
  const counts = countedByRow(facet, within.fewer);
  if (isLarge) facet.values.forEach(({ total }, at) => { counts[at] = total - (counts[at] ?? 0); });
  return counts;
}

function countedByRow({ column: { starts }, values, places }: FacetIndex, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.length);
  if (starts === null) for (let at = 0; at < rows.length; at++) addOne(counts, places[rows[at] ?? 0] ?? 0);
  else {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const to = starts[row + 1] ?? 0;
      for (let i = starts[row] ?? 0; i < to; i++) addOne(counts, places[i] ?? 0);
    }
  }
  return counts;
}

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function without(bits: Bits, count: number): Bits {
  const others = allBits(count);
  for (let i = 0; i < others.length; i++) others[i] = (others[i] ?? 0) & ~(bits[i] ?? 0);
  return others;
}

function countOver(rows: Rows, within: Bits): number {
  if (rows.kind === "many") return countBoth(rows.bits, within);
  let count = 0;
  for (const row of rows.rows) if (hasBit(within, row)) count++;
  return count;
}

/** The rows that pass all masks but the one at `left` (none is left out for -1). A null mask lets all pass. */
export function passing(masks: readonly (Bits | null)[], count: number, left = -1): Bits {
  const rows = allBits(count);
  masks.forEach((mask, at) => {
    if (mask !== null && at !== left) andInto(rows, mask);
  });
  return rows;
}
