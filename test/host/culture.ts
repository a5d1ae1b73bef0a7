import { changePieces } from "./formulaText";

/**
 * How formulas are spelt in a person's Excel. Office.js's `values` and `formulas` are always en-US; `formulasLocal` is the
 * person's ("Excel.Range class"; a maintainer in OfficeDev/office-js issue 1559: "the APIs use USA locale by default").
 */
export interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly thousands: string;
  /** Between a function's arguments. */
  readonly list: string;
  /** Functions by their English names ("Excel functions translator"); the others keep theirs. */
  readonly functions: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly booleans: readonly [no: string, yes: string];
}

const ENGLISH: Culture = { name: "en-US", decimal: ".", thousands: ",", list: ",", functions: {}, errors: {}, booleans: ["FALSE", "TRUE"] };

export const CULTURES: Readonly<Record<string, Culture>> = {
  "en-US": ENGLISH,
  "de-DE": {
    name: "de-DE", decimal: ",", thousands: ".", list: ";", booleans: ["FALSCH", "WAHR"], errors: { "#N/A": "#NV", "#VALUE!": "#WERT!", "#REF!": "#BEZUG!", "#NUM!": "#ZAHL!" },
    functions: { SUM: "SUMME", IF: "WENN", IFERROR: "WENNFEHLER", IFNA: "WENNNV", AVERAGE: "MITTELWERT", SUMPRODUCT: "SUMMENPRODUKT", SUBTOTAL: "TEILERGEBNIS", ISNUMBER: "ISTZAHL", AND: "UND", OR: "ODER", ISTEXT: "ISTTEXT", COUNT: "ANZAHL", ROUND: "RUNDEN", LEN: "LÄNGE", MID: "TEIL" },
  },
  "sv-SE": {
    name: "sv-SE", decimal: ",", thousands: "\u00a0", list: ";", booleans: ["FALSKT", "SANT"], errors: { "#N/A": "#SAKNAS!", "#VALUE!": "#VÄRDEFEL!", "#REF!": "#REFERENS!", "#NAME?": "#NAMN?" },
    functions: { SUM: "SUMMA", IF: "OM", IFERROR: "OMFEL", IFNA: "OMSAKNAS", AVERAGE: "MEDEL", SUMPRODUCT: "PRODUKTSUMMA", SUBTOTAL: "DELSUMMA", ISNUMBER: "ÄRTAL", AND: "OCH", OR: "ELLER", ISTEXT: "ÄRTEXT", COUNT: "ANTAL", ROUND: "AVRUNDA", LEN: "LÄNGD", MID: "EXTEXT" },
  },
  "fr-FR": {
    name: "fr-FR", decimal: ",", thousands: "\u202f", list: ";", booleans: ["FAUX", "VRAI"], errors: { "#VALUE!": "#VALEUR!", "#NUM!": "#NOMBRE!", "#NAME?": "#NOM?" },
    functions: { SUM: "SOMME", IF: "SI", IFERROR: "SIERREUR", IFNA: "SI.NON.DISP", AVERAGE: "MOYENNE", SUMPRODUCT: "SOMMEPROD", SUBTOTAL: "SOUS.TOTAL", ISNUMBER: "ESTNUM", AND: "ET", OR: "OU", ISTEXT: "ESTTEXTE", COUNT: "NB", ROUND: "ARRONDI", LEN: "NBCAR", MID: "STXT" },
  },
};

/** The culture of a locale; English where the host knows none. */
export const cultureOf = (locale: string): Culture => CULTURES[locale] ?? Object.values(CULTURES).find((c) => c.name.slice(0, 2) === locale.slice(0, 2)) ?? ENGLISH;

/** A formula in the person's spelling. */
export function localFormula(formula: string, culture: Culture): string {
  return changePieces(formula, (piece) => {
    if (piece.kind === "function") return culture.functions[piece.text.toUpperCase()] ?? piece.text;
    if (piece.kind === "separator") return culture.list;
    if (piece.kind === "number") return piece.text.replace(".", culture.decimal);
    if (piece.kind === "name" && /^(true|false)$/i.test(piece.text)) return culture.booleans[/^true$/i.test(piece.text) ? 1 : 0];
    return piece.text;
  });
}

/** A formula that was typed in the person's spelling, in English; null where Excel would refuse it: English separators under a decimal comma. */
export function englishFormula(formula: string, culture: Culture): string | null {
  if (culture.list === ",") return formula;
  const english = new Map(Object.entries(culture.functions).map(([name, local]) => [local.toUpperCase(), name]));
  let refused = false;
  const spelt = changePieces(formula, (piece) => {
    if (piece.kind === "function") return english.get(piece.text.toUpperCase()) ?? piece.text;
    if (piece.kind === "separator") return ",";
    if (piece.kind === "number") return piece.text.replace(",", ".");
    if (piece.kind === "text" && piece.text === culture.decimal) refused = true;
    if (piece.kind === "name") {
      const at = culture.booleans.indexOf(piece.text.toUpperCase());
      if (at >= 0) return at === 1 ? "TRUE" : "FALSE";
    }
    return piece.text;
  }, "A1", culture.list);
  return refused ? null : spelt;
}

/** What the person types, as en-US input: "3,5" under a decimal comma is 3.5, and "3.5" is no number there. */
export function englishInput(text: string, culture: Culture): string {
  if (culture.decimal === "." || text.startsWith("'")) return text;
  const trimmed = text.trim();
  const at = culture.booleans.indexOf(trimmed.toUpperCase());
  if (at >= 0) return at === 1 ? "TRUE" : "FALSE";
  const error = Object.entries(culture.errors).find(([, local]) => local === trimmed);
  if (error) return error[0];
  if (/^[+-]?\d*,\d+\s*%?$/.test(trimmed)) return trimmed.replace(",", ".");
  return /^[+-]?\d+\.\d+\s*%?$/.test(trimmed) ? `'${text}` : text;
}
