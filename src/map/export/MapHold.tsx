import { useEffect } from "react";
import type { RefObject } from "react";
import type { MapSurface } from "../surface/leafletMap";
import type { LiveSurface } from "../surface/useSurface";

/** A layer that draws nothing: it keeps hold of the map, so that a picture can be made of it as it stands. */
export function MapHold({ live: { surface }, hold }: { readonly live: LiveSurface; readonly hold: RefObject<MapSurface | null> }): null {
  useEffect(() => {
    hold.current = surface;
    return () => { hold.current = null; };
  }, [surface, hold]);
  return null;
}
