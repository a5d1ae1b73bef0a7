import { FIRST_YEAR, LAST_YEAR } from "../dates";
import { EMPTY_FILTER, FACET_NAMES, isMultiValued, type FacetName, type Filter, type MultiFacetName } from "./filter";

/** `Target group` → `target-group`: short, lower case, nothing to escape. */
const keyOf = (facet: FacetName): string => facet.toLowerCase().replace(/ /g, "-");
const FACET_OF_KEY = new Map(FACET_NAMES.map((name) => [keyOf(name), name]));
const TEXT = "q";
/** `all=target-group`: every chosen value of that facet is needed. */
const ALL = "all";
const FROM = "from";
const TO = "to";
/** `published=yes` */
const PUBLISHED = "published";
const SCORE = "score";
/** `min.Impact=3`: the criterion's name follows the point. */
const RATING = "min.";

/** Text made safe for an address, readable where it can be: spaces as `+`. A half of a character pair cannot be written and becomes U+FFFD. */
function escape(text: string): string {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return encodeURIComponent(whole).replace(/%20/g, "+").replace(/%3B/g, ";").replace(/%2C/g, ",").replace(/%2F/g, "/").replace(/%3A/g, ":");
}

/** The inverse; what is not well escaped is taken as it stands. */
function unescape(text: string): string {
  const spaced = text.replace(/\+/g, " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // Hand-edited: a lone % is a per cent sign.
  }
}

/**
 * A filter as the part of an address after `#` (without the `#`), e.g. `q=café&country=Italy&country=Spain&from=2016&score=70&min.Impact=3`;
 * "" for a filter that asks for nothing. A value is repeated under its key for each choice; an empty value is "not stated".
 */
export function filterToAddress(filter: Filter): string {
  const pairs: string[] = [];
  if (filter.text !== "") pairs.push(`${TEXT}=${escape(filter.text)}`);
  for (const name of FACET_NAMES) for (const value of filter.chosen[name] ?? []) pairs.push(`${keyOf(name)}=${escape(value)}`);
  for (const name of filter.matchAll) pairs.push(`${ALL}=${keyOf(name)}`);
  if (filter.years.from !== null) pairs.push(`${FROM}=${filter.years.from}`);
  if (filter.years.to !== null) pairs.push(`${TO}=${filter.years.to}`);
  if (filter.publishedOnly) pairs.push(`${PUBLISHED}=yes`);
  if (filter.minScore !== null) pairs.push(`${SCORE}=${filter.minScore}`);
  for (const [criterion, least] of Object.entries(filter.minRatings)) pairs.push(`${RATING}${escape(criterion)}=${least}`);
  return pairs.join("&");
}

/**
 * The filter that an address asks for. Takes it with or without `#`. Never throws: unknown keys, numbers that are none and
 * repeats are left out, so that a hand-edited link still shows something sensible.
 */
export function filterFromAddress(text: string): Filter {
  const chosen = new Map<FacetName, string[]>();
  const minRatings = new Map<string, number>();
  const matchAll = new Set<MultiFacetName>();
  let rest = EMPTY_FILTER;
  for (const pair of text.replace(/^#+/, "").split("&")) {
    const mark = pair.indexOf("=");
    if (mark < 0) continue;
    const [name, value] = [unescape(pair.slice(0, mark)), unescape(pair.slice(mark + 1))];
    const key = name.toLowerCase();
    const facet = FACET_OF_KEY.get(key);
    const number = numberOf(value);
    if (facet !== undefined) addOnce(chosen, facet, value);
    else if (name.startsWith(RATING) && number !== null) minRatings.set(name.slice(RATING.length), number);
    else if (key === ALL) addMultiValued(matchAll, FACET_OF_KEY.get(value.toLowerCase()));
    else rest = withPlain(rest, key, value, number);
  }
  return { ...rest, chosen: Object.fromEntries(chosen), matchAll: [...matchAll], minRatings: Object.fromEntries(minRatings) };
}

/** The filter with one of the things that stand in an address once; the last one wins, and what cannot be is left out. */
function withPlain(filter: Filter, key: string, value: string, number: number | null): Filter {
  switch (key) {
    case TEXT: return { ...filter, text: value };
    case SCORE: return number !== null && number >= 0 && number <= 100 ? { ...filter, minScore: number } : filter;
    case FROM: return isYear(number) ? { ...filter, years: { ...filter.years, from: number } } : filter;
    case TO: return isYear(number) ? { ...filter, years: { ...filter.years, to: number } } : filter;
    case PUBLISHED: return { ...filter, publishedOnly: value.toLowerCase() === "yes" };
    default: return filter;
  }
}

const isYear = (number: number | null): number is number => number !== null && Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR;

function addMultiValued(facets: Set<MultiFacetName>, facet: FacetName | undefined): void {
  if (facet !== undefined && isMultiValued(facet)) facets.add(facet);
}

function addOnce(chosen: Map<FacetName, string[]>, facet: FacetName, value: string): void {
  const values = chosen.get(facet) ?? [];
  if (!values.includes(value)) values.push(value);
  chosen.set(facet, values);
}

/** A number written by `filterToAddress` or by hand with a point; null for all else ("", "7x", "1e999"). */
function numberOf(text: string): number | null {
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text.trim())) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
