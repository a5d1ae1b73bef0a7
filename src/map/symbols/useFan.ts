import { useCallback, useEffect, useState } from "react";
import type { Camera } from "../surface/camera";
import { worldSize } from "../surface/projection";
import type { MapSurface } from "../surface/leafletMap";
import { panForFan } from "./fan";
import type { Fan } from "./FanLayer";
import { commonPlaceOf, practicesAt } from "./points";
import type { PointTable } from "./points";

interface OpenFan extends Fan {
  readonly zoom: number;
  readonly shown: Uint32Array;
}

export interface FanState {
  readonly fan: Fan | null;
  /** Fans out the members of a symbol; folds them up when they are fanned out already. */
  readonly unfold: (id: string, members: Uint32Array) => void;
  /** Folds up; the focus goes back to the symbol that holds the practices. */
  readonly fold: () => void;
}

/** The one spot that is fanned out. It folds up when the map zooms, the filter changes or the map is pressed elsewhere. */
export function useFan(surface: MapSurface | null, camera: Camera | null, table: PointTable, shown: Uint32Array): FanState {
  const [open, setOpen] = useState<OpenFan | null>(null);
  const fan = open && open.zoom === camera?.zoom && open.shown === shown ? open : null;

  const unfold = useCallback((id: string, members: Uint32Array) => {
    if (!surface) return;
    const at = surface.camera();
    const first = members[0] ?? 0;
    const [worldX, worldY] = [table.x[first] ?? 0, table.y[first] ?? 0];
    const place = commonPlaceOf(table, members);
    const name = `${members.length} practices at one spot${place === "" ? "" : `: ${place}`}`;
    setOpen((now) => (now?.id === id && now.zoom === at.zoom && now.shown === shown ? null
      : { id, worldX, worldY, practices: practicesAt(table, members), name, zoom: at.zoom, shown }));
    const size = worldSize(at.zoom);
    const pan = panForFan({ x: worldX * size, y: worldY * size }, members.length, at);
    if (pan.x !== 0 || pan.y !== 0) surface.panBy(pan.x, pan.y);
  }, [surface, table, shown]);
  const fold = useCallback(() => { setOpen(null); }, []);

  const id = fan?.id ?? null;
  useEffect(() => {
    if (!surface || id === null) return undefined;
    const onClick = (event: MouseEvent): void => {
      if (!surface.wasDragged() && !(event.target instanceof Element && event.target.closest("button"))) setOpen(null);
    };
    surface.container.addEventListener("click", onClick);
    return () => {
      surface.container.removeEventListener("click", onClick);
      // The focus was on a practice that is gone: it stays at the spot.
      if (document.activeElement === document.body) surface.symbols.querySelector<HTMLElement>(`[data-symbol="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    };
  }, [surface, id]);
  return { fan, unfold, fold };
}
