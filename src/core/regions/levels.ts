import { BOUNDARY_LIMITS, type BoundaryLevel } from "./boundaryFile";
import type { Feature } from "./geoJson";

/** Properties by which official files tell their levels apart; Eurostat's GISCO uses LEVL_CODE. */
const LEVEL_FIELD = /^(?:levl_code|stat_levl_?|nuts_level|admin_level|level)$/i;

/**
 * The levels of a set of features: split by a property that numbers levels, else one level. Features of different levels lie
 * on top of each other, so that they must not be drawn, or counted, together.
 */
export function levelsOf(name: string, features: readonly Feature[]): readonly BoundaryLevel[] {
  const field = features.flatMap(({ properties }) => [...properties.keys()].filter((key) => LEVEL_FIELD.test(key)))[0];
  const values = field === undefined ? [] : [...new Set(features.map(({ properties }) => properties.get(field) ?? ""))].sort();
  if (field === undefined || values.length < 2 || values.length > 12) return features.length === 0 ? [] : [levelOf(name, name, features)];
  return values.map((value) => {
    const label = /^levl_code$/i.test(field) ? `NUTS level ${value}` : `${field} ${value}`;
    const own = features.filter(({ properties }) => (properties.get(field) ?? "") === value);
    return levelOf(`${name} ${value}`, name === "" ? label : `${name}, ${label}`, own);
  });
}

function levelOf(id: string, label: string, features: readonly Feature[]): BoundaryLevel {
  const fields = [...new Set(features.flatMap(({ properties }) => [...properties].filter(([, text]) => text !== "").map(([field]) => field)))].slice(0, BOUNDARY_LIMITS.fields);
  return {
    id, label: label === "" ? "All regions" : label, fields,
    shapes: features.map(({ properties, rings }) => ({ values: fields.map((field) => properties.get(field) ?? ""), rings })),
  };
}
