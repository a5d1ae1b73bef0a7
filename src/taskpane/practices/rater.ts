import { initialsProblem } from "../../core/rating/rating";

const PLACE = "cairn.rater";

/** For browsers and hosts that refuse storage: the initials last until the pane is closed. */
let forNow: string | null = null;

/** The initials under which this person rated last; null when none were given. */
export function rememberedRater(): string | null {
  const kept = stored() ?? forNow;
  return kept !== null && initialsProblem(kept) === null ? kept : null;
}

/** Keeps the initials for the next time, where storage works; null forgets them. */
export function rememberRater(rater: string | null): void {
  forNow = rater;
  try {
    if (rater === null) window.localStorage.removeItem(PLACE);
    else window.localStorage.setItem(PLACE, rater);
  } catch {
    // Storage is refused here: `forNow` has them.
  }
}

function stored(): string | null {
  try {
    return window.localStorage.getItem(PLACE);
  } catch {
    return null; // as above
  }
}
