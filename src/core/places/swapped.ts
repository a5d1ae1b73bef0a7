import { COUNTRY_BOXES } from "./countryBoxesData";

interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Beyond the outermost towns: coasts, islands and mountains, in degrees. */
const MARGIN = 1.5;

let boxes: ReadonlyMap<string, Box> | null = null;

/**
 * True when a pair lies outside a country and the same pair the other way round within it: its latitude and longitude are
 * most likely swapped. Judged by the box round the country's towns, so some swapped pairs are not noticed.
 */
export function looksSwapped(lat: number, lng: number, country: string): boolean {
  boxes ??= readBoxes();
  const box = boxes.get(country);
  return box !== undefined && !isWithin(lat, lng, box) && isWithin(lng, lat, box);
}

function isWithin(lat: number, lng: number, { south, north, west, east }: Box): boolean {
  return lat >= south - MARGIN && lat <= north + MARGIN && lng >= west - MARGIN && lng <= east + MARGIN;
}

function readBoxes(): ReadonlyMap<string, Box> {
  return new Map(COUNTRY_BOXES.trim().split("\n").map((line) => {
    const [code = "", ...ends] = line.split("|");
    const [south = 0, north = 0, west = 0, east = 0] = ends.map(Number);
    return [code, { south, north, west, east }];
  }));
}
