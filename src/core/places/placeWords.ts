import { listed } from "../wording";
import { countryName } from "./countries";
import type { Place } from "./gazetteer";
import type { Located } from "./locate";
import { regionName } from "./regions";

/** To be shown wherever a position comes from the gazetteer. */
export const PLACE_NAMES_ATTRIBUTION = "Place names © GeoNames, CC BY 4.0";

/** A place as it is told from its namesakes: "Newport, Wales, United Kingdom". */
export function placeTitle({ name, region, country }: Place): string {
  return [name, regionName(country, region), countryName(country)].filter((part, i, all) => part !== "" && part !== all[i - 1]).join(", ");
}

/** How many people live there, as far as GeoNames knows: "about 306,800 people". */
export function peopleWords({ people }: Place): string {
  return people === 0 ? "number of people unknown" : `about ${people.toLocaleString("en-GB")} people`;
}

const countriesOf = (places: readonly Place[]): readonly string[] => [...new Set(places.map(({ country }) => countryName(country)))];

/** Why an ambiguous name is not guessed, and what would tell the places apart. */
export function ambiguousWords(candidates: readonly Place[], name: string, country: string): string {
  const [first] = candidates;
  if (candidates.length === 1 && first) return `"${name}" may be ${placeTitle(first)}. If so, write its whole name.`;
  const countries = countriesOf(candidates);
  if (countries.length > 1 && country === "") return `There are ${candidates.length} places called "${name}", in ${listed(countries)}. Give the country.`;
  const titles = [...new Set(candidates.map(placeTitle))].slice(0, 5);
  const which = titles.length > 1 ? `: ${listed(titles)}` : ` in ${listed(countries)}`;
  return `There are ${candidates.length} places called "${name}"${which}. Write the whole name, or give the coordinates.`;
}

/** Why a name was not found, with what may have been meant. */
export function unknownWords({ reason }: Extract<Located, { kind: "unknown" }>, name: string, country: string, suggestions: readonly Place[]): string {
  const perhaps = suggestions.length === 0 ? "" : ` Perhaps ${suggestions.slice(0, 3).map(placeTitle).join(" or ")}?`;
  switch (reason) {
    case "no name": return "There is no name to look for.";
    case "unknown country": return `There is no country "${country}" that Cairn knows. Write it in English or its own language, or as a code such as SE.`;
    case "country not covered": return `The gazetteer covers towns of Europe and Türkiye.${perhaps}`;
    case "not in the gazetteer": return `"${name}"${country === "" ? "" : ` in ${country}`} is not in the gazetteer, which has towns from about 15,000 people (5,000 in the United Kingdom and Ireland).${perhaps}`;
  }
}
