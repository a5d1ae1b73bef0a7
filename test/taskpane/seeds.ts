import type { Cell } from "../../src/core/cell";
import { COMPUTED_COLUMNS, INDICATOR_COLUMNS, PRACTICE_COLUMNS } from "../../src/core/schema";
import type { Seed } from "../support/memoryWorkbook";

export const CRITERIA = ["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"] as const;

/** What a test says of a practice; ratings in criteria order. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly place?: string;
  readonly country?: string;
  readonly evidence?: Cell;
  readonly ratings: readonly Cell[];
}

export const CAFE: Row = { id: "P-07", title: "Language café", place: "Malmö", country: "Sweden", evidence: 2, ratings: [4, 3, null, 3, 3] };
export const MENTORS: Row = { id: "P-08", title: "Job mentors", place: "Ghent", country: "Belgium", ratings: [3, "3 - good", 2, 3, 4] };
export const ADVICE: Row = { id: "P-09", title: "Advice desk", place: "Leeds", country: "United Kingdom", ratings: [2, 3, 4, 3, "n/a"] };

/** A `Practices` table as "Set up workbook" makes it; its first data row is sheet row 12. */
export function practicesSeed(rows: readonly Row[], criteria: readonly string[] = CRITERIA): Seed {
  const headers = [...PRACTICE_COLUMNS.map(({ name }) => name), ...criteria, ...COMPUTED_COLUMNS.map(({ name }) => name)];
  return {
    name: "Practices", headerRow: 11, headers,
    rows: rows.map((row) => {
      const given: Readonly<Record<string, Cell>> = {
        ID: row.id, Title: row.title, Place: row.place ?? null, Country: row.country ?? null, Evidence: row.evidence ?? null,
        ...Object.fromEntries(criteria.map((name, i) => [name, row.ratings[i] ?? null])),
      };
      return headers.map((header) => given[header] ?? null);
    }),
  };
}

/** An `Indicators` table with a row for each code; `notes` are what someone typed. */
export function indicatorsSeed(rows: readonly { readonly code: string; readonly notes?: string }[]): Seed {
  const headers = INDICATOR_COLUMNS.map(({ name }) => name);
  return {
    name: "Indicators", headers,
    rows: rows.map(({ code, notes }) => headers.map((header) => (header === "Code" ? code : header === "Notes" ? (notes ?? null) : null))),
  };
}
