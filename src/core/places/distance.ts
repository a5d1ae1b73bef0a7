import type { Gazetteer, Place } from "./gazetteer";

interface Point {
  readonly lat: number;
  readonly lng: number;
}

const RADIANS = Math.PI / 180;
const EARTH_KM = 6371;
const DIRECTIONS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"] as const;
const CITY_PEOPLE = 100_000;
/** Beyond this a city says nothing of where a place is. */
const FAR_KM = 150;

/** Kilometres between two points on a sphere (haversine); within 0.5% of the ellipsoid. */
export function kilometres(a: Point, b: Point): number {
  const [dLat, dLng] = [(b.lat - a.lat) * RADIANS, (b.lng - a.lng) * RADIANS];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** In which of eight directions `b` lies as seen from `a`. */
export function direction(a: Point, b: Point): (typeof DIRECTIONS)[number] {
  const [dLat, dLng] = [b.lat - a.lat, (b.lng - a.lng) * Math.cos(((a.lat + b.lat) / 2) * RADIANS)];
  const eighth = Math.round(Math.atan2(dLng, dLat) / (Math.PI / 4));
  return DIRECTIONS[(eighth + 8) % 8] ?? "north";
}

/** Where a place lies, for telling it from its namesakes: "22 km south-west of Southampton"; "" far from any larger city of its country. */
export function nearACity(gazetteer: Gazetteer, place: Place): string {
  let [nearest, least]: [Place | null, number] = [null, FAR_KM];
  for (const city of gazetteer.places) {
    if (city.country !== place.country || city.people < CITY_PEOPLE || city.people <= place.people || city.name === place.name) continue;
    const away = kilometres(city, place);
    if (away < least) [nearest, least] = [city, away];
  }
  if (nearest === null) return "";
  return least < 1.5 ? `in ${nearest.name}` : `${Math.round(least)} km ${direction(nearest, place)} of ${nearest.name}`;
}
