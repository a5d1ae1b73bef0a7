import type { CellValue } from "./cell";

/** What is wrong, as a closed set, so that the Check view can group and count. */
export const ISSUE_KINDS = [
  "bad-rating", "missing-column", "missing-id", "duplicate-id", "missing-title", "unknown-indicator", "bad-coordinates",
  "swapped-coordinates", "bad-year", "bad-date", "end-before-start", "bad-choice", "bad-number", "bad-link", "cell-error",
  "bad-settings", "bad-criteria", "unknown-practice", "unknown-criterion", "missing-rater", "duplicate-rating", "duplicate-reading", "unknown-statement",
  "odd-characters", "text-number", "text-date", "unknown-country", "unknown-region", "same-practice", "not-ready", "published-address", "cut-text",
  "mixed-percent", "target-direction", "target-before-baseline", "latest-before-baseline",
] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

/** Kinds in which the cell is read as it stands: what is wrong is how it would be found, reckoned with or published. */
export const QUALITY_KINDS: ReadonlySet<IssueKind> = new Set<IssueKind>([
  "missing-id", "missing-title", "duplicate-id", "end-before-start",
  "odd-characters", "text-number", "text-date", "unknown-country", "unknown-region", "same-practice", "not-ready", "published-address", "cut-text",
  "mixed-percent", "target-direction", "target-before-baseline", "latest-before-baseline",
]);

/**
 * Where: the table's id, its sheet, and the cell's position within the table (0-based) and in the sheet (`H12`).
 * All three texts are "" for an issue about the workbook's settings, which stand in no cell.
 */
export interface IssuePlace {
  readonly table: string;
  readonly sheet: string;
  readonly address: string;
  /** Absent when the issue is about the whole table (a missing column). */
  readonly row?: number;
  readonly column?: number;
}

/** A repair that a person may choose; nothing is repaired silently. */
export interface Fix {
  /** What the button says, e.g. "Use 3". */
  readonly label: string;
  readonly changes: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
}

/** A problem at a cell address. `error` keeps something from being scored or placed; `notice` does not. */
export interface Issue {
  readonly kind: IssueKind;
  readonly severity: "error" | "notice";
  /** One sentence: what is there, what is allowed. */
  readonly message: string;
  readonly place: IssuePlace;
  readonly fix?: Fix;
}
