/**
 * Work on a whole workbook in small steps, so that whoever runs it may let the page breathe between two of them. Each step
 * takes about a millisecond at most and gives the share of the work that is done, 0–1.
 */
export type Steps<T> = Generator<number, T, void>;

/** How many rows make a step. */
export const ROWS_A_STEP = 32;

/** Does all the work at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Steps that are a part of a larger work: their 0–1 becomes `from`–`to`. */
export function* within<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}
