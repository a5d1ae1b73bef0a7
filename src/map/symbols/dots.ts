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

/**
 * Every shown practice in its verdict's shape and colour; hollow where the place is not exact. Shapes are stamped into the
 * canvas's pixels by hand: without a graphics card that takes a small part of the time that as many calls of drawImage take.
 */
export function drawDots(context: CanvasRenderingContext2D, camera: Camera, points: DotPoints, shown: Uint32Array): void {
  const sharp = context.getTransform().a || 1;
  const width = dotSize(shown.length) * sharp;
  const stamps = stampsOf(width);
  const image = context.createImageData(context.canvas.width, context.canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const half = Math.ceil(width / 2) + 1;
  const size = worldSize(camera.zoom) * sharp;
  const [left, top] = [camera.left * sharp, camera.top * sharp];
  const columns = Math.ceil(image.width / SAME);
  const taken = new Uint16Array(columns * Math.ceil(image.height / SAME)); // a bit a stamp
  for (let k = 0; k < shown.length; k += 1) {
    const i = shown[k] ?? 0;
    const x = Math.round((points.x[i] ?? 0) * size - left);
    const y = Math.round((points.y[i] ?? 0) * size - top);
    if (x < half || y < half || x >= image.width - half || y >= image.height - half) continue;
    const at = Math.floor(y / SAME) * columns + Math.floor(x / SAME);
    const kind = (points.look[i] ?? 0) * 2 + (points.precision[i] === 0 ? 0 : 1);
    const bits = taken[at] ?? 0;
    if (bits & (1 << kind)) continue;
    taken[at] = bits | (1 << kind);
    const brush = stamps[kind];
    if (brush) press(brush, pixels, image.width, x - half, y - half);
  }
  context.putImageData(image, 0, 0);
}

/** A shape as pixels: where each lies in a square, and its colour as the canvas's memory has it. */
interface Stamp {
  readonly dx: Uint8Array;
  readonly dy: Uint8Array;
  readonly colour: Uint32Array;
}

/** Lays a stamp's pixels over what is there; its soft edge stays soft only over nothing, which no eye sees at this size. */
function press({ dx, dy, colour }: Stamp, pixels: Uint32Array, width: number, x: number, y: number): void {
  for (let p = 0; p < colour.length; p += 1) {
    const at = (y + (dy[p] ?? 0)) * width + x + (dx[p] ?? 0);
    const value = colour[p] ?? 0;
    if (value >>> 24 > 127 || pixels[at] === 0) pixels[at] = value;
  }
}

const kept = new Map<number, readonly Stamp[]>();

/** The stamps of a width: each look filled and hollow. There are three widths, times the screen's sharpness. */
function stampsOf(width: number): readonly Stamp[] {
  const known = kept.get(width);
  if (known) return known;
  const made = LOOKS.flatMap((_, look) => [stamp(look, false, width), stamp(look, true, width)]);
  if (kept.size > 6) kept.clear(); // somebody zooms the whole page again and again
  kept.set(width, made);
  return made;
}

/** One dot, drawn once in device pixels and taken apart. */
function stamp(look: number, hollow: boolean, width: number): Stamp {
  const side = 2 * (Math.ceil(width / 2) + 1) + 1;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  const style = LOOKS[look];
  if (!brush || !style) return { dx: new Uint8Array(), dy: new Uint8Array(), colour: new Uint32Array() };
  const scale = width / 20;
  brush.setTransform(scale, 0, 0, scale, (side - width) / 2, (side - width) / 2);
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
  const all = new Uint32Array(brush.getImageData(0, 0, side, side).data.buffer);
  const inked = Uint32Array.from(all.keys()).filter((at) => (all[at] ?? 0) >>> 24 > 0);
  return {
    dx: Uint8Array.from(inked, (at) => at % side), dy: Uint8Array.from(inked, (at) => Math.floor(at / side)), colour: inked.map((at) => all[at] ?? 0),
  };
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
