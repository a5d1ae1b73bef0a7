import { numberInWords, type UnitKind } from "./valueWords";

/** What the axis of values shows. In the indicator's unit; `ticks` ascend and lie within. */
export interface ChartRange {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** What a reader must know of the axis; "" where it starts at 0 and nothing is unusual. */
  readonly note: string;
}

/** An axis starts elsewhere than at 0 only where the values fill less than this share of the way up from it. */
const LEAST_FILLED = 0.25;

/**
 * A range that does not mislead: percent is 0–100 and grows only for values beyond it; yes/no is 0–1; all else starts at 0, unless the
 * values lie so close together that nothing could be read off, and then the note says where it starts. Finite for any finite values.
 */
export function chartRange(values: readonly number[], kind: UnitKind): ChartRange {
  if (kind === "yes/no") return { low: 0, high: 1, ticks: [0, 1], note: "" };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (kind !== "number") {
    const full = kind === "percent" ? 100 : 1;
    if (values.length === 0 || (least >= 0 && most <= full)) return { low: 0, high: full, ticks: [0, full / 4, full / 2, (full * 3) / 4, full], note: "" };
    return fitted(Math.min(0, least), Math.max(full, most), "The axis goes beyond 0–100%, as some values do.");
  }
  if (values.length === 0 || (least === 0 && most === 0)) return { low: 0, high: 1, ticks: [0, 1], note: "" };
  if (least < 0 && most > 0) return fitted(least, most, "");
  const spread = most - least;
  const far = Math.max(Math.abs(least), Math.abs(most));
  if (spread === 0 || spread >= far * LEAST_FILLED) return fitted(Math.min(0, least), Math.max(0, most), "");
  const zoomed = fitted(least, most, "");
  if (zoomed.low <= 0 && zoomed.high >= 0) return zoomed;
  return { ...zoomed, note: zoomed.low > 0 ? `The axis starts at ${numberInWords(zoomed.low)}, not at 0.` : `The axis ends at ${numberInWords(zoomed.high)}, not at 0.` };
}

/** The least range with round ends and about four steps that holds both. */
function fitted(low: number, high: number, note: string): ChartRange {
  const step = roundStep((high - low) / 4);
  const [from, to] = [Math.floor(tidy(low / step)), Math.ceil(tidy(high / step))];
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => tidy((from + index) * step));
  return { low: ticks[0] ?? low, high: ticks[ticks.length - 1] ?? high, ticks, note };
}

/** 1, 2 or 5 times a power of ten, not below the step asked for. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5, 10].find((factor) => factor * power >= step * (1 - 1e-9)) ?? 10) * power;
}

/** Without the dust of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));
