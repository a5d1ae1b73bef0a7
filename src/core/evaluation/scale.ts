/** A rating scale written `worst-best`: {worst: 1, best: 4} is `1-4`; {worst: 6, best: 1} is `6-1`, 1 best. */
export interface Scale {
  readonly worst: number;
  readonly best: number;
}

/** 1 to 4, 4 best: an even number of levels, so that there is no safe middle to hide in. */
export const DEFAULT_SCALE: Scale = { worst: 1, best: 4 };

/** Less than this apart on 0–1 is the same: room for the rounding of binary fractions, far below any rating step. */
export const TOLERANCE = 1e-9;

const END = "([-\u2212]?\\d+(?:[.,]\\d+)?)";
const WRITTEN = new RegExp(`^${END}\\s*[-\u2010-\u2015\u2212]\\s*${END}$`);
const toNumber = (text: string): number => Number(text.replace("\u2212", "-").replace(",", "."));

/**
 * The scale that a text such as `1-4`, `6-1`, `0-10` or `-2-2` names, worst end first; any dash, spaces allowed.
 * Null for everything else: `5` (no direction), `3-3` (no length), words. A direction is never guessed.
 */
export function parseScale(text: string): Scale | null {
  const [, first, second] = WRITTEN.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  const worst = toNumber(first);
  const best = toNumber(second);
  return worst === best ? null : { worst, best };
}

/** The scale as people write it, `worst-best`; `parseScale` reads it back. */
export function formatScale(scale: Scale): string {
  return `${scale.worst}-${scale.best}`;
}

/** A rating moved to 0 (worst) – 1 (best). Only for ratings on the scale: nothing is clamped. */
export function normalise(scale: Scale, rating: number): number {
  // + 0: the worst rating of a scale that runs down is 0, not −0.
  return (rating - scale.worst) / (scale.best - scale.worst) + 0;
}

/** A share of the way from worst to best, 0–1, as a rating. */
export function ratingAt(scale: Scale, share: number): number {
  return scale.worst + share * (scale.best - scale.worst);
}

/** True for a number between the two ends, both included, in whichever order they stand. */
export function isOnScale({ worst, best }: Scale, rating: number): boolean {
  return worst < best ? rating >= worst && rating <= best : rating >= best && rating <= worst;
}

/** The range in words, e.g. `1 (worst) to 4 (best)`. */
export function scaleInWords(scale: Scale): string {
  return `${scale.worst} (worst) to ${scale.best} (best)`;
}

/** How many whole ratings the scale has when its ends are whole numbers, e.g. 4 for `1-4`; null otherwise. */
export function levelCount(scale: Scale): number | null {
  if (!Number.isInteger(scale.worst) || !Number.isInteger(scale.best)) return null;
  return Math.abs(scale.best - scale.worst) + 1;
}
