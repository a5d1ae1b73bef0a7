import { normalise, ratingAt, type Scale } from "./scale";

/**
 * A rating moved from one scale to another: the same share of the way from worst to best, so that a 1 on 6-1 is a 4 on 1-4.
 * Only for ratings on the first scale. Rounded to 12 decimals, which rids 2.8 of its binary dust.
 */
export function rescale(rating: number, from: Scale, to: Scale): number {
  const moved = ratingAt(to, normalise(from, rating));
  const rounded = Math.round(moved * 1e12) / 1e12;
  return Number.isFinite(rounded) ? rounded + 0 : moved;
}
