import type { Book } from "../book";
import { DOMAINS } from "../framework/catalogue";
import type { Domain } from "../framework/framework";
import { followIndicators } from "../planning/follow";
import type { ScoredPractice } from "../practice/practice";

/** What a workbook does and knows in one domain of the framework. Counts of whole things; 0 is a gap. */
export interface DomainCoverage {
  readonly domain: Domain;
  /** Different indicators of the domain in the selection. */
  readonly selected: number;
  /** Outcomes of the Theory of Change that carry an indicator of the domain. */
  readonly outcomes: number;
  /** Practices that name an indicator of the domain. */
  readonly practices: number;
  /** Of these, with the verdict *Good practice* or *Promising practice*. */
  readonly goodPractices: number;
  /** Different indicators of the domain with at least one value that is a number. */
  readonly measured: number;
}

/** The framework against the workbook: one row a domain, in the framework's order, and what belongs to none. */
export interface Coverage {
  readonly domains: readonly DomainCoverage[];
  /** Rows of Indicators, and practices, that no domain of the catalogue claims: own codes, or none. */
  readonly elsewhere: { readonly indicators: number; readonly practices: number };
}

/** Takes a look at each practice and each row of Indicators once. */
export function coverageOf({ practices, plan, catalogue }: Pick<Book, "practices" | "plan" | "catalogue">): Coverage {
  const domainOfCode = (code: string): string | undefined => catalogue.indicatorOf(code)?.domain || undefined;
  const domainsOfCodes = (codes: readonly string[]): ReadonlySet<string> => new Set(codes.flatMap((code) => domainOfCode(code) ?? []));
  const selected = new Map<string, Set<string>>();
  const measured = new Map<string, Set<string>>();
  let ownRows = 0;
  for (const { indicator, latest } of followIndicators(plan)) {
    const domain = domainOfCode(indicator.code);
    if (domain === undefined) ownRows += 1;
    else {
      note(selected, domain, indicator.code);
      if (latest !== null) note(measured, domain, indicator.code);
    }
  }
  const served = new Map<string, ScoredPractice[]>();
  let bare = 0;
  for (const practice of practices) {
    const domains = domainsOfCodes(practice.indicators);
    if (domains.size === 0) bare += 1;
    for (const domain of domains) {
      const own = served.get(domain);
      if (own === undefined) served.set(domain, [practice]);
      else own.push(practice);
    }
  }
  const outcomes = plan.theory.statements.filter(({ step }) => step === "outcome").map(({ indicators }) => domainsOfCodes(indicators));
  return {
    domains: DOMAINS.map((domain) => {
      const serving = served.get(domain.id) ?? [];
      return {
        domain, selected: selected.get(domain.id)?.size ?? 0, measured: measured.get(domain.id)?.size ?? 0,
        outcomes: outcomes.filter((domains) => domains.has(domain.id)).length, practices: serving.length, goodPractices: serving.filter(isGoodPractice).length,
      };
    }),
    elsewhere: { indicators: ownRows, practices: bare },
  };
}

/** A practice to be learnt from: its verdict is *Good practice* or *Promising practice*. */
export const isGoodPractice = ({ evaluation }: ScoredPractice): boolean => evaluation.verdict === "Good practice" || evaluation.verdict === "Promising practice";

function note(sets: Map<string, Set<string>>, domain: string, code: string): void {
  const set = sets.get(domain);
  if (set === undefined) sets.set(domain, new Set([code]));
  else set.add(code);
}
