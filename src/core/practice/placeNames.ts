import { isBlank } from "../cell";
import { countryOf } from "../places/countries";
import { nearestCountry } from "../places/nearestCountry";
import { regionKey, regionsAround } from "../regions/regionCodes";
import type { Practice } from "./practice";
import type { PracticeRow } from "./row";

/** What stands between the countries of one cell. */
const BETWEEN = /[;,/&+|\r\n]+|\s(?:and|und|et|y|e|och|i|και)\s/u;

/** Reports a country that nobody knows, with the nearest name as the offered fix, and a region code that the `Regions` table lacks. */
export function reportPlaceNames(row: PracticeRow, { country, regionCode }: Practice, regionKeys: ReadonlySet<string>): void {
  if (country !== "" && countryOf(country) === null) reportCountry(row, country);
  if (regionCode === "" || regionKeys.size === 0) return;
  if ([regionKey(regionCode), ...regionsAround(regionCode)].some((key) => regionKeys.has(key))) return;
  row.report("unknown-region", "notice", "Region code",
    `Region code is "${regionCode.slice(0, 60)}" in ${row.name}, which the Regions table does not have. Allowed: a code that stands there, or blank.`);
}

function reportCountry(row: PracticeRow, country: string): void {
  const parts = country.split(BETWEEN).filter((part) => !isBlank(part));
  if (parts.length > 1 && parts.every((part) => countryOf(part) !== null)) return; // several countries, each of them known
  const nearest = nearestCountry(country);
  row.report("unknown-country", "notice", "Country",
    `Country is "${country.slice(0, 60)}" in ${row.name}, which is no country's name that Cairn knows. Allowed: a country's name or its two-letter code, or blank.${nearest === null ? "" : ` Nearest: ${nearest}.`}`,
    nearest === null ? undefined : row.fix(`Use ${nearest}`, { Country: nearest }));
}
