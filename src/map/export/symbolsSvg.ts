import type { Verdict } from "../../core/evaluation/evaluation";
import type { Precision, ScoredPractice } from "../../core/practice/practice";
import { VERDICT_SHAPES } from "../../ui/verdictShapes";
import { VERDICT_STYLES } from "../../ui/verdictStyle";
import type { Camera } from "../surface/camera";
import { clusterDiameter } from "../symbols/clustering";
import { ringArcs } from "../symbols/clusterRing";
import { isInView, layoutFor, type MapSymbol } from "../symbols/layout";
import { commonPlaceOf, pointTable, shownPoints, type PointTable } from "../symbols/points";
import { PRECISION_FORMS } from "../symbols/precision";
import { clusterName, practiceName } from "../symbols/symbolNames";
import { xmlText } from "../../ui/svgText";

const RING = 5;
/** Room between arcs in px. */
const GAP = 1.5;
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A circle of the picture that is taken, in px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The symbols that the page shows for these practices at this view: shapes by verdict, rings with numbers. Each has its name as a title. */
export function symbolsSvg(placed: readonly ScoredPractice[], camera: Camera, maxZoom: number): { readonly svg: string; readonly spots: readonly Spot[] } {
  const table = pointTable(placed);
  const { symbols } = layoutFor(table, shownPoints(table, placed), camera, maxZoom);
  const seen = symbols.filter((symbol) => isInView(symbol, camera));
  return {
    svg: seen.map((symbol) =>
      `<g transform="translate(${n(symbol.x - camera.left)} ${n(symbol.y - camera.top)})"><title>${xmlText(nameOf(symbol, table))}</title>${symbolSvg(symbol)}</g>`).join(""),
    spots: seen.map(({ x, y, members }) => ({ x: x - camera.left, y: y - camera.top, radius: members.length === 1 ? 12 : clusterDiameter(members.length) / 2 })),
  };
}

function nameOf({ only, looks, members, oneSpot }: MapSymbol, table: PointTable): string {
  return only ? practiceName(only) : clusterName(looks, commonPlaceOf(table, members), oneSpot);
}

function symbolSvg({ only, looks, members }: MapSymbol): string {
  if (!only) return clusterSvg(looks, members.length);
  return `${precisionSvg(only.position?.precision ?? "exact")}${verdictSvg(only.evaluation.verdict, true)}`;
}

/** The ring around 0/0 that says how sure a place is; "" for an exact one. */
export function precisionSvg(precision: Precision): string {
  const { radius, dashes } = PRECISION_FORMS[precision];
  if (radius === null) return "";
  return `<circle r="${radius}" fill="#ffffff" fill-opacity="0.55" stroke="#424242" stroke-width="1.5"${dashes === "" ? "" : ` stroke-dasharray="${dashes}" stroke-linecap="round"`}/>`;
}

/** A verdict's shape around 0/0, 20 px wide; `raised` by a white edge off the map. */
export function verdictSvg(verdict: Verdict, raised: boolean): string {
  const { shape, colour } = VERDICT_STYLES[verdict];
  const outline = `<path d="${VERDICT_SHAPES[shape]}" transform="translate(-10 -10)" stroke-linejoin="round"`;
  if (shape === "outline") return `${raised ? '<circle r="9" fill="#ffffff"/>' : ""}${outline} fill="${raised ? "#ffffff" : "none"}" stroke="#616161" stroke-width="${raised ? 3 : 2.5}"/>`;
  // The edge is drawn first and apart, as not every program knows paint-order.
  return `${raised ? `${outline} fill="#ffffff" stroke="#ffffff" stroke-width="3"/>` : ""}${outline} fill="${colour}" stroke="#242424" stroke-width="0.5"/>`;
}

/** A number in a ring whose arcs show the shares of the verdicts; `looks` counts the members by look. */
export function clusterSvg(looks: ArrayLike<number>, count: number): string {
  const radius = clusterDiameter(count) / 2;
  const ring = radius - 1 - RING / 2;
  const around = 2 * Math.PI * ring;
  const arcs = ringArcs(looks);
  const gap = arcs.length > 1 ? GAP : 0;
  const drawn = arcs.map(({ colour, from, to }) =>
    `<circle r="${n(ring)}" stroke="${colour}" stroke-dasharray="${n(Math.max(1, (to - from) * around - gap))} ${n(around)}" stroke-dashoffset="${n(-from * around)}"/>`);
  return `<circle r="${n(radius)}" fill="#ffffff" stroke="#8a8a8a" stroke-width="0.6"/><g fill="none" stroke-width="${RING}" transform="rotate(-90)">${drawn.join("")}</g>` +
    `<text y="4.5" font-size="${count > 999 ? 11 : 13}" font-weight="600" text-anchor="middle" fill="#242424">${count}</text>`;
}
