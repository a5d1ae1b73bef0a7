import { valueKey } from "../practice/facets";
import type { Filter } from "../practice/filter";
import type { Practice } from "../practice/practice";

type Located = Pick<Practice, "region" | "country">;

/** A filter that shows a region's practices. */
export interface RegionFilter {
  readonly filter: Filter;
  /** Practices elsewhere that it lets through as well, because they state the same region (and country). */
  readonly others: number;
}

/**
 * The filter narrowed to one region, by the facets that people see and links carry: the region names its practices state, and
 * their countries where a name occurs elsewhere too. A choice of regions that stood before is replaced.
 */
export function onlyRegion(filter: Filter, inRegion: readonly Located[], all: readonly Located[]): RegionFilter {
  const own = new Set(inRegion);
  const names = distinct(inRegion.map(({ region }) => region));
  const regions = new Set(names.map(valueKey));
  const named = all.filter((practice) => !own.has(practice) && regions.has(valueKey(practice.region)));
  const chosen = { ...filter.chosen, Region: names };
  if (named.length === 0) return { filter: { ...filter, chosen }, others: 0 };
  const countries = distinct(inRegion.map(({ country }) => country));
  const keys = new Set(countries.map(valueKey));
  const others = named.filter(({ country }) => keys.has(valueKey(country))).length;
  // A country that keeps nobody out would only be one more thing to clear.
  return others === named.length ? { filter: { ...filter, chosen }, others } : { filter: { ...filter, chosen: { ...chosen, Country: countries } }, others };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Map(values.map((value) => [valueKey(value), value.trim()])).values()];
}
