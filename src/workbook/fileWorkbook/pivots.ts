import { parseArea, type Area } from "../area";
import type { Parts } from "./parts";
import { attribute, childOf } from "./xmlTree";

/** Areas that pivot tables fill on a sheet: Excel writes them anew at each refresh, so that an edit there would be lost. */
export function pivotAreas(parts: Parts, sheet: string): readonly Area[] {
  return parts.relations(sheet).flatMap(({ kind, target }) => {
    if (kind !== "pivotTable" || target === null || !parts.has(target)) return [];
    const location = childOf(parts.tree(target), "location");
    const area = location === null ? null : parseArea(attribute(location, "ref") ?? "");
    return area === null ? [] : [area];
  });
}
