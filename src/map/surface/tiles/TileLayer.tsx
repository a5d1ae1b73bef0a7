import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import { createPortal } from "react-dom";
import { placeUnder, widened } from "../CanvasLayer";
import { covers } from "../camera";
import type { Camera } from "../camera";
import type { LiveSurface } from "../useSurface";
import type { ShowTiles, TileNews } from "./tileMessages";

export type TileState = "loading" | "loaded" | "failed";

/** The page for the frame; null where the page around the map has none, as in a single exported file, which shows no tiles. */
export function tilesPage(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="cairn-tiles"]')?.content ?? null;
}

interface TileLayerProps {
  readonly live: LiveSurface;
  readonly template: string;
  readonly onState: (state: TileState) => void;
}

/** Tiles behind everything, in a frame of their own whose policy alone lets it ask their server. Give it the template as `key`. */
export function TileLayer({ live, template, onState }: TileLayerProps): ReactElement | null {
  const { surface, camera, onZoomSignal } = live;
  const frame = useRef<HTMLIFrameElement>(null);
  /** What the frame has been asked to show, and what it shows. */
  const asked = useRef<{ readonly camera: Camera; readonly turn: number } | null>(null);
  const shown = useRef<Camera | null>(null);
  const rest = useRef<Camera | null>(null);
  const ready = useRef(false);

  const ask = useCallback(() => {
    const at = rest.current;
    if (!at || !ready.current || at.width === 0) return;
    if (asked.current && covers(asked.current.camera, at)) return; // a small pan asks for nothing
    asked.current = { camera: widened(at), turn: (asked.current?.turn ?? 0) + 1 };
    const { zoom, left, top, width, height } = asked.current.camera;
    const message: ShowTiles = { kind: "show tiles", template, camera: { zoom, left, top, width, height }, turn: asked.current.turn };
    frame.current?.contentWindow?.postMessage(message, "*"); // a sandboxed frame has no origin to name
  }, [template]);
  const place = useCallback((at: Camera) => {
    if (frame.current && shown.current) placeUnder(frame.current, shown.current, at);
  }, []);

  useLayoutEffect(() => {
    rest.current = camera;
    if (camera) place(camera);
    ask();
  }, [camera, ask, place]);
  useEffect(() => onZoomSignal(place), [onZoomSignal, place]);

  useEffect(() => {
    const onNews = (event: MessageEvent<TileNews>): void => {
      if (!frame.current || event.source !== frame.current.contentWindow) return;
      const news = event.data;
      if (news.kind === "ready") {
        ready.current = true;
        ask();
      } else if (news.kind === "placed") {
        if (news.turn !== asked.current?.turn || !rest.current) return;
        shown.current = asked.current.camera;
        Object.assign(frame.current.style, { width: `${shown.current.width}px`, height: `${shown.current.height}px`, visibility: "visible" });
        place(rest.current);
      } else onState(news.kind);
    };
    window.addEventListener("message", onNews);
    return () => { window.removeEventListener("message", onNews); };
  }, [ask, place, onState]);

  return surface && createPortal(
    <iframe
      ref={frame} src={tilesPage() ?? undefined} sandbox="allow-scripts" title="Map tiles" aria-hidden="true" tabIndex={-1} className={surface.movingClass}
      style={{ position: "absolute", left: 0, top: 0, border: 0, visibility: "hidden", transformOrigin: "0 0", pointerEvents: "none", colorScheme: "normal" }}
    />,
    surface.tiles,
  );
}
