import type { Precision } from "../../core/practice/practice";
import type { ScoredPractice } from "../../core/practice/view";

/**
 * How sure a place is, drawn as a ring around the symbol; an exact place has none, and the wider the ring, the less is
 * known. The rings are signs, not distances: a workbook says that a place is "the region", not how large that is.
 */
export interface PrecisionForm {
  /** For the legend. */
  readonly words: string;
  /** Radius of the ring in px; null for none. */
  readonly radius: number | null;
  /** SVG dashes; "" for a whole line. */
  readonly dashes: string;
}

export const PRECISION_FORMS: Readonly<Record<Precision, PrecisionForm>> = {
  exact: { words: "Exact place", radius: null, dashes: "" },
  locality: { words: "Somewhere in the town", radius: 13, dashes: "" },
  region: { words: "Somewhere in the region", radius: 16, dashes: "4 3" },
  country: { words: "Somewhere in the country", radius: 19, dashes: "1 3.5" },
};

/** For a symbol's name, e.g. "exact place" or "somewhere in Skåne"; "" without a position. */
export function precisionWords({ position, place, region, country }: Pick<ScoredPractice, "position" | "place" | "region" | "country">): string {
  switch (position?.precision) {
    case undefined: return "";
    case "exact": return "exact place";
    case "locality": return `somewhere in ${place || "the town"}`;
    case "region": return `somewhere in ${region || "the region"}`;
    case "country": return `somewhere in ${country || "the country"}`;
  }
}
