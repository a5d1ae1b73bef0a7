import type { RegionIndex } from "../../core/regions/join";
import { worldX, worldY } from "../surface/projection";

/** A region ready to be drawn and hit, in shares of the world (0–1, see `projection.ts`). */
export interface WorldRegion {
  /** x, y, x, y … of each ring. */
  readonly rings: readonly Float64Array[];
  readonly box: WorldBox;
}

export interface WorldBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Projects the regions of an index, in its order. A region without shapes has no rings and an empty box. */
export function worldRegions({ regions }: RegionIndex): readonly WorldRegion[] {
  return regions.map(({ shapes }) => {
    const rings = shapes.flatMap((shape) => shape.rings.map(projected));
    return { rings, box: boxOf(rings) };
  });
}

function projected(degrees: Float64Array): Float64Array {
  const ring = new Float64Array(degrees.length);
  for (let i = 0; i + 1 < degrees.length; i += 2) {
    ring[i] = worldX(degrees[i] ?? 0);
    ring[i + 1] = worldY(degrees[i + 1] ?? 0);
  }
  return ring;
}

function boxOf(rings: readonly Float64Array[]): WorldBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x = 0, y = 0] = [ring[i], ring[i + 1]];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return { left, top, right, bottom };
}

/** The region at a point of the world, by its place; -1 for none. Holes are outside; of overlapping regions the last, which is drawn on top. */
export function regionAt(regions: readonly WorldRegion[], x: number, y: number): number {
  for (let index = regions.length - 1; index >= 0; index--) {
    const region = regions[index];
    if (!region || x < region.box.left || x > region.box.right || y < region.box.top || y > region.box.bottom) continue;
    if (isInside(region.rings, x, y)) return index;
  }
  return -1;
}

/** Inside an odd number of rings: counts the edges that a ray to the east crosses. */
function isInside(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i + 1 < ring.length; j = i, i += 2) {
      const [xi = 0, yi = 0, xj = 0, yj = 0] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** A level line within a region: where a word of that width fits. */
export interface LabelSpot {
  readonly x: number;
  readonly y: number;
  /** How much room there is to both sides together, in shares of the world. */
  readonly width: number;
}

/** Heights at which room for a label is looked for, as shares of the largest ring's height; the middle first. */
const HEIGHTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;

/** Where a region's number may stand, best first: the widest spans of its largest part, those near the middle preferred. */
export function labelSpots({ rings }: WorldRegion): readonly LabelSpot[] {
  const largest = rings.reduce<Float64Array | null>((best, ring) => (best === null || areaOf(ring) > areaOf(best) ? ring : best), null);
  if (largest === null) return [];
  const { top, bottom } = boxOf([largest]);
  return HEIGHTS.flatMap((share) => {
    const y = top + (bottom - top) * share;
    const span = widestSpan(rings, largest, y);
    return span === null ? [] : [{ x: (span[0] + span[1]) / 2, y, width: (span[1] - span[0]) * (1 - Math.abs(share - 0.5) / 2) }];
  }).sort((a, b) => b.width - a.width);
}

/** Twice the area of a ring, without its direction. */
function areaOf(ring: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 2; i + 1 < ring.length; j = i, i += 2) sum += (ring[j] ?? 0) * (ring[i + 1] ?? 0) - (ring[i] ?? 0) * (ring[j + 1] ?? 0);
  return Math.abs(sum);
}

/** The widest part of a level line that lies within the largest ring and outside all others (its holes). */
function widestSpan(rings: readonly Float64Array[], largest: Float64Array, y: number): readonly [number, number] | null {
  const { left, right } = boxOf([largest]);
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i + 1 < ring.length; j = i, i += 2) {
      const [xi = 0, yi = 0, xj = 0, yj = 0] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      const x = yi > y !== yj > y ? ((xj - xi) * (y - yi)) / (yj - yi) + xi : NaN;
      if (x >= left && x <= right) crossings.push(x);
    }
  }
  crossings.sort((a, b) => a - b);
  let best: readonly [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from = 0, to = 0] = [crossings[i], crossings[i + 1]];
    if (best === null || to - from > best[1] - best[0]) best = [from, to];
  }
  return best;
}
