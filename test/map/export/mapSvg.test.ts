import { SaxesParser } from "saxes";
import { cutRing } from "../../../src/map/export/groundSvg";
import { mapSvg, type MapPicture } from "../../../src/map/export/mapSvg";
import { textWidth, wrappedLines, xmlText } from "../../../src/ui/svgText";
import type { Camera } from "../../../src/map/surface/camera";
import { worldSize, worldX, worldY } from "../../../src/map/surface/projection";
import { practice } from "../scored";

/** A view around a place, `width` by `height` px. */
function cameraAt(lat: number, lng: number, zoom: number, width = 640, height = 420): Camera {
  const size = worldSize(zoom);
  const [left, top] = [worldX(lng) * size - width / 2, worldY(lat) * size - height / 2];
  return { zoom, left, top, originX: left, originY: top, width, height };
}

const HOSTILE = '<img src=x onerror="alert(1)"> & \u0000 \ud800 ]]>';
const placed = [
  practice("Good practice", { ID: "A", Title: "Alpha", Latitude: 55.6, Longitude: 13, Place: "Malmö" }),
  practice("Promising practice", { ID: "B", Title: HOSTILE, Latitude: 58.5, Longitude: 15.5, Precision: "region", Region: "East" }),
  practice("Needs improvement", { ID: "C", Title: "Gamma", Latitude: 55.61, Longitude: 13.01, Place: "Malmö" }),
  practice("Good practice", { ID: "D", Title: "Far away", Latitude: 41, Longitude: -3 }),
];
const land = [[[[50, 5], [50, 25], [66, 25], [66, 5], [50, 5]]]] as never;
const PICTURE: MapPicture = {
  title: `Practices ${HOSTILE}`, subtitle: "Country: Sweden · 3 of 38 practices", placed, camera: cameraAt(57, 14, 6), maxZoom: 11,
  basemap: { layers: [{ land, coast: [], borders: [] }], names: [{ name: "Sweden", lat: 55.7, lng: 13, zoom: 4 }, { name: "Norway", lat: 57, lng: 11, zoom: 4 }] }, detail: null,
  regions: null, everyPractice: false, credits: ["Background: Natural Earth (public domain)", "Made with Cairn on 2026-11-21"],
};

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string; readonly inside: string }

/** All elements of an XML document, each with its own text; throws where it is not well formed. */
function elementsOf(xml: string): readonly Element[] {
  const parser = new SaxesParser();
  const open: Element[] = [];
  const all: Element[] = [];
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", (tag) => {
    const made = { name: tag.name, attributes: tag.attributes as Record<string, string>, text: "", inside: open.map(({ name }) => name).join(" ") };
    open.push(made);
    all.push(made);
  });
  parser.on("text", (text) => { const last = open.at(-1); if (last) last.text += text; });
  parser.on("closetag", () => { open.pop(); });
  parser.write(xml).close();
  return all;
}

const texts = (elements: readonly Element[], name: string): readonly string[] => elements.filter((each) => each.name === name).map((each) => each.text);

test("the picture is well-formed XML with a title, a description and nothing that runs or loads", () => {
  const { svg, width, height } = mapSvg(PICTURE);
  const elements = elementsOf(svg);
  expect(elements[0]).toMatchObject({ name: "svg", attributes: { role: "img", "aria-labelledby": "title desc", width: String(width), height: String(height) } });
  expect(texts(elements, "desc")[0]).toContain("Good practice: 2; Promising practice: 1; Needs improvement: 1.");
  expect(new Set(elements.map(({ name }) => name))).toEqual(new Set(["svg", "title", "desc", "rect", "text", "clipPath", "g", "path", "circle"]));
  expect(elements.flatMap(({ attributes }) => Object.entries(attributes)).filter(([name, value]) => /^on|href|src/i.test(name) || /url\((?!#)/.test(value))).toEqual([]);
});

test("symbols in view have their names as titles, clusters their number as text; what is out of view is not drawn", () => {
  const elements = elementsOf(mapSvg(PICTURE).svg);
  const titles = texts(elements, "title");
  expect(titles).toEqual(expect.arrayContaining([expect.stringMatching(/^2 practices near Malmö: 1 good, 1 other/), expect.stringContaining("<img src=x onerror=")]));
  expect(titles.join(" ")).not.toContain("Far away");
  expect(texts(elements, "text")).not.toContain("Sweden"); // a symbol stands on it
  expect(texts(elements, "text")).toEqual(expect.arrayContaining(["2", "Norway", "100 km", "Good practice", "Somewhere in the region", "Several close together"]));
});

test("as dots every practice is drawn, and the legend says what hollow means", () => {
  const elements = elementsOf(mapSvg({ ...PICTURE, everyPractice: true }).svg);
  expect(elements.filter(({ name }) => name === "use")).toHaveLength(3);
  expect(texts(elements, "text")).toContain("Hollow: not the exact place");
});

test("regions are drawn with their figures as titles, classes in the legend, and too few as lines", () => {
  const square = (west: number, south: number): Float64Array => Float64Array.from([west, south, west + 2, south, west + 2, south + 2, west, south + 2, west, south]);
  const elements = elementsOf(mapSvg({ ...PICTURE, regions: {
    heading: "Practices by region", credit: "", keys: [{ fill: { kind: "colour", colour: "#ddd4ee" }, words: "1 to 3" }, { fill: { kind: "lines" }, words: "fewer than 2" }],
    areas: [{ name: "South: practices 3", rings: [square(13, 55)], fill: { kind: "colour", colour: "#ddd4ee" } }, { name: "East: fewer than 2", rings: [square(16, 57)], fill: { kind: "lines" } }, { name: "Elsewhere", rings: [square(-60, 10)], fill: { kind: "none" } }],
  } }).svg);
  expect(texts(elements, "title")).toEqual(expect.arrayContaining(["South: practices 3", "East: fewer than 2"]));
  expect(texts(elements, "title")).not.toContain("Elsewhere");
  expect(texts(elements, "text")).toEqual(expect.arrayContaining(["Practices by region:", "1 to 3", "fewer than 2"]));
});

test("the scale bar is as long as it says at the middle of the view", () => {
  for (const [zoom, lat] of [[4, 52], [6, 57], [9.5, 40], [11, -33]] as const) {
    const { svg } = mapSvg({ ...PICTURE, camera: cameraAt(lat, 14, zoom) });
    const [, pixels, length, unit] = /M0 -6V0H(\d+)V-6" fill="none" stroke="#242424".*?>(\d+) (km|m)</.exec(svg) ?? [];
    const metres = Number(length) * (unit === "km" ? 1000 : 1);
    const expected = (6_378_137 * 2 * Math.PI * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
    expect(Math.abs(metres / Number(pixels) / expected - 1)).toBeLessThan(0.02);
    expect(Number(pixels)).toBeLessThanOrEqual(110);
  }
});

test("a narrow map still has room for title and legend, and no line is wider than the picture", () => {
  const { svg, width } = mapSvg({ ...PICTURE, camera: cameraAt(57, 14, 5, 280, 300) });
  const sizes: Record<string, number> = { "20": 20, "13": 13, "11": 11 };
  for (const { attributes, text } of elementsOf(svg).filter(({ name, attributes: a }) => name === "text" && a["x"] === "16")) {
    expect(16 + textWidth(text, sizes[attributes["font-size"] ?? ""] ?? 0)).toBeLessThanOrEqual(width);
  }
});

test("rings are cut at the edge of the picture, whatever lies outside", () => {
  const cut = cutRing([[-1000, -1000], [2000, -1000], [2000, 2000], [-1000, 2000]], { width: 100, height: 60 });
  expect(cut.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).sort()).toEqual(["-4 -4", "-4 64", "104 -4", "104 64"]);
  expect(cutRing([[-50, -50], [-20, -50], [-20, -20]], { width: 100, height: 60 })).toEqual([]);
});

test("text is escaped, lines are broken between words, and what is too long ends in an ellipsis", () => {
  expect(xmlText("a<b>\"c'&\u0001\ud800")).toBe("a&lt;b&gt;&quot;c&#39;&amp;\uFFFD\uFFFD");
  const lines = wrappedLines("one two three four five six seven", 10, 80, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(wrappedLines("Donaudampfschifffahrtsgesellschaft", 10, 80, 2)[0]).toMatch(/^Donau.*…$/);
});
