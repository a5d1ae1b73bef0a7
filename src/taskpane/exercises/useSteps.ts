import type { Exercise } from "../../core/exercises/exercise";
import type { GuideContext } from "../guide/guideContext";
import { keepDone, withoutSteps, withStep } from "./exerciseProgress";
import type { StepsDone } from "./exerciseProgress";

/** What is done, and the ways to change it: kept in the workbook, or, where that is read-only, until the pane is closed. */
export function useSteps({ pane, state, dispatch }: GuideContext): {
  readonly done: StepsDone;
  readonly kept: boolean;
  readonly tick: (exercise: Exercise, step: string, on: boolean) => void;
  readonly clear: (exercise: Exercise) => void;
} {
  const { readOnly, session, actions, book } = pane;
  const done = readOnly ? { ...book.settings.exercises, ...state.done } : book.settings.exercises;
  const change = (label: string, make: (done: StepsDone) => StepsDone): void => {
    if (readOnly) dispatch({ kind: "done", done: make(done) });
    else void actions.run(() => session.carryOut(keepDone(label, make)));
  };
  return {
    done, kept: !readOnly,
    tick: (exercise, step, on) => change(`${on ? "Tick" : "Untick"} a step of “${exercise.title}”`, (now) => withStep(now, exercise.id, step, on)),
    clear: (exercise) => change(`Begin “${exercise.title}” again`, (now) => withoutSteps(now, exercise)),
  };
}
