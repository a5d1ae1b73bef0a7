import type { Camera } from "../surface/camera";
import { worldSize } from "../surface/projection";
import { VERDICT_SHAPES } from "../../ui/verdictShapes";
import { LOOKS } from "./looks";
import type { Points } from "./points";

/** Points as dots can be drawn from them: where, which look, how sure. */
export interface DotPoints extends Points {
  /** Index into PRECISIONS: 0 is exact. */
  readonly precision: Uint8Array;
}

/** Nothing is gained by drawing one look twice within so many px. */
const SAME = 2;
/** A pointer this near hits a dot, in px. */
export const REACH = 14;

/** The edge that lifts shapes off the map in every theme, as symbols have it. */
const PAPER = "#ffffff";

/** Width of a dot in px: smaller where there are many. */
export function dotSize(count: number): number {
  if (count <= 2_000) return 14;
  return count <= 20_000 ? 11 : 9;
}

/** Every shown practice in its verdict's shape and colour; hollow where the place is not exact. */
export function drawDots(context: CanvasRenderingContext2D, camera: Camera, points: DotPoints, shown: Uint32Array): void {
  const width = dotSize(shown.length);
  const sprites = LOOKS.flatMap((_, look) => [sprite(context, look, false, width), sprite(context, look, true, width)]);
  const size = worldSize(camera.zoom);
  const columns = Math.ceil((camera.width + 2 * width) / SAME);
  const rows = Math.ceil((camera.height + 2 * width) / SAME);
  const taken = new Uint16Array(columns * rows); // a bit a sprite
  for (let k = 0; k < shown.length; k += 1) {
    const i = shown[k] ?? 0;
    const x = (points.x[i] ?? 0) * size - camera.left + width;
    const y = (points.y[i] ?? 0) * size - camera.top + width;
    if (x < 0 || y < 0 || x >= camera.width + 2 * width || y >= camera.height + 2 * width) continue;
    const at = Math.floor(y / SAME) * columns + Math.floor(x / SAME);
    const kind = (points.look[i] ?? 0) * 2 + (points.precision[i] === 0 ? 0 : 1);
    const bits = taken[at] ?? 0;
    if (bits & (1 << kind)) continue;
    taken[at] = bits | (1 << kind);
    const picture = sprites[kind];
    if (picture) context.drawImage(picture, Math.round(x - width * 1.5 - 1), Math.round(y - width * 1.5 - 1), width + 2, width + 2);
  }
}

/** One dot as a picture in the context's own pixels; stamping it costs a fraction of drawing its outline. */
function sprite(context: CanvasRenderingContext2D, look: number, hollow: boolean, width: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const sharp = context.getTransform().a || 1;
  canvas.width = canvas.height = Math.ceil((width + 2) * sharp);
  const brush = canvas.getContext("2d");
  const style = LOOKS[look];
  if (!brush || !style) return canvas;
  brush.setTransform((sharp * width) / 20, 0, 0, (sharp * width) / 20, sharp, sharp);
  const outline = new Path2D(VERDICT_SHAPES[style.shape]);
  const empty = style.shape === "outline";
  brush.lineJoin = "round";
  brush.lineWidth = 4;
  brush.strokeStyle = PAPER;
  brush.stroke(outline);
  brush.fillStyle = hollow || empty ? PAPER : style.colour;
  brush.fill(outline);
  if (hollow || empty) {
    brush.lineWidth = 3.5;
    brush.strokeStyle = style.colour;
    if (hollow && empty) brush.setLineDash([4, 3]);
    brush.stroke(outline);
  }
  return canvas;
}

/** The shown point nearest to a place in world pixels at a zoom, within REACH; −1 for none. The later drawn wins a tie. */
export function dotAt(points: Points, shown: Uint32Array, zoom: number, x: number, y: number): number {
  const size = worldSize(zoom);
  const atX = x / size;
  const atY = y / size;
  let best = -1;
  let least = (REACH / size) ** 2;
  for (let k = 0; k < shown.length; k += 1) {
    const i = shown[k] ?? 0;
    const dx = (points.x[i] ?? 0) - atX;
    const dy = (points.y[i] ?? 0) - atY;
    const distance = dx * dx + dy * dy;
    if (distance <= least) [best, least] = [i, distance];
  }
  return best;
}

/** All shown points that no zoom pulls apart from one of them, itself among them. */
export function dotsAtSpot(points: Points, shown: Uint32Array, index: number, maxZoom: number): Uint32Array {
  const reach = SAME / worldSize(maxZoom);
  const x = points.x[index] ?? 0;
  const y = points.y[index] ?? 0;
  return shown.filter((i) => Math.abs((points.x[i] ?? 0) - x) < reach && Math.abs((points.y[i] ?? 0) - y) < reach);
}
