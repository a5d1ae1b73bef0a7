import { fold } from "../../core/folding";
import type { FacetValue } from "../../core/practice/view";

/** So many values are shown before "Show all". */
export const FIRST = 10;

/** From so many values on, a facet can be searched. */
export const searchableFrom = 9;

/** A short facet's values all; of a long one the first that would list something, and the chosen ones always. */
export function firstValues(values: readonly FacetValue[], all: boolean): readonly FacetValue[] {
  if (all || values.length <= FIRST + 2) return values; // one or two more take no more room than the words "Show all"
  let room = FIRST;
  return values.filter((value) => {
    const useful = value.count > 0 && room > 0;
    if (useful) room -= 1;
    return useful || value.chosen;
  });
}

/** Values in whose label every word of a search occurs; all for a blank one. Case and accents do not matter. */
export function valuesNamed(values: readonly FacetValue[], search: string): readonly FacetValue[] {
  const words = fold(search).split(" ").filter((word) => word !== "");
  if (words.length === 0) return values;
  return values.filter(({ label }) => {
    const text = fold(label);
    return words.every((word) => text.includes(word));
  });
}
