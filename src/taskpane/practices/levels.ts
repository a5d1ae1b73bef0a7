import type { Criterion } from "../../core/evaluation/criteria";
import type { Scale } from "../../core/evaluation/scale";
import type { ScoredPractice } from "../../core/practice/view";

/** More levels than this do not fit as radio buttons; people type the number then. */
const MOST_RADIOS = 7;

/** The scale's levels in counting order, or null where a number is typed: many levels, or ends that are no whole numbers. */
export function radioLevels(scale: Scale): readonly number[] | null {
  const low = Math.min(scale.worst, scale.best);
  const high = Math.max(scale.worst, scale.best);
  if (!Number.isInteger(low) || !Number.isInteger(high) || high - low + 1 > MOST_RADIOS) return null;
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

/** "1 worst, 4 best": which way the scale runs, in counting order. */
export function scaleWords(scale: Scale): string {
  const worst = `${scale.worst} worst`;
  const best = `${scale.best} best`;
  return scale.worst < scale.best ? `${worst}, ${best}` : `${best}, ${worst}`;
}

/** The descriptor of a whole level; null when the criterion has none for it. `levels` of a criterion stand worst first. */
export function descriptorOf(criterion: Criterion, scale: Scale, value: number): string | null {
  const steps = scale.best > scale.worst ? value - scale.worst : scale.worst - value;
  return criterion.levels[steps] || null;
}

/** Each level that has a descriptor, worst first. */
export function describedLevels(criterion: Criterion, scale: Scale): readonly { readonly level: number; readonly words: string }[] {
  const step = scale.best > scale.worst ? 1 : -1;
  return criterion.levels.map((words, i) => ({ level: scale.worst + i * step, words })).filter((entry) => entry.words !== "");
}

/** Every criterion answered: rated or not applicable, none blank, none bad. */
export function isFullyRated(practice: ScoredPractice): boolean {
  return practice.readings.every((reading) => reading.kind === "value" || reading.kind === "not-applicable");
}

/** Criteria that hold a rating. */
export function ratedCriteria(practice: ScoredPractice): number {
  return practice.readings.filter((reading) => reading.kind === "value").length;
}
