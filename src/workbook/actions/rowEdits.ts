import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import { isBlank } from "../../core/cell";
import { evaluate } from "../../core/evaluation/evaluate";
import type { Reading } from "../../core/evaluation/evaluation";
import { columnsIn } from "../../core/practice/columns";
import type { ScoredPractice } from "../../core/practice/view";
import type { Table } from "../../core/table";
import type { Edit, Guard } from "../port";
import { WorkbookError } from "../port";

/** The practice of a key, or a WorkbookError that says it is gone. */
export function practiceOf(book: Book, key: string): ScoredPractice {
  const practice = book.practices.find((p) => p.key === key);
  if (!practice) throw new WorkbookError("not-found", `The practice "${key}" is no longer in the workbook. Choose it again in the list.`);
  return practice;
}

/** Guards that the row is still this practice's: its ID and title must hold what was read. */
export function rowGuards(book: Book, practice: ScoredPractice): readonly Guard[] {
  const columns = columnsIn(book.practiceTables, practice.table);
  if (!columns) return [];
  return ["ID", "Title"].flatMap((name): Guard[] => {
    const column = columns.of[name] ?? -1;
    return column < 0 ? [] : [guard(book, practice.table, practice.row, column)];
  });
}

/** A guard that one cell still holds what was read. */
export function guard(book: Book, table: string, row: number, column: number): Guard {
  const cell = book.tables.find((t) => t.id === table)?.rows[row]?.[column] ?? null;
  return { table, row, column, cell };
}

/** Fresh values for the computed columns of one practice, as its readings stand after an edit. */
export function computedEdits(book: Book, practice: ScoredPractice, readings: readonly Reading[]): readonly Edit[] {
  const columns = columnsIn(book.practiceTables, practice.table);
  if (!columns) return [];
  const { score, coverage, verdict, why } = evaluate(readings, book.rules);
  const values: readonly (readonly [string, CellValue])[] = [["Score", score], ["Coverage", coverage], ["Verdict", verdict], ["Why", why]];
  return values.flatMap(([name, value]): Edit[] => {
    const column = columns.of[name] ?? -1;
    return column < 0 ? [] : [{ kind: "computed", table: practice.table, row: practice.row, column, value }];
  });
}

/** Rows of a table without any content but that of calculated columns, which are named by position. */
export function blankRows(table: Table, calculated: ReadonlySet<number>): readonly number[] {
  return table.rows.flatMap((cells, row) => (cells.every((cell, c) => calculated.has(c) || isBlank(cell)) ? [row] : []));
}
