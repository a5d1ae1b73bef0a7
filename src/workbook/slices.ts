import type { Steps } from "../core/steps";

/** How long the page waits at most, in ms, before it is let go on with what a person does. */
const SLICE = 10;

/** Steps that are done before the clock is looked at: a small sheet is read in one go, however busy the machine is. */
const STEPS_A_SLICE = 24;

export interface Slicing {
  /** Hears of the share that is done, 0–1, at most once a slice. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Asked between slices; true ends the work with null. */
  readonly isOver?: () => boolean;
  /** Begins with a slice of its own, after the drawing that asks for the work; by default the first slice is done at once. */
  readonly later?: boolean;
}

/** Does the work of `steps` a slice at a time, with the page free in between; null when it was ended. */
export async function inSlices<T>(steps: Steps<T>, { onProgress, isOver, later = false }: Slicing = {}): Promise<T | null> {
  if (later) {
    await pageTurn();
    if (isOver?.() === true) return null;
  }
  let until = performance.now() + SLICE;
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (++done < STEPS_A_SLICE || performance.now() < until) continue;
    onProgress?.(step.value);
    await pageTurn();
    if (isOver?.() === true) return null;
    until = performance.now() + SLICE;
    done = 0;
  }
}

/** Lets the page draw and answer before the work goes on. A message, because a timer waits 4 ms and far longer in a hidden tab. */
export function pageTurn(): Promise<void> {
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
