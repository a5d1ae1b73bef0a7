import type { Cell } from "../cell";

export const VERDICTS = [
  "Good practice", "Promising practice", "Needs improvement", "Not demonstrated",
  "Insufficient evidence", "Not determinable", "Unscored",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const METHODS = ["arithmetic", "geometric", "harmonic", "minimum"] as const;
export type Method = (typeof METHODS)[number];

/**
 * One rating cell, read. Blank and not applicable lower coverage; bad leaves the practice unscored, and carries the
 * number to offer when its text holds just one on the scale ("3 - good" → 3).
 */
export type Reading =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "blank" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "bad"; readonly cell: Cell; readonly reason: string; readonly suggestion?: number };

/** Lower ends of the verdict bands, in score units 0–100. */
export interface Bands {
  readonly good: number;
  readonly promising: number;
  readonly needsImprovement: number;
}

/** How ratings become a score and a verdict. All arrays are in criteria order and of equal length. */
export interface EvaluationRules {
  readonly names: readonly string[];
  /** Normalised to sum 1. */
  readonly weights: readonly number[];
  /** Gates in rating units; null for none. */
  readonly minimums: readonly (number | null)[];
  readonly worst: number;
  readonly best: number;
  readonly method: Method;
  /** Least share of rated weight for a score, 0–1 (default 2/3). */
  readonly minCoverage: number;
  readonly bands: Bands;
}

/** What one practice gets. Criteria are named by their index in the rules. */
export interface Evaluation {
  /** 0–100, or null when there is none to give. Never NaN. */
  readonly score: number | null;
  /** The score as people read it: whole, with decimals only where rounding would carry it across a band; "–" when there is none. */
  readonly shownScore: string;
  /** Rated weight ÷ total weight, 0–1. */
  readonly coverage: number;
  readonly verdict: Verdict;
  /** Each criterion's rating moved to 0 (worst) – 1 (best); null when not rated. */
  readonly normalised: readonly (number | null)[];
  /** Criteria at ≥ 0.75, strongest first, ties in criteria order. */
  readonly strengths: readonly number[];
  /** Criteria below 0.5, weakest first, ties in criteria order. */
  readonly limits: readonly number[];
  readonly missedGates: readonly number[];
  readonly unratedGates: readonly number[];
  readonly bad: readonly { readonly criterion: number; readonly reason: string }[];
  /** The sentence that says why it is a good practice or what limits it. */
  readonly why: string;
}
