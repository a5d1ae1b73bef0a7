import type { VerdictShapeName } from "./verdictStyle";

/** The outlines in a 20 × 20 box, of about equal area, so that no verdict looks heavier than another: for the page and for exported pictures. */
export const VERDICT_SHAPES: Readonly<Record<VerdictShapeName, string>> = {
  circle: "M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15Z",
  diamond: "M10 1 19 10 10 19 1 10Z",
  triangle: "M10 2 18.6 17H1.4Z",
  square: "M4 3h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-12a1 1 0 0 1-1-1v-12a1 1 0 0 1 1-1Z",
  outline: "M10 3.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z",
};
