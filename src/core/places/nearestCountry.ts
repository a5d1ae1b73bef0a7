import { distance } from "fastest-levenshtein";
import { countryNames } from "./countries";
import { nameKey } from "./nameKey";

const MOST_ANSWERED = 1000;
const answered = new Map<string, string | null>();

/**
 * The country's name that a misspelt one is nearest to, as its language writes it: "Itali" → "Italia", "Österrreich" → "Österreich".
 * Null for a name that two countries are as near to, for one that is near none, and for short ones, where one letter is a lot.
 */
export function nearestCountry(text: string): string | null {
  const known = answered.get(text);
  if (known !== undefined) return known;
  const nearest = find(nameKey(text));
  if (answered.size < MOST_ANSWERED) answered.set(text, nearest);
  return nearest;
}

function find(typed: string): string | null {
  const most = typed.length < 5 ? 0 : typed.length < 8 ? 1 : 2;
  if (most === 0) return null;
  let best: { readonly text: string; readonly code: string; readonly away: number } | null = null;
  let tied = false;
  for (const { key, text, country } of countryNames()) {
    if (Math.abs(key.length - typed.length) > most) continue;
    const away = distance(key, typed);
    const code = `${country.code} ${country.region ?? ""}`;
    if (away > most || (best !== null && away > best.away)) continue;
    if (best === null || away < best.away) {
      best = { text, code, away };
      tied = false;
    } else if (code !== best.code) tied = true;
  }
  return best === null || tied ? null : best.text;
}
