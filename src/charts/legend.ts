import type { ChartModel, GapKind } from "../core/report/chartModel";
import { GAP_KINDS } from "../core/report/chartModel";
import { GAP_WORDS } from "../core/report/chartWords";
import type { ChartPalette } from "./palette";
import { GAP_SIGNS, seriesSign } from "./signs";

/** One line of the legend: a sign and what it stands for. */
interface LegendEntry {
  readonly sign: { readonly kind: "path"; readonly path: string; readonly filled: boolean } | { readonly kind: "text"; readonly text: string };
  readonly paint: string;
  readonly words: string;
}

const LINE = 16;
const SIGN = 16;
/** Width of a letter at this size, as near as can be told without drawing it; wide enough for most. */
const LETTER = 5.9;
const SVG = "http://www.w3.org/2000/svg";

/** The legend's entries laid in lines of this width. */
interface Legend {
  readonly height: number;
  readonly placed: readonly (LegendEntry & { readonly x: number; readonly y: number })[];
}

/** What needs saying about a chart's signs: series where there are several, and each kind of gap that occurs. */
export function legendOf(model: ChartModel, palette: ChartPalette, width: number): Legend {
  const { series } = model;
  const gaps = GAP_KINDS.filter((kind: GapKind) => series.some((each) => each.gaps.some((gap) => gap.kind === kind)));
  const entries: readonly LegendEntry[] = [
    ...(series.length < 2 ? [] : series.map(({ label }, index): LegendEntry => ({ sign: { kind: "path", path: seriesSign(index).path, filled: true }, paint: palette.series[index] ?? palette.ink, words: label }))),
    ...gaps.map((kind): LegendEntry => ({ sign: { kind: "text", text: GAP_SIGNS[kind] }, paint: palette.ink, words: GAP_WORDS[kind] })),
  ];
  let [x, y] = [0, 0];
  const placed = entries.map((entry) => {
    const words = shortened(entry.words, Math.floor((width - SIGN) / LETTER));
    const needed = SIGN + words.length * LETTER + 12;
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE];
    const at = { ...entry, words, x, y };
    x += needed;
    return at;
  });
  return { placed, height: placed.length === 0 ? 0 : y + LINE };
}

/** Draws the legend at the top of a chart, `left` px from its side. */
export function drawLegend(svg: SVGSVGElement, { placed }: Legend, left: number, palette: ChartPalette): void {
  const group = svg.ownerDocument.createElementNS(SVG, "g");
  group.setAttribute("text-anchor", "start");
  for (const { sign, paint, words, x, y } of placed) {
    const [atX, atY] = [left + x, y + LINE / 2];
    const mark = svg.ownerDocument.createElementNS(SVG, sign.kind === "path" ? "path" : "text");
    mark.setAttribute("fill", paint);
    if (sign.kind === "path") {
      mark.setAttribute("d", sign.path);
      mark.setAttribute("transform", `translate(${atX + 5},${atY})`);
    } else {
      mark.textContent = sign.text;
      mark.setAttribute("font-weight", "bold");
      mark.setAttribute("x", String(atX));
      mark.setAttribute("y", String(atY + 4));
    }
    const label = svg.ownerDocument.createElementNS(SVG, "text");
    label.textContent = words;
    label.setAttribute("fill", palette.ink);
    label.setAttribute("x", String(atX + SIGN));
    label.setAttribute("y", String(atY + 4));
    group.append(mark, label);
  }
  svg.append(group);
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join("")}…`;
}
