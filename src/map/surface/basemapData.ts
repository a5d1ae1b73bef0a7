/** A basemap file as `scripts/basemap.mjs` writes it. */
interface BasemapFile {
  readonly attribution: string;
  readonly layers: readonly EncodedLayer[];
  readonly names: readonly CountryName[];
}

interface EncodedLayer {
  /** Steps per degree. */
  readonly precision: number;
  /** The boxes the shapes were cut at. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
  readonly land: readonly (readonly (readonly number[])[])[];
  readonly borders: readonly (readonly number[])[];
}

export interface CountryName {
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  /** From this zoom on there is room for it. */
  readonly zoom: number;
}

/** [latitude, longitude], as Leaflet has it. */
export type Corner = [number, number];

/** Shapes ready to draw. */
export interface BasemapLayer {
  /** Polygons of rings, outer first. */
  readonly land: readonly Corner[][][];
  /** The rings without the edges that come from cutting. */
  readonly coast: readonly Corner[][];
  readonly borders: readonly Corner[][];
}

export interface Basemap {
  readonly layers: readonly BasemapLayer[];
  readonly names: readonly CountryName[];
}

/** Where the files stand, relative to the page: the same server as everything else. */
export const BASEMAP_FILE = "basemap/basemap.json";
export const BASEMAP_DETAIL_FILE = "basemap/basemap-detail.json";

/**
 * Loads a basemap file. Rejects when the server does not have it or it is not one. A page that stands alone carries its
 * files in elements named after them, and has nowhere to fetch others from.
 */
export async function loadBasemap(file: string): Promise<Basemap> {
  const carried = document.getElementById(file)?.textContent;
  if (carried) return decodeBasemap(JSON.parse(carried) as BasemapFile);
  if (document.documentElement.dataset["standsAlone"] !== undefined) throw new Error(`This page does not carry ${file}.`);
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) throw new Error(`The server answered ${response.status} for ${file}.`);
  return decodeBasemap(await response.json() as BasemapFile);
}

export function decodeBasemap(file: BasemapFile): Basemap {
  return { layers: file.layers.map(decodeLayer), names: file.names };
}

function decodeLayer(layer: EncodedLayer): BasemapLayer {
  const line = (steps: readonly number[]): Corner[] => decodeLine(steps, layer.precision);
  const land = layer.land.map((rings) => rings.map(line));
  return { land, coast: land.flatMap((rings) => rings.flatMap((ring) => coastOf(ring, layer))), borders: layer.borders.map(line) };
}

/** Steps x0, y0, dx1, dy1 … back to corners. */
function decodeLine(steps: readonly number[], precision: number): Corner[] {
  const corners: Corner[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i] ?? 0;
    y += steps[i + 1] ?? 0;
    corners.push([y / precision, x / precision]);
  }
  return corners;
}

/** A ring as lines, broken where an edge runs along a box: those edges are where the atlas was cut, not coast. */
function coastOf(ring: readonly Corner[], { boxes, precision }: EncodedLayer): Corner[][] {
  const near = 1 / precision;
  const along = (a: Corner, b: Corner): boolean => boxes.some(([west, south, east, north]) =>
    [west, east].some((lng) => Math.abs(a[1] - lng) < near && Math.abs(b[1] - lng) < near)
    || [south, north].some((lat) => Math.abs(a[0] - lat) < near && Math.abs(b[0] - lat) < near));
  const lines: Corner[][] = [];
  let line: Corner[] = [];
  ring.forEach((corner, i) => {
    const before = ring[i - 1];
    if (before && along(before, corner)) {
      if (line.length > 1) lines.push(line);
      line = [];
    }
    line.push(corner);
  });
  if (line.length > 1) lines.push(line);
  return lines;
}
