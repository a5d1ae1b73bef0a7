import { fold } from "../../core/folding";
import type { ScoredPractice } from "../../core/practice/view";
import { isFullyRated } from "./levels";

export interface PracticeFilter {
  readonly text: string;
  readonly onlyUnrated: boolean;
}

export const EVERY_PRACTICE: PracticeFilter = { text: "", onlyUnrated: false };

/** Which practices stay: every word typed must stand somewhere in the title, ID, place, region or country; case and accents do not matter. */
export function passing(filter: PracticeFilter): (practice: ScoredPractice) => boolean {
  const words = fold(filter.text).split(" ").filter((word) => word !== "");
  return (practice) => {
    if (filter.onlyUnrated && isFullyRated(practice)) return false;
    if (words.length === 0) return true;
    const text = fold([practice.title, practice.id, practice.place, practice.region, practice.country].join(" "));
    return words.every((word) => text.includes(word));
  };
}

/** "Malmö, Sweden"; the region where no place is given; "" when the sheet says nothing. */
export function placeLine(practice: ScoredPractice): string {
  return [practice.place || practice.region, practice.country].filter((part) => part !== "").join(", ");
}

/** The neighbour to go to: the next row before or after that passes the filter; null at the end. */
export function neighbour(
  practices: readonly ScoredPractice[], key: string, step: 1 | -1, filter: PracticeFilter,
): ScoredPractice | null {
  const here = practices.findIndex((practice) => practice.key === key);
  if (here < 0) return null;
  const passes = passing(filter);
  for (let i = here + step; i >= 0 && i < practices.length; i += step) {
    const practice = practices[i];
    if (practice && passes(practice)) return practice;
  }
  return null;
}

/** What to call a practice that may lack a title. */
export function practiceName(practice: ScoredPractice): string {
  return practice.title || practice.key;
}
