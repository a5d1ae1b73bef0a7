import type { Book } from "../../core/book";
import type { Scale } from "../../core/evaluation/scale";
import { valueKey } from "../../core/practice/facets";
import { FACET_NAMES, labelOf } from "../../core/practice/view";
import { ANY_YEAR } from "../../core/practice/filter";
import type { MultiFacetName } from "../../core/practice/filter";
import type { FacetName, Filter, YearRange } from "../../core/practice/view";

/** The filter with a facet's value chosen, or no longer chosen. */
export function toggleValue(filter: Filter, facet: FacetName, value: string): Filter {
  const before = filter.chosen[facet] ?? [];
  const without = before.filter((each) => valueKey(each) !== valueKey(value));
  const after = without.length < before.length ? without : [...before, value];
  const others = Object.fromEntries(Object.entries(filter.chosen).filter(([name]) => name !== facet));
  return after.length === 0
    ? { ...filter, chosen: others, matchAll: filter.matchAll.filter((each) => each !== facet) }
    : { ...filter, chosen: { ...filter.chosen, [facet]: after } };
}

/** The filter with "all of" or "any of" for a facet's chosen values. */
export function setMatchAll(filter: Filter, facet: MultiFacetName, all: boolean): Filter {
  const others = filter.matchAll.filter((each) => each !== facet);
  return { ...filter, matchAll: all ? [...others, facet] : others };
}

/** `null` asks for nothing. */
export function setLeastRating(filter: Filter, criterion: string, least: number | null): Filter {
  const rest = Object.fromEntries(Object.entries(filter.minRatings).filter(([name]) => name !== criterion));
  return { ...filter, minRatings: least === null ? rest : { ...rest, [criterion]: least } };
}

/** One thing the person asked for, with the filter as it is without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly without: Filter;
}

/** Everything asked for, in the order of the panel and in the words of the workbook, each of which can be cleared on its own. "and" marks values that are needed together. */
export function activeFilters(filter: Filter, { criteria, catalogue }: Pick<Book, "criteria" | "catalogue">): ActiveFilter[] {
  const text = filter.text.trim();
  return [
    ...(text === "" ? [] : [{ key: "text", label: `“${text}”`, without: { ...filter, text: "" } }]),
    ...FACET_NAMES.flatMap((facet) => (filter.chosen[facet] ?? []).map((value, at) => ({
      key: `${facet}:${value}`, label: `${at > 0 && filter.matchAll.some((each) => each === facet) ? "and " : ""}${facet}: ${labelOf(facet, value, catalogue)}`,
      without: toggleValue(filter, facet, value),
    }))),
    ...(filter.years.from === null && filter.years.to === null ? [] : [{ key: "years", label: yearWords(filter.years), without: { ...filter, years: ANY_YEAR } }]),
    ...(filter.publishedOnly ? [{ key: "published", label: "Only published", without: { ...filter, publishedOnly: false } }] : []),
    ...(filter.minScore === null ? [] : [{ key: "score", label: `Score ${filter.minScore} or more`, without: { ...filter, minScore: null } }]),
    ...Object.entries(filter.minRatings).map(([criterion, least]) => ({
      key: `min:${criterion}`, label: `${criterion} ${leastWords(criteria.scale, least)}`, without: setLeastRating(filter, criterion, null),
    })),
  ];
}

/** "Ran in 2016 to 2021", "Ran in 2016 or later"; ends the wrong way round are named the right way. */
export function yearWords({ from, to }: YearRange): string {
  if (from === null && to === null) return "Ran in any year";
  if (to === null) return `Ran in ${from} or later`;
  if (from === null) return `Ran in ${to} or earlier`;
  return from === to ? `Ran in ${from}` : `Ran in ${Math.min(from, to)} to ${Math.max(from, to)}`;
}

/** A minimum in words, in the scale's own direction: "3 or better", "4" at the best end. */
export function leastWords(scale: Scale, least: number): string {
  return least === scale.best ? String(least) : `${least} or better`;
}

/** The stops of a minimum's slider after "any", worst first: whole ratings, or tenths of a scale that has few or very many. */
export function leastStops(scale: Scale): number[] {
  const span = Math.abs(scale.best - scale.worst);
  const whole = Number.isInteger(scale.worst) && Number.isInteger(scale.best) && span >= 2 && span <= 20;
  const steps = whole ? span : 10;
  return Array.from({ length: steps + 1 }, (_, i) => Number((scale.worst + ((scale.best - scale.worst) * i) / steps).toFixed(6)));
}
