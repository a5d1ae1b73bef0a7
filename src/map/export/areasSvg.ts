import type { Camera } from "../surface/camera";
import { cutRing, path, pointOf } from "./groundSvg";
import type { AreaFill, PictureArea } from "./pictureRegions";
import { xmlText } from "../../ui/svgText";

/** Lines for regions with too few practices: without a colour, so that they cannot be taken for a class. */
export const AREA_DEFS = '<pattern id="few" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="#605e5c" stroke-width="1.6"/></pattern>';

/** How a region, or its sample in the legend, is filled. */
export function fillLook(fill: AreaFill): string {
  switch (fill.kind) {
    case "colour": return `fill="${fill.colour}"`;
    case "lines": return 'fill="url(#few)"';
    case "none": return 'fill="none"';
  }
}

/** All regions in sight, each with its name and figure as a title. */
export function areasSvg(areas: readonly PictureArea[], camera: Camera): string {
  return areas.map(({ name, rings, fill }) => {
    const outlines = rings.map((ring) => cutRing(pointsOf(ring, camera), camera)).filter((ring) => ring.length > 2);
    const drawn = path(outlines, true, `${fillLook(fill)} fill-rule="evenodd" stroke="#5a5270" stroke-width="0.7" stroke-linejoin="round"`);
    return drawn === "" ? "" : `<g><title>${xmlText(name)}</title>${drawn}</g>`;
  }).join("");
}

/** A ring's corners in the picture. */
function pointsOf(ring: Float64Array, camera: Camera): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) points.push(pointOf(camera, ring[i + 1] ?? 0, ring[i] ?? 0));
  return points;
}
