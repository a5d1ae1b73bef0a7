import { fold } from "../folding";
import type { Practice } from "../practice/practice";
import type { BoundaryLevel, RegionShape } from "./boundaryFile";
import type { RegionFields } from "./fields";
import { regionKey, regionsAround } from "./regionCodes";

/** A region of the level in use: one code, and all shapes that carry it. */
export interface Region {
  /** As the file writes it; the name where the file has no code for it. */
  readonly code: string;
  readonly name: string;
  readonly shapes: readonly RegionShape[];
}

/** What a practice's region was known by: its code, the code of a region around it (SE224 lies in SE22), or its name. */
export type JoinedBy = "code" | "region around" | "name";

/** What joins practices to the regions of a level; made once a file, level and fields. */
export interface RegionIndex {
  readonly regions: readonly Region[];
  /** Shapes that have neither code nor name and so can be no region. */
  readonly nameless: number;
  readonly byCode: ReadonlyMap<string, number>;
  /** Folded names that just one region has. */
  readonly byName: ReadonlyMap<string, number>;
}

type Located = Pick<Practice, "region" | "regionCode">;

/** Shapes with the same code are one region; in the order of the file. */
export function indexRegions(level: BoundaryLevel, fields: RegionFields): RegionIndex {
  const [codeAt, nameAt] = [level.fields.indexOf(fields.code), level.fields.indexOf(fields.name)];
  const found = new Map<string, { readonly code: string; readonly name: string; readonly shapes: RegionShape[] }>();
  let nameless = 0;
  for (const shape of level.shapes) {
    const [code, name] = [shape.values[codeAt] ?? "", shape.values[nameAt] ?? ""];
    const key = code === "" ? `name ${fold(name)}` : regionKey(code);
    if (code === "" && name === "") nameless += 1;
    else if (found.has(key)) found.get(key)?.shapes.push(shape);
    else found.set(key, { code: code === "" ? name : code, name: name === "" ? code : name, shapes: [shape] });
  }
  const regions = [...found.values()];
  return { regions, nameless, byCode: new Map(regions.map(({ code }, index) => [regionKey(code), index])), byName: onlyNames(regions) };
}

function onlyNames(regions: readonly Region[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const twice = new Set<string>();
  regions.forEach(({ name }, index) => {
    const key = fold(name);
    if (names.has(key)) twice.add(key);
    names.set(key, index);
  });
  for (const key of twice) names.delete(key);
  return names;
}

/** The region of a practice: by its code, else the code of a region around it, else its name; null when none of them is in the file. */
export function regionOf(practice: Located, index: RegionIndex): { readonly region: number; readonly by: JoinedBy } | null {
  const { region, regionCode } = practice;
  if (regionCode !== "") {
    const own = index.byCode.get(regionKey(regionCode));
    if (own !== undefined) return { region: own, by: "code" };
    for (const around of regionsAround(regionCode)) {
      const outer = index.byCode.get(around);
      if (outer !== undefined) return { region: outer, by: "region around" };
    }
  }
  const named = region === "" ? undefined : index.byName.get(fold(region));
  return named === undefined ? null : { region: named, by: "name" };
}

/** Practices by region: each stands in exactly one region, or among the unmatched. */
export interface RegionJoin<P extends Located> {
  readonly index: RegionIndex;
  /** In the order of the regions. */
  readonly practices: readonly (readonly P[])[];
  readonly unmatched: readonly P[];
  /** How many were joined by what. */
  readonly by: Readonly<Record<JoinedBy, number>>;
}

export function joinRegions<P extends Located>(practices: readonly P[], index: RegionIndex): RegionJoin<P> {
  const perRegion: P[][] = index.regions.map(() => []);
  const unmatched: P[] = [];
  const by = { code: 0, "region around": 0, name: 0 };
  const known = new Map<string, ReturnType<typeof regionOf>>(); // many practices share few regions
  for (const practice of practices) {
    const words = `${practice.regionCode}\n${practice.region}`;
    const found = known.get(words) ?? regionOf(practice, index);
    known.set(words, found);
    if (found === null) unmatched.push(practice);
    else {
      perRegion[found.region]?.push(practice);
      by[found.by] += 1;
    }
  }
  return { index, practices: perRegion, unmatched, by };
}

/** A region that the workbook or a boundary file knows of, for finding those without a practice. */
export interface KnownRegion {
  readonly code: string;
  readonly name: string;
}

export function knownRegions(index: RegionIndex): readonly KnownRegion[] {
  return index.regions.map(({ code, name }) => ({ code, name }));
}
