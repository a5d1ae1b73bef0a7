import type { Book } from "../book";
import type { CriteriaSet } from "../evaluation/criteria";
import { fold } from "../folding";
import { followIndicators, type FollowedIndicator } from "../planning/follow";
import type { ScoredPractice } from "../practice/practice";
import type { Statement } from "../theory/theory";

/** A practice that serves an indicator, with the two criteria that speak of change. Ratings on the workbook's scale; null where not rated, or where the set has no such criterion. */
export interface ServingPractice {
  readonly practice: ScoredPractice;
  readonly effectiveness: number | null;
  readonly impact: number | null;
}

/** An indicator with all that it is tied to: outcomes, practices, readings. */
export interface IndicatorLinks {
  readonly code: string;
  /** Its rows in Indicators, one a group and place. */
  readonly followed: readonly FollowedIndicator[];
  /** Statements of the Theory of Change that carry it, in sheet order. */
  readonly statements: readonly Statement[];
  /** Best score first, unscored last, then in sheet order. */
  readonly practices: readonly ServingPractice[];
}

/** What an indicator is tied to in this workbook. A code that nothing names has three empty lists. */
export function linksOfIndicator(book: Pick<Book, "practices" | "plan" | "criteria">, code: string): IndicatorLinks {
  const serving = book.practices.filter(({ indicators }) => indicators.includes(code));
  const score = ({ evaluation }: ScoredPractice): number => evaluation.score ?? -1;
  return {
    code,
    followed: followIndicators(book.plan).filter(({ indicator }) => indicator.code === code),
    statements: book.plan.theory.statements.filter(({ indicators }) => indicators.includes(code)),
    practices: [...serving].sort((a, b) => score(b) - score(a)).map((practice) => ({
      practice, effectiveness: ratingOn(practice, book.criteria, "Effectiveness"), impact: ratingOn(practice, book.criteria, "Impact"),
    })),
  };
}

/** An indicator that a practice names, with all that it is tied to besides. */
export interface PracticeLink {
  readonly code: string;
  /** As its row words it, else as the workbook's catalogue does; "" for neither. */
  readonly name: string;
  /** Its rows in Indicators; none where it is not selected. */
  readonly followed: readonly FollowedIndicator[];
  /** Statements of the Theory of Change that carry it, in sheet order. */
  readonly statements: readonly Statement[];
  /** How many practices serve it, this one counted. */
  readonly practices: number;
}

/** The indicators that a practice names, in the order of the cell. */
export function linksOfPractice({ plan, catalogue, practices }: Pick<Book, "plan" | "catalogue" | "practices">, practice: Pick<ScoredPractice, "indicators">): readonly PracticeLink[] {
  const all = followIndicators(plan);
  return practice.indicators.map((code) => {
    const followed = all.filter(({ indicator }) => indicator.code === code);
    return {
      code, followed, name: followed[0]?.indicator.name || (catalogue.indicatorOf(code)?.name ?? ""),
      statements: plan.theory.statements.filter(({ indicators }) => indicators.includes(code)),
      practices: practices.reduce((sum, { indicators }) => sum + (indicators.includes(code) ? 1 : 0), 0),
    };
  });
}

function ratingOn(practice: ScoredPractice, { criteria }: CriteriaSet, name: string): number | null {
  const index = criteria.findIndex((criterion) => fold(criterion.name) === fold(name));
  const reading = practice.readings[index];
  return reading?.kind === "value" ? reading.value : null;
}
