import type { CellValue } from "../cell";
import type { CriteriaSet } from "../evaluation/criteria";
import type { ScoredPractice } from "../practice/practice";
import { exportColumns, type ColumnChoices } from "./columns";
import type { Leaving } from "./leaving";

/** A practice as RFC 7946 has it. Without a usable position the geometry is null: it is kept and counted, not placed by guess. */
export interface PracticeFeature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [lng: number, lat: number] } | null;
  /** The workbook's columns by name; blank is null. */
  readonly properties: Readonly<Record<string, CellValue>>;
}

export interface PracticeCollection {
  readonly type: "FeatureCollection";
  /** West, south, east, north; left out when nothing is placed. */
  readonly bbox?: readonly [number, number, number, number];
  /** Foreign members, which the standard allows and readers may ignore. */
  readonly name: string;
  readonly practices: number;
  readonly notOnTheMap: number;
  readonly features: readonly PracticeFeature[];
}

/** Latitude and longitude stand in the geometry; said twice, they could disagree. */
const IN_GEOMETRY: ReadonlySet<string> = new Set(["Latitude", "Longitude"]);

/**
 * The practices as GeoJSON (RFC 7946): WGS 84, longitude first, no `crs`, in the order given. Unplaced practices have a null
 * geometry and are counted in `notOnTheMap`. Seven decimals are a centimetre, more than any practice has.
 */
export function practicesAsGeoJson({ practices, withContact }: Leaving, criteria: CriteriaSet, name: string, basis: ColumnChoices["basis"] = null): PracticeCollection {
  const columns = exportColumns(criteria, { withContact, basis }).filter(({ spec }) => !IN_GEOMETRY.has(spec.name));
  const box = boxOf(practices);
  return {
    type: "FeatureCollection",
    ...(box === null ? {} : { bbox: box }),
    name, practices: practices.length, notOnTheMap: practices.filter((practice) => practice.position === null).length,
    features: practices.map((practice): PracticeFeature => ({
      type: "Feature",
      id: practice.key,
      geometry: practice.position === null ? null : { type: "Point", coordinates: [degrees(practice.position.lng), degrees(practice.position.lat)] },
      properties: Object.fromEntries(columns.map(({ spec, cell }) => [spec.name, cell(practice)])),
    })),
  };
}

const degrees = (value: number): number => Math.round(value * 1e7) / 1e7 + 0;

function boxOf(practices: readonly ScoredPractice[]): readonly [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position } of practices) {
    if (position === null) continue;
    [west, east] = [Math.min(west, position.lng), Math.max(east, position.lng)];
    [south, north] = [Math.min(south, position.lat), Math.max(north, position.lat)];
  }
  return west > east ? null : [degrees(west), degrees(south), degrees(east), degrees(north)];
}
