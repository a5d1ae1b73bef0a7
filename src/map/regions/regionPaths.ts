import { worldSize } from "../surface/projection";
import type { WorldRegion } from "./worldRegions";

/** Outlines made once for each whole zoom level and used for the half levels below it. */
export interface RegionPaths {
  /** The outline of a region in px of the world at `zoom`, for drawing at up to that zoom. */
  path(region: number, zoom: number): Path2D;
}

/** The whole zoom level whose outlines serve for a zoom. */
export const detailOf = (zoom: number): number => Math.max(0, Math.ceil(zoom));

/**
 * Outlines of regions, made when first drawn. Corners that fall on the same half pixel are left out: of a coast with
 * thousands of them a small map needs few. Neighbours leave out the same ones, so that no gaps open.
 */
export function createRegionPaths(regions: readonly WorldRegion[]): RegionPaths {
  const levels = new Map<number, (Path2D | undefined)[]>();
  return {
    path: (region, zoom) => {
      const paths = levels.get(zoom) ?? [];
      levels.set(zoom, paths);
      const known = paths[region] ?? outline(regions[region]?.rings ?? [], worldSize(zoom));
      paths[region] = known;
      return known;
    },
  };
}

function outline(rings: readonly Float64Array[], size: number): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    let [cellX, cellY, drawn] = [NaN, NaN, 0];
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = [(ring[i] ?? 0) * size, (ring[i + 1] ?? 0) * size];
      const [toX, toY] = [Math.round(x * 2), Math.round(y * 2)];
      if (toX === cellX && toY === cellY) continue;
      [cellX, cellY] = [toX, toY];
      if (drawn === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
      drawn += 1;
    }
    if (drawn > 0) path.closePath();
  }
  return path;
}
