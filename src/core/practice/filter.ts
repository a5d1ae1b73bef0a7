import type { CriteriaSet } from "../evaluation/criteria";
import { fold } from "../folding";
import type { Catalogue } from "../framework/bookCatalogue";
import { domainOf } from "../framework/catalogue";
import type { ScoredPractice } from "./practice";

export const FACET_NAMES = [
  "Country", "Region", "Status", "Target group", "Indicator domain", "Indicator", "Verdict", "Evidence", "Year", "Workbook", "Sheet",
] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** Facets of which a practice may have several values at once, so that "all of these" can be asked. Years are asked for by range. */
export const MULTI_VALUED = ["Target group", "Indicator domain", "Indicator", "Workbook"] as const satisfies readonly FacetName[];
export type MultiFacetName = (typeof MULTI_VALUED)[number];

export const isMultiValued = (facet: FacetName): facet is MultiFacetName => MULTI_VALUED.some((each) => each === facet);

/** Both ends count; null for an open end. Ends the wrong way round mean the same years. */
export interface YearRange {
  readonly from: number | null;
  readonly to: number | null;
}

export const ANY_YEAR: YearRange = { from: null, to: null };

/** What a person has asked to see. OR within a facet unless `matchAll` names it, AND across facets. */
export interface Filter {
  /** Every word must occur; case and accents do not matter. */
  readonly text: string;
  /** Chosen values by facet; an absent facet or an empty list means no restriction. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Facets in which a practice must have every chosen value. */
  readonly matchAll: readonly MultiFacetName[];
  /** A practice passes that ran in at least one of these years, as far as is known; one that states no year does not. */
  readonly years: YearRange;
  /** Only rows whose `Publish` is yes. */
  readonly publishedOnly: boolean;
  /** 0–100; null for none. A practice without a score is not shown when set. */
  readonly minScore: number | null;
  /** Least rating by criterion name, in rating units and the scale's own direction ("at least as good as"). */
  readonly minRatings: Readonly<Record<string, number>>;
}

/** Shows everything. */
export const EMPTY_FILTER: Filter = { text: "", chosen: {}, matchAll: [], years: ANY_YEAR, publishedOnly: false, minScore: null, minRatings: {} };

/** True when nothing is asked for, so that every practice is listed. */
export function isEmptyFilter(filter: Filter): boolean {
  return filter.text.trim() === "" && filter.minScore === null && Object.keys(filter.minRatings).length === 0
    && filter.years.from === null && filter.years.to === null && !filter.publishedOnly
    && FACET_NAMES.every((name) => (filter.chosen[name]?.length ?? 0) === 0);
}

/** The words of a search, folded; none for blank text. */
export function searchWords(text: string): readonly string[] {
  return fold(text).split(" ").filter((word) => word !== "");
}

const indicatorTexts = new WeakMap<Catalogue, Map<string, string>>();

/** Code, name and domain of an indicator as a workbook's catalogue has it, folded once for all practices that have it. */
export function indicatorText(code: string, catalogue: Catalogue): string {
  const texts = indicatorTexts.get(catalogue) ?? new Map<string, string>();
  indicatorTexts.set(catalogue, texts);
  const known = texts.get(code);
  if (known !== undefined) return known;
  const indicator = catalogue.indicatorOf(code);
  const text = fold(`${code} ${indicator?.name ?? ""} ${domainOf(indicator?.domain ?? "")?.name ?? ""}`);
  // Only the catalogue's codes are kept, so that the memory cannot grow with what people type.
  if (indicator) texts.set(code, text);
  return text;
}

/** All that a search looks through of a practice's own words: names, places, groups and the long texts. Not the contact. */
export function searchedTexts(practice: ScoredPractice): readonly string[] {
  return [
    practice.id, practice.title, practice.place, practice.region, practice.regionCode, practice.country, practice.leadOrganisation,
    ...practice.partners, practice.funder, practice.status, practice.regionalRole, ...practice.targetGroups,
    practice.problem, practice.activities, practice.results, practice.strengths, practice.limitations, practice.lessons,
    practice.transferability, ...practice.sources,
  ];
}

/** A least rating, with the criterion as its index. */
export interface LeastRating {
  readonly criterion: number;
  readonly least: number;
}

/** The filter's minimums for criteria of this set; names it does not have, and what is no number, restrict nothing. */
export function leastRatings(filter: Filter, criteria: CriteriaSet): readonly LeastRating[] {
  return Object.entries(filter.minRatings).flatMap(([name, least]) => {
    const criterion = criteria.criteria.findIndex((each) => fold(each.name) === fold(name));
    return criterion < 0 || !Number.isFinite(least) ? [] : [{ criterion, least }];
  });
}
