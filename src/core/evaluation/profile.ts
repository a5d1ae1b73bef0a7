import { TOLERANCE } from "./scale";

/** From here up (normalised) a criterion is a strength. */
export const STRONG = 0.75;
/** Below this (normalised) a criterion is a limit. */
export const LIMITING = 0.5;

type Normalised = readonly (number | null)[];

/** Criteria at or above 0.75, strongest first, ties in criteria order, as indexes. */
export function strengthsOf(normalised: Normalised): readonly number[] {
  return ranked(normalised, (value) => value >= STRONG - TOLERANCE, (a, b) => b - a);
}

/** Criteria below 0.5, weakest first, ties in criteria order, as indexes. */
export function limitsOf(normalised: Normalised): readonly number[] {
  return ranked(normalised, (value) => value < LIMITING - TOLERANCE, (a, b) => a - b);
}

function ranked(normalised: Normalised, wanted: (value: number) => boolean, order: (a: number, b: number) => number): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < normalised.length; i++) {
    const value = normalised[i];
    if (typeof value === "number" && wanted(value)) found.push(i);
  }
  // Array.sort keeps ties as they stand: in criteria order.
  return found.length < 2 ? found : found.sort((a, b) => order(normalised[a] ?? 0, normalised[b] ?? 0));
}
