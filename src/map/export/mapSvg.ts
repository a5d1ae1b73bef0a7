import type { ScoredPractice } from "../../core/practice/practice";
import type { SvgPicture } from "../../ui/pngOf";
import { wrappedLines, xmlText } from "../../ui/svgText";
import { legendLines } from "../MapLegend";
import type { Basemap } from "../surface/basemapData";
import type { Camera } from "../surface/camera";
import { worldSize } from "../surface/projection";
import { countryNamesSvg, groundSvg } from "./groundSvg";
import { areasSvg, AREA_DEFS } from "./areasSvg";
import { dotsSvg } from "./dotsSvg";
import { legendSvg } from "./legendSvg";
import type { PictureRegions } from "./pictureRegions";
import { symbolsSvg } from "./symbolsSvg";

export interface MapPicture {
  readonly title: string;
  /** What is shown: the filters, and how many practices. */
  readonly subtitle: string;
  readonly placed: readonly ScoredPractice[];
  readonly camera: Camera;
  /** How near the page can go: practices that it could not pull apart are named as standing at one spot. */
  readonly maxZoom: number;
  /** Null where the background could not be loaded; the practices are drawn all the same. */
  readonly basemap: Basemap | null;
  readonly detail: Basemap | null;
  /** Null where no regions are shaded. */
  readonly regions: PictureRegions | null;
  /** Every practice as a dot of its own, in place of groups with a number. */
  readonly everyPractice: boolean;
  /** Sources of what is drawn and the day it was made. */
  readonly credits: readonly string[];
}

const EDGE = 16;
const INK = "#242424";
const QUIET = "#4d4d4d";
const LEAST_WIDTH = 360;

/**
 * The map as shown, as a vector picture that stands on its own: title, map, legend, scale, credits. Text is text in the reader's
 * own sans-serif face; every symbol has its name as a title; the whole has a title and a description for those who cannot see it.
 */
export function mapSvg(picture: MapPicture): SvgPicture {
  const { camera } = picture;
  const inner = Math.max(LEAST_WIDTH, camera.width);
  const title = wrappedLines(picture.title, 20, inner, 2);
  const subtitle = wrappedLines(picture.subtitle, 13, inner, 3);
  const head = EDGE + title.length * 26 + subtitle.length * 18 + 6;
  const legend = legendSvg(picture, inner);
  const credits = wrappedLines(picture.credits.join(" · "), 11, inner, 4);
  const foot = head + camera.height + 14;
  const [width, height] = [inner + 2 * EDGE, Math.ceil(foot + legend.height + credits.length * 15 + EDGE)];
  const symbols = picture.everyPractice ? { svg: dotsSvg(picture.placed, camera), spots: [] } : symbolsSvg(picture.placed, camera, picture.maxZoom);
  const lines = (all: readonly string[], top: number, step: number, look: string): string =>
    all.map((line, i) => `<text x="${EDGE}" y="${top + i * step}" ${look}>${xmlText(line)}</text>`).join("");
  const svg = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="sans-serif">`,
    `<title id="title">${xmlText(picture.title)}</title><desc id="desc">${xmlText(describe(picture))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    lines(title, EDGE + 16, 26, `font-size="20" font-weight="600" fill="${INK}"`),
    lines(subtitle, EDGE + title.length * 26 + 10, 18, `font-size="13" fill="${QUIET}"`),
    `<clipPath id="map"><rect width="${camera.width}" height="${camera.height}"/></clipPath>`, picture.regions === null ? "" : AREA_DEFS,
    `<g transform="translate(${EDGE} ${head})"><g clip-path="url(#map)">`,
    picture.basemap === null ? `<rect width="${camera.width}" height="${camera.height}" fill="#eef2f4"/>` : groundSvg(picture.basemap, picture.detail, camera),
    picture.regions === null ? "" : areasSvg(picture.regions.areas, camera),
    picture.basemap === null ? "" : countryNamesSvg(picture.basemap, camera, [...symbols.spots, { x: camera.width - 70, y: camera.height - 20, radius: 62 }]),
    symbols.svg,
    scaleSvg(camera),
    `</g><rect width="${camera.width}" height="${camera.height}" fill="none" stroke="#b3b3b3"/></g>`,
    `<g transform="translate(${EDGE} ${foot})" font-size="12" fill="${INK}">${legend.svg}</g>`,
    lines(credits, foot + legend.height + 10, 15, `font-size="11" fill="${QUIET}"`),
    "</svg>\n",
  ].join("");
  return { svg, width, height };
}

/** The picture in words: what is counted, by verdict. */
function describe({ subtitle, placed }: MapPicture): string {
  const counts = legendLines().flatMap(({ words }) => {
    const classes = words.toLowerCase().split(", ");
    const count = placed.filter((practice) => classes.includes(practice.evaluation.verdict.toLowerCase())).length;
    return count === 0 ? [] : [`${words}: ${count}`];
  });
  return `Map of practices. ${subtitle}. ${counts.join("; ")}.`;
}

/** Metres along a pixel at the equator at zoom 0. */
const EQUATOR = 40_075_016.7 / 256;

/** A bar of a round length at the middle of the view, where Mercator's scale is what it says. */
function scaleSvg(camera: Camera): string {
  const middle = Math.PI * (1 - (2 * (camera.top + camera.height / 2)) / worldSize(camera.zoom));
  const metres = (EQUATOR * Math.cos(Math.atan(Math.sinh(middle)))) / 2 ** camera.zoom;
  const most = 110 * metres;
  const ten = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2, 1].find((step) => step * ten <= most) ?? 1) * ten;
  const wide = Math.round(length / metres);
  const words = length >= 1000 ? `${length / 1000} km` : `${length} m`;
  const [x, y] = [camera.width - wide - 14, camera.height - 14];
  return `<g transform="translate(${x} ${y})"><path d="M0 -6V0H${wide}V-6" fill="none" stroke="#ffffff" stroke-width="3.5"/><path d="M0 -6V0H${wide}V-6" fill="none" stroke="${INK}" stroke-width="1.2"/>` +
    `<text x="${wide / 2}" y="-4" font-size="11" text-anchor="middle" fill="${INK}">${words}</text></g>`;
}
