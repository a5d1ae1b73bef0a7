import { distance } from "fastest-levenshtein";
import type { Gazetteer, Place } from "./gazetteer";
import { nameKey } from "./nameKey";
import { keysOfTyped } from "./placeKeys";

const MOST_SUGGESTIONS = 5;

/**
 * What a person may have meant by a name that is not found, at most five: places of just that name in other countries, then
 * listed places, of the country if one is given, whose names are spelt nearly so, nearest and largest first.
 */
export function suggestPlaces(gazetteer: Gazetteer, names: readonly string[], country: string | null): readonly Place[] {
  const elsewhere = names.flatMap(keysOfTyped).flatMap((key) => gazetteer.byName.get(key) ?? []);
  const typed = nameKey(names[names.length - 1] ?? "");
  const most = typed.length < 5 ? 1 : typed.length < 9 ? 2 : 3;
  const alike: { readonly place: Place; readonly away: number }[] = [];
  for (let length = typed.length - most; length <= typed.length + most; length++) {
    for (const { key, place } of gazetteer.spellings.get(length) ?? []) {
      if (country !== null && place.country !== country) continue;
      const away = distance(key, typed);
      if (away <= most) alike.push({ place, away });
    }
  }
  alike.sort((a, b) => a.away - b.away || b.place.people - a.place.people);
  return [...new Set([...elsewhere, ...alike.map(({ place }) => place)])].slice(0, MOST_SUGGESTIONS);
}
