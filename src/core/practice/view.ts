import type { CriteriaSet } from "../evaluation/criteria";
import { VERDICTS } from "../evaluation/evaluation";
import { DOMAINS, domainOf, indicatorOf } from "../framework/catalogue";
import { allBits, countBoth, eachBit, noBits, setBit, type Bits } from "./bits";
import { EVIDENCE_LABELS } from "./choices";
import { allOf, anyOf, BY_COUNT, buildFacet, countIn, inOrderOf, valueKey, withinOthers, type FacetIndex, type ValueOrder } from "./facets";
import { FACET_NAMES, hasAllWords, leastRatings, ranIn, reachesRatings, reachesScore, searchText, searchWords, type FacetName, type Filter } from "./filter";
import type { ScoredPractice } from "./practice";
import { yearsRun } from "./years";

export { EMPTY_FILTER, FACET_NAMES } from "./filter";
export type { FacetName, Filter, YearRange } from "./filter";
export type { ScoredPractice } from "./practice";

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
}

/** What is worked out once for a set of practices, so that each filter is quick. Made by `prepareView`, read by `viewOf`. */
export interface ViewIndex {
  readonly practices: readonly ScoredPractice[];
  readonly criteria: CriteriaSet;
  readonly placed: readonly ScoredPractice[];
  readonly unplaced: readonly ScoredPractice[];
  readonly facets: readonly FacetIndex[];
  /** Folded text of each practice; made at the first search. */
  readonly searchTexts: () => readonly string[];
}

/** How a facet gets its values from a practice and in which order it shows them. Evidence values are "0" to "3". */
const SOURCES: Readonly<Record<FacetName, { readonly values: (practice: ScoredPractice) => readonly string[]; readonly order: ValueOrder }>> = {
  Country: { values: (p) => [p.country], order: BY_COUNT },
  Region: { values: (p) => [p.region], order: BY_COUNT },
  Status: { values: (p) => [p.status], order: BY_COUNT },
  "Target group": { values: (p) => p.targetGroups, order: BY_COUNT },
  "Indicator domain": { values: (p) => p.indicators.map((code) => indicatorOf(code)?.domain).filter((domain) => domain !== undefined), order: inOrderOf(DOMAINS.map((domain) => domain.id)) },
  Indicator: { values: (p) => p.indicators, order: BY_COUNT },
  Verdict: { values: (p) => [p.evaluation.verdict], order: inOrderOf(VERDICTS) },
  Evidence: { values: (p) => (p.evidence === null ? [] : [String(p.evidence)]), order: inOrderOf(["0", "1", "2", "3"]) },
  Year: { values: (p) => yearsRun(p).map(String), order: inOrderOf([]) },
};

/** Prepares practices for filtering. Costs about as much as one pass over them for each facet. */
export function prepareView(practices: readonly ScoredPractice[], criteria: CriteriaSet): ViewIndex {
  const facets = FACET_NAMES.map((name) => {
    const { values, order } = SOURCES[name];
    return buildFacet(practices.length, (row) => {
      const practice = practices[row];
      return practice ? values(practice) : [];
    }, order);
  });
  let texts: readonly string[] | null = null;
  const placed = practices.filter((practice) => practice.position !== null);
  const unplaced = practices.filter((practice) => practice.position === null);
  return { practices, placed, unplaced, criteria, facets, searchTexts: () => (texts ??= practices.map(searchText)) };
}

/**
 * What a filter shows. Listed practices keep the order they were given in. Counts are live: OR within a facet, AND across
 * facets, and a facet's own choice does not change its own counts. In a facet that must match all, a count is how many
 * practices would be left with this value chosen as well, which for a chosen one is what is listed now. Facet values keep one order whatever is filtered:
 * verdicts best first, evidence 0 to 3, domains in the framework's order, years ascending, all others most frequent first
 * and then by name; "" (not stated) last. A chosen value that no practice has stands at the end with a count of 0, so
 * that it can be unchosen.
 */
export function viewOf(index: ViewIndex, filter: Filter): View {
  const count = index.practices.length;
  const base = baseRows(index, filter);
  const chosen = FACET_NAMES.map((name) => filter.chosen[name] ?? []);
  const all = (f: number): boolean => filter.matchAll.some((name) => name === FACET_NAMES[f]);
  const masks = index.facets.map((facet, f) => ((chosen[f]?.length ?? 0) === 0 ? null : (all(f) ? allOf : anyOf)(facet, chosen[f] ?? [], count)));
  const { passed, perFacet } = withinOthers(base, masks);
  const facets = FACET_NAMES.map((name, f) => {
    const facet = index.facets[f];
    return { name, values: facet ? facetValues(name, facet, chosen[f] ?? [], (all(f) ? passed : perFacet[f]) ?? passed) : [] };
  });
  return { total: count, ...listRows(index, passed), facets };
}

/** Rows that pass the search and the minimums. */
function baseRows(index: ViewIndex, filter: Filter): Bits {
  const { practices, criteria } = index;
  const words = searchWords(filter.text);
  const least = leastRatings(filter, criteria);
  const { minScore, publishedOnly, years } = filter;
  if (words.length === 0 && minScore === null && least.length === 0 && !publishedOnly && years.from === null && years.to === null) return allBits(practices.length);
  const texts = words.length === 0 ? [] : index.searchTexts();
  const bits = noBits(practices.length);
  for (let row = 0; row < practices.length; row++) {
    const practice = practices[row];
    if (!practice || (minScore !== null && !reachesScore(practice, minScore))) continue;
    if ((publishedOnly && !practice.publish) || !ranIn(practice, years)) continue;
    if (!reachesRatings(practice, least, criteria)) continue;
    if (words.length === 0 || hasAllWords(texts[row] ?? "", words)) setBit(bits, row);
  }
  return bits;
}

function listRows({ practices, placed: allPlaced, unplaced: allUnplaced }: ViewIndex, rows: Bits): Pick<View, "listed" | "placed" | "unplaced"> {
  if (countBoth(rows, rows) === practices.length) return { listed: practices, placed: allPlaced, unplaced: allUnplaced };
  const listed: ScoredPractice[] = [];
  const placed: ScoredPractice[] = [];
  const unplaced: ScoredPractice[] = [];
  eachBit(rows, (row) => {
    const practice = practices[row];
    if (!practice) return;
    listed.push(practice);
    (practice.position ? placed : unplaced).push(practice);
  });
  return { listed, placed, unplaced };
}

function facetValues(name: FacetName, facet: FacetIndex, chosen: readonly string[], within: Bits): readonly FacetValue[] {
  const keys = new Set(chosen.map(valueKey));
  const values = facet.values.map((value) => ({
    value: value.value, label: labelOf(name, value.value), count: countIn(value, within), chosen: keys.has(valueKey(value.value)),
  }));
  const absent = chosen.filter((value, at) => !facet.position.has(valueKey(value)) && chosen.findIndex((each) => valueKey(each) === valueKey(value)) === at);
  return [...values, ...absent.map((value) => ({ value, label: labelOf(name, value), count: 0, chosen: true }))];
}

/** A facet value as people read it. */
export function labelOf(facet: FacetName, value: string): string {
  if (value === "") return "not stated";
  if (facet === "Indicator domain") return domainOf(value)?.name ?? value;
  if (facet === "Evidence") return EVIDENCE_LABELS[Number(value)] ?? value;
  const indicator = facet === "Indicator" ? indicatorOf(value) : undefined;
  return indicator ? `${indicator.code} ${indicator.name}` : value;
}
