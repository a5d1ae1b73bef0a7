import type { ScoredPractice } from "../../core/practice/view";
import type { Camera } from "../surface/camera";
import { worldSize } from "../surface/projection";
import { canSplit, clusterPoints } from "./clustering";
import type { PointTable } from "./points";

/** One symbol on the map, with the practices it stands for. */
export interface MapSymbol {
  /** Stays the same while the symbol stands for the same practices, so that the focus stays with it. */
  readonly id: string;
  /** World pixels at the zoom it was made for. */
  readonly x: number;
  readonly y: number;
  /** Share of the world, 0–1, to place it at another zoom. */
  readonly worldX: number;
  readonly worldY: number;
  /** Indices into the table, ascending. */
  readonly members: Uint32Array;
  /** How many members wear each look. */
  readonly looks: Uint32Array;
  /** The practice, when it stands for one alone. */
  readonly only: ScoredPractice | null;
  /** Several that no zoom pulls apart. */
  readonly oneSpot: boolean;
}

export interface Layout {
  /** From north to south, so that the southern ones lie on top. */
  readonly symbols: readonly MapSymbol[];
  /** The symbol in which a practice is drawn, by its index in the table; null when it is filtered out or far outside the view. */
  holderOf(index: number): MapSymbol | null;
}

export const NO_LAYOUT: Layout = { symbols: [], holderOf: () => null };

/** The symbols for a view of the shown practices. `scale` times as large they need as much more room: they are grouped as a map that much smaller would. */
export function layoutFor(table: PointTable, shown: Uint32Array, camera: Camera, maxZoom: number, scale = 1): Layout {
  const smaller = scale === 1 ? camera : shrunk(camera, scale);
  const size = worldSize(smaller.zoom);
  const clustering = clusterPoints(table, shown, smaller);
  const made = clustering.clusters.map(({ x, y, members, looks, spread }): MapSymbol => {
    const first = table.practices[members[0] ?? 0];
    const single = members.length === 1;
    const key = first?.key ?? "";
    return {
      id: single ? key : `${members.length} from ${key}`, x: x * scale, y: y * scale, worldX: x / size, worldY: y / size, members, looks,
      only: single ? first ?? null : null, oneSpot: !single && !canSplit(spread, maxZoom - Math.log2(scale)),
    };
  });
  return {
    symbols: [...made].sort((a, b) => a.y - b.y || a.x - b.x),
    holderOf: (index) => made[clustering.clusterOf(index)] ?? null,
  };
}

function shrunk(camera: Camera, scale: number): Camera {
  const { zoom, originX, originY, left, top, width, height } = camera;
  return {
    zoom: zoom - Math.log2(scale), originX: originX / scale, originY: originY / scale, left: left / scale, top: top / scale, width: width / scale, height: height / scale,
  };
}

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** A symbol stays at least this far from the edge when the map moves under it, in px. */
const PAN_MARGIN = 40;

/** A place in world pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

export function isDirection(key: string): key is Direction {
  return key in STEPS;
}

/** The symbol one lands on with an arrow key: the nearest that lies more or less in its direction; null for none. */
export function neighbour<S extends Spot>(symbols: readonly S[], from: S, direction: Direction): S | null {
  const [dx, dy] = STEPS[direction];
  let best: S | null = null;
  let least = Infinity;
  for (const symbol of symbols) {
    const along = (symbol.x - from.x) * dx + (symbol.y - from.y) * dy;
    const across = Math.abs((symbol.x - from.x) * dy) + Math.abs((symbol.y - from.y) * dx);
    if (symbol === from || along <= 0 || across > 3 * along) continue;
    const distance = along + across * 2;
    if (distance < least) [best, least] = [symbol, distance];
  }
  return best;
}

/** How far the map may move for an arrow key so that the symbol that has the focus stays in view; px, x to the east. */
export function panFor(symbol: Spot, direction: Direction, camera: Camera): readonly [number, number] {
  const [dx, dy] = STEPS[direction];
  const behindX = dx > 0 ? symbol.x - camera.left : camera.left + camera.width - symbol.x;
  const behindY = dy > 0 ? symbol.y - camera.top : camera.top + camera.height - symbol.y;
  const step = (room: number, side: number): number => Math.max(0, Math.min(side / 3, room - PAN_MARGIN));
  return [dx * step(behindX, camera.width), dy * step(behindY, camera.height)];
}

/** Whether a symbol can be seen, and so can be landed on with the Tab key. */
export function isInView(symbol: Spot, camera: Camera): boolean {
  return symbol.x >= camera.left && symbol.x <= camera.left + camera.width && symbol.y >= camera.top && symbol.y <= camera.top + camera.height;
}

/** The visible symbol nearest to the middle of the view: where the Tab key lands first. */
export function nearestToMiddle<S extends Spot>(symbols: readonly S[], camera: Camera): S | null {
  const x = camera.left + camera.width / 2;
  const y = camera.top + camera.height / 2;
  let best: S | null = null;
  for (const symbol of symbols) {
    if (isInView(symbol, camera) && (best === null || Math.hypot(symbol.x - x, symbol.y - y) < Math.hypot(best.x - x, best.y - y))) best = symbol;
  }
  return best;
}
