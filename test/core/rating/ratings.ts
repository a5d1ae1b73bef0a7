import { readBook, type Book } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { RATING_COLUMNS } from "../../../src/core/schema";
import type { Table } from "../../../src/core/table";

export const DAC = ["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"] as const;

/** A `Ratings` table whose first data row is sheet row 3, in columns B to G. */
export function ratingsTable(rows: readonly (readonly Cell[])[], headers: readonly string[] = RATING_COLUMNS.map(({ name }) => name)): Table {
  return { id: "r", name: "Ratings", sheet: "Ratings", firstRow: 3, firstColumn: 1, headers, rows };
}

/** Two practices that nobody has rated in their own rows, and the ratings given. */
export function bookWith(rows: readonly (readonly Cell[])[], settings: string | null = null): Book {
  const practices: Table = {
    id: "p", name: "Practices", sheet: "Practices", firstRow: 2, firstColumn: 0, headers: ["ID", "Title", ...DAC],
    rows: [["P-07", "Language café"], ["P-11", "Mentors at work"]],
  };
  return readBook([practices, ratingsTable(rows)], settings, 1900);
}

/** A rater's ratings of all five criteria of a practice, as rows. */
export function ratedRows(practice: string, rater: string, ratings: readonly Cell[], evidence: Cell = null): Cell[][] {
  return ratings.map((rating, i) => [practice, rater, DAC[i] ?? null, rating, evidence, null]);
}
