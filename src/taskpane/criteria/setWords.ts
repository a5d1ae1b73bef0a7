import type { CriteriaSetName } from "../../core/evaluation/criteria";
import { formatScale, parseScale } from "../../core/evaluation/scale";

/** The criteria sets that Cairn brings along, with where they come from. */
export const SETS: readonly { readonly name: CriteriaSetName; readonly words: string }[] = [
  { name: "DAC-5", words: "OECD DAC criteria of 1991, as REGIN applied them" },
  { name: "DAC-6", words: "OECD DAC criteria of 2019, with coherence" },
  { name: "REGIN-7", words: "The seven aspects REGIN described in words; rating them in numbers is Cairn’s own addition" },
];

/** Scales to choose from; any other can be typed. */
export const SCALES = ["1-4", "1-5", "1-6", "6-1", "0-10"] as const;

/** A scale with its direction in words: "6-1: 6 is worst, 1 is best". */
export function scaleOption(text: string): string {
  const scale = parseScale(text);
  return scale === null ? text : `${formatScale(scale)}: ${scale.worst} is worst, ${scale.best} is best`;
}
