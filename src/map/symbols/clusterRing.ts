import { LOOKS } from "./looks";

/** Width of the coloured ring in px. */
const RING = 5;
/** Room between arcs in px, so that neighbours stay apart without colour. */
const GAP = 1.5;

/** Where an arc lies, in turns clockwise from the top. */
export interface Arc {
  readonly colour: string;
  readonly from: number;
  readonly to: number;
}

/** The shares of the looks as arcs in the order of the legend; looks that none wears are left out. `counts` goes by look. */
export function ringArcs(counts: ArrayLike<number>): readonly Arc[] {
  const total = LOOKS.reduce((sum, _, i) => sum + (counts[i] ?? 0), 0);
  let from = 0;
  return LOOKS.flatMap((look, i) => {
    const count = counts[i] ?? 0;
    if (count === 0) return [];
    const arc = { colour: look.colour, from, to: from + count / total };
    from = arc.to;
    return [arc];
  });
}

/** The ring as a background of one element `size` px wide: a face in the middle, arcs around it. */
export function ringBackground(counts: ArrayLike<number>, size: number): string {
  const arcs = ringArcs(counts);
  const gap = arcs.length > 1 ? GAP / (Math.PI * (size - RING)) : 0;
  const turn = (at: number): string => `${at.toFixed(4)}turn`;
  const stops = arcs.flatMap(({ colour, from, to }) => {
    const end = Math.max(from + Math.min(0.004, to - from), to - gap);
    return [`${colour} ${turn(from)} ${turn(end)}`, ...(end < to ? [`var(--cairn-face) ${turn(end)} ${turn(to)}`] : [])];
  });
  const edge = size / 2 - RING;
  return `radial-gradient(circle, var(--cairn-face) ${edge}px, transparent ${edge + 0.7}px), conic-gradient(${stops.join(", ")})`;
}
