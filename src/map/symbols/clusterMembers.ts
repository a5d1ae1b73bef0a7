import { LOOKS } from "./looks";
import type { Points } from "./points";

/** What is drawn as one symbol: one practice or several that would overlap. */
export interface Cluster {
  /** World pixels at the camera's zoom: the mean of the members. */
  readonly x: number;
  readonly y: number;
  /** Indices into the points, ascending. */
  readonly members: Uint32Array;
  /** How many members wear each look. */
  readonly looks: Uint32Array;
  /** How far the members lie apart, the larger of width and height, as a share of the world. */
  readonly spread: number;
}

export interface Clustering {
  readonly clusters: readonly Cluster[];
  /** The cluster that a point is drawn in; −1 when it is not shown or far outside the view. */
  clusterOf(index: number): number;
}

/** Per grid square: how many points, and the sum of their world pixels. Per shown point: its square, −1 when far outside. */
export interface Cells {
  readonly count: Int32Array;
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  readonly cellOf: Int32Array;
}

/** A running cluster while its members are collected. */
interface Draft {
  x: number;
  y: number;
  count: number;
  end: number;
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

/** Members of all clusters lie in one array, cluster after cluster; each cluster gets its part of it. */
export function collectMembers(points: Points, shown: Uint32Array, cells: Cells, owner: Int32Array): Clustering {
  const drafts: Draft[] = [];
  const draftOf = new Int32Array(owner.length).fill(-1);
  owner.forEach((own, cell) => {
    if (!cells.count[cell]) return;
    if (draftOf[own] === -1) draftOf[own] = drafts.push({ x: 0, y: 0, count: 0, end: 0, minX: 1, maxX: 0, minY: 1, maxY: 0 }) - 1;
    const draft = drafts[draftOf[own] ?? 0];
    if (!draft) return;
    draft.x += cells.sumX[cell] ?? 0;
    draft.y += cells.sumY[cell] ?? 0;
    draft.count += cells.count[cell] ?? 0;
  });
  let start = 0;
  for (const draft of drafts) { draft.end = start; start += draft.count; }
  const members = new Uint32Array(start);
  const looks = new Uint32Array(drafts.length * LOOKS.length);
  const { cellOf } = cells;
  for (let k = 0; k < shown.length; k += 1) {
    const cell = cellOf[k] ?? -1;
    if (cell < 0) continue;
    const id = draftOf[owner[cell] ?? 0] ?? 0;
    const draft = drafts[id];
    if (!draft) continue;
    const i = shown[k] ?? 0;
    members[draft.end] = i;
    draft.end += 1;
    const at = id * LOOKS.length + (points.look[i] ?? 0);
    looks[at] = (looks[at] ?? 0) + 1;
    const x = points.x[i] ?? 0;
    const y = points.y[i] ?? 0;
    if (x < draft.minX) draft.minX = x;
    if (x > draft.maxX) draft.maxX = x;
    if (y < draft.minY) draft.minY = y;
    if (y > draft.maxY) draft.maxY = y;
  }
  const clusters = drafts.map((draft, id): Cluster => ({
    x: draft.x / draft.count, y: draft.y / draft.count, members: members.subarray(draft.end - draft.count, draft.end),
    looks: looks.subarray(id * LOOKS.length, (id + 1) * LOOKS.length), spread: Math.max(0, draft.maxX - draft.minX, draft.maxY - draft.minY),
  }));
  return {
    clusters,
    clusterOf: (index) => {
      const cell = cellOf[placeIn(shown, index)] ?? -1;
      return cell < 0 ? -1 : draftOf[owner[cell] ?? 0] ?? -1;
    },
  };
}

/** Where a number stands in an ascending array; −1 when it does not. */
function placeIn(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = ascending[middle] ?? 0;
    if (here === wanted) return middle;
    if (here < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
