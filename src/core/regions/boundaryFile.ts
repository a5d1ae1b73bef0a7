/** The outline of one region: what a boundary file has under one feature. */
export interface RegionShape {
  /** One text a field of its level; "" for absent, and for what is neither text, number nor truth value. */
  readonly values: readonly string[];
  /** Outer rings and holes alike (a point is inside where it is inside an odd number of them): longitude, latitude, longitude … in degrees. */
  readonly rings: readonly Float64Array[];
}

/** One set of regions that lie side by side, such as all NUTS 2 regions. Levels of one file overlap; shapes of one level do not. */
export interface BoundaryLevel {
  /** Unique within its file. */
  readonly id: string;
  /** For people, e.g. "rgn" or "NUTS level 2". */
  readonly label: string;
  readonly fields: readonly string[];
  readonly shapes: readonly RegionShape[];
}

/** A boundary file as it was read: at least one level with at least one shape. */
export interface BoundaryFile {
  readonly name: string;
  /** What the file itself says about its source; "" when it says nothing. */
  readonly attribution: string;
  readonly levels: readonly BoundaryLevel[];
  /** Features without an area (points, lines, nothing): counted, not drawn. */
  readonly withoutArea: number;
}

export type BoundaryReading =
  | { readonly kind: "read"; readonly file: BoundaryFile }
  /** What it is, and what to do, in one or two sentences. */
  | { readonly kind: "refused"; readonly message: string };

/** How much a file may hold. Official files at a resolution fit for a map stay far below; each number is a count. */
export const BOUNDARY_LIMITS = {
  /** Bytes of the file. */
  bytes: 64_000_000,
  /** Regions over all levels. */
  regions: 20_000,
  /** Corners over all regions, shared borders counted on both sides. */
  corners: 2_000_000,
  /** Properties of a region that are offered as code or name. */
  fields: 60,
  levels: 40,
} as const;

/** Ends a reading in words. Thrown within this folder only; `readBoundaries` turns it into a refusal. */
export class Refused extends Error {}

/** The endings under which boundary files are kept; what is inside decides. */
export function isBoundaryFileName(name: string): boolean {
  return /\.(?:geo|topo)?json$/i.test(name.trim());
}
