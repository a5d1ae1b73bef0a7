import { useCallback, useEffect, useMemo, useRef } from "react";
import type { ScoredPractice } from "../core/practice/view";
import { pageTurn } from "../workbook/slices";
import type { Camera, GeoBox, MapView } from "./surface/camera";
import type { MapSurface } from "./surface/leafletMap";

/** Where back, forward or an edited address want the map to look; a new object each time they ask. */
export interface MapGoal {
  /** Null for all practices. */
  readonly view: MapView | null;
}

/** Beyond so many practices list and map are drawn first, and the map is moved after that, in a task of its own. */
const MANY = 4_000;

interface MapViewRequest {
  readonly surface: MapSurface | null;
  readonly camera: Camera | null;
  readonly placed: readonly ScoredPractice[];
  /** The practices whatever the filter. */
  readonly all: readonly ScoredPractice[];
  readonly start: MapView | null;
  readonly goal: MapGoal | null;
  readonly onView: ((view: MapView | null) => void) | undefined;
}

/**
 * Shows all practices once, when the first ones are there, or what a link asks for; then follows the address, and tells it
 * of each view at rest (null while all practices are kept in view). Returns the way back to all practices.
 */
export function useMapView({ surface, camera, placed, all, start, goal, onView }: MapViewRequest): () => void {
  const looked = useRef<MapSurface | null>(null);
  const whole = useRef(false);
  const asked = useRef(start);
  const done = useRef(goal);

  const reach = useMemo(() => boxOf(all), [all]);
  const reachShown = useRef<GeoBox | null>(null);

  const many = placed.length > MANY;

  const look = useCallback((view: MapView | null): boolean => {
    const box = boxOf(placed);
    if (!surface || (!view && !box)) return false;
    whole.current = !view;
    reachShown.current = reach;
    if (view) surface.lookAt(view);
    else if (box) surface.show(box, 8);
    return true;
  }, [surface, placed, reach]);

  useEffect(() => {
    if (looked.current === surface) return undefined;
    const first = (): void => {
      if (!look(asked.current)) return;
      looked.current = surface;
      asked.current = null;
    };
    if (!many) {
      first();
      return undefined;
    }
    let over = false;
    const frame = requestAnimationFrame(() => void pageTurn().then(() => { if (!over) first(); }));
    return () => {
      over = true;
      cancelAnimationFrame(frame);
    };
  }, [surface, look, many]);
  // More practices have arrived beyond those shown: all stay in view until someone moves the map.
  useEffect(() => {
    if (looked.current !== surface || !whole.current || !surface?.holdsBox() || !reach || isWithin(reach, reachShown.current)) return;
    reachShown.current = reach;
    surface.show(reach, 8);
  }, [surface, reach]);
  useEffect(() => {
    if (!goal || done.current === goal) return;
    done.current = goal;
    look(goal.view);
  }, [goal, look]);
  useEffect(() => {
    if (!surface || !camera || camera.width === 0 || looked.current !== surface) return;
    onView?.(whole.current && surface.holdsBox() ? null : surface.view());
  }, [surface, camera, onView]);
  return useCallback(() => { look(null); }, [look]);
}

/** Around all that have a position, without a list of positions in between: there may be a hundred thousand. */
function boxOf(practices: readonly ScoredPractice[]): GeoBox | null {
  let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position } of practices) {
    if (position === null) continue;
    south = Math.min(south, position.lat);
    north = Math.max(north, position.lat);
    west = Math.min(west, position.lng);
    east = Math.max(east, position.lng);
  }
  return south === Infinity ? null : { south, west, north, east };
}

function isWithin(box: GeoBox, other: GeoBox | null): boolean {
  return other !== null && box.south >= other.south && box.west >= other.west && box.north <= other.north && box.east <= other.east;
}

/** Brings a newly opened practice into view. */
export function useReveal(surface: MapSurface | null, selected: ScoredPractice | null): void {
  const key = selected?.key;
  const lat = selected?.position?.lat;
  const lng = selected?.position?.lng;
  useEffect(() => {
    if (surface && key !== undefined && lat !== undefined && lng !== undefined) surface.reveal({ lat, lng });
  }, [surface, key, lat, lng]);
}
