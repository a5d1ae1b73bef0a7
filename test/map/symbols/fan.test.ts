import fc from "fast-check";
import { FAN_LIMIT, fanPlaces, fanRadius, nextInFan, panForFan } from "../../../src/map/symbols/fan";

describe("the fan", () => {
  test("its places are apart from each other and from the spot by more than a finger needs", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 40 }), (count) => {
      const places = [{ x: 0, y: 0 }, ...fanPlaces(count)];
      expect(places).toHaveLength(count + 1);
      places.forEach((a, i) => {
        for (const b of places.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
      });
    }));
  });

  test("its first place is straight above the spot, the next to the right", () => {
    const [first, second] = fanPlaces(4);
    expect([first?.x, Math.sign(first?.y ?? 0)]).toEqual([0, -1]);
    expect([Math.sign(second?.x ?? 0), second?.y]).toEqual([1, 0]);
  });

  test("arrow keys go round it either way", () => {
    expect(nextInFan("ArrowRight", 6, 7)).toBe(0);
    expect(nextInFan("ArrowLeft", 0, 7)).toBe(6);
    expect(nextInFan("ArrowDown", 2, 7)).toBe(3);
    expect(nextInFan("ArrowUp", 2, 7)).toBe(1);
    expect(nextInFan("End", 2, 7)).toBe(6);
    expect(nextInFan("Enter", 2, 7)).toBeNull();
  });

  test("the map moves just so far that all of it is in view", () => {
    const view = { left: 1000, top: 2000, width: 700, height: 500 };
    const reach = fanRadius(5) + 28;
    expect(panForFan({ x: 1300, y: 2250 }, 5, view)).toEqual({ x: 0, y: 0 });
    expect(panForFan({ x: 1010, y: 2490 }, 5, view)).toEqual({ x: 10 - reach, y: reach - 10 });
    expect(panForFan({ x: 1010, y: 2250 }, FAN_LIMIT, { ...view, width: 90 })).toEqual({ x: 0, y: 0 });
  });
});
