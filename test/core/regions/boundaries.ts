import type { BoundaryFile } from "../../../src/core/regions/boundaryFile";
import { readBoundaries } from "../../../src/core/regions/readBoundaries";

/** A square of one degree whose south-west corner is given, as a closed ring. */
export const square = (lng: number, lat: number, side = 1): number[][] =>
  [[lng, lat], [lng + side, lat], [lng + side, lat + side], [lng, lat + side], [lng, lat]];

export const feature = (properties: Record<string, unknown>, rings: number[][][] | null, id?: string) =>
  ({ type: "Feature", ...(id === undefined ? {} : { id }), properties, geometry: rings === null ? null : { type: "Polygon", coordinates: rings } });

export const collection = (features: readonly unknown[], more: Record<string, unknown> = {}): string => JSON.stringify({ type: "FeatureCollection", ...more, features });

/** Two levels that share their lines, as the ONS's topologies do: two districts side by side, and the region around both. */
export const topology = (more: Record<string, unknown> = {}): string => JSON.stringify({
  type: "Topology", ...more,
  arcs: [[[0, 0], [1, 0]], [[1, 0], [1, 2]], [[1, 2], [0, 2], [0, 0]], [[1, 0], [3, 0], [3, 2], [1, 2]]],
  objects: {
    lad: { type: "GeometryCollection", geometries: [
      { type: "Polygon", arcs: [[0, 1, 2]], properties: { areacd: "E06000031", areanm: "Westby" } },
      { type: "Polygon", arcs: [[3, -2]], properties: { areacd: "E06000042", areanm: "Easton" } },
    ] },
    rgn: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0, 3, 2]], properties: { areacd: "E12000003", areanm: "Both of them" } }] },
  },
});

export function fileOf(text: string, name = "regions.json"): BoundaryFile {
  const reading = readBoundaries(text, name);
  if (reading.kind === "refused") throw new Error(reading.message);
  return reading.file;
}

export function refusalOf(text: string): string {
  const reading = readBoundaries(text, "regions.json");
  if (reading.kind === "read") throw new Error("The text was read, not refused.");
  return reading.message;
}
