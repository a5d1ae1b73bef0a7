import type { Scale } from "./scale";

/** One question a practice is rated on. */
export interface Criterion {
  readonly name: string;
  readonly question: string;
  /** Relative weight, ≥ 0; weights are normalised over the set. */
  readonly weight: number;
  /** The gate, in rating units of the scale; null for none. */
  readonly minimum: number | null;
  /** Descriptors of the levels, worst first; may be shorter than the scale or empty. */
  readonly levels: readonly string[];
}

export const CRITERIA_SET_NAMES = ["DAC-5", "DAC-6", "REGIN-7", "own"] as const;
export type CriteriaSetName = (typeof CRITERIA_SET_NAMES)[number];

export interface CriteriaSet {
  readonly name: CriteriaSetName;
  readonly scale: Scale;
  readonly criteria: readonly Criterion[];
}
