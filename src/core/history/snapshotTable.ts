import { cellText, isCellError, type Cell, type CellValue, type DateSystem } from "../cell";
import { readDate, serialOfDate, type CalendarDate } from "../dates";
import type { Book } from "../book";
import { readNumber } from "../numbers";
import { ownTable } from "../ownTables";
import { SNAPSHOT_COLUMNS } from "../schema";
import type { Settings } from "../settings";
import { columnOf, type Table } from "../table";
import { hashOf, type Snapshot, type SnapshotContent, type SnapshotPractice } from "./snapshot";

/** The snapshots of a workbook, latest first, and how many rows belong to none. */
export interface SnapshotsReading {
  readonly snapshots: readonly Snapshot[];
  readonly rowsLeftOut: number;
}

/** What is needed of a book to find its snapshots. */
type Snapshotted = Pick<Book, "tables"> & { readonly settings: Pick<Settings, "tableNames"> };

export function snapshotTableOf({ tables, settings }: Snapshotted): Table | null {
  return ownTable(tables, settings, "Snapshots");
}

/** Reads the Snapshots table. A row without a snapshot number is left out and counted; blank rows are nothing. */
export function readSnapshots(book: Snapshotted, system: DateSystem): SnapshotsReading {
  const table = snapshotTableOf(book);
  if (table === null) return { snapshots: [], rowsLeftOut: 0 };
  const column = new Map(SNAPSHOT_COLUMNS.map(({ name }) => [name, columnOf(table, name)]));
  const at = (row: readonly Cell[], header: string): Cell => row[column.get(header) ?? -1] ?? null;
  const byNumber = new Map<number, (readonly Cell[])[]>();
  let rowsLeftOut = 0;
  for (const row of table.rows) {
    const number = readNumber(at(row, "Snapshot"));
    if (number !== null) byNumber.set(number, [...(byNumber.get(number) ?? []), row]);
    else if (row.some((cell) => cell !== null && cell !== "")) rowsLeftOut += 1;
  }
  const snapshots = [...byNumber].sort(([a], [b]) => b - a).map(([number, rows]) => snapshotOf(number, rows, at, system));
  return { snapshots, rowsLeftOut };
}

type At = (row: readonly Cell[], header: string) => Cell;

/** The rules of a snapshot stand in each of its rows; its first row speaks for all, and the hash for whether they agree. */
function snapshotOf(number: number, rows: readonly (readonly Cell[])[], at: At, system: DateSystem): Snapshot {
  const first = rows[0] ?? [];
  const text = (row: readonly Cell[], header: string): string => {
    const cell = at(row, header);
    return isCellError(cell) ? "" : cellText(cell);
  };
  const rulesOf = (row: readonly Cell[]): SnapshotContent["rules"] => ({
    criteriaSet: text(row, "Criteria set"), scale: text(row, "Scale"), method: text(row, "Method"), weights: text(row, "Weights"),
    minimums: text(row, "Minimums"), bands: text(row, "Bands"), leastCoverage: readNumber(at(row, "Least coverage")),
  });
  const content: SnapshotContent = {
    rules: rulesOf(first),
    practices: rows.map((row): SnapshotPractice => ({
      id: text(row, "Practice ID"), title: text(row, "Title"), ratings: text(row, "Ratings"),
      score: readNumber(at(row, "Score")), coverage: readNumber(at(row, "Coverage")), verdict: text(row, "Verdict"),
    })),
  };
  const hash = text(first, "Hash");
  const agree = rows.every((row) => text(row, "Hash") === hash && JSON.stringify(rulesOf(row)) === JSON.stringify(content.rules));
  return { ...content, number, date: readDate(at(first, "Date"), system), hash, intact: agree && hash === hashOf(content) };
}

/** Rows of a new snapshot by column name, one a practice. */
export function snapshotRows(content: SnapshotContent, number: number, date: CalendarDate, system: DateSystem): readonly ReadonlyMap<string, CellValue>[] {
  const { rules } = content;
  const hash = hashOf(content);
  return content.practices.map((practice) => new Map<string, CellValue>([
    ["Snapshot", number], ["Date", serialOfDate(date, system)], ["Criteria set", rules.criteriaSet], ["Scale", rules.scale], ["Method", rules.method],
    ["Weights", rules.weights], ["Minimums", rules.minimums || null], ["Bands", rules.bands], ["Least coverage", rules.leastCoverage],
    ["Practice ID", practice.id || null], ["Title", practice.title || null], ["Ratings", practice.ratings], ["Score", practice.score],
    ["Coverage", practice.coverage], ["Verdict", practice.verdict], ["Hash", hash],
  ]));
}
