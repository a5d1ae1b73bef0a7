import { allBits, andInto, countBoth, hasBit, noBits, orInto, setBit, type Bits } from "./bits";

/** The rows that have one value: a bit set, or where that would be the longer way, their numbers. */
type Rows = { readonly kind: "many"; readonly bits: Bits } | { readonly kind: "few"; readonly rows: Uint32Array };

interface IndexedValue {
  readonly value: string;
  /** How many rows of the whole table have it. */
  readonly total: number;
  readonly rows: Rows;
}

/** One facet over rows numbered 0 to count − 1. Values stand in the order in which they are to be shown. */
export interface FacetIndex {
  readonly values: readonly IndexedValue[];
  /** Position in `values` by `valueKey`. */
  readonly position: ReadonlyMap<string, number>;
}

/** Orders two values for showing; `total` is over the whole table, so that the order stands still while one filters. */
export type ValueOrder = (a: { readonly value: string; readonly total: number }, b: { readonly value: string; readonly total: number }) => number;

/** Values that differ only in case or white space are one value, shown as it is first written. */
export const valueKey = (value: string): string => value.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

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

/**
 * Builds a facet. `valuesOf` gives a row's values, perhaps several; a row without any, or with a blank one, has "".
 * A value twice in a row counts once.
 */
export function buildFacet(count: number, valuesOf: (row: number) => readonly string[], order: ValueOrder): FacetIndex {
  const found = new Map<string, { readonly value: string; readonly rows: number[] }>();
  const spelled = new Map<string, { readonly value: string; readonly rows: number[] }>();
  const entryOf = (value: string): { readonly value: string; readonly rows: number[] } => {
    const known = spelled.get(value);
    if (known) return known;
    const key = valueKey(value);
    const entry = found.get(key) ?? { value: value.trim(), rows: [] };
    found.set(key, entry);
    spelled.set(value, entry);
    return entry;
  };
  const none = entryOf("");
  for (let row = 0; row < count; row++) {
    const values = valuesOf(row);
    if (values.length === 0) none.rows.push(row);
    for (const value of values) {
      const { rows } = entryOf(value);
      if (rows[rows.length - 1] !== row) rows.push(row);
    }
  }
  const values = [...found.values()].filter((entry) => entry.rows.length > 0)
    .map((entry) => ({ value: entry.value, total: entry.rows.length, rows: rowsOf(count, entry.rows) })).sort(order);
  return { values, position: new Map(values.map((entry, index) => [valueKey(entry.value), index])) };
}

function rowsOf(count: number, rows: readonly number[]): Rows {
  if (rows.length < count / 32) return { kind: "few", rows: Uint32Array.from(rows) };
  const bits = noBits(count);
  for (const row of rows) setBit(bits, row);
  return { kind: "many", bits };
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

/** How many rows of a set have a value. */
export function countIn(value: IndexedValue, within: Bits): number {
  if (value.rows.kind === "many") return countBoth(value.rows.bits, within);
  let count = 0;
  for (const row of value.rows.rows) if (hasBit(within, row)) count++;
  return count;
}

/**
 * For each facet, the rows that pass the base and all other facets' choices: what its counts are taken from, so that a
 * facet's own choice does not change its own counts. Facets without a choice share one set.
 */
export function withinOthers(base: Bits, masks: readonly (Bits | null)[]): { readonly passed: Bits; readonly perFacet: readonly Bits[] } {
  const passed = base.slice();
  for (const mask of masks) if (mask) andInto(passed, mask);
  const perFacet = masks.map((own, facet) => {
    if (own === null) return passed;
    const others = base.slice();
    masks.forEach((mask, other) => {
      if (mask && other !== facet) andInto(others, mask);
    });
    return others;
  });
  return { passed, perFacet };
}
