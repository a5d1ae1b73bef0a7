import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { bundledGazetteer } from "../../../src/core/places/bundledGazetteer";
import { countryName } from "../../../src/core/places/countries";
import { kilometres } from "../../../src/core/places/distance";
import { locate } from "../../../src/core/places/locate";

const FILE = path.join(__dirname, "../../../../shared/geo/gazetteer-areas.tsv");

export interface Area {
  readonly name: string;
  readonly level: string;
  readonly country: string;
  readonly lat: number;
  readonly lng: number;
}

export interface Tally {
  readonly areas: number;
  readonly located: number;
  readonly ambiguous: number;
  readonly unknown: number;
  readonly wrong: readonly string[];
  /** Located although a smaller place bears the name. */
  readonly bySize: number;
}

/** Areas with their official names and centres; null where the file is not beside the project. It is not ours to carry. */
export function readAreas(): readonly Area[] | null {
  if (!existsSync(FILE)) return null;
  const [, ...lines] = readFileSync(FILE, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [code = "", level = "", name = "", lat = "", lng = ""] = line.split("\t");
    return { name, level, country: countryName(countryCode(code, level)), lat: Number(lat), lng: Number(lng) };
  });
}

/** The first two letters of a NUTS code, in which Greece is EL; the ONS codes of the other levels are all British. */
function countryCode(code: string, level: string): string {
  if (!level.startsWith("nuts")) return "GB";
  const two = code.slice(0, 2);
  return two === "EL" ? "GR" : two === "UK" ? "GB" : two;
}

/** Located but farther than so many kilometres from the area's centre: then it cannot be the area's own town. */
export function tally(areas: readonly Area[], farKm: number, withCountry = true): Tally {
  const counts = { found: 0, ambiguous: 0, unknown: 0 };
  let bySize = 0;
  const wrong: string[] = [];
  for (const area of areas) {
    const located = locate(bundledGazetteer(), area.name, withCountry ? area.country : "");
    counts[located.kind]++;
    if (located.kind !== "found") continue;
    if (located.smaller > 0) bySize++;
    const away = kilometres(area, located);
    if (away > farKm) wrong.push(`${area.name} (${area.country}) → ${located.name}, ${located.country}, ${Math.round(away)} km${located.smaller > 0 ? ", by size" : ""}`);
  }
  return { areas: areas.length, located: counts.found, ambiguous: counts.ambiguous, unknown: counts.unknown, wrong, bySize };
}
