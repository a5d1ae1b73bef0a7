import { BOUNDARY_LIMITS, Refused } from "./boundaryFile";
import { isRecord, type CornerReader } from "./corners";

/** A feature with its area, before its properties are sorted into fields. */
export interface Feature {
  readonly properties: ReadonlyMap<string, string>;
  readonly rings: readonly Float64Array[];
}

/** Features of a GeoJSON FeatureCollection (or one Feature). `visit` hears of each, with its area or without. */
export function readFeatures(document: Readonly<Record<string, unknown>>, corners: CornerReader, visit: (feature: Feature, done: number, total: number) => void): void {
  const features: readonly unknown[] = document["type"] === "Feature" ? [document] : Array.isArray(document["features"]) ? document["features"] : [];
  if (features.length > BOUNDARY_LIMITS.regions) throw new Refused(tooMany(features.length));
  features.forEach((feature, index) => {
    if (!isRecord(feature)) throw new Refused("A feature in this file is not written as GeoJSON demands. Download the file again, or export it again as GeoJSON.");
    visit(readFeature(feature, corners), index + 1, features.length);
  });
}

export function tooMany(regions: number): string {
  return `This file has ${regions.toLocaleString("en-GB")} regions; up to ${BOUNDARY_LIMITS.regions.toLocaleString("en-GB")} can be shown. Take a coarser level, such as local authorities or NUTS 3.`;
}

export function readFeature(feature: Readonly<Record<string, unknown>>, corners: CornerReader): Feature {
  return { properties: readProperties(feature), rings: areaOf(feature["geometry"], corners, 0) };
}

/** Texts of a feature by field; its own id stands under `id` unless a property has that name. */
function readProperties(feature: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const { properties, id } = feature;
  const texts = new Map<string, string>();
  if (isRecord(properties)) for (const [field, value] of Object.entries(properties)) texts.set(field, textOf(value));
  if (!texts.has("id") && textOf(id) !== "") texts.set("id", textOf(id));
  return texts;
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, 300) : typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** Rings of a geometry that has an area; none for points, lines and nothing. A collection may hold polygons, but no collection. */
function areaOf(geometry: unknown, corners: CornerReader, depth: number): readonly Float64Array[] {
  if (!isRecord(geometry)) return [];
  const { type, coordinates, geometries, rings } = geometry;
  if (Array.isArray(rings)) throw new Refused("This is ArcGIS JSON, not GeoJSON. Where you downloaded it, choose GeoJSON and open that file.");
  if (type === "Polygon") return ringsOf(coordinates, corners);
  if (type === "MultiPolygon") return listOf(coordinates).flatMap((polygon) => ringsOf(polygon, corners));
  if (type === "GeometryCollection" && depth === 0) return listOf(geometries).flatMap((each) => areaOf(each, corners, depth + 1));
  return [];
}

const ringsOf = (polygon: unknown, corners: CornerReader): Float64Array[] => listOf(polygon).flatMap((positions) => corners.ring(positions) ?? []);

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Refused("A shape in this file is not written as GeoJSON demands. Download the file again, or export it again as GeoJSON.");
}
