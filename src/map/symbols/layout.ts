import type { ScoredPractice } from "../../core/practice/view";
import type { Camera } from "../surface/camera";
import { clusterPoints } from "./clustering";
import type { Points } from "./clustering";

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
  readonly members: Int32Array;
  readonly practices: readonly ScoredPractice[];
}

/** The symbols for a view, from north to south so that the southern ones lie on top. `placed` and `points` go together. */
export function symbolsFor(placed: readonly ScoredPractice[], points: Points, camera: Camera): MapSymbol[] {
  const size = 256 * 2 ** camera.zoom;
  return clusterPoints(points, camera)
    .map(({ x, y, members }) => {
      const practices = [...members].flatMap((index) => placed[index] ?? []);
      const first = practices[0]?.key ?? "";
      const id = practices.length === 1 ? first : `${practices.length} from ${first}`;
      return { id, x, y, worldX: x / size, worldY: y / size, members, practices };
    })
    .sort((a, b) => a.y - b.y);
}

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** A symbol stays at least this far from the edge when the map moves under it, in px. */
const PAN_MARGIN = 40;

export function isDirection(key: string): key is Direction {
  return key in STEPS;
}

/** The symbol one lands on with an arrow key: the nearest that lies more or less in its direction; null for none. */
export function neighbour(symbols: readonly MapSymbol[], from: MapSymbol, direction: Direction): MapSymbol | null {
  const [dx, dy] = STEPS[direction];
  let best: MapSymbol | null = null;
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
export function panFor(symbol: MapSymbol, direction: Direction, camera: Camera): readonly [number, number] {
  const [dx, dy] = STEPS[direction];
  const behindX = dx > 0 ? symbol.x - camera.left : camera.left + camera.width - symbol.x;
  const behindY = dy > 0 ? symbol.y - camera.top : camera.top + camera.height - symbol.y;
  const step = (room: number, side: number): number => Math.max(0, Math.min(side / 3, room - PAN_MARGIN));
  return [dx * step(behindX, camera.width), dy * step(behindY, camera.height)];
}

/** Whether a symbol can be seen, and so can be landed on with the Tab key. */
export function isInView(symbol: MapSymbol, camera: Camera): boolean {
  return symbol.x >= camera.left && symbol.x <= camera.left + camera.width && symbol.y >= camera.top && symbol.y <= camera.top + camera.height;
}

/** The visible symbol nearest to the middle of the view: where the Tab key lands first. */
export function nearestToMiddle(symbols: readonly MapSymbol[], camera: Camera): MapSymbol | null {
  const x = camera.left + camera.width / 2;
  const y = camera.top + camera.height / 2;
  const visible = symbols.filter((symbol) => isInView(symbol, camera));
  return visible.reduce<MapSymbol | null>((best, s) =>
    best === null || Math.hypot(s.x - x, s.y - y) < Math.hypot(best.x - x, best.y - y) ? s : best, null);
}
