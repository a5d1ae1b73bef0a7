import { feature as decode } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { BOUNDARY_LIMITS, Refused } from "./boundaryFile";
import { isRecord, type CornerReader } from "./corners";
import { readFeature, tooMany, type Feature } from "./geoJson";

const BROKEN = "This TopoJSON file is damaged: its shapes point to lines that it does not have. Download it again, or export it again.";
type Json = Readonly<Record<string, unknown>>;

/**
 * Features of a TopoJSON file by the name of their object. Everything that the decoder will follow is checked before: it trusts
 * what it is given, and a few bytes can ask for the same long line a million times.
 */
export function readTopology(document: Json, corners: CornerReader, visit: (object: string, feature: Feature, done: number, total: number) => void): void {
  const { objects, arcs } = document;
  if (!isRecord(objects) || !Array.isArray(arcs) || !isTransform(document["transform"])) throw new Refused(BROKEN);
  const lengths = arcs.map(lengthOf);
  const shapes = Object.entries(objects).flatMap(([name, object]) => membersOf(object).map((member) => ({ name, member })));
  if (shapes.length > BOUNDARY_LIMITS.regions) throw new Refused(tooMany(shapes.length));
  const estimate = { corners: 0 };
  for (const { member } of shapes) measure(member["arcs"], depthOf(member["type"]), lengths, estimate);
  // The checks above make it one; the decoder's types cannot follow them.
  const topology = document as unknown as Topology;
  shapes.forEach(({ name, member }, index) => {
    const hasArea = depthOf(member["type"]) > 1;
    const decoded: unknown = hasArea ? decode(topology, member as unknown as GeometryObject) : { ...member, geometry: null };
    if (!isRecord(decoded)) throw new Refused(BROKEN);
    visit(name, readFeature(decoded, corners), index + 1, shapes.length);
  });
}

/** An object's geometries, one level deep: collections within collections are no regions. */
function membersOf(object: unknown): readonly Json[] {
  if (!isRecord(object)) return [];
  if (object["type"] !== "GeometryCollection") return [object];
  return Array.isArray(object["geometries"]) ? object["geometries"].filter(isRecord) : [];
}

const depthOf = (type: unknown): number => (type === "Polygon" ? 2 : type === "MultiPolygon" ? 3 : 0);

function isTransform(transform: unknown): boolean {
  if (transform === undefined || transform === null) return true;
  if (!isRecord(transform)) return false;
  const { scale, translate } = transform;
  return isPair(scale) && isPair(translate);
}

const isPair = (value: unknown): value is readonly [number, number] => Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

function lengthOf(arc: unknown): number {
  if (!Array.isArray(arc) || arc.length === 0 || !arc.every(isPair)) throw new Refused(BROKEN);
  return arc.length;
}

/** Walks the line numbers of a shape to the depth that its type has, adding the corners they stand for. */
function measure(value: unknown, depth: number, lengths: readonly number[], estimate: { corners: number }): void {
  if (depth === 0) return;
  if (!Array.isArray(value)) throw new Refused(BROKEN);
  if (depth > 1) {
    for (const part of value) measure(part, depth - 1, lengths, estimate);
    return;
  }
  if (value.length === 0) throw new Refused(BROKEN);
  for (const line of value) {
    const length = typeof line === "number" && Number.isInteger(line) ? lengths[line < 0 ? ~line : line] : undefined;
    if (length === undefined) throw new Refused(BROKEN);
    estimate.corners += length;
    if (estimate.corners > 2 * BOUNDARY_LIMITS.corners) throw new Refused("This TopoJSON file stands for more corners than a map of regions can show. Take a generalised version of the boundaries.");
  }
}
