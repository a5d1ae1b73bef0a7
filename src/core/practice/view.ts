import type { Evaluation } from "../evaluation/evaluation";
import type { Practice } from "./practice";

/** A practice with what the evaluation makes of it: the one thing that list, map, card and catalogue show. */
export interface ScoredPractice extends Practice {
  readonly evaluation: Evaluation;
}

export const FACET_NAMES = [
  "Country", "Region", "Status", "Target group", "Indicator domain", "Indicator", "Verdict", "Evidence", "Year",
] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** What a person has asked to see. OR within a facet, AND across facets. */
export interface Filter {
  readonly text: string;
  /** Chosen values by facet; an absent facet or an empty list means no restriction. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** 0–100; null for none. A practice without a score is not shown when set. */
  readonly minScore: number | null;
  /** Least rating by criterion name, in rating units and the scale's own direction ("at least as good as"). */
  readonly minRatings: Readonly<Record<string, number>>;
}

export interface FacetValue {
  /** The value itself; "" stands for rows that have none ("not stated"). */
  readonly value: string;
  /** For people: "WRK-O1" → "WRK-O1 Working-age people in paid work". */
  readonly label: string;
  /** Practices that would be listed with this value, under all other facets' choices. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface Facet {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
}

/** One view: list, map, counts and status line all come from it, so they cannot disagree. */
export interface View {
  readonly total: number;
  readonly listed: readonly ScoredPractice[];
  /** The listed ones with a position, same order. */
  readonly placed: readonly ScoredPractice[];
  readonly unplaced: readonly ScoredPractice[];
  readonly facets: readonly Facet[];
}
