import { distance } from "fastest-levenshtein";
import { canonicalCode, domainsOf, INDICATORS, indicatorsOf } from "./catalogue";

/** How a branch of the tree stands: its box and its count "chosen/all". */
export interface BranchState {
  readonly box: "none" | "some" | "all";
  readonly chosen: number;
  readonly all: number;
}

/** The state of a set of codes; an empty set is "none". */
export function branchState(codes: readonly string[], chosen: ReadonlySet<string>): BranchState {
  const count = codes.reduce((sum, code) => sum + (chosen.has(code) ? 1 : 0), 0);
  const box = count === 0 ? "none" : count === codes.length ? "all" : "some";
  return { box, chosen: count, all: codes.length };
}

/** Codes of a domain, in catalogue order. */
export function codesOfDomain(domain: string): readonly string[] {
  return indicatorsOf(domain).map((indicator) => indicator.code);
}

/** Codes of all domains of a heading, in catalogue order. */
export function codesOfHeading(heading: string): readonly string[] {
  return domainsOf(heading).flatMap((domain) => codesOfDomain(domain.id));
}

export function domainState(domain: string, chosen: ReadonlySet<string>): BranchState {
  return branchState(codesOfDomain(domain), chosen);
}

export function headingState(heading: string, chosen: ReadonlySet<string>): BranchState {
  return branchState(codesOfHeading(heading), chosen);
}

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
