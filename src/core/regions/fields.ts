import { fold } from "../folding";
import type { Practice } from "../practice/practice";
import type { BoundaryLevel } from "./boundaryFile";
import { regionKey, regionsAround } from "./regionCodes";

/** Which properties of a level hold the region's code and its name. */
export interface RegionFields {
  readonly code: string;
  readonly name: string;
}

/** What a person may change about how a file is read; each has a proposal. */
export interface BoundaryChoice extends RegionFields {
  /** Id of the level. */
  readonly level: string;
}

type Located = Pick<Practice, "region" | "regionCode">;

const CODE_WORDS = /(?:^|_|\d)(?:cd|code|id|nuts|isocode)$|^(?:id|code|nuts_?id|geo|areacd)$|cd$/i;
const NAME_WORDS = /(?:^|_|\d)(?:nm|name|na|label)$|^(?:name|na|nuts_name|name_latn|areanm)$|nm$/i;
const LOOKS_LIKE_CODE = /^[A-Z]{1,3}[0-9][0-9A-Z]{0,8}$|^[A-Z]{2}[0-9A-Z]{0,3}$/;

/**
 * The fields by what they hold: the code is the field that most practices' region codes are found in, the name the one that
 * most region names are found in. Where practices say nothing, fields decide that look like codes and names.
 */
export function proposeFields(level: BoundaryLevel, practices: readonly Located[]): RegionFields {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  for (const { regionCode, region } of practices) {
    if (regionCode !== "") for (const key of [regionKey(regionCode), ...regionsAround(regionCode)]) codes.set(key, (codes.get(key) ?? 0) + 1);
    if (region !== "") names.set(fold(region), (names.get(fold(region)) ?? 0) + 1);
  }
  const values = (field: number): readonly string[] => level.shapes.map((shape) => shape.values[field] ?? "");
  const code = best(level.fields, (field, at) => score(values(at), codes, regionKey) * 100 + codeLooks(field, values(at)));
  const name = best(level.fields, (field, at) => (field === code ? -1 : score(values(at), names, fold) * 100 + nameLooks(field, values(at))));
  return { code, name: name === "" ? code : name };
}

/** How many practices have one of these values. */
function score(values: readonly string[], wanted: ReadonlyMap<string, number>, key: (text: string) => string): number {
  let found = 0;
  for (const value of new Set(values.map(key))) found += wanted.get(value) ?? 0;
  return found;
}

/** Below 100, so that it only ever decides between fields in which the same number of practices is found. */
function codeLooks(field: string, values: readonly string[]): number {
  const filled = values.filter((value) => value !== "");
  const distinct = new Set(filled).size / Math.max(1, values.length);
  const codes = filled.filter((value) => LOOKS_LIKE_CODE.test(value)).length / Math.max(1, values.length);
  return 40 * distinct + 40 * codes + (CODE_WORDS.test(field) ? 15 : 0);
}

function nameLooks(field: string, values: readonly string[]): number {
  const words = values.filter((value) => /\p{L}{3}/u.test(value) && !LOOKS_LIKE_CODE.test(value));
  const distinct = new Set(words).size / Math.max(1, values.length);
  return 40 * distinct + 30 * (words.length / Math.max(1, values.length)) + (NAME_WORDS.test(field) ? 25 : 0);
}

/** The field with the highest mark, the first of equals; "" without fields. */
function best(fields: readonly string[], mark: (field: string, at: number) => number): string {
  let chosen = "";
  let highest = -Infinity;
  fields.forEach((field, at) => {
    const own = mark(field, at);
    if (own > highest) [chosen, highest] = [field, own];
  });
  return chosen;
}
