import type { Book } from "../../core/book";
import type { Criterion } from "../../core/evaluation/criteria";
import { shownShare } from "../../core/evaluation/wording";
import { EVIDENCE_LABELS } from "../../core/practice/choices";
import { budgetText, placeText, yearsText } from "../../core/practice/facts";
import type { ScoredPractice } from "../../core/practice/view";
import { readingText } from "../../core/evaluation/profileWords";

/** One line of the comparison: a name and what each practice has there, in their order. */
export interface ComparedRow {
  readonly name: string;
  /** "" where nothing is stated. */
  readonly texts: readonly string[];
  /** They do not all say the same. */
  readonly differs: boolean;
  /** The criterion, by its index, of a line that is drawn with bars. */
  readonly criterion?: number;
}

export interface ComparedPart {
  readonly name: string;
  readonly rows: readonly ComparedRow[];
}

/**
 * The practices side by side, part by part: outcome, each criterion, the reasons, facts, and what the sheet says in words. A line
 * that none of them fills is left out; outcome and criteria always stand, because "not rated" says something.
 */
export function comparisonOf(practices: readonly ScoredPractice[], book: Book, language?: string): readonly ComparedPart[] {
  const row = (name: string, text: (practice: ScoredPractice) => string, criterion?: number): ComparedRow => {
    const texts = practices.map((practice) => text(practice).trim());
    return { name, texts, differs: new Set(texts).size > 1, ...(criterion === undefined ? {} : { criterion }) };
  };
  const names = (indices: readonly number[]): string => indices.flatMap((i) => book.criteria.criteria[i]?.name ?? []).join(", ");
  const outcome = [
    row("Verdict", ({ evaluation }) => evaluation.verdict),
    row("Score of 100", ({ evaluation }) => evaluation.shownScore),
    row("Coverage", ({ evaluation }) => shownShare(evaluation.coverage)),
    row("Evidence", ({ evidence }) => (evidence === null ? "not stated" : EVIDENCE_LABELS[evidence] ?? "not stated")),
  ];
  const criteria = book.criteria.criteria.map((criterion, c) => row(rowName(criterion), ({ readings }) => readingText(readings[c] ?? { kind: "blank" }), c));
  const reasons = [
    row("Why", ({ evaluation }) => evaluation.why),
    row("Strong on", ({ evaluation }) => names(evaluation.strengths)),
    row("Limited by", ({ evaluation }) => names(evaluation.limits)),
    row("Strengths noted", (practice) => practice.strengths),
    row("Limitations noted", (practice) => practice.limitations),
  ];
  const facts = [
    row("Place", placeText),
    row("Years", ({ startYear, endYear }) => yearsText(startYear, endYear)),
    row("Status", ({ status }) => status),
    row("Lead organisation", ({ leadOrganisation }) => leadOrganisation),
    row("Partners", ({ partners }) => partners.join("; ")),
    row("Target group", ({ targetGroups }) => targetGroups.join("; ")),
    row("Indicators", ({ indicators }) => indicators.join("; ")),
    row("Budget", ({ budget, currency }) => budgetText(budget, currency, language)),
    row("Funder", ({ funder }) => funder),
  ];
  const words = [
    row("Problem", ({ problem }) => problem), row("Activities", ({ activities }) => activities), row("Results", ({ results }) => results),
    row("Lessons", ({ lessons }) => lessons), row("Transferability", ({ transferability }) => transferability),
  ];
  return [
    { name: "Outcome", rows: outcome }, { name: "Criteria", rows: criteria }, { name: "Reasons", rows: filled(reasons) },
    { name: "Facts", rows: filled(facts) }, { name: "In words", rows: filled(words) },
  ].filter((part) => part.rows.length > 0);
}

/** Only the lines where they differ; parts that are left without any are left out. */
export function differencesOf(parts: readonly ComparedPart[]): readonly ComparedPart[] {
  return parts.map((part) => ({ ...part, rows: part.rows.filter((row) => row.differs) })).filter((part) => part.rows.length > 0);
}

/** How many lines differ, of how many. */
export function countOf(parts: readonly ComparedPart[]): { readonly differing: number; readonly all: number } {
  const rows = parts.flatMap((part) => part.rows);
  return { differing: rows.filter((row) => row.differs).length, all: rows.length };
}

/** "Impact, minimum 2.5": a bar's tick in words. */
function rowName({ name, minimum }: Criterion): string {
  return minimum === null ? name : `${name}, minimum ${minimum}`;
}

function filled(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  return rows.filter((row) => row.texts.some((text) => text !== ""));
}
