import type { Book } from "../../../src/core/book";
import { readBook } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { DAC_5, practiceTable, tableOf } from "../practiceTable";

/** A book of practices P-1, P-2, … rated on DAC-5 in criteria order; `more` are further tables. */
export function ratedBook(rows: readonly (readonly Cell[])[], settings: Readonly<Record<string, unknown>> = {}, criteria: readonly (readonly Cell[])[] | null = null): Book {
  const practices = practiceTable(rows.map((ratings, i) => ({
    ID: `P-${i + 1}`, Title: `Practice ${i + 1}`, ...Object.fromEntries(DAC_5.map((name, c) => [name, ratings[c] ?? null])),
  })), DAC_5);
  const own = criteria === null ? [] : [tableOf("Criteria", ["Criterion", "Question", "Weight", "Minimum", "Level 1", "Level 2"], criteria)];
  return readBook([practices, ...own], JSON.stringify({ version: 1, ...settings }), 1900);
}
