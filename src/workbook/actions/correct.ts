import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import type { Reading } from "../../core/evaluation/evaluation";
import { readRating } from "../../core/evaluation/reading";
import type { Issue, IssuePlace } from "../../core/issue";
import { columnsIn } from "../../core/practice/columns";
import type { Edit, EditBatch } from "../port";
import { WorkbookError } from "../port";
import { computedEdits, guard } from "./rowEdits";

export interface Change {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Writes the repair that an issue offers, if its cells still hold what the issue was found in. */
export function applyFix(book: Book, issue: Issue): EditBatch {
  if (!issue.fix) throw new WorkbookError("refused-cell", `There is no ready fix for ${issue.place.sheet} ${issue.place.address}. Correct the cell by hand.`);
  return correct(book, issue.place.table, `${issue.fix.label} in ${issue.place.sheet} ${issue.place.address}`, issue.fix.changes);
}

/** Writes what a person typed for the cell of an issue. */
export function setCell(book: Book, place: IssuePlace, value: CellValue): EditBatch {
  if (place.row === undefined || place.column === undefined) {
    throw new WorkbookError("refused-cell", `This is about the whole table on ${place.sheet}, not about one cell.`);
  }
  return correct(book, place.table, `Change ${place.sheet} ${place.address}`, [{ row: place.row, column: place.column, value }]);
}

function correct(book: Book, table: string, label: string, changes: readonly Change[]): EditBatch {
  const cells = changes.map((change): Edit => ({ kind: "cell", table, ...change }));
  return {
    label,
    edits: [...cells, ...rescored(book, table, changes)],
    guards: changes.map(({ row, column }) => guard(book, table, row, column)),
  };
}

/** Fresh computed cells for the rows of a table in which changed cells make a rating another one. */
export function rescored(book: Book, table: string, changes: readonly Change[]): readonly Edit[] {
  const criteria = columnsIn(book.practiceTables, table)?.criteria ?? [];
  const rated = new Set(criteria);
  const byRow = new Map<number, Change[]>();
  for (const change of changes) {
    if (rated.has(change.column)) byRow.set(change.row, [...byRow.get(change.row) ?? [], change]);
  }
  if (byRow.size === 0) return [];
  return book.practices.flatMap((practice) => {
    const own = practice.table === table ? byRow.get(practice.row) : undefined;
    if (own === undefined) return [];
    const readings = practice.readings.map((reading, i): Reading => {
      const change = own.find(({ column }) => column === criteria[i]);
      return change ? readRating(change.value, book.criteria.scale) : reading;
    });
    return readings.every((reading, i) => sameReading(reading, practice.readings[i])) ? [] : computedEdits(book, practice, readings);
  });
}

/** Text that says 3 and the number 3 are one rating. */
function sameReading(a: Reading, b: Reading | undefined): boolean {
  return a.kind === "value" ? b?.kind === "value" && a.value === b.value : a.kind === b?.kind && a.kind !== "bad";
}
