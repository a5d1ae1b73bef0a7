import fc from "fast-check";
import { indexRegions } from "../../../src/core/regions/join";
import { labelSpots, regionAt, worldRegions } from "../../../src/map/regions/worldRegions";
import { latitudeAt, longitudeAt, worldX, worldY } from "../../../src/map/surface/projection";
import { collection, feature, fileOf, square } from "../../core/regions/boundaries";

const regionsOf = (...features: readonly unknown[]) => {
  const [level] = fileOf(collection(features)).levels;
  if (!level) throw new Error("no level");
  return worldRegions(indexRegions(level, { code: "cd", name: "cd" }));
};
const RING = regionsOf(feature({ cd: "A" }, [square(10, 40, 6), square(12, 42, 2)]), feature({ cd: "B" }, [square(16, 40, 3)]), feature({ cd: "C" }, [square(30, 50)]));
const at = (lng: number, lat: number): number => regionAt(RING, worldX(lng), worldY(lat));

test("a point is in the region around it; a hole, the sea and other regions are outside", () => {
  expect([at(11, 41), at(17, 41), at(30.5, 50.5)]).toEqual([0, 1, 2]);
  expect([at(13, 43), at(9, 41), at(17, 45), at(30.5, 49)]).toEqual([-1, -1, -1, -1]);
});

test("of overlapping regions the one on top is meant", () => {
  const two = regionsOf(feature({ cd: "big" }, [square(0, 0, 9)]), feature({ cd: "small" }, [square(3, 3, 2)]));
  expect([regionAt(two, worldX(4), worldY(4)), regionAt(two, worldX(7), worldY(7))]).toEqual([1, 0]);
});

test("a number stands within its region, and not in its hole", () => {
  for (const region of RING) {
    const spots = labelSpots(region);
    expect(spots.length).toBeGreaterThan(0);
    for (const { x, y } of spots) expect(RING[regionAt(RING, x, y)]).toBe(region);
    expect(spots.map(({ width }) => width)).toEqual([...spots.map(({ width }) => width)].sort((a, b) => b - a));
  }
  expect(labelSpots({ rings: [], box: { left: 0, top: 0, right: 0, bottom: 0 } })).toEqual([]);
});

test("degrees and the world lead to each other", () => {
  fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -84, max: 84, noNaN: true }), (lng, lat) => {
    expect(longitudeAt(worldX(lng))).toBeCloseTo(lng, 7);
    expect(latitudeAt(worldY(lat))).toBeCloseTo(lat, 7);
  }));
});
