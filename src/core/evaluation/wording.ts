import type { Bands } from "./evaluation";

/** "a", "a and b", "a, b and c": each item as `say` says it. */
export function joined<T>(items: readonly T[], say: (item: T) => string): string {
  const last = items.length - 1;
  let text = "";
  for (let i = 0; i <= last; i++) text += (i === 0 ? "" : i === last ? " and " : ", ") + say(items[i] as T);
  return text;
}

/**
 * A criterion's name as it stands in the middle of a sentence: "Multi-level governance" → "multi-level governance". Left
 * alone are abbreviations ("EU added value", "M&E"), names written in title case, and names that start with no capital.
 */
export function midSentence(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const isPlainCapital = /^\p{Lu}[\p{Ll}\p{Lm}]/u.test(first) && !/\p{Lu}/u.test(first.slice(1));
  const isTitleCase = words.slice(1).some((word) => /^\p{Lu}/u.test(word));
  return (isPlainCapital && !isTitleCase ? [first.charAt(0).toLowerCase() + first.slice(1), ...words.slice(1)] : words).join(" ");
}

/**
 * The score as people read it: a whole number, with decimals only where rounding would carry it across a verdict band
 * (69.6 is "69.6", never "70" beside a verdict that starts at 70).
 */
export function shownScore(score: number, bands: Bands): string {
  const whole = Math.round(score);
  if (sameBand(whole, score, bands)) return String(whole);
  for (const digits of [1, 2, 3]) {
    const shown = score.toFixed(digits);
    if (sameBand(Number(shown), score, bands)) return shown;
  }
  return String(score);
}

const sameBand = (a: number, b: number, bands: Bands): boolean =>
  a >= bands.good === b >= bands.good && a >= bands.promising === b >= bands.promising && a >= bands.needsImprovement === b >= bands.needsImprovement;

/** Almost all ratings: looked up, as turning numbers into text was a third of the work of a long column. */
const WHOLE = Array.from({ length: 11 }, (_, rating) => String(rating));

/** A rating or minimum with at most three decimals, as few as it needs. */
export function shownRating(rating: number): string {
  return WHOLE[rating] ?? String(Number(rating.toFixed(3)));
}

/** A share as whole per cent: rounded, but below 100 for anything less than all, and above 0 for anything more than nothing. */
export function shownShare(share: number): string {
  const percent = Math.round(share * 100);
  if (share < 1 && percent === 100) return "99%";
  if (share > 0 && percent === 0) return "1%";
  return `${percent}%`;
}
