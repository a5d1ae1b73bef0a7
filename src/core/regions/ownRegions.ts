import { fold } from "../folding";
import type { Practice } from "../practice/practice";
import type { KnownRegion, Region, RegionIndex } from "./join";
import { regionKey } from "./regionCodes";

type Located = Pick<Practice, "region" | "regionCode">;

/**
 * The regions that the workbook itself names, without shapes: those of its practices, then those of its `Regions` table. A
 * region is known by its code, one without a code by its name. It serves where no boundary file is open.
 */
export function ownRegions(practices: readonly Located[], table: readonly KnownRegion[]): RegionIndex {
  const found = new Map<string, { readonly code: string; name: string }>();
  /** Regions by the code or name as a row writes it: most of many rows write what one before them wrote. */
  const written = { codes: new Map<string, { readonly name: string }>(), names: new Set<string>() };
  const add = (code: string, name: string): void => {
    if (code === "" && name === "") return;
    if (code === "" ? written.names.has(name) : (written.codes.get(code)?.name ?? "") !== "") return; // nothing that it could add
    const key = code === "" ? `name ${fold(name)}` : regionKey(code);
    const known = found.get(key);
    const region = known ?? { code, name };
    if (known === undefined) found.set(key, region);
    else if (known.name === "") known.name = name;
    if (code === "") written.names.add(name);
    else written.codes.set(code, region);
  };
  for (const { regionCode, region } of practices) add(regionCode, region);
  for (const { code, name } of table) add(code, name);
  const coded = new Set([...found.values()].filter(({ code }) => code !== "").map(({ name }) => fold(name)));
  // A name without a code is the region of that name where a row gives its code.
  const regions = [...found.values()].filter(({ code, name }) => code !== "" || !coded.has(fold(name)))
    .map(({ code, name }): Region => ({ code: code === "" ? name : code, name: name === "" ? code : name, shapes: [] }));
  const byName = new Map<string, number>();
  regions.forEach(({ name }, index) => { if (!byName.has(fold(name))) byName.set(fold(name), index); });
  return { regions, nameless: 0, byCode: new Map(regions.map(({ code }, index) => [regionKey(code), index])), byName };
}
