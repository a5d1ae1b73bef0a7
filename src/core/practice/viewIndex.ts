import type { CriteriaSet } from "../evaluation/criteria";
import { OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import { encodeRows, hasSameValues, type ValuesOf } from "./facetColumn";
import { indexFacet, type FacetIndex } from "./facets";
import { labelOf, SOURCES } from "./facetSources";
import { FACET_NAMES, type FacetName } from "./filter";
import type { ScoredPractice } from "./practice";
import { patchFigures, readFigures, type RowFigures } from "./rowFigures";
import { SearchIndex } from "./searchIndex";

/** What is worked out once for a set of practices, so that each filter is quick. Made by `prepareView`, read by `viewOf`. */
export interface ViewIndex {
  readonly practices: readonly ScoredPractice[];
  readonly criteria: CriteriaSet;
  /** What codes mean and which domain they are of. */
  readonly catalogue: Catalogue;
  readonly placed: readonly ScoredPractice[];
  readonly unplaced: readonly ScoredPractice[];
  readonly figures: RowFigures;
  /** In the order of `FACET_NAMES`. */
  readonly facets: readonly FacetIndex[];
  /** Fills itself at the first search, or before it with `advance`. */
  readonly search: SearchIndex;
}

/** Prepares practices for filtering. Costs about as much as one pass over them for each facet. */
export function prepareView(practices: readonly ScoredPractice[], criteria: CriteriaSet, catalogue: Catalogue = OUR_CATALOGUE): ViewIndex {
  return finished(prepareViewInSteps(practices, criteria, catalogue));
}

/**
 * The same in small steps, so that a page can draw and answer in between: each `next()` takes a few milliseconds and gives
 * the share done, 0 to 1; the last one gives the index.
 */
export function* prepareViewInSteps(practices: readonly ScoredPractice[], criteria: CriteriaSet, catalogue: Catalogue = OUR_CATALOGUE): Generator<number, ViewIndex> {
  const parts = FACET_NAMES.length + 1;
  const figures = yield* withShare(readFigures(practices, criteria.criteria.length), 0);
  const facets: FacetIndex[] = [];
  for (const [at, name] of FACET_NAMES.entries()) {
    const column = yield* withShare(encodeRows(practices.length, readerOf(name, practices, catalogue)), (at + 1) / parts);
    facets.push(indexFacet(column, practices.length, SOURCES[name].order, (value) => labelOf(name, value, catalogue)));
  }
  return { practices, criteria, catalogue, ...byPosition(practices), figures, facets, search: new SearchIndex(practices, catalogue) };
}

/**
 * The index of practices most of which are the very objects that an earlier index was made of: only the others are read.
 * What it shows equals what `prepareView` would show. Other criteria or another catalogue need a new index, and get one.
 */
export function updateView(before: ViewIndex, practices: readonly ScoredPractice[], criteria: CriteriaSet = before.criteria, catalogue: Catalogue = before.catalogue): ViewIndex {
  if (before.criteria !== criteria || before.catalogue !== catalogue) return prepareView(practices, criteria, catalogue);
  const { sameRow, changed, aligned } = compareRows(before.practices, practices);
  if (aligned && changed.length === 0) return { ...before, practices };
  if (changed.length * 2 > practices.length) return prepareView(practices, criteria, catalogue);
  const facets = FACET_NAMES.map((name, at): FacetIndex => {
    const known = before.facets[at];
    const read = readerOf(name, practices, catalogue);
    if (known && aligned && hasSameValues(known.column, changed, read)) return known;
    const column = finished(encodeRows(practices.length, read, known?.column ?? null, sameRow));
    return indexFacet(column, practices.length, SOURCES[name].order, (value) => labelOf(name, value, catalogue));
  });
  const figures = aligned ? patchFigures(before.figures, practices, changed) : finished(readFigures(practices, criteria.criteria.length));
  const positions = (aligned ? withChanged(before, practices, changed) : null) ?? byPosition(practices);
  return { practices, criteria, catalogue, ...positions, figures, facets, search: before.search.updated(practices, sameRow, changed, aligned) };
}

/** Which rows are copies of which; `aligned` says that all that are the same stand where they stood. */
function compareRows(before: readonly ScoredPractice[], after: readonly ScoredPractice[]): { readonly sameRow: Int32Array; readonly changed: readonly number[]; readonly aligned: boolean } {
  const sameRow = new Int32Array(after.length).fill(-1);
  const elsewhere = new Map<ScoredPractice, number>(); // only what does not stand where it stood can have moved
  before.forEach((practice, row) => {
    if (after[row] === practice) sameRow[row] = row;
    else elsewhere.set(practice, row);
  });
  const changed: number[] = [];
  let aligned = before.length === after.length;
  after.forEach((practice, row) => {
    if (sameRow[row] === row) return;
    const same = elsewhere.get(practice);
    if (same === undefined) changed.push(row);
    else {
      sameRow[row] = same;
      aligned = false;
    }
  });
  return { sameRow, changed, aligned };
}

function readerOf(name: FacetName, practices: readonly ScoredPractice[], catalogue: Catalogue): ValuesOf {
  const { values } = SOURCES[name];
  return (row) => {
    const practice = practices[row];
    return practice ? values(practice, catalogue) : [];
  };
}

function byPosition(practices: readonly ScoredPractice[]): Pick<ViewIndex, "placed" | "unplaced"> {
  const placed: ScoredPractice[] = [];
  const unplaced: ScoredPractice[] = [];
  for (const practice of practices) (practice.position === null ? unplaced : placed).push(practice);
  return { placed, unplaced };
}

/** The lists by position with a few rows exchanged; null where one of these got or lost its position. */
function withChanged(before: ViewIndex, practices: readonly ScoredPractice[], changed: readonly number[]): Pick<ViewIndex, "placed" | "unplaced"> | null {
  if (changed.length > FEW) return null;
  const lists = { placed: before.placed.slice(), unplaced: before.unplaced.slice() };
  for (const row of changed) {
    const [was, is] = [before.practices[row], practices[row]];
    if (was === undefined || is === undefined || (was.position === null) !== (is.position === null)) return null;
    const list = is.position === null ? lists.unplaced : lists.placed;
    const at = list.indexOf(was);
    if (at < 0) return null;
    list[at] = is;
  }
  return lists;
}

/** So many rows are found in their list one by one; with more, making the list anew is quicker. */
const FEW = 32;

function* withShare<T>(work: Generator<void, T>, share: number): Generator<number, T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield share;
  }
}

function finished<T>(work: Generator<unknown, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
