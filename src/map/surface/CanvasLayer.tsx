import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import { createPortal } from "react-dom";
import { covers } from "./camera";
import type { Camera } from "./camera";
import type { MapSurface } from "./leafletMap";
import type { LiveSurface } from "./useSurface";

/**
 * Draws what the camera sees, in CSS px from its left top corner: a world position stands at
 * `worldX(lng) * worldSize(camera.zoom) - camera.left`. The camera is the canvas's own, wider than the view on each side.
 * The canvas is empty before; line widths need no scaling. It must be the same function while it would draw the same.
 */
export type Draw = (context: CanvasRenderingContext2D, camera: Camera) => void;

/** How far beyond the view a canvas reaches on each side, as a share of it, so that a pan shows no empty edge. */
export const CANVAS_MARGIN = 0.25;
/** A canvas this much larger than the view on each side serves it still: a share of the canvas. */
const SPARE = 0.06;

interface CanvasLayerProps {
  readonly live: LiveSurface;
  /** `areas` lie below the country names, `dots` above; the symbols' buttons are above both. */
  readonly pane: "areas" | "dots";
  readonly draw: Draw;
}

/** A canvas in the map's moving pane: drawn at a rest that shows more than it holds, dragged and zoomed along in between. Decoration only: names and keys stand elsewhere. */
export function CanvasLayer({ live, pane, draw }: CanvasLayerProps): ReactElement | null {
  const { surface, camera, onZoomSignal } = live;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Camera | null>(null);
  const by = useRef<{ readonly draw: Draw; readonly surface: MapSurface | null; readonly sharp: number } | null>(null);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context || !camera || camera.width === 0) return;
    const sharp = window.devicePixelRatio || 1;
    const same = by.current?.draw === draw && by.current.surface === surface && by.current.sharp === sharp;
    if (!same || !drawn.current || !covers(drawn.current, camera, -SPARE)) {
      drawn.current = widened(camera);
      by.current = { draw, surface, sharp };
      fit(canvas.current, context, drawn.current, sharp);
      draw(context, drawn.current);
    }
    placeUnder(canvas.current, drawn.current, camera);
  }, [surface, camera, draw]);

  const move = useCallback((at: Camera) => {
    if (canvas.current && drawn.current) placeUnder(canvas.current, drawn.current, at);
  }, []);
  useEffect(() => onZoomSignal(move), [onZoomSignal, move]);

  return surface && createPortal(
    <canvas ref={canvas} aria-hidden="true" className={surface.movingClass} style={{ position: "absolute", left: 0, top: 0, transformOrigin: "0 0" }} />,
    surface[pane],
  );
}

/** The camera with the canvas's margin around it, on whole pixels so that lines stay sharp. */
export function widened(camera: Camera): Camera {
  const x = Math.ceil(camera.width * CANVAS_MARGIN);
  const y = Math.ceil(camera.height * CANVAS_MARGIN);
  return {
    ...camera, left: Math.round(camera.left) - x, top: Math.round(camera.top) - y, width: Math.ceil(camera.width) + 2 * x, height: Math.ceil(camera.height) + 2 * y,
  };
}

/** An empty canvas of the camera's size in the screen's own pixels. Setting the size also forgets every earlier state. */
function fit(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, { width, height }: Camera, sharp: number): void {
  canvas.width = Math.round(width * sharp);
  canvas.height = Math.round(height * sharp);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.setTransform(sharp, 0, 0, sharp, 0, 0);
}

/** Puts an element of the moving pane, drawn for one camera, where it belongs under another. */
export function placeUnder(canvas: HTMLElement, drawn: Camera, at: Camera): void {
  const scale = 2 ** (at.zoom - drawn.zoom);
  canvas.style.transform = `translate3d(${drawn.left * scale - at.originX}px, ${drawn.top * scale - at.originY}px, 0) scale(${scale})`;
}
