import type { ChartModel } from "../core/report/chartModel";
import { valueInWords } from "../core/report/valueWords";
import type { Box } from "./placeLabels";

/** Height of a line of signs for what has no number. */
export const GAP_LINE = 13;
/** Days shown on each side of a day that is the only one. */
export const ALONE = 30;
const INSET = { left: 8, right: 10 } as const;

/** Where things stand in a chart, in px. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly insetLeft: number;
  readonly insetRight: number;
  /** Height of the strip of signs below the lowest value. */
  readonly insetBottom: number;
  /** First and last day of the axis. */
  readonly first: number;
  readonly last: number;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  /** Where labels may stand: above the strip and beside the axis of values. */
  readonly field: Box;
}

interface FrameChoices {
  readonly width: number;
  /** Of the field of values, with the days below it. */
  readonly height: number;
  /** Height of the legend above the field. */
  readonly above: number;
  /** A chart beside its figures: no words on the axis of values. */
  readonly small: boolean;
}

export function chartFrame({ range, days, kind, series }: ChartModel, { width, height, above, small }: FrameChoices): ChartFrame {
  const marginLeft = marginLeftOf(range.ticks.map((tick) => valueInWords(tick, kind)), small);
  const [marginRight, marginTop, marginBottom] = small ? [3, 6, 18] : [14, 16 + above, 24];
  const gaps = series.filter((each) => each.gaps.length > 0).length;
  const strip = gaps === 0 ? 0 : gaps * GAP_LINE + 4;
  const [first, last] = days === null ? [0, 1] : days.first === days.last ? [days.first - ALONE, days.last + ALONE] : [days.first, days.last];
  const whole = height + above + strip;
  const [left, right] = [marginLeft + INSET.left, width - marginRight - INSET.right];
  const [bottom, top] = [whole - marginBottom - strip, marginTop];
  return {
    width, height: whole, marginLeft, marginRight, marginTop, marginBottom, insetLeft: INSET.left, insetRight: INSET.right, insetBottom: strip, first, last,
    x: (day) => left + ((day - first) / (last - first)) * (right - left),
    y: (value) => bottom - ((value - range.low) / (range.high - range.low)) * (bottom - top),
    field: { left: marginLeft + 2, top: above + 2, width: width - marginLeft - 6, height: bottom - above - 2 },
  };
}

/** Room for the words of the axis of values. */
export function marginLeftOf(ticks: readonly string[], small: boolean): number {
  return small ? 3 : 14 + Math.max(...ticks.map((text) => text.length)) * 6.2;
}
