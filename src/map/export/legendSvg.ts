import { PRECISIONS, type ScoredPractice } from "../../core/practice/practice";
import { VERDICT_SHAPES } from "../../ui/verdictShapes";
import { legendLines } from "../MapLegend";
import { PRECISION_FORMS } from "../symbols/precision";
import { fillLook } from "./areasSvg";
import type { PictureRegions } from "./pictureRegions";
import { textWidth, xmlText } from "../../ui/svgText";
import { precisionSvg, verdictSvg } from "./symbolsSvg";

interface Entry {
  /** Drawn around 0/0; "" for words alone. */
  readonly sign: string;
  readonly words: string;
}

const SEVERAL: Entry = { sign: '<circle r="7" fill="#ffffff" stroke="#0072B2" stroke-width="3"/><text y="3" font-size="8" text-anchor="middle">3</text>', words: "Several close together" };
const HOLLOW: Entry = { sign: `<path d="${VERDICT_SHAPES.diamond}" transform="scale(0.75) translate(-10 -10)" fill="none" stroke="#424242" stroke-width="2.5"/>`, words: "Hollow: not the exact place" };

/** What the legend explains. */
interface Explained {
  readonly placed: readonly ScoredPractice[];
  readonly regions: PictureRegions | null;
  readonly everyPractice: boolean;
}

/** The legend in lines as long as there is room, regions on lines of their own; `height` in px. */
export function legendSvg({ placed, regions, everyPractice }: Explained, width: number): { readonly svg: string; readonly height: number } {
  const vague = PRECISIONS.filter((precision) => PRECISION_FORMS[precision].radius !== null && placed.some(({ position }) => position?.precision === precision));
  const symbols: readonly Entry[] = [
    ...legendLines().map(({ verdict, words }) => ({ sign: `<g transform="scale(0.8)">${verdictSvg(verdict, false)}</g>`, words })),
    ...(everyPractice ? (vague.length > 0 ? [HOLLOW] : []) : [
      SEVERAL, ...vague.map((precision) => ({ sign: `<g transform="scale(0.5)">${precisionSvg(precision)}</g>`, words: PRECISION_FORMS[precision].words })),
    ]),
  ];
  const shades: readonly Entry[] = regions === null ? [] : [
    { sign: "", words: `${regions.heading}:` },
    ...regions.keys.map(({ fill, words }) => ({ sign: `<rect x="-8" y="-7" width="16" height="14" ${fillLook(fill)} stroke="#5a5270" stroke-width="0.7"/>`, words })),
  ];
  const first = linesOf(symbols, width, 8);
  const second = linesOf(shades, width, first.bottom + 22);
  return { svg: first.svg + second.svg, height: (shades.length > 0 ? second.bottom : first.bottom) + 18 };
}

/** Entries side by side from `top` on; `bottom` is the middle of the last line. */
function linesOf(entries: readonly Entry[], width: number, top: number): { readonly svg: string; readonly bottom: number } {
  let [x, y] = [0, top];
  const svg = entries.map(({ sign, words }) => {
    const indent = sign === "" ? 0 : 22;
    const wide = Math.round(indent + textWidth(words, 12) + 18);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
    const drawn = `${sign === "" ? "" : `<g transform="translate(${x + 9} ${y})">${sign}</g>`}<text x="${x + indent}" y="${y + 4}">${xmlText(words)}</text>`;
    x += wide;
    return drawn;
  }).join("");
  return { svg, bottom: y };
}
