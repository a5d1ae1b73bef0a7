import type { Book } from "../../core/book";
import type { Exercise } from "../../core/exercises/exercise";
import type { WorkbookPlan } from "../../workbook/plan";

/** Steps done, by exercise. */
export type StepsDone = Readonly<Record<string, readonly string[]>>;

/** Steps of an exercise that are done, in its own order; names that it does not have any more do not count. */
export function doneOf({ id, steps }: Exercise, done: StepsDone): readonly string[] {
  const own = done[id] ?? [];
  return steps.map((step) => step.id).filter((step) => own.includes(step));
}

/** The same with one step done or not done any more. What others did and what this version does not know stays. */
export function withStep(done: StepsDone, exercise: string, step: string, on: boolean): StepsDone {
  const own = (done[exercise] ?? []).filter((each) => each !== step);
  return { ...done, [exercise]: on ? [...own, step] : own };
}

/** The same with an exercise not begun. */
export function withoutSteps(done: StepsDone, { id, steps }: Exercise): StepsDone {
  return { ...done, [id]: (done[id] ?? []).filter((each) => !steps.some((step) => step.id === each)) };
}

/** Keeps a change of what is done in the workbook, made against what it holds by then. */
export const keepDone = (label: string, change: (done: StepsDone) => StepsDone) => ({ settings }: Book): WorkbookPlan =>
  ({ label, create: [], edits: [], guards: [], settings: { ...settings, exercises: change(settings.exercises) } });

/** "Not begun", "3 of 4 steps done", "Done". */
export function progressWords(exercise: Exercise, done: StepsDone): string {
  const count = doneOf(exercise, done).length;
  const { length } = exercise.steps;
  if (count === 0) return "Not begun";
  return count === length ? "Done" : `${count} of ${length} steps done`;
}

/** Whom an exercise suits, in words. */
export const SUITS_WORDS: Readonly<Record<Exercise["suits"], string>> = { "one person": "For one person", "a group": "For a group", either: "Alone or in a group" };
