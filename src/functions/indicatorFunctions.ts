/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator reads syntax: only any[][] becomes a range of anything */
// The docblocks of this file are help text in Excel (at most 255 characters, parameters 128).
import { cellText, isBlank, isCellError } from "../core/cell";
import { fold } from "../core/folding";
import { domainOf, DOMAINS, headingOf, indicatorOf, INDICATORS } from "../core/framework/catalogue";
import type { Indicator } from "../core/framework/framework";
import { searchIndicators } from "../core/framework/search";
import { nearestCode } from "../core/framework/selection";
import { readNumber } from "../core/numbers";
import { toBlock, toCell, toText } from "./cellArguments";
import { invalidValue, notAvailable } from "./cellErrors";

const FIELDS: Readonly<Record<string, (indicator: Indicator) => string>> = {
  name: (indicator) => indicator.name,
  domain: (indicator) => domainName(indicator),
  heading: (indicator) => headingOf(domainOf(indicator.domain)?.heading ?? "")?.name ?? "",
  kind: (indicator) => indicator.kind,
  unit: (indicator) => indicator.unit,
  direction: (indicator) => indicator.direction,
  sources: (indicator) => indicator.sources.join("; "),
};
const KINDS = ["outcome", "practice"];
const DEFAULT_COUNT = 10;

/**
 * Looks up indicators of the Indicators of Integration catalogue by their codes; one answer per code. Example: =CAIRN.INDICATOR("WRK-O1","unit")
 * @customfunction INDICATOR
 * @param code One code or a range of codes, such as WRK-O1.
 * @param [field] "name" (default), "domain", "heading", "kind", "unit", "direction" or "sources".
 * @returns The field of each indicator.
 */
export function indicator(code: any[][], field?: string): any[][] {
  const wanted = toText(field)?.toLowerCase() ?? "name";
  const read = Object.hasOwn(FIELDS, wanted) ? FIELDS[wanted] : undefined;
  if (!read) throw invalidValue(`There is no field "${wanted}". The fields are ${Object.keys(FIELDS).join(", ")}.`);
  return toBlock(code).map((row) => row.map((raw) => {
    const cell = toCell(raw);
    // No code is 0: it is an empty cell as some versions of Excel hand it over.
    if (isBlank(cell) || cell === 0) return "";
    if (isCellError(cell)) return invalidValue(`The cell holds the error ${cell.code}; an indicator code looks like WRK-O1.`);
    const text = cellText(cell);
    const found = indicatorOf(text);
    return found ? read(found) : notAvailable(unknownCode(text));
  }));
}

/**
 * Lists indicators: code, domain, indicator, kind, unit and direction. Example: =CAIRN.INDICATORS("Work","outcome")
 * @customfunction INDICATORS
 * @param [domain] A domain's name or its three letters, such as "Housing" or "HSG". All when left out.
 * @param [kind] "outcome" or "practice". Both when left out.
 * @returns One row per indicator.
 */
export function indicators(domain?: string, kind?: string): any[][] {
  const id = toDomain(toText(domain));
  const only = toKind(toText(kind));
  return INDICATORS.filter((each) => (id === null || each.domain === id) && (only === null || each.kind === only)).map(listed);
}

/**
 * Finds indicators by words, best match first; typing errors are forgiven. Lists code, domain, indicator, kind, unit and direction. Example: =CAIRN.FINDINDICATORS("language classes",5)
 * @customfunction FINDINDICATORS
 * @param text What to look for: words, a domain or a code.
 * @param [count] How many to list at most. 10 when left out.
 * @returns One row per indicator.
 */
export function findIndicators(text: string, count?: number): any[][] {
  const words = toText(text);
  if (words === null) throw invalidValue("There is nothing to look for. Give a word or two, such as \"housing\".");
  const found = searchIndicators(words, toCount(count));
  return found.length > 0 ? found.map(listed) : [[notAvailable(`No indicator fits "${words}". Try fewer or other words.`)]];
}

const domainName = (each: Indicator): string => domainOf(each.domain)?.name ?? each.domain;

const listed = (each: Indicator): string[] => [each.code, domainName(each), each.name, each.kind, each.unit, each.direction];

function unknownCode(text: string): string {
  const near = nearestCode(text);
  return `There is no indicator "${text}".${near === null ? "" : ` The nearest code is ${near}.`}`;
}

function toDomain(text: string | null): string | null {
  if (text === null) return null;
  const domain = DOMAINS.find((each) => fold(each.id) === fold(text) || fold(each.name) === fold(text));
  if (domain) return domain.id;
  throw invalidValue(`There is no domain "${text}". The domains are ${DOMAINS.map((each) => each.name).join(", ")}.`);
}

function toKind(text: string | null): string | null {
  if (text === null) return null;
  const kind = KINDS.find((each) => each === text.toLowerCase());
  if (kind) return kind;
  throw invalidValue(`There is no kind "${text}". The kinds are ${KINDS.join(" and ")}.`);
}

function toCount(argument: unknown): number {
  const text = toText(argument);
  if (text === null) return DEFAULT_COUNT;
  const count = readNumber(text);
  if (count === null || count < 1) throw invalidValue(`The count is "${text}"; it is a whole number from 1 up.`);
  return Math.floor(count);
}
