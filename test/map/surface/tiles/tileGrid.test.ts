import { tilesFor } from "../../../../src/map/surface/tiles/tileGrid";

describe("the tiles for a view", () => {
  test("cover it without a gap", () => {
    const tiles = tilesFor({ zoom: 6, left: 3000.5, top: 5100, width: 700, height: 500 });
    const covered = (x: number, y: number) => tiles.filter((tile) => x >= tile.left && x < tile.left + tile.size && y >= tile.top && y < tile.top + tile.size).length;
    for (const [x, y] of [[0, 0], [699, 0], [0, 499], [699, 499], [350, 250]] as const) expect(covered(x, y)).toBe(1);
    expect(tiles.every((tile) => tile.z === 6 && tile.size === 256)).toBe(true);
  });

  test("between two levels come from the nearer and are scaled", () => {
    const [tile] = tilesFor({ zoom: 4.5, left: 0, top: 0, width: 100, height: 100 });
    expect(tile?.z).toBe(5);
    expect(tile?.size).toBeCloseTo(256 / Math.SQRT2, 9);
  });

  test("go round the world from west to east, and end at the poles", () => {
    const tiles = tilesFor({ zoom: 2, left: -300, top: -200, width: 500, height: 1500 });
    expect(new Set(tiles.map((tile) => tile.x))).toEqual(new Set([2, 3, 0]));
    expect(Math.min(...tiles.map((tile) => tile.y))).toBe(0);
    expect(Math.max(...tiles.map((tile) => tile.y))).toBe(3);
  });
});
