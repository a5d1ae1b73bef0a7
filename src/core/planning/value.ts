import { cellText, isBlank, type Cell } from "../cell";
import { saysNotApplicable } from "../evaluation/notApplicable";
import { fold } from "../folding";
import { readNumber } from "../numbers";

/** What a value cell of an indicator holds. *Unknown* and *refused* are answers of their own, never 0 and never left out of a count. */
export type IndicatorValue =
  /** In the indicator's unit; for a yes/no indicator 1 is yes and 0 is no. */
  | { readonly kind: "number"; readonly value: number }
  /** Asked for, and nobody knows: no figure exists or it is not known. */
  | { readonly kind: "unknown" }
  /** Asked for, and not given: withheld, or people preferred not to say. */
  | { readonly kind: "refused" }
  | { readonly kind: "blank" }
  | { readonly kind: "bad"; readonly text: string };

const YES = ["yes", "y", "true", "oui", "ja", "sí", "sì", "sim", "ναι", "ydy", "oes", "ie"];
const NO = ["no", "n", "false", "non", "nein", "nej", "não", "όχι", "nac ydy", "nac oes"];
const UNKNOWN = [
  "unknown", "not known", "don't know", "no data", "no figure", "?", "inconnu", "pas de données", "unbekannt", "keine daten", "desconocido", "sconosciuto",
  "nessun dato", "desconhecido", "okänt", "vet ej", "άγνωστο", "desconegut", "anhysbys", "dim data",
];
const REFUSED = [
  "refused", "declined", "withheld", "prefer not to say", "not given", "refusé", "verweigert", "keine auskunft", "rechazado", "prefiere no decirlo", "rifiutato",
  "recusado", "vägrat", "vill ej uppge", "άρνηση", "refusat", "gwrthodwyd", "gwell peidio â dweud",
];
const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
const [yes, no, unknown, refused] = [folded(YES), folded(NO), folded(UNKNOWN), folded(REFUSED)];

export const isYesNo = (unit: string): boolean => ["yes/no", "yes / no", "yesno"].includes(fold(unit));

/**
 * Reads a value of an indicator with this unit (as the `Unit` column has it). Numbers pass the one gate for numbers; in a
 * yes/no indicator TRUE, FALSE and the words of ten languages are 1 and 0, and any number but 0 and 1 is bad. The words for unknown and
 * refused, and every short form of "no data", are what they say. All else is bad. Never throws.
 */
export function readIndicatorValue(cell: Cell, unit: string): IndicatorValue {
  if (isBlank(cell)) return { kind: "blank" };
  const yesNo = isYesNo(unit);
  if (typeof cell === "boolean") return yesNo ? { kind: "number", value: cell ? 1 : 0 } : bad(cell);
  const number = readNumber(cell);
  if (number !== null) return yesNo && number !== 0 && number !== 1 ? bad(cell) : { kind: "number", value: number };
  if (typeof cell !== "string") return bad(cell);
  const word = fold(cell.trim());
  if (yesNo && yes.has(word)) return { kind: "number", value: 1 };
  if (yesNo && no.has(word)) return { kind: "number", value: 0 };
  if (refused.has(word)) return { kind: "refused" };
  return unknown.has(word) || saysNotApplicable(cell) ? { kind: "unknown" } : bad(cell);
}

/** True for TRUE, FALSE and the words for yes and no: what only a yes/no indicator has. */
export function isYesNoWord(cell: Cell): boolean {
  if (typeof cell === "boolean") return true;
  const word = typeof cell === "string" ? fold(cell.trim()) : "";
  return yes.has(word) || no.has(word);
}

const bad = (cell: Cell): IndicatorValue => ({ kind: "bad", text: cellText(cell) });

/** The number a value holds, else null. */
export function numberOf(value: IndicatorValue): number | null {
  return value.kind === "number" ? value.value : null;
}
