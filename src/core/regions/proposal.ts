import type { Practice } from "../practice/practice";
import type { BoundaryFile } from "./boundaryFile";
import { proposeFields, type BoundaryChoice } from "./fields";
import { indexRegions, regionOf } from "./join";

type Located = Pick<Practice, "region" | "regionCode">;

/**
 * The level and fields to begin with: the level in which most practices are found by a code or name of their own, a practice
 * found through the region around it counting half; of equals the one with fewer regions, in which differences show.
 */
export function proposeChoice(file: BoundaryFile, practices: readonly Located[]): BoundaryChoice {
  const distinct = [...new Map(practices.map((practice) => [`${practice.regionCode}\n${practice.region}`, practice])).values()];
  let chosen: { readonly choice: BoundaryChoice; readonly mark: number; readonly shapes: number } | null = null;
  for (const level of file.levels) {
    const fields = proposeFields(level, distinct);
    const index = indexRegions(level, fields);
    const mark = distinct.reduce((sum, practice) => {
      const found = regionOf(practice, index);
      return sum + (found === null ? 0 : found.by === "region around" ? 0.5 : 1);
    }, 0);
    const better = chosen === null || mark > chosen.mark || (mark === chosen.mark && level.shapes.length < chosen.shapes);
    if (better) chosen = { choice: { level: level.id, ...fields }, mark, shapes: level.shapes.length };
  }
  return chosen?.choice ?? { level: "", code: "", name: "" };
}

/** The same fields in another level where it has them, else what that level's content proposes. */
export function choiceOfLevel(file: BoundaryFile, levelId: string, practices: readonly Located[]): BoundaryChoice {
  const level = file.levels.find(({ id }) => id === levelId) ?? file.levels[0];
  return level === undefined ? { level: "", code: "", name: "" } : { level: level.id, ...proposeFields(level, practices) };
}
