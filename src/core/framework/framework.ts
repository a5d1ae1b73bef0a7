/** The IOI tree: framework › heading › domain › indicator. */
export interface Heading {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}
export interface Domain {
  readonly id: string;
  readonly name: string;
  readonly heading: string;
  readonly description: string;
}
export type IndicatorKind = "outcome" | "practice";
export type Direction = "higher" | "lower" | "context";
/** How sure we are of an entry of ours; `from-table`: a team's own entry, or one of ours that the team has corrected. */
export type Confidence = "evidence-found" | "recalled" | "uncertain" | "from-table";

export interface Indicator {
  /** Permanent, e.g. `WRK-O1`; ours, not the framework's. */
  readonly code: string;
  readonly domain: string;
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly sources: readonly string[];
  /** How sure we are that the framework lists it so. */
  readonly confidence: Confidence;
  readonly note?: string;
  /** Codes that others have for it (a ministry's, a statistics office's), as the team's table gives them. */
  readonly otherCodes?: readonly string[];
}

export const STAGES = ["Understand", "Plan and design", "Implement", "Monitor and track", "Evaluate and measure"] as const;
export type Stage = (typeof STAGES)[number];
