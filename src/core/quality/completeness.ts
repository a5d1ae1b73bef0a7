import type { ScoredPractice } from "../practice/practice";

/** What a practice needs to be found, understood, compared and shared; by how many practices have it. */
export interface Completeness {
  readonly practices: number;
  readonly parts: readonly { readonly words: string; readonly count: number }[];
  /** How many have all of the parts. */
  readonly complete: number;
  readonly published: number;
}

const PARTS: readonly { readonly words: string; readonly has: (practice: ScoredPractice) => boolean }[] = [
  { words: "with an ID", has: ({ id }) => id !== "" },
  { words: "with a title", has: ({ title }) => title !== "" },
  { words: "scored", has: ({ evaluation }) => evaluation.score !== null },
  { words: "on the map", has: ({ position }) => position !== null },
  { words: "with a country", has: ({ country }) => country !== "" },
  { words: "with indicators", has: ({ indicators }) => indicators.length > 0 },
  { words: "with graded evidence", has: ({ evidence }) => evidence !== null },
  { words: "with a source", has: ({ sources }) => sources.length > 0 },
];

/** Counts over all practices, whether or not anything is wrong with their cells. */
export function completeness(practices: readonly ScoredPractice[]): Completeness {
  const counts = PARTS.map(() => 0);
  let [complete, published] = [0, 0];
  for (const practice of practices) {
    let all = true;
    PARTS.forEach(({ has }, part) => {
      if (has(practice)) counts[part] = (counts[part] ?? 0) + 1;
      else all = false;
    });
    if (all) complete++;
    if (practice.publish) published++;
  }
  return { practices: practices.length, parts: PARTS.map(({ words }, part) => ({ words, count: counts[part] ?? 0 })), complete, published };
}
