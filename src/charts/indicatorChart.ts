import * as Plot from "@observablehq/plot";
import type { ChartModel, ChartSeries } from "../core/report/chartModel";
import { chartInWords } from "../core/report/chartWords";
import { valueInWords } from "../core/report/valueWords";
import { axisDays, dateOf, dayLabel } from "./axisDays";
import { chartFrame, GAP_LINE, marginLeftOf, type ChartFrame } from "./chartFrame";
import { chartLabels, drawLabels } from "./chartLabels";
import { drawLegend, legendOf } from "./legend";
import type { ChartPalette } from "./palette";
import { GAP_SIGNS, seriesSign } from "./signs";

interface ChartLooks {
  /** CSS px; 240 or more, of a small chart 120 or more. */
  readonly width: number;
  readonly palette: ChartPalette;
  /** Unique in the document: the chart's title and description get ids of it. */
  readonly id: string;
  readonly document: Document;
  /** Height of the field of values without legend; default by width. */
  readonly height?: number;
  /** A chart that stands beside its figures: without labels, legend and axis of values, with the first and last day alone. Default false. */
  readonly small?: boolean;
}

const SVG = "http://www.w3.org/2000/svg";
type Marks = readonly Plot.Markish[];
const FONT = '"Segoe UI", Calibri, system-ui, sans-serif';

/**
 * The chart of a model as one SVG element, with its title and its words. Uses presentation attributes alone, neither a style sheet nor style
 * attributes, so that it stands in a page of any policy. Text in it is set as text. Below the lowest value is a strip for what has no number.
 */
export function indicatorChart(model: ChartModel, { width, palette, id, document, small = false, height = width < 420 ? 150 : 165 }: ChartLooks): SVGSVGElement {
  const { range, kind } = model;
  const left = marginLeftOf(range.ticks.map((tick) => valueInWords(tick, kind)), small);
  const legend = legendOf(model, palette, small ? 0 : width - left - 14);
  const frame = chartFrame(model, { width, height, above: small ? 0 : legend.height, small });
  const withGaps = model.series.filter(({ gaps }) => gaps.length > 0);
  const { marginLeft, marginRight, marginTop, marginBottom, insetLeft, insetRight, insetBottom } = frame;
  const svg = Plot.plot({
    document, width, height: frame.height, marginLeft, marginRight, marginTop, marginBottom, insetLeft, insetRight, insetBottom,
    x: { type: "utc", domain: [dateOf(frame.first), dateOf(frame.last)], ...(small || model.days === null ? { axis: null } : {}) }, y: { domain: [range.low, range.high], ...(small ? { axis: null } : {}) },
    marks: [
      ...(small ? [Plot.ruleY([range.low], { stroke: palette.grid })] : axisMarks(model, frame, palette)),
      ...(range.low <= 0 && range.high >= 0 ? [Plot.ruleY([0], { stroke: palette.quiet })] : []),
      ...planMarks(model, palette),
      ...[...model.series.entries()].reverse().flatMap(([index, series]) => seriesMarks(series, index, model, palette)),
      ...withGaps.flatMap((series, line) => gapMarks(series, palette.series[model.series.indexOf(series)] ?? palette.ink, line)),
      ...(small ? endMarks(model, frame, palette) : []),
    ],
  });
  if (!isSvg(svg)) throw new Error("The chart was not drawn as one picture.");
  return finished(svg, model, { width, palette, id, document }, () => {
    if (small) return;
    drawLegend(svg, legend, marginLeft, palette);
    drawLabels(svg, chartLabels(model, frame), palette);
  });
}

/** Baseline and target of the first series, and the straight way between them. */
function planMarks({ series: [{ baseline, target }], course }: ChartModel, { quiet, ink, paper }: ChartPalette): Marks {
  return [
    ...(course === null ? [] : [Plot.line([course.from, course.to], { x: ({ day }: { day: number }) => dateOf(day), y: "value", stroke: quiet, strokeDasharray: "2 4" })]),
    ...(target.kind !== "value" ? [] : [
      Plot.ruleY([target.value], { stroke: ink, strokeDasharray: "6 3" }),
      ...(target.day === null ? [] : [Plot.dot([target], { x: () => dateOf(target.day ?? 0), y: "value", symbol: "plus", r: 4, stroke: ink })]),
    ]),
    ...(baseline.kind !== "value" || baseline.day === null ? [] : [Plot.dot([baseline], { x: () => dateOf(baseline.day ?? 0), y: "value", symbol: "circle", r: 4.2, stroke: ink, strokeWidth: 1.5, fill: paper })]),
  ];
}

function seriesMarks({ points }: ChartSeries, index: number, { kind }: ChartModel, { series, paper, ink }: ChartPalette): Marks {
  const paint = series[index] ?? ink;
  const { symbol, dash } = seriesSign(index);
  const at = { x: ({ day }: { day: number }) => dateOf(day), y: "value" };
  return [
    // Between yes and no there is no way that a line could show.
    ...(kind === "yes/no" ? [] : [Plot.line(points, { ...at, z: "segment", stroke: paint, strokeWidth: index === 0 ? 2 : 1.5, ...(dash === null ? {} : { strokeDasharray: dash }) })]),
    Plot.dot(points, { ...at, symbol, r: 3.6, fill: paint, stroke: paper, strokeWidth: 1 }),
  ];
}

/** Signs in the strip below, a line for each series: they have a day and no height. */
function gapMarks({ gaps }: ChartSeries, paint: string, line: number): Marks {
  return [Plot.text(gaps, { x: ({ day }: { day: number }) => dateOf(day), frameAnchor: "bottom", dy: -3 - line * GAP_LINE, text: ({ kind }: { kind: keyof typeof GAP_SIGNS }) => GAP_SIGNS[kind], fill: paint, fontWeight: "bold", fontSize: 12 })];
}

function axisMarks({ range, days, kind }: ChartModel, { first, last, width }: ChartFrame, palette: ChartPalette): Marks {
  return [
    Plot.gridY(range.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
    Plot.axisY(range.ticks, { tickFormat: (tick: number) => valueInWords(tick, kind), tickSize: 0, label: null, fill: palette.quiet }),
    ...(days === null ? [] : [Plot.axisX({ ticks: axisDays(first, last, width), tickFormat: dayLabel(first, last), label: null, fill: palette.quiet, stroke: palette.quiet })]),
  ];
}

/** The first and the last day below a small chart, at its two ends; one where there is no other. */
function endMarks({ days }: ChartModel, { first, last }: ChartFrame, { quiet }: ChartPalette): Marks {
  if (days === null) return [];
  const label = dayLabel(days.first, days.last);
  const end = (day: number, textAnchor: "start" | "middle" | "end", frameAnchor: "bottom-left" | "bottom" | "bottom-right"): Plot.Markish =>
    Plot.text([label(dateOf(day))], { text: (words: string) => words, frameAnchor, textAnchor, lineAnchor: "top", dy: 6, fill: quiet });
  return label(dateOf(first)) === label(dateOf(last)) || days.first === days.last ? [end(days.first, "middle", "bottom")] : [end(first, "start", "bottom-left"), end(last, "end", "bottom-right")];
}

const isSvg = (element: Element): element is SVGSVGElement => element.tagName.toLowerCase() === "svg";

/** Takes out what a strict policy refuses, and puts in what is read aloud. */
function finished(svg: SVGSVGElement, model: ChartModel, { id, palette, document, width }: Pick<ChartLooks, "id" | "palette" | "document" | "width">, draw: () => void): SVGSVGElement {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const styled of svg.querySelectorAll("[style]")) styled.removeAttribute("style");
  svg.removeAttribute("class");
  for (const [name, value] of Object.entries({ role: "img", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-words`, fill: palette.ink, "font-family": FONT, "font-size": "11", xmlns: SVG, width: String(width) })) svg.setAttribute(name, value);
  draw();
  // A picture is one thing to a screen reader: what Plot says about its parts is passed over, and the words stand for them.
  for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  const [title, words] = [document.createElementNS(SVG, "title"), document.createElementNS(SVG, "desc")];
  title.id = `${id}-title`;
  words.id = `${id}-words`;
  title.textContent = `Chart of ${model.code} ${model.name}`.trim();
  words.textContent = chartInWords(model);
  svg.prepend(title, words);
  return svg;
}
