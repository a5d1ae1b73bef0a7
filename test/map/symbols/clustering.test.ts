import fc from "fast-check";
import type { Camera } from "../../../src/map/surface/camera";
import { worldSize, worldX, worldY } from "../../../src/map/surface/projection";
import { CELL, canSplit, clusterDiameter, clusterPoints } from "../../../src/map/symbols/clustering";
import type { Points } from "../../../src/map/symbols/points";

const MALMO = { lat: 55.605, lng: 13.0038 };
const LUND = { lat: 55.7047, lng: 13.191 };
const ATHENS = { lat: 37.9838, lng: 23.7275 };

/** A view of 800 × 600 px with this position in its middle. */
function lookingAt({ lat, lng }: { lat: number; lng: number }, zoom: number): Camera {
  const left = worldX(lng) * worldSize(zoom) - 400;
  const top = worldY(lat) * worldSize(zoom) - 300;
  return { zoom, originX: left, originY: top, left, top, width: 800, height: 600 };
}

const pointsOf = (positions: readonly { lat: number; lng: number }[]): Points => ({
  x: Float64Array.from(positions, ({ lng }) => worldX(lng)), y: Float64Array.from(positions, ({ lat }) => worldY(lat)),
  look: Uint8Array.from(positions, (_, i) => i % 3),
});
const all = (points: Points) => Uint32Array.from(points.x, (_, i) => i);
const clusters = (points: Points, camera: Camera) => clusterPoints(points, all(points), camera).clusters;
const sizes = (positions: readonly { lat: number; lng: number }[], camera: Camera) =>
  clusters(pointsOf(positions), camera).map((cluster) => cluster.members.length).sort((a, b) => a - b);
const somewhere = fc.record({ lat: fc.double({ min: 54, max: 57, noNaN: true }), lng: fc.double({ min: 11, max: 15, noNaN: true }) });

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
    const group = (camera: Camera) => clusters(pointsOf(around), camera).map((cluster) => [...cluster.members].join(" ")).sort();
    const camera = lookingAt(MALMO, 7);
    expect(group({ ...camera, left: camera.left + 37, top: camera.top - 23 })).toEqual(group(camera));
  });

  test("a symbol stands at the mean of its members", () => {
    const [cluster] = clusters(pointsOf([MALMO, MALMO, LUND]), lookingAt(MALMO, 4));
    expect(cluster?.x).toBeCloseTo(((2 * worldX(MALMO.lng) + worldX(LUND.lng)) / 3) * worldSize(4), 6);
  });

  test("practices a few pixels apart become one symbol even across the edge of two squares", () => {
    const size = worldSize(6);
    const across = (gap: number) => ({ x: Float64Array.of((CELL * 150 - gap / 2) / size, (CELL * 150 + gap / 2) / size), y: Float64Array.of(0.3, 0.3), look: new Uint8Array(2) });
    const camera: Camera = { zoom: 6, originX: 0, originY: 0, left: CELL * 150 - 400, top: 0.3 * size - 300, width: 800, height: 600 };
    expect(clusters(across(11), camera)).toHaveLength(1);
    expect(clusters(across(37), camera)).toHaveLength(2);
  });

  test("every filtered practice near the view is in exactly one symbol, and no other is in any", () => {
    fc.assert(fc.property(fc.array(fc.tuple(somewhere, fc.boolean()), { maxLength: 60 }), fc.integer({ min: 2, max: 6 }), (places, zoom) => {
      const points = pointsOf(places.map(([position]) => position));
      const shown = all(points).filter((i) => places[i]?.[1]);
      const { clusters: made, clusterOf } = clusterPoints(points, shown, lookingAt(MALMO, zoom));
      expect(made.flatMap((cluster) => [...cluster.members]).sort((a, b) => a - b)).toEqual([...shown]);
      for (const i of all(points)) {
        expect(made[clusterOf(i)]?.members.includes(i) ?? false).toBe(shown.includes(i));
      }
    }));
  });

  test("a symbol counts its members by look and knows how far apart they lie", () => {
    const points = pointsOf([MALMO, LUND, MALMO, LUND]);
    const [cluster] = clusters(points, lookingAt(MALMO, 4));
    expect([...(cluster?.looks ?? [])].slice(0, 3)).toEqual([2, 1, 1]);
    expect(cluster?.spread).toBeCloseTo(Math.max(worldX(LUND.lng) - worldX(MALMO.lng), worldY(MALMO.lat) - worldY(LUND.lat)), 12);
  });

  test("practices at one spot cannot be pulled apart by zooming, towns can", () => {
    const spread = (positions: { lat: number; lng: number }[]) => clusters(pointsOf(positions), lookingAt(MALMO, 4))[0]?.spread ?? NaN;
    expect(canSplit(spread([MALMO, { ...MALMO }]), 11)).toBe(false);
    expect(canSplit(spread([MALMO, LUND]), 11)).toBe(true);
  });

  test("symbols grow slowly and never beyond a finger's width or two", () => {
    expect(clusterDiameter(3)).toBeLessThan(clusterDiameter(30));
    expect(clusterDiameter(9_000_000)).toBe(56);
  });
});
