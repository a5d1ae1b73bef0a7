import type { Book } from "../../core/book";
import { OUR_CATALOGUE } from "../../core/framework/bookCatalogue";
import { followIndicators, type FollowedIndicator } from "../../core/planning/follow";
import type { Status } from "../../core/planning/status";
import { checkTheory, type TheoryCheck } from "../../core/theory/checks";

/** Where an indicator stands, as a word; several rows of one code (groups, places) that differ are "Mixed". */
export type IndicatorWord = Status | "Mixed" | "Followed" | "Not selected";

/** An indicator as a statement carries it. */
export interface IndicatorMark {
  readonly code: string;
  /** Its name in the workbook's catalogue, else in its row of Indicators; "" for neither. */
  readonly name: string;
  readonly word: IndicatorWord;
}

/** What a book says about a theory's statements besides their own words. */
export interface TheoryAspects {
  mark(code: string): IndicatorMark;
  /** Questions about one statement, by its key; a question about a link belongs to both ends. */
  readonly checks: ReadonlyMap<string, readonly TheoryCheck[]>;
}

/** For a theory on its own, without a workbook around it. */
export const NO_ASPECTS: TheoryAspects = { mark: (code) => ({ code, name: OUR_CATALOGUE.indicatorOf(code)?.name ?? "", word: "Not selected" }), checks: new Map() };

/** Indicators with their status, and the questions that are open. */
export function aspectsOf(book: Book): TheoryAspects {
  const followed = new Map<string, FollowedIndicator[]>();
  for (const each of followIndicators(book.plan)) followed.set(each.indicator.code, [...(followed.get(each.indicator.code) ?? []), each]);
  const checks = new Map<string, TheoryCheck[]>();
  for (const check of checkTheory(book.plan.theory, book.plan.indicators)) for (const key of check.keys) checks.set(key, [...(checks.get(key) ?? []), check]);
  return { mark: (code) => ({ code, name: book.catalogue.indicatorOf(code)?.name ?? followed.get(code)?.[0]?.indicator.name ?? "", word: wordOf(followed.get(code) ?? []) }), checks };
}

function wordOf(rows: readonly FollowedIndicator[]): IndicatorWord {
  const words = new Set(rows.map((row): IndicatorWord => (!row.judged || row.status.kind === "undetermined" ? "Followed" : row.status.status)));
  const [first] = words;
  return first === undefined ? "Not selected" : words.size > 1 ? "Mixed" : first;
}
