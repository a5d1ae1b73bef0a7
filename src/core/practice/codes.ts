import { canonicalCode, indicatorOf } from "../framework/catalogue";
import { nearestCode } from "../framework/selection";
import { listed } from "../wording";
import type { PracticeRow } from "./row";

const SEPARATORS = /([;,|\r\n]+)/;

/**
 * The known indicator codes of a row, in the order of the cell, each once. `own` are the workbook's own codes beside the
 * catalogue's. Unknown codes are left out and reported in one issue, with the nearest known codes as the offered fix.
 */
export function readCodes(row: PracticeRow, own: ReadonlySet<string>): readonly string[] {
  const text = row.text("Indicators");
  if (text === "") return [];
  const known: string[] = [];
  const unknown: string[] = [];
  for (const token of text.split(SEPARATORS)) {
    if (token.trim() === "" || SEPARATORS.test(token)) continue;
    const code = knownCode(token, own);
    if (code === null) unknown.push(token.trim());
    else if (!known.includes(code)) known.push(code);
  }
  if (unknown.length > 0) reportUnknown(row, text, unknown, own);
  return known;
}

function knownCode(token: string, own: ReadonlySet<string>): string | null {
  const indicator = indicatorOf(token.trim());
  if (indicator) return indicator.code;
  const code = canonicalCode(token);
  return own.has(code) ? code : null;
}

/** What a whole column of the same slip is near to is worked out once. */
const nearestOf = new WeakMap<ReadonlySet<string>, Map<string, string | null>>();
const MOST_SLIPS = 1000;

function nearestKnown(token: string, own: ReadonlySet<string>): string | null {
  const known = nearestOf.get(own) ?? new Map<string, string | null>();
  nearestOf.set(own, known);
  const before = known.get(token);
  if (before !== undefined) return before;
  const code = nearestCode(token, own);
  if (known.size < MOST_SLIPS) known.set(token, code);
  return code;
}

function reportUnknown(row: PracticeRow, text: string, unknown: readonly string[], own: ReadonlySet<string>): void {
  const nearest = new Map<string, string>();
  for (const token of unknown) {
    const code = nearestKnown(token, own);
    if (code !== null) nearest.set(token, code);
  }
  const quotedTokens = listed(unknown.map((token) => `"${token.slice(0, 60)}"`));
  const hint = nearest.size === 0 ? "" : ` Nearest: ${listed([...nearest.values()])}.`;
  const message = `Indicators has ${quotedTokens} in ${row.name}. Allowed: codes of the catalogue or of the Indicators table, split by ";".${hint}`;
  if (nearest.size === 0) return row.report("unknown-indicator", "notice", "Indicators", message);
  const repaired = text.split(SEPARATORS).map((token) => {
    const code = nearest.get(token.trim());
    return code === undefined ? token : token.replace(token.trim(), () => code);
  }).join("");
  row.report("unknown-indicator", "notice", "Indicators", message, row.fix(`Use ${listed([...nearest.values()])}`, { Indicators: repaired }));
}
