import { EVIDENCE_LABELS } from "../../core/practice/choices";
import { budgetText, yearsText } from "../../core/practice/facts";
import { linkOf } from "../../core/practice/links";
import type { ScoredPractice } from "../../core/practice/view";

/** One line of a practice's card. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

/** The short facts of a practice, filled ones only. Contact is not among them: it is for the workbook's owners. */
export function shortFacts(practice: ScoredPractice, language?: string): Fact[] {
  return filled([
    ["Region", practice.place === "" ? "" : practice.region],
    ["Years", yearsText(practice.startYear, practice.endYear)],
    ["Status", practice.status],
    ["Lead organisation", practice.leadOrganisation],
    ["Partners", practice.partners.join("; ")],
    ["Regional role", practice.regionalRole],
    ["Target group", practice.targetGroups.join("; ")],
    ["Evidence", practice.evidence === null ? "" : EVIDENCE_LABELS[practice.evidence] ?? ""],
    ["Budget", budgetText(practice.budget, practice.currency, language)],
    ["Funder", practice.funder],
    ["Position", positionText(practice)],
  ]);
}

/** The long texts of a practice, filled ones only. */
export function longFacts(practice: ScoredPractice): Fact[] {
  return filled([
    ["Problem", practice.problem], ["Activities", practice.activities], ["Results", practice.results], ["Strengths noted", practice.strengths],
    ["Limitations noted", practice.limitations], ["Lessons", practice.lessons], ["Transferability", practice.transferability],
  ]);
}

/** The address of a source that is a web page; null for text and for every other kind of address. */
export function webAddress(source: string): string | null {
  const link = linkOf(source);
  return link !== null && /^https?:/i.test(link) ? link : null;
}

function positionText({ position }: ScoredPractice): string {
  if (!position) return "not on the map: the row has no usable latitude and longitude";
  switch (position.precision) {
    case "exact": return "exact";
    case "locality": return "the town or city, not the address";
    case "region": return "the middle of the region";
    case "country": return "the middle of the country";
  }
}

function filled(facts: readonly (readonly [string, string])[]): Fact[] {
  return facts.filter(([, text]) => text.trim() !== "").map(([name, text]) => ({ name, text }));
}
