import { BOUNDARY_LIMITS, Refused } from "./boundaryFile";

const EXPORT_IT = "Export it in WGS 84 (EPSG:4326, longitude and latitude in degrees) and open it again.";

/** The coordinate systems that boundary files of our countries come in besides WGS 84, by the metres they use. */
const PROJECTED: readonly { readonly name: string; readonly west: number; readonly east: number; readonly south: number; readonly north: number }[] = [
  { name: "British National Grid (EPSG:27700)", west: -100_000, east: 800_000, south: -100_000, north: 1_400_000 },
  { name: "ETRS89 LAEA Europe (EPSG:3035)", west: 900_000, east: 8_000_000, south: 900_000, north: 7_500_000 },
  { name: "Web Mercator (EPSG:3857)", west: -20_100_000, east: 20_100_000, south: -20_100_000, north: 20_100_000 },
];

/** Collects rings from parsed JSON and counts their corners; refuses what are no degrees. */
export class CornerReader {
  private corners = 0;

  /** A list of at least four positions as longitude, latitude, longitude …; null for a ring without an area (fewer positions). */
  ring(positions: unknown): Float64Array | null {
    if (!Array.isArray(positions)) throw new Refused("A shape in this file is not written as GeoJSON demands. Download the file again, or export it again as GeoJSON.");
    this.count(positions.length);
    if (positions.length < 4) return null;
    const ring = new Float64Array(positions.length * 2);
    for (let i = 0; i < positions.length; i++) {
      const position: unknown = positions[i];
      const [lng, lat]: readonly unknown[] = Array.isArray(position) ? position : [];
      if (typeof lng !== "number" || typeof lat !== "number" || !Number.isFinite(lng) || !Number.isFinite(lat)) {
        throw new Refused("A corner in this file is not a pair of numbers. Download the file again, or export it again as GeoJSON.");
      }
      // Beyond 180 lie honest files that cross the date line; metres lie far beyond.
      if (Math.abs(lng) > 360 || Math.abs(lat) > 90.001) throw new Refused(notDegrees(lng, lat));
      ring[2 * i] = lng;
      ring[2 * i + 1] = lat;
    }
    return ring;
  }

  /** To be called with the corners to come before they are made, where a small file can stand for many. */
  count(corners: number): void {
    this.corners += corners;
    if (this.corners > BOUNDARY_LIMITS.corners) {
      throw new Refused(`This file has more than ${BOUNDARY_LIMITS.corners.toLocaleString("en-GB")} corners, too fine for a map of regions. Take a generalised version: "BGC", "BSC" or "BUC" at the ONS, 1:10 to 1:60 million at GISCO.`);
    }
  }
}

function notDegrees(x: number, y: number): string {
  const system = PROJECTED.find(({ west, east, south, north }) => x >= west && x <= east && y >= south && y <= north);
  const what = system === undefined ? "a coordinate system other than WGS 84" : `metres, it seems of ${system.name}`;
  return `The coordinates of this file (such as ${Math.round(x)}, ${Math.round(y)}) are in ${what}, not in degrees. ${EXPORT_IT}`;
}

/** Refuses a file that names a coordinate system other than WGS 84 (`crs`, from before RFC 7946). */
export function checkNamedSystem(crs: unknown): void {
  const name = textAt(textHolder(crs, "properties"), "name");
  const code = /EPSG:+(?:[\d.]*:)?(\d+)/i.exec(name)?.[1];
  // 4258 (ETRS89) and 4269 are degrees that differ from WGS 84 by a metre or so.
  if (code !== undefined && !["4326", "4258", "4269", "4979"].includes(code)) {
    const known = PROJECTED.find((system) => system.name.includes(`EPSG:${code})`));
    throw new Refused(`This file is in ${known?.name ?? `EPSG:${code}`}, not in WGS 84. ${EXPORT_IT}`);
  }
}

const textHolder = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);
const textAt = (value: unknown, key: string): string => {
  const text = textHolder(value, key);
  return typeof text === "string" ? text : "";
};

/** An object with keys: no array, no null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
