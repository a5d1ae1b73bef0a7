import type { Stage } from "../framework/framework";

/** What of the workbook a step looks at; `lookAt.ts` turns each into a sentence of the person's own figures. */
export const LOOKS = [
  "domains of practices", "practices without indicators", "domains without a practice", "size of the selection", "kinds of the selection",
  "theory by step", "theory questions", "assumptions", "baselines and targets", "readings", "statuses", "verdicts",
] as const;
export type Look = (typeof LOOKS)[number];

/** Where in Cairn a step is done. */
export const STEP_PLACES = ["Indicators", "Practices", "Theory of Change", "Progress", "Check"] as const;
export type StepPlace = (typeof STEP_PLACES)[number];

export interface ExerciseStep {
  /** Stable within its exercise: what was done is remembered by it. */
  readonly id: string;
  readonly title: string;
  /** What to do, one to three sentences. */
  readonly text: string;
  readonly minutes: number;
  readonly look?: Look;
  readonly place?: StepPlace;
  /** A question for a group, read out by whoever leads. */
  readonly ask: string;
}

/** A short activity at one's own pace, alone or in a group, on one's own workbook. Texts are Cairn's own. */
export interface Exercise {
  readonly id: string;
  readonly title: string;
  /** What one has at its end. */
  readonly aim: string;
  readonly stage: Stage;
  readonly suits: "one person" | "a group" | "either";
  /** What to have at hand. */
  readonly needs: string;
  readonly steps: readonly ExerciseStep[];
  /** For whoever leads a group: how to set it up, and what tends to go wrong. */
  readonly leading: { readonly setUp: string; readonly watchFor: string };
}

/** 10 to 40 minutes: the sum of its steps. */
export function minutesOf({ steps }: Exercise): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
