import type { Camera } from "../surface/camera";
import { worldSize, worldX, worldY } from "../surface/projection";

/** Positions as typed arrays, each 0–1 across the world; projected once and clustered at every draw. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What is drawn as one symbol: one practice or several that would overlap. */
export interface Cluster {
  /** World pixels at the camera's zoom: the mean of the members. */
  readonly x: number;
  readonly y: number;
  /** Indices into the points, ascending. */
  readonly members: Int32Array;
}

/** Side of a grid square in px: the width of the largest symbol. */
export const CELL = 56;
/** Width of a single practice's symbol in px, as far as it counts for overlaps. */
const SINGLE = 28;
/** How far beyond the view symbols are made, as a share of it, so that a drag shows no gaps. */
const MARGIN = 0.5;

/** Width of a symbol in px. It grows slowly with the number, so that a thousand is not a hundred times ten: 32 to 56. */
export function clusterDiameter(count: number): number {
  return count < 2 ? SINGLE : Math.round(Math.min(CELL, 30 + 8 * Math.log10(count * 2)));
}

export function pointsOf(positions: readonly { readonly lat: number; readonly lng: number }[]): Points {
  return {
    x: Float64Array.from(positions, (p) => worldX(p.lng)),
    y: Float64Array.from(positions, (p) => worldY(p.lat)),
  };
}

/**
 * Groups the points near the view on a grid fixed to the world (so that panning changes nothing), then joins neighbours
 * that would overlap. No index is kept: one pass over the points per draw costs less than rebuilding one per filter change.
 */
export function clusterPoints(points: Points, camera: Camera): Cluster[] {
  const grid = gridOver(camera);
  const cells = fillGrid(points, camera, grid);
  return membersOf(mergeNeighbours(cells, grid), cells);
}

/** Whether zooming in to `maxZoom` could ever pull the members apart. */
export function canSplit(points: Points, members: Int32Array, maxZoom: number): boolean {
  const size = worldSize(maxZoom);
  const first = members[0] ?? 0;
  const reach = SINGLE / size;
  return members.some((i) => Math.abs((points.x[i] ?? 0) - (points.x[first] ?? 0)) > reach || Math.abs((points.y[i] ?? 0) - (points.y[first] ?? 0)) > reach);
}

interface Grid {
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
}

function gridOver(camera: Camera): Grid {
  const column0 = Math.floor((camera.left - camera.width * MARGIN) / CELL);
  const row0 = Math.floor((camera.top - camera.height * MARGIN) / CELL);
  return {
    column0,
    row0,
    columns: Math.max(0, Math.floor((camera.left + camera.width * (1 + MARGIN)) / CELL) - column0 + 1),
    rows: Math.max(0, Math.floor((camera.top + camera.height * (1 + MARGIN)) / CELL) - row0 + 1),
  };
}

/** Per grid square: how many points, and the sum of their world pixels. Per point: its square, −1 when far outside. */
interface Cells {
  readonly count: Int32Array;
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  readonly cellOf: Int32Array;
}

function fillGrid(points: Points, camera: Camera, grid: Grid): Cells {
  const size = worldSize(camera.zoom);
  const length = grid.columns * grid.rows;
  const cells: Cells = {
    count: new Int32Array(length), sumX: new Float64Array(length), sumY: new Float64Array(length),
    cellOf: new Int32Array(points.x.length).fill(-1),
  };
  for (let i = 0; i < points.x.length; i += 1) {
    const x = (points.x[i] ?? 0) * size;
    const y = (points.y[i] ?? 0) * size;
    const column = Math.floor(x / CELL) - grid.column0;
    const row = Math.floor(y / CELL) - grid.row0;
    if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) continue;
    const cell = row * grid.columns + column;
    cells.cellOf[i] = cell;
    cells.count[cell] = (cells.count[cell] ?? 0) + 1;
    cells.sumX[cell] = (cells.sumX[cell] ?? 0) + x;
    cells.sumY[cell] = (cells.sumY[cell] ?? 0) + y;
  }
  return cells;
}

/** The square that each square's points are drawn with: itself, or a fuller neighbour too close to stand beside. */
function mergeNeighbours({ count, sumX, sumY }: Cells, grid: Grid): Int32Array {
  const owner = Int32Array.from(count, (_, cell) => cell);
  const filled: number[] = [];
  count.forEach((n, cell) => { if (n > 0) filled.push(cell); });
  filled.sort((a, b) => (count[b] ?? 0) - (count[a] ?? 0) || a - b);
  const taken = new Uint8Array(count.length);
  for (const cell of filled) {
    if (taken[cell]) continue;
    taken[cell] = 1;
    const column = cell % grid.columns;
    const row = (cell - column) / grid.columns;
    for (let dr = -1; dr <= 1; dr += 1) {
      for (let dc = -1; dc <= 1; dc += 1) {
        if (column + dc < 0 || column + dc >= grid.columns || row + dr < 0 || row + dr >= grid.rows) continue;
        const other = (row + dr) * grid.columns + column + dc;
        if (taken[other] || !count[other] || !overlap(cell, other, { count, sumX, sumY })) continue;
        taken[other] = 1;
        owner[other] = cell;
      }
    }
  }
  return owner;
}

/** Whether the symbols of two squares would cover each other, even across the edge between them. */
function overlap(a: number, b: number, { count, sumX, sumY }: Omit<Cells, "cellOf">): boolean {
  const mean = (sum: Float64Array, cell: number): number => (sum[cell] ?? 0) / (count[cell] || 1);
  const distance = Math.hypot(mean(sumX, a) - mean(sumX, b), mean(sumY, a) - mean(sumY, b));
  return distance < (clusterDiameter(count[a] ?? 0) + clusterDiameter(count[b] ?? 0)) / 2;
}

function membersOf(owner: Int32Array, cells: Cells): Cluster[] {
  const members = new Map<number, number[]>();
  cells.cellOf.forEach((cell, point) => {
    if (cell < 0) return;
    const key = owner[cell] ?? cell;
    const list = members.get(key);
    if (list) list.push(point);
    else members.set(key, [point]);
  });
  const totals = new Map<number, [number, number]>();
  owner.forEach((key, cell) => {
    const before = totals.get(key) ?? [0, 0];
    if (cells.count[cell]) totals.set(key, [before[0] + (cells.sumX[cell] ?? 0), before[1] + (cells.sumY[cell] ?? 0)]);
  });
  return [...members].map(([key, list]) => {
    const [x, y] = totals.get(key) ?? [0, 0];
    return { x: x / list.length, y: y / list.length, members: Int32Array.from(list) };
  });
}
