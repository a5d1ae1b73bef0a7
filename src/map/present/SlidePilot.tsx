import { useEffect, useRef } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import { boxAround } from "../surface/camera";
import type { MapView } from "../surface/camera";
import type { LiveSurface } from "../surface/useSurface";

/** Nearest zoom at which all slides are shown. */
const CLOSEST = 8;

/** Glides from slide to slide; where the map's size changes, the slide's place stays in its middle. Draws nothing: one of the map's layers. */
export function SlidePilot({ live: { surface, camera }, at, placed }: {
  readonly live: LiveSurface;
  /** The slide's place; null for all of them. */
  readonly at: MapView | null;
  readonly placed: readonly ScoredPractice[];
}): null {
  const size = camera ? `${camera.width} ${camera.height}` : "";
  const before = useRef<{ readonly at: MapView | null; readonly size: string } | null>(null);
  useEffect(() => {
    if (!surface || size === "") return undefined;
    const last = before.current;
    before.current = { at, size };
    const moved = last !== null && last.at !== at;
    if (last !== null && !moved && last.size === size) return undefined;
    // The map reveals a newly opened practice in the same turn; gliding begins after that.
    const frame = requestAnimationFrame(() => {
      const box = boxAround(placed.flatMap((practice) => practice.position ?? []));
      if (at === null) { if (box && (moved || last === null)) surface.show(box, CLOSEST); }
      else if (moved) surface.glideTo(at);
      else surface.lookAt(at);
    });
    return () => { cancelAnimationFrame(frame); };
  }, [surface, size, at, placed]);
  return null;
}

/** How near a slide looks: as near as the position is precise, and far enough to see where in the country it is. */
export function slideView(practice: ScoredPractice | null): MapView | null {
  const position = practice?.position;
  if (!position) return null;
  const zoom = { exact: 7, locality: 6.5, region: 5.5, country: 4.5 }[position.precision];
  return { lat: position.lat, lng: position.lng, zoom };
}
