import type { Camera } from "../camera";

/** One tile and where it lies, in px from the camera's left top corner. */
export interface PlacedTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

const TILE = 256;
/** No common server has finer tiles. */
const DEEPEST = 19;

/** The tiles that cover what a camera sees, at the level nearest to its zoom; the nearest to the middle first. */
export function tilesFor({ zoom, left, top, width, height }: Pick<Camera, "zoom" | "left" | "top" | "width" | "height">): PlacedTile[] {
  const z = Math.max(0, Math.min(DEEPEST, Math.round(zoom)));
  const size = TILE * 2 ** (zoom - z);
  const around = 2 ** z;
  const tiles: PlacedTile[] = [];
  for (let row = Math.max(0, Math.floor(top / size)); row < Math.min(around, (top + height) / size); row += 1) {
    for (let column = Math.floor(left / size); column < (left + width) / size; column += 1) {
      tiles.push({ z, x: ((column % around) + around) % around, y: row, left: column * size - left, top: row * size - top, size });
    }
  }
  const off = (tile: PlacedTile): number => Math.hypot(tile.left + size / 2 - width / 2, tile.top + size / 2 - height / 2);
  return tiles.sort((a, b) => off(a) - off(b));
}
