import { distance } from "fastest-levenshtein";
import { canonicalCode, INDICATORS } from "./catalogue";

const CATALOGUE_CODES = INDICATORS.map((indicator) => indicator.code);

/** Letters to change; two letters that changed places count as one slip, as the hand makes it. */
function slips(typed: string, code: string): number {
  const letters = distance(typed, code);
  return letters === 2 && typed.length === code.length && [...typed].sort().join("") === [...code].sort().join("") ? 1 : letters;
}

/**
 * The known code that is nearest to an unknown one, by letters to change; among equals the workbook's own codes come
 * first, then the catalogue's order. Null when nothing is near enough to be meant: more than 2 letters, or more than a
 * third of what was typed.
 */
export function nearestCode(text: string, ownCodes: Iterable<string> = []): string | null {
  const wanted = canonicalCode(text);
  let nearest: string | null = null;
  let least = Math.min(2, Math.ceil(wanted.length / 3)) + 1;
  for (const code of [...ownCodes, ...CATALOGUE_CODES]) {
    const letters = slips(wanted, code);
    if (letters < least) [nearest, least] = [code, letters];
  }
  return nearest;
}
