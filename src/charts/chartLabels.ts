import type { ChartModel, ChartPoint } from "../core/report/chartModel";
import { valueInWords } from "../core/report/valueWords";
import type { ChartFrame } from "./chartFrame";
import type { ChartPalette } from "./palette";
import { placeLabels, type Box, type LabelWish, type Spot } from "./placeLabels";

/** A text in a chart with the place it has there. */
export interface ChartLabel {
  readonly text: string;
  readonly box: Box;
  readonly part: "latest" | "target" | "baseline";
}

const LOOKS = { latest: { size: 12, bold: true, letter: 7.2 }, target: { size: 11, bold: false, letter: 6.1 }, baseline: { size: 11, bold: false, letter: 6.1 } } as const;
/** From a mark to the text beside it. */
const AWAY = 6;
const SVG = "http://www.w3.org/2000/svg";

/** The labels of the first series: its latest value, target and baseline, each where it covers neither another label nor, as far as may be, a mark. */
export function chartLabels(model: ChartModel, frame: ChartFrame): readonly ChartLabel[] {
  const { series: [{ points, baseline, target }], kind } = model;
  const latest = points.at(-1);
  const lineOf = (value: number): number => frame.y(value);
  const wishes: readonly (Omit<ChartLabel, "box"> & { readonly wish: (width: number, height: number) => readonly Spot[] })[] = [
    ...(latest === undefined ? [] : [{ part: "latest" as const, text: valueInWords(latest.value, kind), wish: around({ x: frame.x(latest.day), y: frame.y(latest.value) }, true) }]),
    ...(target.kind !== "value" ? [] : [{ part: "target" as const, text: `Target ${valueInWords(target.value, kind)}`, wish: along(lineOf(target.value), frame) }]),
    ...(baseline.kind !== "value" || baseline.day === null ? [] : [{ part: "baseline" as const, text: `Baseline ${valueInWords(baseline.value, kind)}`, wish: around({ x: frame.x(baseline.day), y: frame.y(baseline.value) }, false) }]),
  ];
  const sized = wishes.map(({ part, text, wish }): LabelWish => {
    const [width, height] = [text.length * LOOKS[part].letter, LOOKS[part].size + 2];
    return { width, height, spots: wish(width, height) };
  });
  const boxes = placeLabels(sized, frame.field, marksOf(model, frame));
  return wishes.flatMap(({ part, text }, index) => {
    const box = boxes[index] ?? null;
    return box === null ? [] : [{ part, text, box }];
  });
}

/** Over or under a mark, then beside it. */
function around({ x, y }: Spot, isAbove: boolean): (width: number, height: number) => readonly Spot[] {
  return (width, height) => {
    const [over, under, middle] = [y - AWAY - height, y + AWAY, y - height / 2];
    const [centre, right, left] = [x - width / 2, x + AWAY + 2, x - AWAY - 2 - width];
    const first = isAbove ? [over, under] : [under, over];
    return [...first.map((top) => ({ x: centre, y: top })), ...first.map((top) => ({ x: x - 4, y: top })), ...first.map((top) => ({ x: x + 4 - width, y: top })), { x: right, y: middle }, { x: left, y: middle }];
  };
}

/** Over or under a line across the chart, at its end, its start or in the middle. */
function along(y: number, { field }: ChartFrame): (width: number, height: number) => readonly Spot[] {
  return (width, height) => [field.left + field.width - width - 6, field.left + 4, field.left + (field.width - width) / 2].flatMap((x) => [{ x, y: y - height - 3 }, { x, y: y + 3 }]);
}

/** Marks and the lines between them, as spots a few px apart. */
function marksOf({ series, course, kind }: ChartModel, { x, y, field }: ChartFrame): readonly Spot[] {
  const [main] = series;
  const joined = (points: readonly ChartPoint[]): readonly Spot[] => points.flatMap((point, index) => {
    const before = points[index - 1];
    const own = [{ x: x(point.day), y: y(point.value) }];
    return before === undefined || before.segment !== point.segment || kind === "yes/no" ? own : [...between({ x: x(before.day), y: y(before.value) }, { x: x(point.day), y: y(point.value) }), ...own];
  });
  const { baseline, target } = main;
  return [
    ...series.flatMap(({ points }) => joined(points)),
    ...(course === null ? [] : between({ x: x(course.from.day), y: y(course.from.value) }, { x: x(course.to.day), y: y(course.to.value) })),
    ...(baseline.kind === "value" && baseline.day !== null ? [{ x: x(baseline.day), y: y(baseline.value) }] : []),
    ...(target.kind === "value" ? between({ x: field.left, y: y(target.value) }, { x: field.left + field.width, y: y(target.value) }) : []),
    ...(target.kind === "value" && target.day !== null ? [{ x: x(target.day), y: y(target.value) }] : []),
  ];
}

function between(from: Spot, to: Spot): readonly Spot[] {
  const steps = Math.max(1, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / 10));
  return Array.from({ length: steps }, (_, index) => ({ x: from.x + ((to.x - from.x) * (index + 0.5)) / steps, y: from.y + ((to.y - from.y) * (index + 0.5)) / steps }));
}

/** Draws the labels over everything else, each on a rim of the paper's colour. */
export function drawLabels(svg: SVGSVGElement, labels: readonly ChartLabel[], palette: ChartPalette): void {
  for (const { part, text, box } of labels) {
    const { size, bold } = LOOKS[part];
    const label = svg.ownerDocument.createElementNS(SVG, "text");
    label.textContent = text;
    const paints = { fill: part === "baseline" ? palette.quiet : palette.ink, stroke: palette.paper, "stroke-width": "3", "paint-order": "stroke", "stroke-linejoin": "round" };
    const looks = { x: box.left + box.width / 2, y: box.top + size - 1.5, "text-anchor": "middle", "font-size": size, "data-label": part, ...(bold ? { "font-weight": "bold" } : {}), ...paints };
    for (const [name, value] of Object.entries(looks)) label.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
    svg.append(label);
  }
}
