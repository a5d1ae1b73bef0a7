import { firstView } from "../../../src/theory/diagram/firstView";

test("a small diagram stands in the middle, as large as it is drawn", () => {
  expect(firstView({ width: 300, height: 200 }, { width: 1000, height: 700 })).toEqual({ x: 350, y: 250, zoom: 1 });
});

test("a diagram that fits in a readable size is shown whole", () => {
  const { x, y, zoom } = firstView({ width: 500, height: 720 }, { width: 1000, height: 700 });
  expect(zoom).toBeCloseTo(644 / 720);
  expect(y).toBeCloseTo(28);
  expect(x).toBeCloseTo((1000 - 500 * zoom) / 2);
});

test("a larger one begins at its top, in the middle of its width, with words that can be read", () => {
  expect(firstView({ width: 3000, height: 2000 }, { width: 1000, height: 700 })).toEqual({ x: -700, y: 28, zoom: 0.8 });
});

test("nothing to show, or no room, gives numbers all the same", () => {
  expect(Object.values(firstView({ width: 0, height: 0 }, { width: 0, height: 0 })).every(Number.isFinite)).toBe(true);
});
