import { EMPTY_FILTER, FACET_NAMES, type FacetName, type Filter } from "./filter";

/** `Target group` → `target-group`: short, lower case, nothing to escape. */
const keyOf = (facet: FacetName): string => facet.toLowerCase().replace(/ /g, "-");
const FACET_OF_KEY = new Map(FACET_NAMES.map((name) => [keyOf(name), name]));
const TEXT = "q";
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
 * A filter as the part of an address after `#` (without the `#`), e.g. `q=café&country=Italy&country=Spain&score=70&min.Impact=3`;
 * "" for a filter that asks for nothing. A value is repeated under its key for each choice; an empty value is "not stated".
 */
export function filterToAddress(filter: Filter): string {
  const pairs: string[] = [];
  if (filter.text !== "") pairs.push(`${TEXT}=${escape(filter.text)}`);
  for (const name of FACET_NAMES) for (const value of filter.chosen[name] ?? []) pairs.push(`${keyOf(name)}=${escape(value)}`);
  if (filter.minScore !== null) pairs.push(`${SCORE}=${filter.minScore}`);
  for (const [criterion, least] of Object.entries(filter.minRatings)) pairs.push(`${RATING}${escape(criterion)}=${least}`);
  return pairs.join("&");
}

/**
 * The filter that an address asks for. Takes it with or without `#`. Never throws: unknown keys, numbers that are none and
 * repeats are left out, so that a hand-edited link still shows something sensible.
 */
export function filterFromAddress(text: string): Filter {
  let search = EMPTY_FILTER.text;
  let minScore = EMPTY_FILTER.minScore;
  const chosen = new Map<FacetName, string[]>();
  const minRatings = new Map<string, number>();
  for (const pair of text.replace(/^#+/, "").split("&")) {
    const mark = pair.indexOf("=");
    if (mark < 0) continue;
    const [key, value] = [unescape(pair.slice(0, mark)), unescape(pair.slice(mark + 1))];
    const facet = FACET_OF_KEY.get(key.toLowerCase());
    const number = numberOf(value);
    if (facet !== undefined) addOnce(chosen, facet, value);
    else if (key.toLowerCase() === TEXT) search = value;
    else if (key.toLowerCase() === SCORE && number !== null && number >= 0 && number <= 100) minScore = number;
    else if (key.startsWith(RATING) && number !== null) minRatings.set(key.slice(RATING.length), number);
  }
  return { text: search, chosen: Object.fromEntries(chosen), minScore, minRatings: Object.fromEntries(minRatings) };
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
