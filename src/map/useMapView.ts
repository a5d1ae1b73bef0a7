import { useCallback, useEffect, useRef } from "react";
import type { ScoredPractice } from "../core/practice/view";
import { boxAround } from "./surface/camera";
import type { Camera, MapView } from "./surface/camera";
import type { MapSurface } from "./surface/leafletMap";

/** Where back, forward or an edited address want the map to look; a new object each time they ask. */
export interface MapGoal {
  /** Null for all practices. */
  readonly view: MapView | null;
}

interface MapViewRequest {
  readonly surface: MapSurface | null;
  readonly camera: Camera | null;
  readonly placed: readonly ScoredPractice[];
  readonly start: MapView | null;
  readonly goal: MapGoal | null;
  readonly onView: ((view: MapView | null) => void) | undefined;
}

/**
 * Shows all practices once, when the first ones are there, or what a link asks for; then follows the address, and tells it
 * of each view at rest (null while all practices are kept in view). Returns the way back to all practices.
 */
export function useMapView({ surface, camera, placed, start, goal, onView }: MapViewRequest): () => void {
  const looked = useRef<MapSurface | null>(null);
  const whole = useRef(false);
  const asked = useRef(start);
  const done = useRef(goal);

  const look = useCallback((view: MapView | null): boolean => {
    const box = boxAround(placed.flatMap((practice) => practice.position ?? []));
    if (!surface || (!view && !box)) return false;
    whole.current = !view;
    if (view) surface.lookAt(view);
    else if (box) surface.show(box, 8);
    return true;
  }, [surface, placed]);

  useEffect(() => {
    if (looked.current === surface || !look(asked.current)) return;
    looked.current = surface;
    asked.current = null;
  }, [surface, look]);
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

/** Brings a newly opened practice into view. */
export function useReveal(surface: MapSurface | null, selected: ScoredPractice | null): void {
  const key = selected?.key;
  const lat = selected?.position?.lat;
  const lng = selected?.position?.lng;
  useEffect(() => {
    if (surface && key !== undefined && lat !== undefined && lng !== undefined) surface.reveal({ lat, lng });
  }, [surface, key, lat, lng]);
}
