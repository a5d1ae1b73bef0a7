import { DOMAIN_DATA, HEADING_DATA, INDICATOR_DATA } from "./catalogueData";
import type { Domain, Heading, Indicator } from "./framework";

/** In the framework's order. */
export const HEADINGS: readonly Heading[] = HEADING_DATA;
export const DOMAINS: readonly Domain[] = DOMAIN_DATA;
/** Domain by domain, outcomes before practices. */
export const INDICATORS: readonly Indicator[] = INDICATOR_DATA;

export const LICENCE_STATEMENT =
  "Contains public sector information licensed under the Open Government Licence v3.0. "
  + "Source: Home Office, Indicators of Integration framework 2019 (third edition, Research Report 109), Crown copyright. "
  + "This is an IOI-aligned catalogue in our own words with codes of our own; it is not the official list. "
  + "Each entry shows how sure we are that the framework has it.";

/** How sure we are of an entry, in words for people. */
export const CONFIDENCE_WORDS: Readonly<Record<Indicator["confidence"], string>> = {
  "evidence-found": "A public source ties it to the framework or to data collected on its basis",
  recalled: "The topic is recalled; its wording and place in the 2019 list were not checked",
  uncertain: "Weakly recalled; check it before use",
  "from-table": "From your own table: Cairn has not checked it",
};

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));
const byDomainId = new Map(DOMAINS.map((domain) => [domain.id, domain]));
const byHeadingId = new Map(HEADINGS.map((heading) => [heading.id, heading]));
const inHeading = new Map(HEADINGS.map((heading) => [heading.id, DOMAINS.filter((domain) => domain.heading === heading.id)]));

/** The spelling our codes have: upper case, one hyphen (`wrk o1`, `WRK–O1`, `WRKO1` → `WRK-O1`). Other text comes back in upper case. */
export function canonicalCode(text: string): string {
  const bare = text.trim().toUpperCase().replace(/[\s_.\-‐-―−]+/g, "-");
  return bare.replace(/^([A-Z]{3})-?([OP])-?(\d+)$/, "$1-$2$3");
}

/** Undefined for a code that is not in the catalogue. Case, spaces and kinds of dash do not matter. */
export function indicatorOf(code: string): Indicator | undefined {
  return byCode.get(code) ?? byCode.get(canonicalCode(code));
}

export function domainOf(id: string): Domain | undefined {
  return byDomainId.get(id);
}

export function headingOf(id: string): Heading | undefined {
  return byHeadingId.get(id);
}

/** Domains of a heading, in order; none for an unknown id. */
export function domainsOf(heading: string): readonly Domain[] {
  return inHeading.get(heading) ?? [];
}
