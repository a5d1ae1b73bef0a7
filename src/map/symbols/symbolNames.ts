import type { ScoredPractice } from "../../core/practice/view";
import { LOOKS } from "./looks";
import { precisionWords } from "./precision";

/** A cluster in words, e.g. "12 practices near Malmö: 5 good, 4 promising, 3 other". `looks` counts its members by look. */
export function clusterName(looks: Uint32Array, place: string, oneSpot = false): string {
  const all = looks.reduce((sum, count) => sum + count, 0);
  const count = (short: string): number => looks[LOOKS.findIndex((look) => look.short === short)] ?? 0;
  const good = count("good");
  const promising = count("promising");
  const parts = [[good, "good"], [promising, "promising"], [all - good - promising, "other"]] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`).join(", ");
  return `${all} practices${place === "" ? "" : ` near ${place}`}: ${words}${oneSpot ? "; all at one spot" : ""}`;
}

/** One practice's symbol in words, e.g. "Language café, Promising practice, score 72, somewhere in Malmö". */
export function practiceName(practice: ScoredPractice): string {
  const { verdict, score, shownScore } = practice.evaluation;
  const where = precisionWords(practice);
  return [practice.title, verdict, ...(score === null ? [] : [`score ${shownScore}`]), ...(where === "" ? [] : [where])].join(", ");
}

/** The place that most of them name, the first on a tie; regions and countries where no place is given; "" for none. */
export function commonPlace(practices: readonly ScoredPractice[]): string {
  const counts = new Map<string, number>();
  for (const practice of practices) {
    const place = practice.place || practice.region || practice.country;
    if (place !== "") counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  let best = "";
  for (const [place, n] of counts) if (n > (counts.get(best) ?? 0)) best = place;
  return best;
}

