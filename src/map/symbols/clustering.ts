import type { Camera } from "../surface/camera";
import { worldSize } from "../surface/projection";
import { collectMembers } from "./clusterMembers";
import type { Cells, Clustering } from "./clusterMembers";
import type { Points } from "./points";

/** Side of a grid square in px: the width of the largest symbol. */
export const CELL = 56;
/** Width of a single practice's symbol in px, as far as it counts for overlaps. */
const SINGLE = 28;
/** How far beyond the view symbols are made, as a share of it, so that a drag shows no gaps. */
const MARGIN = 0.2;
/** How far the view may wander before symbols are made anew, as a share of it. */
export const WANDER = 0.14;

/** Width of a symbol in px. It grows slowly with the number, so that a thousand is not a hundred times ten: 32 to 56. */
export function clusterDiameter(count: number): number {
  return count < 2 ? SINGLE : Math.round(Math.min(CELL, 30 + 8 * Math.log10(count * 2)));
}

/** Whether zooming in to `maxZoom` could ever pull apart what lies this far from each other. */
export function canSplit(spread: number, maxZoom: number): boolean {
  return spread * worldSize(maxZoom) > SINGLE;
}

/**
 * Groups the shown points near the view on a grid fixed to the world (so that panning changes nothing), then joins
 * neighbours that would overlap. No index is kept: three passes over the points cost less than rebuilding one per filter
 * change. `shown` holds indices into the points, ascending.
 */
export function clusterPoints(points: Points, shown: Uint32Array, camera: Camera): Clustering {
  const grid = gridOver(camera);
  const cells = fillGrid(points, shown, camera, grid);
  const owner = mergeNeighbours(cells, grid);
  return collectMembers(points, shown, cells, owner);
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

function fillGrid(points: Points, shown: Uint32Array, camera: Camera, { column0, row0, columns, rows }: Grid): Cells {
  const size = worldSize(camera.zoom);
  const length = columns * rows;
  const count = new Int32Array(length);
  const sumX = new Float64Array(length);
  const sumY = new Float64Array(length);
  const cellOf = new Int32Array(shown.length);
  for (let k = 0; k < shown.length; k += 1) {
    const i = shown[k] ?? 0;
    const x = (points.x[i] ?? 0) * size;
    const y = (points.y[i] ?? 0) * size;
    const column = Math.floor(x / CELL) - column0;
    const row = Math.floor(y / CELL) - row0;
    if (column < 0 || row < 0 || column >= columns || row >= rows) {
      cellOf[k] = -1;
      continue;
    }
    const cell = row * columns + column;
    cellOf[k] = cell;
    count[cell] = (count[cell] ?? 0) + 1;
    sumX[cell] = (sumX[cell] ?? 0) + x;
    sumY[cell] = (sumY[cell] ?? 0) + y;
  }
  return { count, sumX, sumY, cellOf };
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
