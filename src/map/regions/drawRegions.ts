import type { Camera } from "../surface/camera";
import type { Draw } from "../surface/CanvasLayer";
import { worldSize } from "../surface/projection";
import { fillArea, type AreaPaint, type RegionPalette } from "./regionPaint";
import { detailOf, type RegionPaths } from "./regionPaths";
import type { LabelSpot, WorldRegion } from "./worldRegions";

/** A region as it is to be drawn. */
export interface DrawnRegion {
  readonly paint: AreaPaint;
  /** The number that stands on it; "" for none. */
  readonly label: string;
  readonly spots: readonly LabelSpot[];
}

export interface RegionPicture {
  readonly regions: readonly WorldRegion[];
  readonly paths: RegionPaths;
  /** In the order of the regions. */
  readonly drawn: readonly DrawnRegion[];
  readonly palette: RegionPalette;
  readonly font: string;
  /** Shares of the world where symbols stand, x and y in turn: numbers keep clear of them where a region has room elsewhere. */
  readonly symbols: Float64Array;
}

/** Draws all regions in sight: fills, then borders, then numbers. */
export function drawRegions(picture: RegionPicture): Draw {
  return (context, camera) => {
    const { regions, drawn, palette } = picture;
    const size = worldSize(camera.zoom);
    const seen = regions.map((region, index) => ({ region, index })).filter(({ region }) => isSeen(region, camera, size));
    const outlines = seen.map(({ index }) => ({ index, path: placed(picture.paths, index, camera) }));
    for (const { index, path } of outlines) fillArea(context, path, drawn[index]?.paint ?? palette.none, camera.left, camera.top);
    context.lineJoin = "round";
    const stroke = (colour: string, width: number, paths: readonly { readonly path: Path2D }[]): void => {
      context.strokeStyle = colour;
      context.lineWidth = width;
      for (const { path } of paths) context.stroke(path);
    };
    const fine = typicalSide(seen.map(({ region }) => region), size) < 26; // small areas leave no room for two lines
    const filled = outlines.filter(({ index }) => drawn[index]?.paint !== palette.none);
    stroke(palette.faint, fine ? 0.4 : 0.7, outlines);
    if (!fine) stroke(palette.border.outer, 2, filled);
    stroke(palette.border.inner, fine ? 0.5 : 0.9, filled);
    drawLabels(context, camera, picture, seen.map(({ index }) => index));
  };
}

/** Draws lines around the region under the pointer and the chosen one; -1 for none. */
export function drawOutlines(picture: Pick<RegionPicture, "regions" | "paths" | "palette">, pointed: number, chosen: number): Draw {
  return (context, camera) => {
    const { regions, paths, palette } = picture;
    const around = (index: number, lines: readonly (readonly [string, number])[]): void => {
      const region = regions[index];
      if (!region || !isSeen(region, camera, worldSize(camera.zoom))) return;
      const path = placed(paths, index, camera);
      context.lineJoin = "round";
      for (const [colour, width] of lines) {
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.stroke(path);
      }
    };
    around(pointed, [[palette.chosen.outer, 4], [palette.pointed, 2]]);
    around(chosen, [[palette.chosen.outer, 6], [palette.chosen.inner, 3]]);
  };
}

/** A region's outline in the canvas's own px. */
function placed(paths: RegionPaths, index: number, camera: Camera): Path2D {
  const detail = detailOf(camera.zoom);
  const scale = 2 ** (camera.zoom - detail);
  const path = new Path2D();
  path.addPath(paths.path(index, detail), new DOMMatrix([scale, 0, 0, scale, -camera.left, -camera.top]));
  return path;
}

function isSeen({ box }: WorldRegion, { left, top, width, height }: Camera, size: number): boolean {
  return box.right * size >= left && box.left * size <= left + width && box.bottom * size >= top && box.top * size <= top + height;
}

/** The middle one of the regions' longer sides, in px. */
function typicalSide(regions: readonly WorldRegion[], size: number): number {
  const sides = regions.map(({ box }) => Math.max(box.right - box.left, box.bottom - box.top) * size).sort((a, b) => a - b);
  return sides[sides.length >> 1] ?? 0;
}

/** Room that a number needs around it, and a symbol around its middle, in px. */
const MARGIN = 3;
const SYMBOL = 17;

function drawLabels(context: CanvasRenderingContext2D, camera: Camera, { drawn, font, symbols }: RegionPicture, seen: readonly number[]): void {
  const size = worldSize(camera.zoom);
  const taken = takenCells(symbols, camera, size);
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 5;
  for (const index of seen) {
    const { label, spots, paint } = drawn[index] ?? { label: "", spots: [], paint: null };
    if (label === "" || paint === null) continue;
    const needed = context.measureText(label).width + 2 * MARGIN;
    const fitting = spots.filter(({ width }) => width * size >= needed);
    const spot = fitting.find(({ x, y }) => !taken.has(cellOf(x * size - camera.left, y * size - camera.top))) ?? fitting[0];
    if (spot === undefined) continue;
    const [x, y] = [Math.round(spot.x * size - camera.left), Math.round(spot.y * size - camera.top)];
    context.strokeStyle = paint.edge;
    context.strokeText(label, x, y);
    context.fillStyle = paint.text;
    context.fillText(label, x, y);
  }
}

const CELL = 24;
const cellOf = (x: number, y: number): number => Math.floor(x / CELL) * 100_000 + Math.floor(y / CELL);

/** The cells of a coarse grid over the canvas that symbols reach into. */
function takenCells(symbols: Float64Array, { left, top, width, height }: Camera, size: number): ReadonlySet<number> {
  const taken = new Set<number>();
  for (let i = 0; i + 1 < symbols.length; i += 2) {
    const [x, y] = [(symbols[i] ?? 0) * size - left, (symbols[i + 1] ?? 0) * size - top];
    if (x < 0 || y < 0 || x > width || y > height) continue;
    for (const dx of [-SYMBOL, 0, SYMBOL]) for (const dy of [-SYMBOL, 0, SYMBOL]) taken.add(cellOf(x + dx, y + dy));
  }
  return taken;
}
