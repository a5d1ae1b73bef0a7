import { DOMAINS } from "../framework/catalogue";
import type { Domain } from "../framework/framework";
import { regionOf, type KnownRegion, type RegionIndex } from "../regions/join";
import { eachBit, type Bits } from "./bits";
import { countsIn, passing, RowSet, type FacetIndex } from "./facets";
import { FACET_NAMES, type FacetName, type Filter } from "./filter";
import { masksOf } from "./view";
import type { ViewIndex } from "./viewIndex";

/** Something that has no practice under a filter. */
export interface Gap<T> {
  readonly of: T;
  /** Practices that the whole workbook has there. */
  readonly total: number;
  /** Which of the easier filters shows most of them, and how many; null when none of them alone shows one. */
  readonly shownBy: { readonly filter: number; readonly count: number } | null;
}

export interface Gaps {
  /** In the framework's order. */
  readonly domains: readonly Gap<Domain>[];
  /** In the order of the regions given. */
  readonly regions: readonly Gap<KnownRegion>[];
}

/** The region of each row, by its number in the index; -1 for none. Made once for the practices and the regions. */
export function regionRows({ practices }: ViewIndex, regions: RegionIndex): Int32Array {
  const known = new Map<string, number>(); // many practices share few regions
  return Int32Array.from(practices, (practice) => {
    const words = `${practice.regionCode}\n${practice.region}`;
    const found = known.get(words) ?? regionOf(practice, regions)?.region ?? -1;
    known.set(words, found);
    return found;
  });
}

/**
 * Which domains of the framework and which known regions have no practice under a filter. As in a facet's counts, a choice
 * of domains or indicators makes no gap among domains, and a choice of regions none among regions. `easier` are filters
 * with one thing less each: from them comes what would show the practices that are there.
 */
export function gapsOf(index: ViewIndex, filter: Filter, easier: readonly Filter[], regions: RegionIndex, rows: Int32Array): Gaps {
  const domainsBy = (each: Filter): readonly number[] => domainCounts(index, passed(index, each, ["Indicator domain", "Indicator"]));
  const regionsBy = (each: Filter): readonly number[] => regionCounts(rows, regions.regions.length, passed(index, each, ["Region"]));
  return { domains: gapsAmong(DOMAINS, filter, easier, domainTotals(index), domainsBy), regions: gapsAmong(regions.regions, filter, easier, regionTotals(rows, regions.regions.length), regionsBy) };
}

function gapsAmong<T>(things: readonly T[], filter: Filter, easier: readonly Filter[], totals: readonly number[], countsBy: (filter: Filter) => readonly number[]): readonly Gap<T>[] {
  const now = countsBy(filter);
  const missing = things.map((of, at) => ({ of, at })).filter(({ at }) => (now[at] ?? 0) === 0);
  const hidden = missing.some(({ at }) => (totals[at] ?? 0) > 0);
  const counts = hidden ? easier.map(countsBy) : [];
  return missing.map(({ of, at }) => {
    const most = counts.reduce((best, each, i) => ((each[at] ?? 0) > best.count ? { filter: i, count: each[at] ?? 0 } : best), { filter: -1, count: 0 });
    return { of, total: totals[at] ?? 0, shownBy: most.count === 0 ? null : most };
  });
}

/** Rows that pass a filter but for its choices in some facets. */
function passed(index: ViewIndex, filter: Filter, without: readonly FacetName[]): Bits {
  const chosen = Object.fromEntries(Object.entries(filter.chosen).filter(([name]) => !without.some((each) => each === name)));
  return passing(masksOf(index, { ...filter, chosen }).all, index.practices.length);
}

function domainFacet(index: ViewIndex): FacetIndex | undefined {
  return index.facets[FACET_NAMES.indexOf("Indicator domain")];
}

function domainCounts(index: ViewIndex, within: Bits): readonly number[] {
  const facet = domainFacet(index);
  const counts = facet ? countsIn(facet, new RowSet(within, index.practices.length)) : new Uint32Array(0);
  return DOMAINS.map(({ id }) => counts[facet?.position.get(id.toLowerCase()) ?? -1] ?? 0);
}

function domainTotals(index: ViewIndex): readonly number[] {
  const facet = domainFacet(index);
  return DOMAINS.map(({ id }) => facet?.values[facet.position.get(id.toLowerCase()) ?? -1]?.total ?? 0);
}

function regionCounts(rows: Int32Array, regions: number, within: Bits): readonly number[] {
  const counts = new Array<number>(regions).fill(0);
  eachBit(within, (row) => {
    const region = rows[row] ?? -1;
    if (region >= 0) counts[region] = (counts[region] ?? 0) + 1;
  });
  return counts;
}

function regionTotals(rows: Int32Array, regions: number): readonly number[] {
  const counts = new Array<number>(regions).fill(0);
  for (const region of rows) if (region >= 0) counts[region] = (counts[region] ?? 0) + 1;
  return counts;
}
