import { EXONYMS } from "./exonymsData";
import { nameKey } from "./nameKey";
import { shortKeys } from "./placeKeys";

/** A populated place of the gazetteer. */
export interface Place {
  readonly name: string;
  /** WGS 84 degrees, to a thousandth. */
  readonly lat: number;
  readonly lng: number;
  /** Inhabitants, to the nearest hundred; 0 when GeoNames has no number. */
  readonly people: number;
  /** ISO 3166-1 code. */
  readonly country: string;
  /** GeoNames' code of the first-order division. */
  readonly region: string;
  /** Below the size of the gazetteer, or elsewhere in the world: it is here only because a listed place shares its name. */
  readonly minor: boolean;
}

interface Spelling {
  readonly key: string;
  readonly place: Place;
}

/** Places by the keys of their names. */
export interface Gazetteer {
  readonly places: readonly Place[];
  /** Places by whole name, by any of their names. */
  readonly byName: ReadonlyMap<string, readonly Place[]>;
  /** Places by a short form that people use of their name: Newcastle for Newcastle upon Tyne. */
  readonly byShortName: ReadonlyMap<string, readonly Place[]>;
  /** Every name of a listed place, by the length of its key: for finding names that are spelt alike. */
  readonly spellings: ReadonlyMap<number, readonly Spelling[]>;
  /** Countries that it covers. */
  readonly countries: ReadonlySet<string>;
}

/** The gazetteer of a text as `scripts/gazetteer.js` writes it. */
export function readGazetteer(text: string): Gazetteer {
  const places = readPlaces(text);
  const byName = new Map<string, Place[]>();
  const byShortName = new Map<string, Place[]>();
  for (const place of places) {
    add(byName, nameKey(place.name), place);
    if (!place.minor) for (const key of shortKeys(place.name)) add(byShortName, key, place);
  }
  for (const { place, names } of otherNames(places)) for (const name of names) add(byName, nameKey(name), place);
  return { places, byName, byShortName, spellings: readSpellings(byName), countries: new Set(places.filter(({ minor }) => !minor).map(({ country }) => country)) };
}

function readSpellings(byName: ReadonlyMap<string, readonly Place[]>): Gazetteer["spellings"] {
  const spellings = new Map<number, Spelling[]>();
  for (const [key, places] of byName) {
    for (const place of places) {
      if (place.minor) continue;
      const same = spellings.get(key.length);
      if (same) same.push({ key, place });
      else spellings.set(key.length, [{ key, place }]);
    }
  }
  return spellings;
}

function add(index: Map<string, Place[]>, key: string, place: Place): void {
  const there = index.get(key);
  if (!there) index.set(key, [place]);
  else if (!there.includes(place)) there.push(place);
}

function readPlaces(text: string): readonly Place[] {
  const places: Place[] = [];
  let [country, region] = ["", ""];
  for (const line of text.split("\n").slice(1)) {
    if (line.startsWith(">")) country = line.slice(1);
    else if (line.startsWith("@")) region = line.slice(1);
    else if (line !== "") places.push(readPlace(line, country, region));
  }
  return places;
}

function readPlace(line: string, country: string, region: string): Place {
  const [name = "", lat = "", lng = "", people = "", mark] = line.split("\t");
  return { name, lat: parseInt(lat, 36) / 1000, lng: parseInt(lng, 36) / 1000, people: parseInt(people, 36) * 100, country, region, minor: mark === "-" };
}

/** Our own list of other names: each belongs to the largest listed place of its name in its country. */
function otherNames(places: readonly Place[]): readonly { readonly place: Place; readonly names: readonly string[] }[] {
  const largest = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.country}|${place.name}`;
    if (!place.minor && place.people >= (largest.get(key)?.people ?? 0)) largest.set(key, place);
  }
  return EXONYMS.trim().split("\n").flatMap((line) => {
    const [country = "", name = "", ...names] = line.split("|");
    const place = largest.get(`${country}|${name}`);
    return place ? [{ place, names }] : [];
  });
}
