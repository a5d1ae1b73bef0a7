import type { Bands } from "../../core/evaluation/evaluation";
import { classOf, stepOf } from "../../core/regions/classes";
import { tooFewWords, valueWords, type RegionRow, type RegionsModel } from "../../core/regions/regionsModel";
import { regionPalette } from "../regions/regionPaint";
import type { Regions } from "../regions/useRegions";
import type { AreaFill, PictureRegions } from "./pictureRegions";

const PALETTE = regionPalette("light");
const colour = (at: number, { classes }: RegionsModel): AreaFill => ({ kind: "colour", colour: PALETTE.steps[stepOf(at, classes.length)]?.fill ?? "#ffffff" });

/** The regions as the map shades them; null where it shades none. */
export function shadedRegions({ model, level, state }: Pick<Regions, "model" | "level" | "state">, bands: Bands): PictureRegions | null {
  if (model === null || level === null || !state.shaded) return null;
  const { measure, classes, least } = model;
  return {
    areas: model.rows.map((row) => ({ name: areaName(row, model, bands), rings: row.region.shapes.flatMap(({ rings }) => rings), fill: fillOf(row, model) })),
    keys: [
      ...classes.map(({ words }, at) => ({ fill: colour(at, model), words })),
      { fill: { kind: "none" }, words: "no practice" },
      ...(least > 1 || measure !== "Practices" ? [{ fill: { kind: "lines" } as const, words: tooFewWords(measure, least) }] : []),
    ],
    heading: measure === "Practices" ? "Practices by region" : `${measure} by region`,
    credit: state.boundaries?.attribution.trim() ?? "",
  };
}

function fillOf({ shade }: RegionRow, model: RegionsModel): AreaFill {
  if (shade.kind === "none") return { kind: "none" };
  return shade.kind === "value" ? colour(classOf(shade.value, model.classes), model) : { kind: "lines" };
}

function areaName({ region, shade }: RegionRow, { measure, least }: RegionsModel, bands: Bands): string {
  const words = shade.kind === "none" ? "no practice" : shade.kind === "value" ? `${measure.toLowerCase()} ${valueWords(measure, shade.value, bands)}` : tooFewWords(measure, least);
  return `${region.name}: ${words}`;
}
