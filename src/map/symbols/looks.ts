import { VERDICTS } from "../../core/evaluation/evaluation";
import type { Verdict } from "../../core/evaluation/evaluation";
import { VERDICT_STYLES } from "../../ui/verdictStyle";
import type { VerdictStyle } from "../../ui/verdictStyle";

/** One way a practice may look on the map. Verdicts without a class of their own share one. */
export interface Look extends VerdictStyle {
  /** A verdict that looks so. */
  readonly verdict: Verdict;
}

/** The looks in the order of the legend. A practice's look is kept as its index here. */
export const LOOKS: readonly Look[] = VERDICTS
  .filter((verdict, i) => VERDICTS.findIndex((other) => VERDICT_STYLES[other].colour === VERDICT_STYLES[verdict].colour) === i)
  .map((verdict) => ({ verdict, ...VERDICT_STYLES[verdict] }));

const INDEX = new Map(VERDICTS.map((verdict) => [verdict, LOOKS.findIndex((look) => look.colour === VERDICT_STYLES[verdict].colour)]));

export function lookOf(verdict: Verdict): number {
  return INDEX.get(verdict) ?? LOOKS.length - 1;
}
