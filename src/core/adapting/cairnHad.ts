import type { Indicator } from "../framework/framework";
import { CORRECTED, fieldText, type Corrected } from "./entryFields";

/** What Cairn's entry said when it was corrected, by field. */
export type CairnHad = Readonly<Partial<Record<Corrected, string>>>;

/** What stands there for a team's own indicator: a code that Cairn gives to something later is then a conflict, not a correction. */
const NO_ENTRY = "No entry";

/** The text of the column "Cairn had": a line a field, for people and for the next version of Cairn. */
export function cairnHadText(entry: Indicator | undefined): string {
  if (entry === undefined) return NO_ENTRY;
  return CORRECTED.map((field) => `${field}: ${fieldText(entry, field).replace(/\s+/g, " ")}`).join("\n");
}

/** Reads such a text; lines that name no field say nothing. Null where nothing is said. */
export function readCairnHad(text: string): CairnHad | null {
  if (text.trim().toLowerCase() === NO_ENTRY.toLowerCase()) return Object.fromEntries(CORRECTED.map((field) => [field, ""]));
  const had: Partial<Record<Corrected, string>> = {};
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cut = line.indexOf(":");
    const field = CORRECTED.find((name) => name.toLowerCase() === line.slice(0, Math.max(cut, 0)).trim().toLowerCase());
    if (field !== undefined) had[field] = line.slice(cut + 1).trim();
  }
  return Object.keys(had).length === 0 ? null : had;
}
