import type { Book } from "../book";
import { LICENCE_STATEMENT } from "../framework/catalogue";
import { minutesOf, type Exercise } from "./exercise";
import { lookAt } from "./lookAt";

/** A step as whoever leads a group needs it. */
export interface SheetStep {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly ask: string;
  /** Minutes after the beginning at which it starts and ends. */
  readonly from: number;
  readonly to: number;
  /** Where in Cairn it is done; null for nowhere. */
  readonly place: string | null;
  /** What the workbook shows on the day; null where the step looks at nothing. */
  readonly now: string | null;
}

/** One exercise as a sheet for a workshop: words only, drawn elsewhere. */
export interface FacilitatorSheet {
  readonly title: string;
  readonly aim: string;
  readonly stage: string;
  readonly minutes: number;
  readonly needs: string;
  readonly setUp: string;
  readonly watchFor: string;
  readonly steps: readonly SheetStep[];
  /** The workbook's name and the day, for "In the workbook". */
  readonly workbook: string;
  readonly day: string;
  readonly licence: string;
}

/** The sheet for one exercise on one workbook. `day` as it is to be printed. */
export function facilitatorSheet(exercise: Exercise, book: Book, workbook: string, day: string): FacilitatorSheet {
  const { title, aim, stage, needs, leading, steps } = exercise;
  let from = 0;
  return {
    title, aim, stage, needs, minutes: minutesOf(exercise), setUp: leading.setUp, watchFor: leading.watchFor, workbook, day, licence: LICENCE_STATEMENT,
    steps: steps.map((step, index): SheetStep => {
      const start = from;
      from += step.minutes;
      return {
        number: index + 1, title: step.title, text: step.text, ask: step.ask, from: start, to: from,
        place: step.place ?? null, now: step.look === undefined ? null : lookAt(step.look, book),
      };
    }),
  };
}
