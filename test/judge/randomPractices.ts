import type { CellValue } from "../../src/core/cell";
import { RATING_NOT_APPLICABLE } from "../../src/core/evaluation/notApplicable";
import type { Scale } from "../../src/core/evaluation/scale";

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What nobody can use as a rating, on any scale from -9 to 90. */
const BAD: readonly CellValue[] = ["good", "3 - good", "3/4", "12abc", "1e0", "300%", "(3)", "3:00", "*", "?", "~", "#", "n/a/", "n/a?", "TRUE", true, false, 91, -10, "97", "1,5,2", "3.", "2 ½", "£3", "n/a n/a x"];

/** One rating cell: mostly ratings, whole and not, as numbers and as text; some blank, some not applicable, few bad. */
export function randomRating(random: () => number, scale: Scale): CellValue {
  const pick = <T>(items: readonly T[], fallback: T): T => items[Math.floor(random() * items.length)] ?? fallback;
  const kind = random();
  if (kind < 0.09) return random() < 0.8 ? null : pick([" ", "\u00a0", "  "], " ");
  if (kind < 0.16) return disguised(pick(RATING_NOT_APPLICABLE, "-"), random);
  if (kind < 0.175) return pick(BAD, "bad");
  const whole = scale.worst + Math.round(random() * (scale.best - scale.worst));
  const rating = random() < 0.75 ? whole : Math.round((scale.worst + random() * (scale.best - scale.worst)) * 100) / 100;
  if (kind < 0.21) return random() < 0.5 ? String(rating).replace(".", ",") : ` ${rating} `;
  return rating;
}

/** A short form as people type it: other case, full stops for strokes, spaces, one at the end. */
function disguised(form: string, random: () => number): string {
  const cased = random() < 0.3 ? form.toUpperCase() : form;
  const stopped = random() < 0.3 && cased.includes("/") ? `${cased.replaceAll("/", ".")}.` : cased;
  return random() < 0.2 ? ` ${stopped} ` : stopped;
}

