import type { GapKind } from "../core/report/chartModel";

/** How one series is told from another without its colour. */
interface SeriesSign {
  readonly symbol: "circle" | "diamond2" | "triangle" | "square2";
  /** The same shape around 0, 0, for a legend. */
  readonly path: string;
  /** A pattern of strokes as SVG has it; null for one stroke. */
  readonly dash: string | null;
}

const SIGNS: readonly [SeriesSign, ...SeriesSign[]] = [
  { symbol: "circle", path: "M0-4A4 4 0 1 1 0 4A4 4 0 1 1 0-4Z", dash: null },
  { symbol: "diamond2", path: "M0-5 5 0 0 5-5 0Z", dash: "7 2" },
  { symbol: "triangle", path: "M0-4.6 4.6 3.6H-4.6Z", dash: "2 2" },
  { symbol: "square2", path: "M-3.8-3.8H3.8V3.8H-3.8Z", dash: "8 2 2 2" },
];

export function seriesSign(index: number): SeriesSign {
  return SIGNS[index % SIGNS.length] ?? SIGNS[0];
}

/** Signs for what has no number, in the strip below the lowest value. */
export const GAP_SIGNS: Readonly<Record<GapKind, string>> = { unknown: "?", refused: "×", suppressed: "<" };
