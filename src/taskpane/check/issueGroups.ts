import type { Fix, Issue, IssueKind, IssuePlace } from "../../core/issue";
import { ISSUE_KINDS } from "../../core/issue";
import { addressIn } from "../../core/table";
import type { Table } from "../../core/table";
import { cellText } from "../../core/cell";

/** What each kind of issue is called, for one or for many. */
const TITLES: Readonly<Record<IssueKind, string>> = {
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
};

export interface IssueGroup {
  readonly kind: IssueKind;
  readonly title: string;
  readonly issues: readonly Issue[];
}

/** Issues by kind, in the order of the kinds, empty kinds left out; within a group in sheet order as read. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  return ISSUE_KINDS.map((kind) => ({ kind, title: TITLES[kind], issues: issues.filter((issue) => issue.kind === kind) }))
    .filter((group) => group.issues.length > 0);
}

/** "Practices!H12", with quotes round a sheet name that needs them, as Excel writes it. */
export function sheetAddress(place: IssuePlace): string {
  const sheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(place.sheet) ? place.sheet : `'${place.sheet.replaceAll("'", "''")}'`;
  return place.address === "" ? place.sheet : `${sheet}!${place.address}`;
}

/** What the cell of an issue holds now, as people read it; "" when blank or when the issue is about a whole table. */
export function contentAt(tables: readonly Table[], place: IssuePlace): string {
  if (place.row === undefined || place.column === undefined) return "";
  return cellText(tableOf(tables, place)?.rows[place.row]?.[place.column] ?? null);
}

/** What choosing the fix writes: "Writes 3 in H12 in place of “3 - good”." */
export function fixPreview(fix: Fix, place: IssuePlace, tables: readonly Table[]): string {
  const table = tableOf(tables, place);
  const writes = fix.changes.map(({ row, column, value }) => {
    const address = table ? addressIn(table, row, column) : place.address;
    const before = cellText(table?.rows[row]?.[column] ?? null);
    const where = before === "" ? address : `${address} in place of “${before}”`;
    return value === null ? `empties ${where.replace(" in place of", ", which holds")}` : `writes ${cellText(value)} in ${where}`;
  });
  const sentence = writes.join(", ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function tableOf(tables: readonly Table[], place: IssuePlace): Table | undefined {
  return tables.find((table) => table.id === place.table);
}
