import type { Indicator, Stage } from "./framework";

const STAGES_OF_AN_OUTCOME: readonly Stage[] = ["Understand", "Plan and design", "Monitor and track", "Evaluate and measure"];
const STAGES_OF_CONTEXT: readonly Stage[] = ["Understand", "Monitor and track"];
const STAGES_OF_A_PRACTICE: readonly Stage[] = ["Plan and design", "Implement", "Monitor and track"];

/**
 * The stages of work at which an indicator helps. A rule of ours, not the framework's:
 * an outcome shows where things stand, sets a target, is followed and then judged; an outcome without a better direction
 * ("context") is only understood and followed, because its size sets no target and proves no success;
 * a practice indicator says what to put in place, whether it is in place, and whether it stays so.
 */
export function stagesOf(indicator: Pick<Indicator, "kind" | "direction">): readonly Stage[] {
  if (indicator.kind === "practice") return STAGES_OF_A_PRACTICE;
  return indicator.direction === "context" ? STAGES_OF_CONTEXT : STAGES_OF_AN_OUTCOME;
}
