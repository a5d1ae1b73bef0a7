import { fold } from "../folding";
import { DOMAINS, domainOf } from "../framework/catalogue";
import type { Direction, Indicator, IndicatorKind } from "../framework/framework";
import { parts } from "../wording";

/** What a table says of an indicator, by our column's name. */
export const ENTRY_COLUMNS = ["Code", "Domain", "Indicator", "Kind", "Unit", "Direction", "Source", "Other codes"] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** What a team may say otherwise of an entry of Cairn's. Its domain and kind are in its code: another domain or kind is another indicator. */
export const CORRECTED = ["Indicator", "Unit", "Direction", "Source"] as const satisfies readonly EntryColumn[];
export type Corrected = (typeof CORRECTED)[number];

/** The text of a field as a cell has it. */
export function fieldText(indicator: Indicator, field: EntryColumn): string {
  switch (field) {
    case "Code": return indicator.code;
    case "Domain": return domainOf(indicator.domain)?.name ?? indicator.domain;
    case "Indicator": return indicator.name;
    case "Kind": return indicator.kind;
    case "Unit": return indicator.unit;
    case "Direction": return indicator.direction;
    case "Source": return indicator.sources.join("; ");
    case "Other codes": return (indicator.otherCodes ?? []).join("; ");
  }
}

/** The same to a reader: case, accents and the spaces around ";" do not matter. */
export function sameField(a: string, b: string): boolean {
  return parts(fold(a)).join(";") === parts(fold(b)).join(";");
}

/** The id of a domain that a cell names by its name or id; null for none. "and" and "&" are the same. */
export function domainIdOf(text: string): string | null {
  const plain = (name: string): string => fold(name).replace(/&/g, " and ").replace(/\s+/g, " ").trim();
  const wanted = plain(text);
  return DOMAINS.find(({ id, name }) => plain(name) === wanted || plain(id) === wanted)?.id ?? null;
}

const KIND_WORDS: Readonly<Record<string, IndicatorKind>> = {
  outcome: "outcome", outcomes: "outcome", "outcome indicator": "outcome", practice: "practice", practices: "practice", "practice indicator": "practice",
};
const DIRECTION_WORDS: Readonly<Record<string, Direction>> = {
  higher: "higher", up: "higher", increase: "higher", "higher is better": "higher", "+": "higher",
  lower: "lower", down: "lower", decrease: "lower", "lower is better": "lower", "-": "lower", "−": "lower",
  context: "context", neither: "context", neutral: "context", none: "context",
};

export function kindOf(text: string): IndicatorKind | null {
  return KIND_WORDS[fold(text)] ?? null;
}

export function directionOf(text: string): Direction | null {
  return DIRECTION_WORDS[fold(text)] ?? null;
}
