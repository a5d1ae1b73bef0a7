import { isBlank, type Cell } from "../cell";
import { readDecimal } from "../numbers";
import { fold } from "../folding";
import { countryOf } from "../places/countries";
import { looksSwapped } from "../places/swapped";
import { PRECISIONS, type Position, type Precision } from "./practice";
import type { PracticeRow } from "./row";

const LATITUDE = { column: "Latitude", most: 90 };
const LONGITUDE = { column: "Longitude", most: 180 };

/**
 * Where a practice stands on the map, or null when its pair of coordinates is blank or of no use; then the row has an
 * issue, unless both are blank. Refused: one without the other, text, off the range, 0/0 (the sea off Ghana, where blank
 * cells end up), and a pair that proves itself swapped (latitude beyond ±90, longitude within): that one offers to swap.
 * A pair that only the row's country reveals as swapped stays where it says, with an issue that offers to swap.
 */
export function readPosition(row: PracticeRow): Position | null {
  const [latCell, lngCell] = [row.cell("Latitude"), row.cell("Longitude")];
  const precision = readPrecision(row);
  // A column that is missing altogether has its own issue, once, not one in each row.
  if (!row.has("Latitude") || !row.has("Longitude") || (isBlank(latCell) && isBlank(lngCell))) return null;
  if (isBlank(latCell) || isBlank(lngCell)) {
    reportHalf(row, isBlank(latCell));
    return null;
  }
  const [lat, lng] = [readDecimal(latCell), readDecimal(lngCell)];
  if (lat !== null && lng !== null && isSwapped(lat, lng)) {
    reportSwapped(row, lat, lng);
    return null;
  }
  const good = [isDegrees(row, LATITUDE, lat), isDegrees(row, LONGITUDE, lng)];
  if (lat === null || lng === null || good.includes(false)) return null;
  if (lat === 0 && lng === 0) {
    row.report("bad-coordinates", "error", "Latitude",
      `Latitude and Longitude are both 0 in ${row.name}, a point in the Atlantic. Allowed: the practice's own coordinates, or both blank.`);
    return null;
  }
  reportSwappedByCountry(row, lat, lng);
  return { lat, lng, precision };
}

const isSwapped = (lat: number, lng: number): boolean => Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lng) <= 90;

function isDegrees(row: PracticeRow, of: { readonly column: string; readonly most: number }, degrees: number | null): boolean {
  if (degrees !== null && Math.abs(degrees) <= of.most) return true;
  row.refuse("bad-coordinates", "error", of.column, `-${of.most} to ${of.most} in degrees, or blank`);
  return false;
}

function reportHalf(row: PracticeRow, noLatitude: boolean): void {
  const [there, absent] = noLatitude ? ["Longitude", "Latitude"] : ["Latitude", "Longitude"];
  row.report("bad-coordinates", "error", absent, `${there} has a value but ${absent} is blank in ${row.name}. Allowed: both, or both blank.`);
}

function reportSwapped(row: PracticeRow, lat: number, lng: number): void {
  row.report("swapped-coordinates", "error", "Latitude",
    `Latitude is ${lat} and Longitude is ${lng} in ${row.name}; they look swapped. Allowed: latitude -90 to 90, longitude -180 to 180.`,
    row.fix("Swap", { Latitude: lng, Longitude: lat }));
}

function reportSwappedByCountry(row: PracticeRow, lat: number, lng: number): void {
  const cell = row.cell("Country");
  const country = typeof cell === "string" ? countryOf(cell) : null;
  if (country === null || !looksSwapped(lat, lng, country.code)) return;
  row.report("swapped-coordinates", "notice", "Latitude",
    `Latitude is ${lat} and Longitude is ${lng} in ${row.name}, outside ${country.name}; the other way round they lie in it. Allowed: latitude first, then longitude.`,
    row.fix("Swap", { Latitude: lng, Longitude: lat }));
}

/** Plain words for each in our other nine languages, folded (accents are off: "región" is "region"). */
const PRECISION_WORDS: Readonly<Record<Precision, ReadonlySet<string>>> = {
  exact: new Set(["exacte", "exacta", "exakt", "genau", "exacto", "esatto", "esatta", "exato", "exata", "ακριβησ", "union"]),
  locality: new Set(["localite", "ort", "localidad", "localita", "localidade", "localitat", "τοποθεσια"]),
  region: new Set(["regione", "regiao", "regio", "περιφερεια", "rhanbarth"]),
  country: new Set(["pays", "land", "pais", "paese", "χωρα", "gwlad"]),
};

/**
 * How exact the pair is. Blank means exact: the row gives a point and says nothing against it. A word we do not know is
 * reported and counts as locality, because whoever wrote it did not mean exact.
 */
function readPrecision(row: PracticeRow): Precision {
  const cell: Cell = row.cell("Precision");
  if (isBlank(cell)) return "exact";
  const word = typeof cell === "string" ? fold(cell) : "";
  const known = PRECISIONS.find((precision) => precision === word || PRECISION_WORDS[precision].has(word));
  if (known === undefined) row.refuse("bad-choice", "notice", "Precision", "exact, locality, region, country or blank");
  return known ?? "locality";
}
