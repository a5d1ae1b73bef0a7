import fc from "fast-check";
import type { Camera } from "../../../src/map/surface/camera";
import { worldSize, worldX, worldY } from "../../../src/map/surface/projection";
import { CELL, canSplit, clusterDiameter, clusterPoints, pointsOf } from "../../../src/map/symbols/clustering";

const MALMO = { lat: 55.605, lng: 13.0038 };
const LUND = { lat: 55.7047, lng: 13.191 };
const ATHENS = { lat: 37.9838, lng: 23.7275 };

/** A view of 800 × 600 px with this position in its middle. */
function lookingAt({ lat, lng }: { lat: number; lng: number }, zoom: number): Camera {
  const left = worldX(lng) * worldSize(zoom) - 400;
  const top = worldY(lat) * worldSize(zoom) - 300;
  return { zoom, originX: left, originY: top, left, top, width: 800, height: 600 };
}

const sizes = (positions: readonly { lat: number; lng: number }[], camera: Camera) =>
  clusterPoints(pointsOf(positions), camera).map((cluster) => cluster.members.length).sort((a, b) => a - b);

describe("clustering", () => {
  test("draws towns apart as one symbol from afar and as two from near", () => {
    expect(sizes([MALMO, LUND], lookingAt(MALMO, 5))).toEqual([2]);
    expect(sizes([MALMO, LUND], lookingAt(MALMO, 11))).toEqual([1, 1]);
  });

  test("leaves out what is far beyond the view", () => {
    expect(sizes([MALMO, ATHENS], lookingAt(MALMO, 8))).toEqual([1]);
  });

  test("panning does not change which practices belong together", () => {
    const around = Array.from({ length: 40 }, (_, i) => ({ lat: 55 + (i % 7) * 0.13, lng: 12 + (i % 11) * 0.17 }));
    const group = (camera: Camera) => clusterPoints(pointsOf(around), camera).map((cluster) => [...cluster.members].join(" ")).sort();
    const camera = lookingAt(MALMO, 7);
    expect(group({ ...camera, left: camera.left + 37, top: camera.top - 23 })).toEqual(group(camera));
  });

  test("a symbol stands at the mean of its members", () => {
    const [cluster] = clusterPoints(pointsOf([MALMO, MALMO, LUND]), lookingAt(MALMO, 4));
    expect(cluster?.x).toBeCloseTo(((2 * worldX(MALMO.lng) + worldX(LUND.lng)) / 3) * worldSize(4), 6);
  });

  test("practices a few pixels apart become one symbol even across the edge of two squares", () => {
    const size = worldSize(6);
    const across = (gap: number) => ({ x: Float64Array.of((CELL * 150 - gap / 2) / size, (CELL * 150 + gap / 2) / size), y: Float64Array.of(0.3, 0.3) });
    const camera: Camera = { zoom: 6, originX: 0, originY: 0, left: CELL * 150 - 400, top: 0.3 * size - 300, width: 800, height: 600 };
    expect(clusterPoints(across(11), camera)).toHaveLength(1);
    expect(clusterPoints(across(37), camera)).toHaveLength(2);
  });

  test("no practice within the view is lost or drawn twice", () => {
    const position = fc.record({ lat: fc.double({ min: 54, max: 57, noNaN: true }), lng: fc.double({ min: 11, max: 15, noNaN: true }) });
    fc.assert(fc.property(fc.array(position, { maxLength: 60 }), fc.integer({ min: 2, max: 6 }), (positions, zoom) => {
      const drawn = clusterPoints(pointsOf(positions), lookingAt(MALMO, zoom)).flatMap((cluster) => [...cluster.members]);
      expect(drawn.sort((a, b) => a - b)).toEqual(positions.map((_, i) => i));
    }));
  });

  test("practices at one spot cannot be pulled apart by zooming, towns can", () => {
    const all = Int32Array.from([0, 1]);
    expect(canSplit(pointsOf([MALMO, { ...MALMO }]), all, 11)).toBe(false);
    expect(canSplit(pointsOf([MALMO, LUND]), all, 11)).toBe(true);
  });

  test("symbols grow slowly and never beyond a finger's width or two", () => {
    expect(clusterDiameter(3)).toBeLessThan(clusterDiameter(30));
    expect(clusterDiameter(9_000_000)).toBe(56);
  });
});
