import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { BOUNDARY_LIMITS, isBoundaryFileName } from "../../../src/core/regions/boundaryFile";
import { readBoundaries } from "../../../src/core/regions/readBoundaries";
import { collection, feature, fileOf, refusalOf, square, topology } from "./boundaries";

test("a GeoJSON file gives its areas with their properties as text, and counts what has no area", () => {
  const file = fileOf(collection([
    feature({ NUTS_ID: "SE22", NAME: " Sydsverige ", POP: 1500000, more: { a: 1 } }, [square(13, 55), square(13.2, 55.2, 0.1)]),
    feature({ NUTS_ID: "SE23", NAME: "Västsverige" }, null),
    { type: "Feature", properties: { NUTS_ID: "SE21" }, geometry: { type: "Point", coordinates: [14, 57] } },
  ], { attribution: "© Somebody" }));
  expect(file).toMatchObject({ name: "regions.json", attribution: "© Somebody", withoutArea: 2 });
  expect(file.levels).toHaveLength(1);
  expect(file.levels[0]?.fields).toEqual(["NUTS_ID", "NAME", "POP"]);
  const [shape] = file.levels[0]?.shapes ?? [];
  expect(shape?.values).toEqual(["SE22", "Sydsverige", "1500000"]);
  expect(shape?.rings.map((ring) => ring.length)).toEqual([10, 10]);
  expect([...(shape?.rings[0] ?? [])].slice(0, 4)).toEqual([13, 55, 14, 55]);
});

test("polygons in several parts and in a collection are one region each", () => {
  const multi = { type: "MultiPolygon", coordinates: [[square(1, 2)], [square(4, 5)]] };
  const file = fileOf(collection([
    { type: "Feature", id: 7, properties: null, geometry: multi },
    { type: "Feature", id: 8, geometry: { type: "GeometryCollection", geometries: [multi, { type: "Point", coordinates: [9, 9] }] } },
  ]));
  expect(file.levels[0]?.shapes.map(({ values, rings }) => [values[0], rings.length])).toEqual([["7", 2], ["8", 2]]);
});

test("a TopoJSON file gives a level for each of its objects, with shared lines on both sides", () => {
  const { levels } = fileOf(topology());
  expect(levels.map(({ label, shapes }) => [label, shapes.length])).toEqual([["lad", 2], ["rgn", 1]]);
  expect([...(levels[0]?.shapes[1]?.rings[0] ?? [])]).toEqual([1, 0, 3, 0, 3, 2, 1, 2, 1, 0]);
});

test("a file in which regions lie within regions is split by its level code", () => {
  const nuts = (code: string, level: number) => feature({ NUTS_ID: code, LEVL_CODE: level }, [square(level, 50)]);
  const { levels } = fileOf(collection([nuts("SE2", 1), nuts("SE22", 2), nuts("SE23", 2), nuts("SE224", 3)]));
  expect(levels.map(({ label, shapes }) => [label, shapes.length])).toEqual([["NUTS level 1", 1], ["NUTS level 2", 2], ["NUTS level 3", 1]]);
});

describe("what is refused, and what the person is told to do", () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ["nothing", "  ", /^This file is empty\./],
    ["a zipped shapefile", "PK\u0003\u0004rest", /zip file, perhaps a shapefile/],
    ["a GeoPackage", "SQLite format 3\u0000", /GeoPackage/],
    ["KML or a page", "<?xml version=\"1.0\"?><kml/>", /KML/],
    ["a download that broke off", collection([feature({}, [square(0, 0)])]).slice(0, 60), /cut off/],
    ["JSON of another kind", "{\"type\":\"Practices\"}", /neither GeoJSON nor TopoJSON/],
    ["a list", "[1,2]", /neither GeoJSON nor TopoJSON/],
    ["ArcGIS JSON", "{\"geometryType\":\"esriGeometryPolygon\",\"features\":[]}", /ArcGIS JSON/],
    ["British metres", collection([feature({}, [square(430000, 433000, 500)])]), /British National Grid \(EPSG:27700\).*Export it in WGS 84/],
    ["European metres", collection([feature({}, [square(4321000, 3210000, 500)])]), /EPSG:3035/],
    ["Mercator metres", collection([feature({}, [square(-400000, 6800000, 500)])]), /EPSG:3857/],
    ["a named system", collection([feature({}, [square(1, 2)])], { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::27700" } } }), /British National Grid/],
    ["points only", collection([{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [1, 2] } }]), /points or lines/],
    ["no region", collection([]), /no regions/],
    ["a corner that is no pair", collection([feature({}, [[[1, 2], [3, 2], ["4", 5], [1, 2]] as number[][]])]), /not a pair of numbers/],
    ["a ring that is no list", JSON.stringify({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [7] } }), /not written as GeoJSON demands/],
    ["lines that are not there", topology({ objects: { x: { type: "Polygon", arcs: [[11]] } } }).replace(/"objects":\{"lad.*$/, "\"objects\":{\"x\":{\"type\":\"Polygon\",\"arcs\":[[11]]}}}"), /damaged/],
  ];
  test.each(cases)("%s", (_what, text, words) => { expect(refusalOf(text)).toMatch(words); });

  test("a few bytes that stand for millions of corners, before they are made", () => {
    const arc = Array.from({ length: 5000 }, (_, i) => [i % 90, i % 80]);
    const arcs = Array.from({ length: 1000 }, () => 0);
    const bomb = JSON.stringify({ type: "Topology", arcs: [arc], objects: { x: { type: "Polygon", arcs: [arcs] } } });
    expect(refusalOf(bomb)).toMatch(/more corners than a map/);
  });

  test("more regions than a map can show", () => {
    expect(refusalOf(collection(Array.from({ length: BOUNDARY_LIMITS.regions + 1 }, () => null)))).toMatch(/20,001 regions/);
  });
});

test("degrees under another name and corners beyond the date line are no reason to refuse", () => {
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } };
  expect(fileOf(collection([feature({}, [square(182, 65)])], { crs })).levels).toHaveLength(1);
});

test("names that JavaScript uses for itself are names like any other", () => {
  const text = collection([feature({ a: "1" }, [square(1, 2)])]).replace("\"a\"", "\"__proto__\"");
  expect(fileOf(text).levels[0]?.fields).toEqual(["__proto__"]);
});

test("progress is told up to the last region", () => {
  const told: string[] = [];
  readBoundaries(topology(), "x", (done, total) => { told.push(`${done}/${total}`); });
  expect(told).toEqual(["1/3", "2/3", "3/3"]);
});

test("whatever JSON is given, it is read or refused in words, and never thrown over", () => {
  const geometry = fc.record({ type: fc.constantFrom("Polygon", "MultiPolygon", "GeometryCollection", "Point", "x"), coordinates: fc.jsonValue({ maxDepth: 5 }), arcs: fc.jsonValue({ maxDepth: 4 }), geometries: fc.jsonValue({ maxDepth: 3 }) });
  const any = fc.oneof(
    fc.jsonValue(), fc.record({ type: fc.constant("FeatureCollection"), features: fc.oneof(fc.jsonValue(), fc.array(fc.record({ geometry, properties: fc.jsonValue(), id: fc.jsonValue() }))), crs: fc.jsonValue() }),
    fc.record({ type: fc.constant("Topology"), arcs: fc.jsonValue({ maxDepth: 3 }), transform: fc.jsonValue(), objects: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), geometry)) }),
  );
  fc.assert(fc.property(any, (value) => {
    const reading = readBoundaries(JSON.stringify(value), "x.json");
    if (reading.kind === "refused") expect(reading.message).toMatch(/^[A-Z].*\.$/s);
    else expect(reading.file.levels.length).toBeGreaterThan(0);
  }), { numRuns: 400 });
});

test("boundary files are known by their endings, workbooks are not among them", () => {
  expect(["a.geojson", "B.TOPOJSON", "c.topo.json", "d.json"].every(isBoundaryFileName)).toBe(true);
  expect(["a.xlsx", "json", "a.json.zip", "geojson.csv"].some(isBoundaryFileName)).toBe(false);
});

const shared = join(__dirname, "../../../../shared/geo");
(existsSync(shared) ? describe : describe.skip)("official files, where they are at hand beside the project", () => {
  test.each([["uk-all-2025-s35.topo.json", ["ltla", "utla", "rgn", "ctry"]], ["nuts2-2024-60m.topo.json", ["nuts2"]]] as const)("%s", (name, labels) => {
    expect(fileOf(readFileSync(join(shared, name), "utf8"), name).levels.map(({ label }) => label)).toEqual(labels);
  });
});
