import type { Camera } from "../../../src/map/surface/camera";
import { isInView, layoutFor, nearestToMiddle, neighbour, panFor } from "../../../src/map/symbols/layout";
import { pointTable } from "../../../src/map/symbols/points";
import { worldSize, worldX, worldY } from "../../../src/map/surface/projection";
import { practice } from "../scored";

const symbol = (id: string, x: number, y: number) => ({ id, x, y });
const middle = symbol("middle", 500, 400);
const near = symbol("near, east", 560, 410);
const far = symbol("far, east", 900, 405);
const north = symbol("north", 510, 200);
const beyond = symbol("beyond the view", 2000, 400);
const symbols = [middle, near, far, north, beyond];
const camera: Camera = { zoom: 4, originX: 0, originY: 0, left: 100, top: 100, width: 810, height: 640 };

describe("moving between symbols by arrow keys", () => {
  test("goes to the nearest symbol in the key's direction", () => {
    expect(neighbour(symbols, middle, "ArrowRight")?.id).toBe("near, east");
    expect(neighbour(symbols, near, "ArrowRight")?.id).toBe("far, east");
    expect(neighbour(symbols, middle, "ArrowUp")?.id).toBe("north");
  });

  test("finds none where there is none, so that the map moves instead", () => {
    expect(neighbour(symbols, middle, "ArrowDown")).toBeNull();
    expect(neighbour(symbols, middle, "ArrowLeft")).toBeNull();
  });

  test("moves the map under the focused symbol without losing it from view", () => {
    expect(panFor(middle, "ArrowUp", camera)).toEqual([0, -640 / 3]);
    const low = symbol("at the lower edge", 500, 700);
    expect(panFor(low, "ArrowUp", camera).map(Math.abs)).toEqual([0, 0]);
    expect(panFor(low, "ArrowDown", camera)).toEqual([0, 640 / 3]);
  });

  test("the Tab key lands on the visible symbol nearest to the middle", () => {
    expect(nearestToMiddle(symbols, camera)?.id).toBe("middle");
    expect(nearestToMiddle([beyond], camera)).toBeNull();
    expect(isInView(beyond, camera)).toBe(false);
  });
});

describe("larger symbols", () => {
  const malmo = practice("Good practice", { ID: "P1", Title: "One", Latitude: 55.605, Longitude: 13.0038 });
  const lund = practice("Promising practice", { ID: "P2", Title: "Two", Latitude: 55.7047, Longitude: 13.191 });
  const table = pointTable([malmo, lund]);
  const size = worldSize(8);
  const [left, top] = [worldX(13.0038) * size - 411, worldY(55.605) * size - 307];
  const view: Camera = { zoom: 8, originX: left, originY: top, left, top, width: 822, height: 614 };
  const symbolsAt = (scale: number) => layoutFor(table, Uint32Array.of(0, 1), view, 11, scale).symbols;

  test("join where those of the usual size would stand apart", () => {
    expect(symbolsAt(1)).toHaveLength(2);
    expect(symbolsAt(2.1)).toHaveLength(1);
  });

  test("keep their place in the view", () => {
    const [usual, larger] = [symbolsAt(1), symbolsAt(1.05)].map((symbols) => symbols.find(({ id }) => id === "P1"));
    expect([(larger?.x ?? 0) - left, (larger?.y ?? 0) - top].map(Math.round)).toEqual([411, 307]);
    expect(larger?.worldX).toBeCloseTo(usual?.worldX ?? 0, 9);
  });
});
