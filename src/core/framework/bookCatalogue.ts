import { canonicalCode, INDICATORS } from "./catalogue";
import type { Indicator } from "./framework";

/**
 * The catalogue as a workbook has it: Cairn's entries, the team's corrections of them, and the team's own. Headings and domains
 * are always the framework's.
 */
export interface Catalogue {
  /** Those that are shown, offered and found, domain by domain; of no domain ("") last. */
  readonly indicators: readonly Indicator[];
  /** Any that is known, shown or not, so that no code in a cell loses its meaning. Case, spaces and kinds of dash do not matter. */
  readonly indicatorOf: (code: string) => Indicator | undefined;
  /** Those shown of a domain, outcomes first; none for an unknown id. */
  readonly indicatorsOf: (domain: string) => readonly Indicator[];
  /** Codes that are known here and are not Cairn's. */
  readonly ownCodes: ReadonlySet<string>;
}

/** `shown` in the order to show them in; `hidden` are known by their codes all the same. */
export function makeCatalogue(shown: readonly Indicator[], hidden: readonly Indicator[] = []): Catalogue {
  const byCode = new Map([...hidden, ...shown].map((indicator) => [indicator.code, indicator]));
  const byDomain = new Map<string, Indicator[]>();
  for (const indicator of shown) {
    const own = byDomain.get(indicator.domain);
    if (own === undefined) byDomain.set(indicator.domain, [indicator]);
    else own.push(indicator);
  }
  const cairns = new Set(INDICATORS.map(({ code }) => code));
  return {
    indicators: shown,
    indicatorOf: (code) => byCode.get(code) ?? byCode.get(canonicalCode(code)),
    indicatorsOf: (domain) => byDomain.get(domain) ?? [],
    ownCodes: new Set([...byCode.keys()].filter((code) => !cairns.has(code))),
  };
}

/** Cairn's own entries and nothing else. */
export const OUR_CATALOGUE: Catalogue = makeCatalogue(INDICATORS);
