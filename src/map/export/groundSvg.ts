import type { Basemap, Corner } from "../surface/basemapData";
import type { Camera } from "../surface/camera";
import { worldSize, worldX, worldY } from "../surface/projection";
import { textWidth, xmlText } from "../../ui/svgText";
import type { Spot } from "./symbolsSvg";

type Point = readonly [x: number, y: number];

/** The basemap's colours in pictures: those of the light theme, as pictures go on paper and slides. */
export const GROUND = { sea: "#dbe7ee", land: "#fbfaf8", coast: "#a8bcc8", border: "#d3d0cb", name: "#6b6a68" } as const;
/** As on the page: finer shapes from here on, and country names for this many zoom steps. */
export const DETAIL_ZOOM = 6.5;
const NAME_STEPS = 4;
/** Shapes are cut this far outside the picture, so that their cut edges cannot be seen. */
const ROOM = 4;

/** A position in the picture, px from the map's left top corner. */
export function pointOf(camera: Camera, lat: number, lng: number): Point {
  const size = worldSize(camera.zoom);
  return [worldX(lng) * size - camera.left, worldY(lat) * size - camera.top];
}

/** Sea, land, coast, borders as vector shapes, cut to the picture. `detail` takes the place of the last layer where it is finer. */
export function groundSvg(basemap: Basemap, detail: Basemap | null, camera: Camera): string {
  const layers = detail === null ? basemap.layers : [...basemap.layers.slice(0, -1), ...detail.layers];
  const at = ([lat, lng]: Corner): Point => pointOf(camera, lat, lng);
  const parts = layers.flatMap((layer) => [
    path(layer.land.flatMap((rings) => rings.map((ring) => cutRing(ring.map(at), camera))).filter((ring) => ring.length > 2), true, `fill="${GROUND.land}" fill-rule="evenodd"`),
    path(layer.coast.flatMap((line) => cutLine(line.map(at), camera)), false, `fill="none" stroke="${GROUND.coast}" stroke-width="0.8"`),
    path(layer.borders.flatMap((line) => cutLine(line.map(at), camera)), false, `fill="none" stroke="${GROUND.border}" stroke-width="1"`),
  ]);
  return `<rect width="${camera.width}" height="${camera.height}" fill="${GROUND.sea}"/>${parts.join("")}`;
}

/** Country names that the page would show at this zoom, where they fit into the picture and no symbol stands on them. */
export function countryNamesSvg(basemap: Basemap, camera: Camera, spots: readonly Spot[]): string {
  const names = basemap.names.flatMap(({ name, lat, lng, zoom }) => {
    if (camera.zoom < zoom || camera.zoom >= zoom + NAME_STEPS) return [];
    const [x, y] = pointOf(camera, lat, lng);
    const half = textWidth(name, 11) / 2 + 4;
    if (x < half || y < 12 || x > camera.width - half || y > camera.height - 8) return [];
    if (spots.some((spot) => Math.abs(spot.x - x) < half + spot.radius && Math.abs(spot.y - y) < 6 + spot.radius)) return [];
    return [`<text x="${short(x)}" y="${short(y + 4)}">${xmlText(name)}</text>`];
  });
  return `<g fill="${GROUND.name}" font-size="11" letter-spacing="0.66" text-anchor="middle">${names.join("")}</g>`;
}

/** One path of all lines; points closer than half a pixel to the one before are left out. */
export function path(lines: readonly (readonly Point[])[], closed: boolean, look: string): string {
  const data = lines.map((line) => {
    let [lastX, lastY] = [Infinity, Infinity];
    return line.map(([x, y], i) => {
      if (i > 0 && i < line.length - 1 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) return "";
      [lastX, lastY] = [x, y];
      return `${i === 0 ? "M" : "L"}${short(x)} ${short(y)}`;
    }).join("") + (closed ? "Z" : "");
  }).join("");
  return data === "" ? "" : `<path d="${data}" ${look}/>`;
}

const short = (n: number): string => String(Math.round(n * 10) / 10);

/** A ring cut to the picture's rectangle, edge after edge (Sutherland and Hodgman 1974). */
export function cutRing(ring: readonly Point[], { width, height }: Pick<Camera, "width" | "height">): readonly Point[] {
  const sides: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [[0, -ROOM, 1], [0, width + ROOM, -1], [1, -ROOM, 1], [1, height + ROOM, -1]];
  let points = ring;
  for (const [axis, limit, sign] of sides) {
    const inside = (point: Point): boolean => (point[axis] - limit) * sign >= 0;
    const kept: Point[] = [];
    points.forEach((point, i) => {
      const before = points[(i + points.length - 1) % points.length] ?? point;
      if (inside(point) !== inside(before)) {
        const share = (limit - before[axis]) / (point[axis] - before[axis]);
        kept.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
      }
      if (inside(point)) kept.push(point);
    });
    points = kept;
  }
  return points;
}

/** The stretches of a line that can be seen; each keeps the corner before and after, beyond the edge. */
function cutLine(line: readonly Point[], { width, height }: Camera): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    const beside = (a[0] < -ROOM && b[0] < -ROOM) || (a[0] > width + ROOM && b[0] > width + ROOM) || (a[1] < -ROOM && b[1] < -ROOM) || (a[1] > height + ROOM && b[1] > height + ROOM);
    if (beside) {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
      continue;
    }
    if (piece.length === 0) piece.push(a);
    piece.push(b);
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}
