import type { Book } from "../book";
import { followIndicators } from "../planning/follow";
import type { ScoredPractice } from "../practice/practice";
import type { Statement } from "../theory/theory";
import { isGoodPractice, type DomainCoverage } from "./coverage";

/** The columns of the coverage of the framework, in the order of the chain: from what was chosen to what was measured. */
export const COVERAGE_COUNTS = ["selected", "outcomes", "practices", "goodPractices", "measured"] as const satisfies readonly (keyof DomainCoverage)[];
export type CoverageCount = (typeof COVERAGE_COUNTS)[number];

/** What a number of the coverage stands for. */
export type Counted =
  | { readonly kind: "indicator"; readonly code: string; readonly name: string }
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "practice"; readonly practice: ScoredPractice };

/** The things behind one number of `coverageOf`: as many as it says, in sheet order. */
export function countedIn({ practices, plan, catalogue }: Pick<Book, "practices" | "plan" | "catalogue">, domain: string, count: CoverageCount): readonly Counted[] {
  const isOf = (code: string): boolean => catalogue.indicatorOf(code)?.domain === domain;
  switch (count) {
    case "selected":
    case "measured": {
      const followed = followIndicators(plan).filter(({ indicator, latest }) => isOf(indicator.code) && (count === "selected" || latest !== null));
      const byCode = new Map<string, Counted>();
      for (const { indicator: { code, name } } of followed) if (!byCode.has(code)) byCode.set(code, { kind: "indicator", code, name });
      return [...byCode.values()];
    }
    case "outcomes":
      return plan.theory.statements.filter(({ step, indicators }) => step === "outcome" && indicators.some(isOf)).map((statement) => ({ kind: "statement", statement }));
    case "practices":
    case "goodPractices":
      return practices.filter((practice) => practice.indicators.some(isOf) && (count === "practices" || isGoodPractice(practice))).map((practice) => ({ kind: "practice", practice }));
  }
}
