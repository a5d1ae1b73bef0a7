import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { useMediaQuery } from "../../ui/useMediaQuery";
import type { Camera, ZoomSignal } from "./camera";
import { createMapSurface } from "./leafletMap";
import type { MapSurface } from "./leafletMap";

export interface LiveSurface {
  /** Null until the container is on the page. */
  readonly surface: MapSurface | null;
  /** The view at rest; null until then. */
  readonly camera: Camera | null;
  readonly onZoomSignal: ZoomSignal;
}

/** Creates the map in `container` and follows its view. It is made anew when the person asks for reduced motion. */
export function useSurface(container: RefObject<HTMLElement | null>): LiveSurface {
  const still = useMediaQuery("(prefers-reduced-motion: reduce)");
  const [surface, setSurface] = useState<MapSurface | null>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const movers = useRef(new Set<(camera: Camera) => void>());
  const [onZoomSignal] = useState<ZoomSignal>(() => (move: (camera: Camera) => void) => {
    movers.current.add(move);
    return () => { movers.current.delete(move); };
  });

  useEffect(() => {
    if (!container.current) return undefined;
    const made = createMapSurface(container.current, {
      onRest: setCamera,
      onZoom: (next) => { for (const move of movers.current) move(next); },
    }, still);
    setSurface(made);
    setCamera(made.camera());
    return () => {
      made.destroy();
      setSurface(null);
      setCamera(null);
    };
  }, [container, still]);

  return { surface, camera, onZoomSignal };
}
