import { useEffect, useState } from "react";
import { BASEMAP_DETAIL_FILE, BASEMAP_FILE, loadBasemap } from "./basemapData";
import type { MapSurface } from "./leafletMap";

/** The finer shapes are loaded when someone first looks this close. */
const DETAIL_ZOOM = 6.5;

export type BasemapState = "loading" | "ready" | "failed";

/** Loads the offline basemap into the surface and keeps its colours those of the theme. Without it the practices still show. */
export function useBasemap(surface: MapSurface | null, zoom: number, theme: string): BasemapState {
  const [state, setState] = useState<BasemapState>("loading");
  const close = zoom >= DETAIL_ZOOM;

  useEffect(() => {
    if (!surface) return undefined;
    let current = true;
    loadBasemap(BASEMAP_FILE).then(
      (basemap) => {
        if (!current) return;
        surface.setBasemap(basemap, paintOf(surface));
        setState("ready");
      },
      () => { if (current) setState("failed"); },
    );
    return () => { current = false; };
  }, [surface]);

  useEffect(() => {
    if (!surface || !close || state !== "ready") return undefined;
    let current = true;
    loadBasemap(BASEMAP_DETAIL_FILE).then(
      (detail) => { if (current) surface.setDetail(detail, DETAIL_ZOOM); },
      () => undefined, // the coarser coast stays, which is no fault a person has to hear of
    );
    return () => { current = false; };
  }, [surface, close, state]);

  useEffect(() => { surface?.paint(paintOf(surface)); }, [surface, theme]);
  return state;
}

/** The colours that the page's style gives the map at present. */
function paintOf(surface: MapSurface): { land: string; coast: string; border: string } {
  const style = getComputedStyle(surface.symbols);
  const colour = (name: string, fallback: string): string => style.getPropertyValue(`--cairn-${name}`).trim() || fallback;
  return { land: colour("land", "#ffffff"), coast: colour("coast", "#bdbdbd"), border: colour("border", "#d1d1d1") };
}
