import type { Verdict } from "../../src/core/evaluation/evaluation";
import { readBook } from "../../src/core/book";
import type { Cell } from "../../src/core/cell";
import type { ScoredPractice } from "../../src/core/practice/view";
import { DAC_5, practiceTable } from "../core/practiceTable";

/** Practices as a book makes them; each row by column name. */
export function practicesOf(rows: readonly Readonly<Record<string, Cell>>[]): readonly ScoredPractice[] {
  return readBook([practiceTable(rows, DAC_5)], null, 1900).practices;
}

/** Ratings that lead to a verdict under the default rules. */
const RATINGS: Partial<Record<Verdict, readonly (number | null)[]>> = {
  "Good practice": [4, 4, 3, 4, 3],
  "Promising practice": [3, 3, 2, 3, 3],
  "Needs improvement": [4, 1, 2, 4, 3],
  "Not demonstrated": [1, 1, 2, 1, 1],
  "Insufficient evidence": [4, null, null, null, null],
};

/** One practice of a verdict at a place. */
export function practice(verdict: Verdict, more: Readonly<Record<string, Cell>>): ScoredPractice {
  const ratings = RATINGS[verdict] ?? [];
  const [made] = practicesOf([{ ...Object.fromEntries(DAC_5.map((name, i) => [name, ratings[i] ?? null])), ...more }]);
  if (!made || made.evaluation.verdict !== verdict) throw new Error(`The ratings give ${made?.evaluation.verdict ?? "nothing"}, not ${verdict}.`);
  return made;
}
