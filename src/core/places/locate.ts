import { countryOf } from "./countries";
import type { Gazetteer, Place } from "./gazetteer";
import { nameKey } from "./nameKey";
import { keysOfTyped } from "./placeKeys";
import { regionOf } from "./regions";
import { suggestPlaces } from "./suggest";

export type Located =
  /** One place, and nothing in the row speaks against it. `smaller` counts namesakes that gave way (see `locate`). */
  | {
      readonly kind: "found"; readonly place: Place; readonly lat: number; readonly lng: number; readonly precision: "locality";
      readonly name: string; readonly country: string; readonly smaller: number;
    }
  /** Places that it could be, largest first: one or more, never guessed between. */
  | { readonly kind: "ambiguous"; readonly candidates: readonly Place[] }
  | {
      readonly kind: "unknown";
      readonly reason: "no name" | "unknown country" | "country not covered" | "not in the gazetteer";
      /** Places of the name in other countries, then names spelt alike; at most five. About a millisecond's work: ask when it is shown. */
      readonly suggest: () => readonly Place[];
    };

/** A namesake with at most this share of a place's people gives way to it, if it is small or outside Europe. */
const GIVES_WAY = 0.1;
/** The same for a place whose name only begins like it: Saint-Étienne-du-Rouvray beside Saint-Étienne. */
const SHORT_GIVES_WAY = 0.2;

/**
 * Where a named place is. A country (in ten languages) narrows the namesakes to those within it; a region narrows those that are
 * left, where we know its name; both may also follow the name after a comma or in brackets ("Malmö, Sweden").
 *
 * What could be several places is `ambiguous` and never guessed. One rule of size: a namesake below the size of the gazetteer or
 * outside Europe gives way to a listed place with ten times its people, one that only shares a short form to one with five times.
 * On the names of authorities in 39 countries that leaves fewer than 1% wrong (test/core/places/areas.test.ts).
 * A short form alone (Frankfurt), a region that speaks against the only place, and words after a comma that we do not
 * understand ("London, Ontario"), are ambiguous too, even with one candidate.
 */
export function locate(gazetteer: Gazetteer, name: string, country = "", region = ""): Located {
  if (nameKey(name) === "") return unknown("no name");
  const within = country.trim() === "" ? null : countryOf(country);
  if (within === null && country.trim() !== "") return unknown("unknown country");
  const typed = readTyped(name);
  const where = { country: within, regions: [region, ...typed.hints].filter((text) => text.trim() !== "") };
  for (const text of typed.names) {
    const found = choose(gazetteer, text, where, typed.hints);
    if (found) return found;
  }
  const code = within?.code ?? hintedCountry(typed.hints);
  return unknown(
    code !== null && !gazetteer.countries.has(code) ? "country not covered" : "not in the gazetteer", () => suggestPlaces(gazetteer, typed.names, code),
  );
}

interface Where {
  readonly country: { readonly code: string; readonly region: string | null } | null;
  readonly regions: readonly string[];
}

function unknown(reason: Extract<Located, { kind: "unknown" }>["reason"], suggest: () => readonly Place[] = () => []): Located {
  return { kind: "unknown", reason, suggest };
}

/** The whole text first; then what stands before a comma or bracket, with the rest as a hint ("Kingston upon Hull, City of" has none). */
function readTyped(text: string): { readonly names: readonly string[]; readonly hints: readonly string[] } {
  const [main = "", ...rest] = text.split(/[,(\n]/).map((part) => part.replace(/\)/g, "").trim());
  const hints = rest.filter((part) => part !== "");
  if (hints.length === 0 || main === "") return { names: [text], hints: [] };
  const isWord = (hint: string): boolean => keysOfTyped(`${main} ${hint}`).includes(nameKey(main));
  return { names: [text, main], hints: hints.filter((hint) => !isWord(hint)) };
}

function hintedCountry(hints: readonly string[]): string | null {
  for (const hint of hints) {
    const country = countryOf(hint);
    if (country) return country.code;
  }
  return null;
}

/** What a name stands for, by the surest of its keys that stands for anything within the country; null when none does. */
function choose(gazetteer: Gazetteer, text: string, where: Where, hints: readonly string[]): Located | null {
  const isHere = ({ country, region }: Place): boolean => where.country === null
    || (country === where.country.code && (where.country.region === null || region === where.country.region));
  for (const key of keysOfTyped(text)) {
    const named = (gazetteer.byName.get(key) ?? []).filter(isHere);
    const short = (gazetteer.byShortName.get(key) ?? []).filter((place) => isHere(place) && !named.includes(place));
    if (named.length + short.length > 0) return narrow(named, short, where, text.includes(",") || text.includes("(") ? [] : hints);
  }
  return null;
}

function narrow(named: readonly Place[], short: readonly Place[], where: Where, hints: readonly string[]): Located {
  const all = [...named, ...short].sort((a, b) => b.people - a.people);
  const understood = where.regions.flatMap((text) => {
    const fits = fitting(all, text);
    return fits === null ? [] : [fits];
  });
  // A hint that is neither a country nor a region may mean a place that the gazetteer lacks.
  const isClear = hints.every((hint) => fitting(all, hint) !== null);
  const left = understood.reduce<readonly Place[]>((places, fits) => places.filter((place) => fits.has(place)), all);
  if (!isClear || left.length === 0) return { kind: "ambiguous", candidates: all };
  const [first] = left.filter((place) => named.includes(place));
  const rivals = left.filter((place) => place !== first);
  if (!first || !rivals.every((rival) => givesWay(rival, first, short))) return { kind: "ambiguous", candidates: left };
  const { lat, lng, name, country } = first;
  return { kind: "found", place: first, lat, lng, precision: "locality", name, country, smaller: rivals.length };
}

function givesWay(rival: Place, to: Place, short: readonly Place[]): boolean {
  if (to.minor) return false;
  return (rival.minor && rival.people <= to.people * GIVES_WAY) || (short.includes(rival) && rival.people <= to.people * SHORT_GIVES_WAY);
}

/** Which of the places lie in a country or region of this name; null when it is the name of neither. */
function fitting(places: readonly Place[], text: string): ReadonlySet<Place> | null {
  const country = countryOf(text);
  const known = places.filter((place) => regionOf(text, place.country) !== null);
  const inRegion = known.filter((place) => regionOf(text, place.country) === place.region);
  if (inRegion.length > 0) return new Set(inRegion);
  if (country) return new Set(places.filter((place) => place.country === country.code && (country.region === null || place.region === country.region)));
  return known.length === 0 ? null : new Set();
}
