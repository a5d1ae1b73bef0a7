import { VERDICTS } from "../evaluation/evaluation";
import type { Catalogue } from "../framework/bookCatalogue";
import { DOMAINS, domainOf } from "../framework/catalogue";
import { EVIDENCE_LABELS } from "./choices";
import { BY_COUNT, inOrderOf, type ValueOrder } from "./facets";
import type { FacetName } from "./filter";
import type { ScoredPractice } from "./practice";
import { yearsRun } from "./years";

interface FacetSource {
  readonly values: (practice: ScoredPractice, catalogue: Catalogue) => readonly string[];
  readonly order: ValueOrder;
}

const NONE: readonly string[] = [];

/** How a facet gets its values from a practice and in which order it shows them. Evidence values are "0" to "3". */
export const SOURCES: Readonly<Record<FacetName, FacetSource>> = {
  Workbook: { values: (p) => p.workbooks ?? NONE, order: BY_COUNT },
  Sheet: { values: (p) => (p.sheet === undefined ? NONE : [p.sheet]), order: inOrderOf([]) },
  Country: { values: (p) => [p.country], order: BY_COUNT },
  Region: { values: (p) => [p.region], order: BY_COUNT },
  Status: { values: (p) => [p.status], order: BY_COUNT },
  "Target group": { values: (p) => p.targetGroups, order: BY_COUNT },
  "Indicator domain": { values: (p, catalogue) => p.indicators.flatMap((code) => catalogue.indicatorOf(code)?.domain || []), order: inOrderOf(DOMAINS.map((domain) => domain.id)) },
  Indicator: { values: (p) => p.indicators, order: BY_COUNT },
  Verdict: { values: (p) => [p.evaluation.verdict], order: inOrderOf(VERDICTS) },
  Evidence: { values: (p) => (p.evidence === null ? [] : [String(p.evidence)]), order: inOrderOf(["0", "1", "2", "3"]) },
  Year: { values: (p) => yearsRun(p).map(String), order: inOrderOf([]) },
};

/** A facet value as people read it, indicators as the workbook's catalogue words them. */
export function labelOf(facet: FacetName, value: string, catalogue: Catalogue): string {
  if (value === "") return "not stated";
  if (facet === "Indicator domain") return domainOf(value)?.name ?? value;
  if (facet === "Evidence") return EVIDENCE_LABELS[Number(value)] ?? value;
  const indicator = facet === "Indicator" ? catalogue.indicatorOf(value) : undefined;
  return indicator ? `${indicator.code} ${indicator.name}` : value;
}
