import type { Camera } from "../../../src/map/surface/camera";
import { isInView, nearestToMiddle, neighbour, panFor } from "../../../src/map/symbols/layout";

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
