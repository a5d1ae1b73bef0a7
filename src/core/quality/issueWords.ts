import { cellText, type Cell } from "../cell";
import type { Issue, IssueKind, IssuePlace } from "../issue";
import type { Table } from "../table";

/** What each kind of issue is called, for one or for many. */
export const KIND_TITLES: Readonly<Record<IssueKind, string>> = {
  "bad-rating": "Ratings that cannot be read",
  "missing-column": "Missing columns",
  "missing-id": "Missing IDs",
  "duplicate-id": "IDs used twice",
  "missing-title": "Missing titles",
  "unknown-indicator": "Unknown indicator codes",
  "bad-coordinates": "Coordinates that are no position",
  "swapped-coordinates": "Latitude and longitude swapped",
  "bad-year": "Years that cannot be read",
  "bad-date": "Dates that cannot be read",
  "end-before-start": "End before start",
  "bad-choice": "Values outside the column's list",
  "bad-number": "Numbers that cannot be read",
  "bad-link": "Links that do not lead anywhere",
  "cell-error": "Excel errors in cells",
  "bad-settings": "Settings that cannot be read",
  "bad-criteria": "Criteria that cannot be used",
  "unknown-practice": "Ratings of a practice that is not in the sheet",
  "unknown-criterion": "Ratings of a criterion that is not in the set",
  "missing-rater": "Ratings without a rater",
  "duplicate-rating": "Ratings given twice by one rater",
  "duplicate-reading": "Readings given twice for one day",
  "unknown-statement": "Links of the Theory of Change that lead nowhere",
  "odd-characters": "Spaces and unseen characters in codes",
  "text-number": "Numbers kept as text",
  "text-date": "Dates kept as text",
  "unknown-country": "Unknown countries",
  "unknown-region": "Region codes that the Regions table lacks",
  "same-practice": "Same title and place twice",
  "not-ready": "To be published, and not complete",
  "published-address": "E-mail addresses that would be published",
  "cut-text": "Texts that may have been cut off",
  "mixed-percent": "Fractions among whole percents",
  "target-direction": "Targets on the worse side of the baseline",
  "target-before-baseline": "Target dates before the baseline",
  "latest-before-baseline": "Latest dates before the baseline",
};

/** What a severity does, as one word for lists. */
export const SEVERITY_WORDS: Readonly<Record<Issue["severity"], string>> = { error: "Error", notice: "Notice" };

/** What is looked at, for a sheet in which nothing is wrong. */
export const WHAT_IS_CHECKED: readonly string[] = [
  "Ratings, coordinates, years, dates, numbers and choices that cannot be read, and Excel errors",
  "Missing columns, IDs and titles; IDs used twice; the same title and place twice",
  "Indicator codes, countries and region codes that nobody knows; spaces and unseen characters in codes",
  "Numbers and dates kept as text; ends before starts; swapped coordinates; links that lead nowhere; texts that were cut",
  "What a practice lacks that is to be published, and e-mail addresses that would be published with it",
  "Raters' ratings of unknown practices or criteria, without a rater, or given twice; criteria and settings",
  "Readings of unknown indicators, without a date, or given twice; baselines and targets that are no numbers or contradict each other; fractions among percents; links of the Theory of Change to nothing",
];

/** "Practices!H12", with quotes round a sheet name that needs them, as Excel writes it. The settings stand in no sheet. */
export function sheetAddress({ sheet, address }: Pick<IssuePlace, "sheet" | "address">): string {
  if (sheet === "") return "Settings";
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return address === "" ? sheet : `${name}!${address}`;
}

/** The cell of an issue; null when it is blank or when the issue is about a whole table. */
export function cellAt(tables: readonly Table[], { table, row, column }: Pick<IssuePlace, "table" | "row" | "column">): Cell {
  if (row === undefined || column === undefined) return null;
  return tables.find(({ id }) => id === table)?.rows[row]?.[column] ?? null;
}

/** What the cell of an issue holds now, as people read it. */
export function contentAt(tables: readonly Table[], place: IssuePlace): string {
  return cellText(cellAt(tables, place));
}
