// Builds the offline basemap from world-atlas (Natural Earth, public domain): land, inner borders and country names.
// Two files: basemap.json (the world coarse, Europe and around at 1:50m) and basemap-detail.json (Europe at 1:10m).
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { merge, mergeArcs, mesh } from "topojson-client";
import { clipLine, clipRing, innerPoint, ringArea, unwrapLine, unwrapRing } from "./basemapClip.mjs";

const require = createRequire(import.meta.url);

/** West, south, east, north in degrees: the Azores to the Urals, the Canaries to the north of Greenland. */
const EUROPE = [-32, 26, 62, 84];
const WORLD = [-180, -85, 180, 85];
/** The two resolutions overlap a little, so that no hairline of sea shows where they meet. */
const OVERLAP = 0.15;
const [WEST, SOUTH, EAST, NORTH] = [EUROPE[0] + OVERLAP, EUROPE[1] + OVERLAP, EUROPE[2] - OVERLAP, EUROPE[3] - OVERLAP];
/** The world without Europe, as four boxes. */
const ELSEWHERE = [
  [WORLD[0], WORLD[1], WEST, WORLD[3]], [EAST, WORLD[1], WORLD[2], WORLD[3]],
  [WEST - OVERLAP, WORLD[1], EAST + OVERLAP, SOUTH], [WEST - OVERLAP, NORTH, EAST + OVERLAP, WORLD[3]],
];

/** What Natural Earth draws as of its own, and what it belongs to under international law. */
const PARTS_OF = {
  "N. Cyprus": "Cyprus", "Dhekelia": "Cyprus", "Akrotiri": "Cyprus", "Cyprus U.N. Buffer Zone": "Cyprus",
  "Somaliland": "Somalia", "Baikonur": "Kazakhstan",
};
/** Names that Natural Earth shortens or that have changed. */
const FULL_NAMES = {
  "Macedonia": "North Macedonia", "Turkey": "Türkiye", "Bosnia and Herz.": "Bosnia and Herzegovina", "Czech Rep.": "Czechia",
  "Dem. Rep. Congo": "DR Congo", "Central African Rep.": "Central African Republic", "S. Sudan": "South Sudan", "eSwatini": "Eswatini",
  "Dominican Rep.": "Dominican Republic", "Eq. Guinea": "Equatorial Guinea", "Solomon Is.": "Solomon Islands",
  "Falkland Is.": "Falkland Islands", "Faeroe Is.": "Faroe Islands", "United States of America": "United States",
};
/** Drawn, but not named: a name would take a side, or there is no room. */
const UNNAMED = new Set(["W. Sahara", "Siachen Glacier", "Fr. S. Antarctic Lands", "Antarctica"]);

/** Crimea's own polygon, which Natural Earth gives to Russia. */
const CRIMEA = [32, 44, 37, 46.5];

/** Writes both files into `distDir`/basemap. */
export async function writeBasemap(distDir) {
  const dir = path.join(distDir, "basemap");
  mkdirSync(dir, { recursive: true });
  const world = atlas("110m");
  const near = atlas("50m");
  const detail = atlas("10m");
  write(path.join(dir, "basemap.json"), {
    layers: [layer(world, ELSEWHERE, 100), layer(near, [EUROPE], 200)],
    names: countryNames(near),
  });
  write(path.join(dir, "basemap-detail.json"), { layers: [layer(detail, [EUROPE], 1000)], names: [] });
}

/** One resolution with the faults of its borders mended. */
function atlas(resolution) {
  const topology = require(`world-atlas/countries-${resolution}.json`);
  const byName = new Map();
  for (const geometry of topology.objects.countries.geometries) {
    const name = PARTS_OF[geometry.properties.name] ?? geometry.properties.name;
    byName.set(name, [...(byName.get(name) ?? []), geometry]);
  }
  moveCrimea(topology, byName);
  const countries = [...byName].map(([name, parts]) => ({ ...mergeArcs(topology, parts), properties: { name } }));
  return { topology, countries };
}

function moveCrimea(topology, byName) {
  const russia = byName.get("Russia")[0];
  const [west, south, east, north] = CRIMEA;
  const inside = (arcs) => merge(topology, [{ type: "Polygon", arcs }]).coordinates[0][0]
    .every(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  const crimea = russia.arcs.filter(inside);
  if (crimea.length === 0) throw new Error("The atlas has no polygon of its own for Crimea; the basemap's correction has to be looked at again.");
  byName.set("Russia", [{ ...russia, arcs: russia.arcs.filter((arcs) => !crimea.includes(arcs)) }]);
  byName.set("Ukraine", [...byName.get("Ukraine"), { type: "MultiPolygon", arcs: crimea }]);
}

/** Land as one shape and the borders between countries, clipped to the boxes, in whole steps of 1/`precision` degree. */
function layer({ topology, countries }, boxes, precision) {
  const land = merge(topology, countries).coordinates.flatMap((rings) => aroundTheWorld(rings.map(unwrapRing)));
  const borders = mesh(topology, { type: "GeometryCollection", geometries: countries }, (a, b) => a !== b).coordinates
    .flatMap((line) => aroundTheWorld([unwrapLine(line)]).map(([copy]) => copy));
  const step = (points) => encode(points, precision);
  return {
    precision,
    /** Edges on these lines come from the cutting and are not coast. */
    boxes,
    land: boxes.flatMap((box) => land
      .map((rings) => rings.map((ring) => step(clipRing(ring, box))).filter((ring) => ring.length >= 8))
      .filter((rings) => rings.length > 0)),
    borders: boxes.flatMap((box) => borders.flatMap((line) => clipLine(line, box)).map(step).filter((line) => line.length >= 4)),
  };
}

/** A shape and its copies one turn to the west and to the east: what crosses the date line shows at both edges. */
function aroundTheWorld(lines) {
  return [-360, 0, 360].map((turn) => lines.map((line) => line.map(([x, y]) => [x + turn, y])));
}

/** Whole numbers, each point as its step from the one before: x0, y0, dx1, dy1 … Points that do not move are left out. */
function encode(points, precision) {
  const out = [];
  let lastX = 0;
  let lastY = 0;
  for (const [lng, lat] of points) {
    const x = Math.round(lng * precision);
    const y = Math.round(lat * precision);
    if (out.length > 0 && x === lastX && y === lastY) continue;
    out.push(x - lastX, y - lastY);
    lastX = x;
    lastY = y;
  }
  return out;
}

/** Where each country's name goes, and from which zoom on there is room for it. */
function countryNames({ topology, countries }) {
  return countries.flatMap((country) => {
    const raw = country.properties.name;
    if (UNNAMED.has(raw)) return [];
    const name = FULL_NAMES[raw] ?? raw;
    if (name.endsWith(".")) return [];
    const polygons = merge(topology, [country]).coordinates.map((rings) => unwrapRing(rings[0]));
    const shown = polygons.map((ring) => clipRing(ring, EUROPE)).filter((ring) => ring.length > 3);
    const rings = shown.length > 0 && sum(shown.map(ringArea)) > 0.1 * sum(polygons.map(ringArea)) ? shown : polygons;
    const largest = rings.reduce((a, b) => (ringArea(b) > ringArea(a) ? b : a));
    const xs = largest.map(([x]) => x);
    const width = Math.max(...xs) - Math.min(...xs);
    const [lng, lat] = innerPoint(largest);
    const pixels = name.length * 7 + 8;
    const zoom = Math.min(7, Math.max(2, Math.ceil(2 * Math.log2((pixels * 360) / (256 * width))) / 2));
    return [{ name, lng: round(lng > 180 ? lng - 360 : lng), lat: round(lat), zoom }];
  });
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const round = (n) => Math.round(n * 100) / 100;

function write(file, data) {
  writeFileSync(file, JSON.stringify({ attribution: "Natural Earth, public domain", ...data }));
}
