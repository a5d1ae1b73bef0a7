import { BOUNDARY_LIMITS, Refused, type BoundaryFile, type BoundaryLevel, type BoundaryReading } from "./boundaryFile";
import { CornerReader, checkNamedSystem, isRecord } from "./corners";
import { readFeatures, type Feature } from "./geoJson";
import { levelsOf } from "./levels";
import { readTopology } from "./topoJson";

type Json = Readonly<Record<string, unknown>>;
/** Hears how many regions are read, of how many. */
export type BoundaryProgress = (done: number, total: number) => void;

const WHAT_IS_READ = "Open a GeoJSON or TopoJSON file of regions.";

/**
 * Reads the text of a boundary file: a GeoJSON FeatureCollection, or TopoJSON with one or several objects, in WGS 84 degrees.
 * Never throws for what the text holds: anything else is refused in words that say what it is and what to do.
 */
export function readBoundaries(text: string, name: string, onProgress: BoundaryProgress = () => undefined): BoundaryReading {
  try {
    return { kind: "read", file: readDocument(parse(text), name, onProgress) };
  } catch (cause) {
    if (cause instanceof Refused) return { kind: "refused", message: cause.message };
    throw cause;
  }
}

function parse(text: string): Json {
  const start = text.slice(0, 200).replace(/^\ufeff/, "").trimStart();
  if (start === "") throw new Refused(`This file is empty. ${WHAT_IS_READ}`);
  if (start.startsWith("PK")) throw new Refused("This is a zip file, perhaps a shapefile. Unpack it and export the shapes as GeoJSON, or choose GeoJSON where you downloaded it.");
  if (start.startsWith("SQLite format 3")) throw new Refused("This is a GeoPackage. Export it as GeoJSON, or choose GeoJSON where you downloaded it.");
  if (start.startsWith("<")) throw new Refused("This is XML or a web page (KML, GML, or a download that failed). Choose GeoJSON where you downloaded it.");
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Refused(`This file is not JSON from start to end; perhaps its download was cut off. Download it again. ${WHAT_IS_READ}`);
  }
  if (!isRecord(document)) throw new Refused(`This is JSON, but neither GeoJSON nor TopoJSON. ${WHAT_IS_READ}`);
  return document;
}

function readDocument(document: Json, name: string, onProgress: BoundaryProgress): BoundaryFile {
  const { type } = document;
  if (typeof document["geometryType"] === "string") throw new Refused("This is ArcGIS JSON, not GeoJSON. Where you downloaded it, choose GeoJSON and open that file.");
  if (type !== "Topology" && type !== "FeatureCollection" && type !== "Feature") throw new Refused(`This is JSON, but neither GeoJSON nor TopoJSON. ${WHAT_IS_READ}`);
  checkNamedSystem(document["crs"]);
  const { groups, withoutArea } = collect(document, onProgress);
  const levels = [...groups].flatMap(([group, features]) => levelsOf(group, features));
  if (levels.length === 0) {
    throw new Refused(withoutArea > 0
      ? "This file has points or lines, but no areas. Open the boundaries of the regions, not their centres."
      : `This file has no regions in it. ${WHAT_IS_READ}`);
  }
  if (levels.length > BOUNDARY_LIMITS.levels) throw new Refused(`This file holds ${levels.length} sets of regions; up to ${BOUNDARY_LIMITS.levels} can be read. Export one level on its own.`);
  return { name, attribution: attributionOf(document), levels: withOwnIds(levels), withoutArea };
}

/** Features with an area by the object they stand under ("" in GeoJSON). */
function collect(document: Json, onProgress: BoundaryProgress): { readonly groups: ReadonlyMap<string, readonly Feature[]>; readonly withoutArea: number } {
  const groups = new Map<string, Feature[]>();
  let withoutArea = 0;
  const corners = new CornerReader();
  const take = (group: string, feature: Feature, done: number, total: number): void => {
    const features = groups.get(group) ?? [];
    if (feature.rings.length === 0) withoutArea += 1;
    else groups.set(group, features).get(group)?.push(feature);
    onProgress(done, total);
  };
  if (document["type"] === "Topology") readTopology(document, corners, take);
  else readFeatures(document, corners, (feature, done, total) => { take("", feature, done, total); });
  return { groups, withoutArea };
}

/** Two objects whose split levels would get one name are told apart by their place. */
function withOwnIds(levels: readonly BoundaryLevel[]): readonly BoundaryLevel[] {
  return levels.map((level, index) => (levels.findIndex((other) => other.id === level.id) === index ? level : { ...level, id: `${level.id} #${index}` }));
}

/** What a file says of its source under the names in use for that; texts only, shortened. */
function attributionOf(document: Json): string {
  const holders = [document, document["metadata"], document["properties"]].filter(isRecord);
  const said = ["attribution", "copyright", "source", "licence", "license"].flatMap((key) => holders.map((holder) => holder[key]))
    .filter((value) => typeof value === "string").map((value) => value.replace(/\s+/g, " ").trim()).filter((value) => value !== "");
  return [...new Set(said)].join(" · ").slice(0, 400);
}
