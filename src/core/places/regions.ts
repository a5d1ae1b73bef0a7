import { nameKey } from "./nameKey";
import { REGION_NAMES } from "./regionNamesData";

interface Regions {
  /** Codes by country and folded name: `IT lombardia`. */
  readonly codeOf: ReadonlyMap<string, string>;
  /** English names by country and code: `IT 09`. */
  readonly nameOf: ReadonlyMap<string, string>;
}

let known: Regions | null = null;

/** GeoNames' code of a region that is named within a country; null for a name that we do not know there. */
export function regionOf(text: string, country: string): string | null {
  return regions().codeOf.get(`${country} ${nameKey(text)}`) ?? null;
}

/** The English name of a region; "" for one we have no name for. */
export function regionName(country: string, code: string): string {
  return regions().nameOf.get(`${country} ${code}`) ?? "";
}

function regions(): Regions {
  known ??= readRegions();
  return known;
}

function readRegions(): Regions {
  const codeOf = new Map<string, string>();
  const nameOf = new Map<string, string>();
  for (const line of REGION_NAMES.trim().split("\n")) {
    const [id = "", ...names] = line.split("|");
    const [country = "", code = ""] = id.split(" ");
    nameOf.set(id, names[0] ?? "");
    for (const name of names) codeOf.set(`${country} ${nameKey(name)}`, code);
  }
  return { codeOf, nameOf };
}
