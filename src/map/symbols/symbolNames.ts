import type { ScoredPractice } from "../../core/practice/view";
import { VERDICT_STYLES } from "../../ui/verdictStyle";
import { VERDICTS } from "../../core/evaluation/evaluation";

/** Practices of one look within a cluster, for its ring. */
export interface VerdictShare {
  readonly colour: string;
  readonly count: number;
}

/** How many practices wear each colour, in the order of the legend; colours that none wears are left out. */
export function verdictShares(practices: readonly ScoredPractice[]): VerdictShare[] {
  const colours = [...new Set(VERDICTS.map((verdict) => VERDICT_STYLES[verdict].colour))];
  return colours
    .map((colour) => ({ colour, count: practices.filter((p) => VERDICT_STYLES[p.evaluation.verdict].colour === colour).length }))
    .filter((share) => share.count > 0);
}

/** A cluster in words, e.g. "12 practices near Malmö: 5 good, 4 promising, 3 other". */
export function clusterName(practices: readonly ScoredPractice[]): string {
  const count = (short: string): number => practices.filter((p) => VERDICT_STYLES[p.evaluation.verdict].short === short).length;
  const good = count("good");
  const promising = count("promising");
  const parts = [[good, "good"], [promising, "promising"], [practices.length - good - promising, "other"]] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`).join(", ");
  const near = commonPlace(practices);
  return `${practices.length} practices${near === "" ? "" : ` near ${near}`}: ${words}`;
}

/** One practice's symbol in words, e.g. "Language café, Promising practice, score 72". */
export function practiceName(practice: ScoredPractice): string {
  const { verdict, score, shownScore } = practice.evaluation;
  return [practice.title, verdict, ...(score === null ? [] : [`score ${shownScore}`])].join(", ");
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

