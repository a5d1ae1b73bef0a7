import { useEffect } from "react";
import type { MapSurface } from "../surface/leafletMap";
import type { LiveSurface } from "../surface/useSurface";

/** A layer that draws nothing: it tells which map there is, so that a picture can be made of it as it stands; null when it goes. */
export function MapHold({ live: { surface }, onMap }: { readonly live: LiveSurface; readonly onMap: (surface: MapSurface | null) => void }): null {
  useEffect(() => {
    onMap(surface);
    return () => { onMap(null); };
  }, [surface, onMap]);
  return null;
}
