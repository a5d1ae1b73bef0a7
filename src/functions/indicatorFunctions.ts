/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator reads syntax: only any[][] becomes a range of anything */
// The docblocks of this file are help text in Excel (at most 255 characters, parameters 128).
import type { CatalogueMode } from "../core/adapting/catalogueMode";
import { cellText, isBlank, isCellError } from "../core/cell";
import { fold } from "../core/folding";
import { canonicalCode, domainOf, DOMAINS, headingOf } from "../core/framework/catalogue";
import type { Indicator } from "../core/framework/framework";
import { searchIndicators } from "../core/framework/search";
import { nearestCode } from "../core/framework/selection";
import { readNumber } from "../core/numbers";
import { toCatalogue, type AskedCatalogue } from "./catalogueArgument";
import { isOmitted, toBlock, toCell, toText } from "./cellArguments";
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
 * Looks up indicators by their codes, one answer per code: in Cairn's list, or with your own over it where you give your table Catalogue. Example: =CAIRN.INDICATOR("WRK-O1","unit") or =CAIRN.INDICATOR(A2,"domain",Catalogue[#All])
 * @customfunction INDICATOR
 * @param code One code or a range of codes, such as WRK-O1.
 * @param [field] "name" (default), "domain", "heading", "kind", "unit", "direction" or "sources".
 * @param [catalogue] Your own list with its headings, such as Catalogue[#All]. Cairn's list alone when left out.
 * @returns The field of each indicator.
 */
export function indicator(code: any[][], field?: string, catalogue?: any[][]): any[][] {
  const wanted = toText(field)?.toLowerCase() ?? "name";
  const read = Object.hasOwn(FIELDS, wanted) ? FIELDS[wanted] : undefined;
  if (!read) throw invalidValue(`There is no field "${wanted}". The fields are ${Object.keys(FIELDS).join(", ")}.`);
  const asked = toCatalogue(catalogue);
  return toBlock(code).map((row) => row.map((raw) => {
    const cell = toCell(raw);
    // No code is 0: it is an empty cell as some versions of Excel hand it over.
    if (isBlank(cell) || cell === 0) return "";
    if (isCellError(cell)) return invalidValue(`The cell holds the error ${cell.code}; an indicator code looks like WRK-O1.`);
    const text = cellText(cell);
    const refused = asked.refused.get(canonicalCode(text));
    if (refused !== undefined) return invalidValue(refused);
    const found = asked.catalogue.indicatorOf(text);
    return found ? read(found) : notAvailable(unknownCode(text, asked));
  }));
}

/**
 * Lists indicators: code, domain, indicator, kind, unit and direction. Example: =CAIRN.INDICATORS("Work","outcome")
 * @customfunction INDICATORS
 * @param [domain] A domain's name or its three letters, such as "Housing" or "HSG". All when left out.
 * @param [kind] "outcome" or "practice". Both when left out.
 * @param [catalogue] Your own list with its headings, such as Catalogue[#All]. Cairn's list alone when left out.
 * @param [only] TRUE to list your own in place of Cairn's. FALSE, both, when left out.
 * @returns One row per indicator.
 */
export function indicators(domain?: string, kind?: string, catalogue?: any[][], only?: boolean): any[][] {
  const id = toDomain(toText(domain));
  const wanted = toKind(toText(kind));
  const asked = toCatalogue(catalogue, toMode(only));
  const found = asked.catalogue.indicators.filter((each) => (id === null || each.domain === id) && (wanted === null || each.kind === wanted)).map(listed);
  return answered(found, asked, "No indicator of the list is of that domain and kind.");
}

/**
 * Finds indicators by words, best match first; typing errors are forgiven. Lists code, domain, indicator, kind, unit and direction. Example: =CAIRN.FINDINDICATORS("language classes",5)
 * @customfunction FINDINDICATORS
 * @param text What to look for: words, a domain or a code.
 * @param [count] How many to list at most. 10 when left out.
 * @param [catalogue] Your own list with its headings, such as Catalogue[#All]. Cairn's list alone when left out.
 * @param [only] TRUE to look through your own in place of Cairn's. FALSE, both, when left out.
 * @returns One row per indicator.
 */
export function findIndicators(text: string, count?: number, catalogue?: any[][], only?: boolean): any[][] {
  const words = toText(text);
  if (words === null) throw invalidValue("There is nothing to look for. Give a word or two, such as \"housing\".");
  const asked = toCatalogue(catalogue, toMode(only));
  return answered(searchIndicators(words, toCount(count), asked.catalogue).map(listed), asked, `No indicator fits "${words}". Try fewer or other words.`);
}

/** The rows found, and below them what of the given list could not be taken: nothing is left out in silence. `nothing`: said where nothing was found. */
function answered(found: readonly string[][], { problems }: AskedCatalogue, nothing: string): any[][] {
  const [first] = problems;
  const rows: any[][] = found.length > 0 ? [...found] : [[notAvailable(nothing)]];
  const width = rows[0]?.length ?? 1;
  const left = first === undefined ? [] : [[invalidValue(`${problems.length} ${problems.length === 1 ? "cell" : "cells"} of the catalogue could not be taken. ${first}`), ...Array.from({ length: width - 1 }, () => "")]];
  return [...rows, ...left];
}

function toMode(only: unknown): CatalogueMode {
  if (isOmitted(only)) return "add";
  const cell = toCell(toBlock(only)[0]?.[0]);
  if (cell === null || cell === false || cell === 0) return "add";
  if (cell === true || cell === 1) return "replace";
  throw invalidValue(`Only is "${cellText(cell)}"; it must be TRUE or FALSE.`);
}

const domainName = (each: Indicator): string => domainOf(each.domain)?.name ?? each.domain;

const listed = (each: Indicator): string[] => [each.code, domainName(each), each.name, each.kind, each.unit, each.direction];

function unknownCode(text: string, { catalogue }: AskedCatalogue): string {
  const near = nearestCode(text, catalogue.ownCodes);
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
