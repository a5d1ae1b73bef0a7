import { fold } from "../folding";

const NOT_OF_A_NAME = /[^\p{L}\p{N}]+/gu;
/** Apostrophes join what they stand between: L'Hospitalet and LHospitalet, Gal·les and Galles. */
const JOINING = /['’ʼ`´·]/gu;
const SAINT = new Map([["st", "saint"], ["sankt", "saint"], ["ste", "sainte"], ["sta", "santa"]]);

/**
 * A name as it is compared: letters and digits in words apart by one space, without accents and case; the short forms of
 * "saint" are one word. "Saint-Étienne" and "ST. ETIENNE" are the same key. "" for text without a letter or digit.
 */
export function nameKey(text: string): string {
  const words = fold(text.replace(JOINING, "")).replace(NOT_OF_A_NAME, " ").trim();
  return words.replace(/\b(?:st|sankt|ste|sta)\b/g, (word) => SAINT.get(word) ?? word);
}
