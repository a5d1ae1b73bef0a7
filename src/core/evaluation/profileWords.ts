import type { Criterion } from "./criteria";
import type { Reading } from "./evaluation";

/** What stands at the end of a criterion's bar: the rating, or why there is none. */
export function readingText(reading: Reading): string {
  switch (reading.kind) {
    case "value": return String(reading.value);
    case "blank": return "not rated";
    case "not-applicable": return "n/a";
    case "bad": return "not readable";
  }
}

/** A criterion's row as a sentence, e.g. "Impact: 2, below the minimum of 3". */
export function profileSentence(criterion: Criterion, reading: Reading, missed: boolean): string {
  const rating = `${criterion.name}: ${reading.kind === "not-applicable" ? "not applicable" : readingText(reading)}`;
  if (criterion.minimum === null) return rating;
  return `${rating}, ${missed ? "below the" : reading.kind === "value" ? "meets the" : "with a"} minimum of ${criterion.minimum}`;
}
