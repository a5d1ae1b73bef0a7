import { dateOfDay } from "../dates";
import { fold } from "../folding";
import { isYesNo } from "../planning/value";

/** How values of an indicator are written and drawn. */
export type UnitKind =
  | "percent"
  /** Percent whose numbers all lie between 0 and 1, as a cell in Excel's percent format holds them. */
  | "share"
  | "yes/no"
  | "number";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const fine = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });

/**
 * What a unit is, by its word and the values at hand. In percent, numbers that all lie within 0–1 with one strictly between can only
 * be shares; nothing but zeros and ones stays percent, as nobody can tell.
 */
export function unitKindOf(unit: string, values: readonly number[]): UnitKind {
  if (isYesNo(unit)) return "yes/no";
  if (!["percent", "%", "per cent", "percentage"].includes(fold(unit))) return "number";
  return values.every((value) => value >= 0 && value <= 1) && values.some((value) => value > 0 && value < 1) ? "share" : "percent";
}

/** A number as people read it: thousands set apart, at most two decimals, more only where two would say 0. */
export function numberInWords(value: number): string {
  const shown = value !== 0 && Math.abs(value) < 0.005 ? fine.format(value) : plain.format(value);
  return (shown === "-0" ? "0" : shown).replace("-", "−");
}

/** A value of an indicator in words: "54%", "yes", "1,250". A share is written as the percent it is. */
export function valueInWords(value: number, kind: UnitKind): string {
  switch (kind) {
    case "percent": return `${numberInWords(value)}%`;
    case "share": return `${numberInWords(Math.round(value * 1e12) / 1e10)}%`;
    case "yes/no": return value === 1 ? "yes" : value === 0 ? "no" : numberInWords(value);
    case "number": return numberInWords(value);
  }
}

/** "14 March 2021" of days since 1 January 1970. */
export function dayInWords(day: number): string {
  const { year, month, day: ofMonth } = dateOfDay(day);
  return `${ofMonth} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/** "14 Mar 2021", where there is little room. */
export function shortDay(day: number): string {
  const { year, month, day: ofMonth } = dateOfDay(day);
  return `${ofMonth} ${(MONTHS[month - 1] ?? "").slice(0, 3)} ${year}`;
}
