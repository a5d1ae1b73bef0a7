import * as Plot from "@observablehq/plot";
import type { ChartModel, ChartSeries } from "../core/report/chartModel";
import { chartInWords } from "../core/report/chartWords";
import { valueInWords } from "../core/report/valueWords";
import { drawLegend, legendOf } from "./legend";
import type { ChartPalette } from "./palette";
import { GAP_SIGNS, seriesSign } from "./signs";

interface ChartLooks {
  /** CSS px; 240 or more. */
  readonly width: number;
  readonly palette: ChartPalette;
  /** Unique in the document: the chart's title and description get ids of it. */
  readonly id: string;
  readonly document: Document;
  /** Height of the field of values without legend; default by width. */
  readonly height?: number;
}

const SVG = "http://www.w3.org/2000/svg";
const FONT = '"Segoe UI", Calibri, system-ui, sans-serif';
/** Height of a line of signs for what has no number. */
const GAP_LINE = 13;
/** Days shown on each side of a day that is the only one. */
const ALONE = 30;
const dateOf = (day: number): Date => new Date(day * 86_400_000);

/**
 * The chart of a model as one SVG element, with its title and its words. Uses presentation attributes alone, neither a style sheet nor style
 * attributes, so that it stands in a page of any policy. Text in it is set as text. Below the lowest value is a strip for what has no number.
 */
export function indicatorChart(model: ChartModel, { width, palette, id, document, height = width < 420 ? 150 : 165 }: ChartLooks): SVGSVGElement {
  const { range, days, kind } = model;
  const ticks = range.ticks.map((tick) => valueInWords(tick, kind));
  const marginLeft = 14 + Math.max(...ticks.map((text) => text.length)) * 6.2;
  const marginRight = 14;
  const legend = legendOf(model, palette, width - marginLeft - marginRight);
  const withGaps = model.series.filter(({ gaps }) => gaps.length > 0);
  const strip = withGaps.length === 0 ? 0 : withGaps.length * GAP_LINE + 4;
  const [first, last] = days === null ? [0, 1] : days.first === days.last ? [days.first - ALONE, days.last + ALONE] : [days.first, days.last];
  const svg = Plot.plot({
    document, width, height: height + legend.height + strip, marginLeft, marginRight, marginTop: 16 + legend.height, marginBottom: 24, insetBottom: strip, insetLeft: 8, insetRight: 10,
    x: { type: "utc", domain: [dateOf(first), dateOf(last)], ...(days === null ? { axis: null } : {}) }, y: { domain: [range.low, range.high] },
    marks: [
      Plot.gridY(range.ticks, { stroke: palette.grid, strokeOpacity: 1 }),
      Plot.axisY(range.ticks, { tickFormat: (tick: number) => valueInWords(tick, kind), tickSize: 0, label: null, fill: palette.quiet }),
      ...(days === null ? [] : [Plot.axisX({ ticks: axisDays(first, last, width), tickFormat: dayLabel(first, last), label: null, fill: palette.quiet, stroke: palette.quiet })]),
      ...(range.low <= 0 && range.high >= 0 ? [Plot.ruleY([0], { stroke: palette.quiet })] : []),
      ...planMarks(model, palette),
      ...[...model.series.entries()].reverse().flatMap(([index, series]) => seriesMarks(series, index, model, palette)),
      ...withGaps.flatMap((series, line) => gapMarks(series, palette.series[model.series.indexOf(series)] ?? palette.ink, line)),
      ...latestMarks(model, palette, first, last),
    ],
  });
  if (!isSvg(svg)) throw new Error("The chart was not drawn as one picture.");
  return finished(svg, model, { width, palette, id, document }, () => { drawLegend(svg, legend, marginLeft, palette); });
}

type Marks = readonly Plot.Markish[];

/** Baseline and target of the first series, and the straight way between them. */
function planMarks({ series: [{ baseline, target }], course, kind, range }: ChartModel, { quiet, ink, paper }: ChartPalette): Marks {
  const halo = { stroke: paper, strokeWidth: 3 };
  // Below its mark, but not down into the axis.
  const low = baseline.kind === "value" && baseline.value - range.low < (range.high - range.low) * 0.18;
  return [
    ...(course === null ? [] : [Plot.line([course.from, course.to], { x: ({ day }: { day: number }) => dateOf(day), y: "value", stroke: quiet, strokeDasharray: "2 4" })]),
    ...(target.kind !== "value" ? [] : [
      Plot.ruleY([target.value], { stroke: ink, strokeDasharray: "6 3" }),
      Plot.text([target.value], { y: (value: number) => value, frameAnchor: "right", textAnchor: "end", lineAnchor: "bottom", dy: -4, dx: -10, text: () => `Target ${valueInWords(target.value, kind)}`, fill: ink, ...halo }),
      ...(target.day === null ? [] : [Plot.dot([target], { x: () => dateOf(target.day ?? 0), y: "value", symbol: "plus", r: 4, stroke: ink })]),
    ]),
    ...(baseline.kind !== "value" || baseline.day === null ? [] : [
      Plot.dot([baseline], { x: () => dateOf(baseline.day ?? 0), y: "value", symbol: "circle", r: 4.2, stroke: ink, strokeWidth: 1.5, fill: paper }),
      Plot.text([baseline], { x: () => dateOf(baseline.day ?? 0), y: "value", textAnchor: "start", lineAnchor: low ? "bottom" : "top", dy: low ? -7 : 7, dx: -4, text: () => `Baseline ${valueInWords(baseline.value, kind)}`, fill: quiet, ...halo }),
    ]),
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

/** The last value of the first series, in figures. */
function latestMarks({ series: [{ points, target }], kind }: ChartModel, { ink, paper }: ChartPalette, first: number, last: number): Marks {
  const latest = points.at(-1);
  if (latest === undefined) return [];
  const share = (latest.day - first) / (last - first);
  const above = target.kind !== "value" || latest.value >= target.value; // away from the target's own words
  return [Plot.text([latest], {
    x: ({ day }: { day: number }) => dateOf(day), y: "value", text: () => valueInWords(latest.value, kind), fontWeight: "bold", fontSize: 12, fill: ink, stroke: paper, strokeWidth: 4,
    textAnchor: share > 0.9 ? "end" : share < 0.1 ? "start" : "middle", lineAnchor: above ? "bottom" : "top", dy: above ? -7 : 7,
  })];
}

/** At most as many days as have room, at starts of years where the time is long enough, else spread evenly. */
function axisDays(first: number, last: number, width: number): Date[] {
  const room = Math.max(2, Math.floor(width / 90));
  const [from, to] = [dateOf(first).getUTCFullYear(), dateOf(last).getUTCFullYear()];
  if (to - from >= 2) {
    const step = Math.ceil((to - from) / room);
    return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => new Date(Date.UTC(to - index * step, 0, 1))).filter((date) => date >= dateOf(first)).reverse();
  }
  if (last - first === 2 * ALONE) return [dateOf(first + ALONE)];
  const count = Math.min(room, Math.max(2, Math.floor((last - first) / 31)));
  return Array.from({ length: count }, (_, index) => dateOf(Math.round(first + ((last - first) * index) / (count - 1))));
}

function dayLabel(first: number, last: number): (date: Date) => string {
  const years = dateOf(last).getUTCFullYear() - dateOf(first).getUTCFullYear() >= 2;
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...(years ? { year: "numeric" } : last - first < 62 ? { day: "numeric", month: "short", year: "numeric" } : { month: "short", year: "numeric" }) });
  return (date) => format.format(date);
}

const isSvg = (element: Element): element is SVGSVGElement => element.tagName.toLowerCase() === "svg";

/** Takes out what a strict policy refuses, and puts in what is read aloud. */
function finished(svg: SVGSVGElement, model: ChartModel, { id, palette, document, width }: ChartLooks, draw: () => void): SVGSVGElement {
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
