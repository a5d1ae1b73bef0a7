import type { ScoredPractice } from "../../core/practice/practice";
import { VERDICT_SHAPES } from "../../ui/verdictShapes";
import type { Camera } from "../surface/camera";
import { dotSize } from "../symbols/dots";
import { LOOKS, lookOf } from "../symbols/looks";
import { pointOf } from "./groundSvg";

/** Nothing is gained by drawing one look twice within so many px. */
const SAME = 2;

/** Every practice in sight in its verdict's shape and colour, hollow where the place is not exact: one shape for each look, used many times. */
export function dotsSvg(placed: readonly ScoredPractice[], camera: Camera): string {
  const width = dotSize(placed.length);
  const taken = new Set<string>();
  const uses = placed.flatMap(({ position, evaluation }) => {
    if (!position) return [];
    const [x, y] = pointOf(camera, position.lat, position.lng).map(Math.round) as [number, number];
    const look = `${lookOf(evaluation.verdict)}${position.precision === "exact" ? "" : "h"}`;
    const at = `${look} ${Math.floor(x / SAME)} ${Math.floor(y / SAME)}`;
    if (x < -width || y < -width || x > camera.width + width || y > camera.height + width || taken.has(at)) return [];
    taken.add(at);
    return [`<use href="#dot${look}" x="${x}" y="${y}"/>`];
  });
  const shapes = LOOKS.flatMap((_, look) => [shape(look, false, width), shape(look, true, width)]);
  return `<defs>${shapes.join("")}</defs>${uses.join("")}`;
}

function shape(look: number, hollow: boolean, width: number): string {
  const style = LOOKS[look];
  if (!style) return "";
  const empty = style.shape === "outline";
  const outline = `<path d="${VERDICT_SHAPES[style.shape]}" stroke-linejoin="round"`;
  const edge = hollow || empty ? ` stroke="${style.colour}" stroke-width="3.5"${hollow && empty ? ' stroke-dasharray="4 3"' : ""}` : "";
  return `<g id="dot${look}${hollow ? "h" : ""}"><g transform="scale(${width / 20}) translate(-10 -10)">${outline} fill="#ffffff" stroke="#ffffff" stroke-width="4"/>${outline} fill="${hollow || empty ? "#ffffff" : style.colour}"${edge}/></g></g>`;
}
