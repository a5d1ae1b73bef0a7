import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { decodeBasemap } from "../../../src/map/surface/basemapData";
import type { Basemap, Corner } from "../../../src/map/surface/basemapData";

let dir = "";
let near: Basemap;
let detail: Basemap;

beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "cairn-basemap-"));
  const script = pathToFileURL(path.join(__dirname, "../../../scripts/basemap.mjs")).href;
  execFileSync(process.execPath, ["--input-type=module", "-e", `const { writeBasemap } = await import(${JSON.stringify(script)}); await writeBasemap(${JSON.stringify(dir)});`]);
  const read = (file: string): Basemap => decodeBasemap(JSON.parse(readFileSync(path.join(dir, "basemap", file), "utf8")));
  near = read("basemap.json");
  detail = read("basemap-detail.json");
}, 60_000);
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

/** Whether a ring holds a point (even–odd). */
function holds(ring: readonly Corner[], [lat, lng]: Corner): boolean {
  let inside = false;
  ring.forEach(([ay, ax], i) => {
    const [by, bx] = ring[(i + 1) % ring.length] ?? [0, 0];
    if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}
const isLand = (map: Basemap, point: Corner): boolean =>
  map.layers.some((layer) => layer.land.some((rings) => rings.filter((ring) => holds(ring, point)).length % 2 === 1));
/** Whether any border runs within about `reach` degrees of a point. */
const hasBorderNear = (map: Basemap, [lat, lng]: Corner, reach: number): boolean =>
  map.layers.some((layer) => layer.borders.some((line) => line.some(([y, x]) => Math.hypot(y - lat, x - lng) < reach)));

describe("the basemap that the build makes", () => {
  test("has land where people live, all over the world, and sea between", () => {
    for (const place of [[52.52, 13.4], [38.66, -27.22], [64.15, -21.9], [40.71, -74.4], [-33.9, 18.6], [-37.8, 145]] as Corner[]) expect(isLand(near, place)).toBe(true);
    for (const sea of [[50, -20], [43, -25.5], [0, -30], [60, -178]] as Corner[]) expect(isLand(near, sea)).toBe(false);
    expect(isLand(detail, [55.605, 13.1])).toBe(true);
  });

  test("draws no border between Crimea and Ukraine, and one between Ukraine and Russia", () => {
    for (const map of [near, detail]) {
      expect(hasBorderNear(map, [46.1, 33.65], 0.25)).toBe(false);
      expect(hasBorderNear(map, [49.6, 39.8], 0.6)).toBe(true);
    }
  });

  test("draws Cyprus as one", () => {
    for (const map of [near, detail]) expect(hasBorderNear(map, [35.15, 33.3], 0.9)).toBe(false);
  });

  test("draws no coast where the atlas was cut", () => {
    const edges = [-32, 26, 62];
    const [, europe] = near.layers;
    const onEdge = (europe?.coast ?? []).filter((line) => line.some(([lat, lng], i) => {
      const next = line[i + 1];
      return next !== undefined && edges.some((edge) => (Math.abs(lng - edge) < 0.004 && Math.abs(next[1] - edge) < 0.004) || (Math.abs(lat - edge) < 0.004 && Math.abs(next[0] - edge) < 0.004));
    }));
    expect(europe?.coast.length).toBeGreaterThan(100);
    expect(onEdge).toEqual([]);
  });

  test("has no line across the world where shapes cross the date line", () => {
    const jump = near.layers.flatMap((layer) => [...layer.coast, ...layer.borders]).some((line) => line.some(([, lng], i) => Math.abs((line[i + 1]?.[1] ?? lng) - lng) > 90));
    expect(jump).toBe(false);
  });

  test("names countries within their own land", () => {
    const germany = near.names.find((each) => each.name === "Germany");
    expect(germany && isLand(near, [germany.lat, germany.lng])).toBe(true);
    expect(near.names.map((each) => each.name)).toEqual(expect.arrayContaining(["Türkiye", "North Macedonia", "Cyprus", "Ukraine"]));
    expect(near.names.map((each) => each.name)).not.toContain("N. Cyprus");
  });
});
