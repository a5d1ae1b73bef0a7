import type { Catalogue } from "../framework/bookCatalogue";
import { andInto, countBoth, eachBit, type Bits } from "./bits";
import { allOf, anyOf, countsIn, passing, RowSet, valueKey, type FacetIndex } from "./facets";
import { labelOf } from "./facetSources";
import { FACET_NAMES, leastRatings, searchWords, type FacetName, type Filter } from "./filter";
import type { ScoredPractice } from "./practice";
import { isUpwards, rowsReaching, rowsRunning, rowsWithYears, yearSpan } from "./rowFigures";
import type { ViewIndex } from "./viewIndex";

export { EMPTY_FILTER, FACET_NAMES } from "./filter";
export type { FacetName, Filter, YearRange } from "./filter";
export { labelOf } from "./facetSources";
export type { ScoredPractice } from "./practice";
export { prepareView, prepareViewInSteps, updateView } from "./viewIndex";
export type { ViewIndex } from "./viewIndex";

export interface FacetValue {
  /** The value itself; "" stands for rows that have none ("not stated"). */
  readonly value: string;
  /** For people: "WRK-O1" → "WRK-O1 Working-age people in paid work". */
  readonly label: string;
  /** Practices that would be listed with this value, under all other facets' choices. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface Facet {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
}

/** One view: list, map, counts and status line all come from it, so they cannot disagree. */
export interface View {
  readonly total: number;
  readonly listed: readonly ScoredPractice[];
  /** The listed ones with a position, same order. */
  readonly placed: readonly ScoredPractice[];
  readonly unplaced: readonly ScoredPractice[];
  readonly facets: readonly Facet[];
  /** Of what passes all else: how many "only published" leaves out (or would), and how many a range of years does because they state none. */
  readonly leftOut: { readonly unpublished: number; readonly withoutYear: number };
  /** First and last year that any practice states; null when none does. */
  readonly yearSpan: { readonly first: number; readonly last: number } | null;
}

/**
 * What a filter shows. Listed practices keep the order they were given in. Counts are live: OR within a facet, AND across
 * facets, and a facet's own choice does not change its own counts. In a facet that must match all, a count is how many
 * practices would be left with this value chosen as well, which for a chosen one is what is listed now. Facet values keep
 * one order whatever is filtered: verdicts best first, evidence 0 to 3, domains in the framework's order, years ascending,
 * all others most frequent first and then by name; "" (not stated) last. A chosen value that no practice has stands at the
 * end with a count of 0, so that it can be unchosen.
 */
export function viewOf(index: ViewIndex, filter: Filter): View {
  const { practices, figures } = index;
  const count = practices.length;
  const masks = masksOf(index, filter);
  const passed = passing(masks.all, count);
  const listed = listRows(index, passed);
  const counts = countsUnder(index, filter, masks, passed);
  const facets = FACET_NAMES.map((name, f): Facet => {
    const facet = index.facets[f];
    return { name, values: facet && isWorthShowing(name, facet, filter) ? facetValues(index.catalogue, name, facet, filter.chosen[name] ?? [], counts[f] ?? NO_COUNTS) : [] };
  });
  const unpublished = passing(masks.all, count, masks.published);
  const anyYear = passing(masks.all, count, masks.years);
  const leftOut = {
    unpublished: countBoth(unpublished, unpublished) - countBoth(unpublished, figures.published),
    withoutYear: countBoth(anyYear, anyYear) - countBoth(anyYear, rowsWithYears(figures)),
  };
  return { total: count, ...listed, facets, leftOut, yearSpan: yearSpan(figures) };
}

/** The counts of a view alone: for each facet, in the order of `FACET_NAMES`, one number for each of its values in the index. */
export function countFacets(index: ViewIndex, filter: Filter): readonly Uint32Array[] {
  const masks = masksOf(index, filter);
  return countsUnder(index, filter, masks, passing(masks.all, index.practices.length));
}

/** Practices of one workbook, or of one sheet, need no facet that says so; a choice in it can always be taken back. */
function isWorthShowing(name: FacetName, facet: FacetIndex, filter: Filter): boolean {
  return (name !== "Workbook" && name !== "Sheet") || facet.values.length > 1 || (filter.chosen[name]?.length ?? 0) > 0;
}

const NO_COUNTS = new Uint32Array(0);

function countsUnder(index: ViewIndex, filter: Filter, masks: Masks, passed: Bits): readonly Uint32Array[] {
  const count = index.practices.length;
  const shared = new RowSet(passed, count);
  return FACET_NAMES.map((name, f) => {
    const facet = index.facets[f];
    const own = masks.all[masks.facets + f] ?? null;
    if (!facet) return NO_COUNTS;
    return countsIn(facet, own === null || mustMatchAll(filter, name) ? shared : new RowSet(passing(masks.all, count, masks.facets + f), count));
  });
}

const mustMatchAll = (filter: Filter, name: FacetName): boolean => filter.matchAll.some((each) => each === name);

/** A filter as sets of rows, one for each thing asked for; null where nothing is asked. */
export interface Masks {
  readonly all: readonly (Bits | null)[];
  /** Where in `all` these stand; the facets' ones follow each other in the order of `FACET_NAMES`. */
  readonly years: number;
  readonly published: number;
  readonly facets: number;
}

export function masksOf(index: ViewIndex, filter: Filter): Masks {
  const { criteria, figures } = index;
  const words = searchWords(filter.text);
  const { from, to } = filter.years;
  return {
    years: 0, published: 1, facets: 4,
    all: [
      from === null && to === null ? null : rowsRunning(figures, filter.years),
      filter.publishedOnly ? figures.published : null,
      words.length === 0 ? null : index.search.find(words),
      minimumRows(),
      ...FACET_NAMES.map((name, f) => {
        const chosen = filter.chosen[name] ?? [];
        const facet = index.facets[f];
        return chosen.length === 0 || !facet ? null : (mustMatchAll(filter, name) ? allOf : anyOf)(facet, chosen, index.practices.length);
      }),
    ],
  };

  /** At least as good on each in the scale's own direction: on 6-1, where 1 is best, a least of 3 lets 1, 2 and 3 pass. Unrated does not pass. */
  function minimumRows(): Bits | null {
    const upwards = isUpwards(criteria.scale);
    const sets = leastRatings(filter, criteria).map(({ criterion, least }) => rowsReaching(figures.ratings[criterion] ?? new Float64Array(index.practices.length).fill(NaN), least, upwards));
    if (filter.minScore !== null) sets.push(rowsReaching(figures.scores, filter.minScore)); // without a score none is reached, not even 0
    const [first, ...others] = sets;
    for (const other of others) if (first) andInto(first, other);
    return first ?? null;
  }
}

function listRows({ practices, placed: allPlaced, unplaced: allUnplaced, figures }: ViewIndex, rows: Bits): Pick<View, "listed" | "placed" | "unplaced"> {
  if (countBoth(rows, rows) === practices.length) return { listed: practices, placed: allPlaced, unplaced: allUnplaced };
  const inRows = (wanted: Bits): ScoredPractice[] => {
    const found: ScoredPractice[] = [];
    eachBit(wanted, (row) => {
      const practice = practices[row];
      if (practice) found.push(practice);
    });
    return found;
  };
  const placed = rows.slice();
  andInto(placed, figures.placed);
  return { listed: inRows(rows), placed: inRows(placed), unplaced: inRows(rows.map((word, i) => word & ~(figures.placed[i] ?? 0))) };
}

function facetValues(catalogue: Catalogue, name: FacetName, facet: FacetIndex, chosen: readonly string[], counts: Uint32Array): readonly FacetValue[] {
  const keys = new Set(chosen.map(valueKey));
  const values = facet.values.map(({ value, label }, at) => ({ value, label, count: counts[at] ?? 0, chosen: keys.size > 0 && keys.has(valueKey(value)) }));
  const absent = chosen.filter((value, at) => !facet.position.has(valueKey(value)) && chosen.findIndex((each) => valueKey(each) === valueKey(value)) === at);
  return [...values, ...absent.map((value) => ({ value, label: labelOf(name, value, catalogue), count: 0, chosen: true }))];
}
