import type { Verdict } from "../core/evaluation/evaluation";
import { VERDICT_STYLES, type VerdictShapeName } from "../ui/verdictStyle";

/** The outlines in a 20 × 20 box, of about equal area; an outlined circle for verdicts that are no class. */
const SHAPES: Readonly<Record<VerdictShapeName, string>> = {
  circle: '<circle cx="10" cy="10" r="7.5"/>',
  diamond: '<path d="M10 1 19 10 10 19 1 10Z"/>',
  triangle: '<path d="M10 2 18.6 17H1.4Z"/>',
  square: '<rect x="3" y="3" width="14" height="14" rx="1"/>',
  outline: '<circle cx="10" cy="10" r="6.5"/>',
};

/** A verdict's symbol as an SVG element that assistive technology passes over: the word stands beside it. */
export function verdictPicture(verdict: Verdict): string {
  const { shape, colour } = VERDICT_STYLES[verdict];
  const paint = shape === "outline" ? 'fill="none" stroke="currentColor" stroke-width="2.5"' : `fill="${colour}" stroke="currentColor" stroke-width="1"`;
  return `<svg class="shape" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false"><g ${paint}>${SHAPES[shape]}</g></svg>`;
}

/** The same as a character, where text is all there is. */
export const VERDICT_CHARACTERS: Readonly<Record<VerdictShapeName, string>> = { circle: "●", diamond: "◆", triangle: "▲", square: "■", outline: "○" };
