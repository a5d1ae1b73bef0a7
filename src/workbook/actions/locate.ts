import type { Book } from "../../core/book";
import { cellText, type CellValue } from "../../core/cell";
import { columnsIn } from "../../core/practice/columns";
import { cellReader, PLACE_COLUMNS, POSITION_COLUMNS, type SeenCells } from "../../core/places/survey";
import type { Precision } from "../../core/practice/practice";
import type { Edit, EditBatch, Guard } from "../port";
import { WorkbookError } from "../port";
import { guard, practiceOf, rowGuards } from "./rowEdits";

/** A position that a person has agreed to. */
export interface AgreedPosition {
  readonly practiceKey: string;
  /** WGS 84 degrees. */
  readonly lat: number;
  readonly lng: number;
  /** Null leaves what the cell says. */
  readonly precision: Precision | null;
  /** What the row's cells held when the person agreed: what is replaced has been shown. */
  readonly seen: SeenCells;
}

/**
 * Writes Latitude, Longitude and Precision of every agreed practice as one batch. Throws `moved`, nothing written, when a row's
 * place or position is no longer what the person saw; `not-found` when a practice is gone or the table has no columns for a position.
 */
export function locatePractices(book: Book, agreed: readonly AgreedPosition[]): EditBatch {
  const cellsOf = cellReader(book);
  const edits: Edit[] = [];
  const guards: Guard[] = [];
  for (const { practiceKey, lat, lng, precision, seen } of agreed) {
    const practice = practiceOf(book, practiceKey);
    if (!sameCells(cellsOf(practice), seen)) {
      throw new WorkbookError("moved", `The row of ${practice.title === "" ? practiceKey : practice.title} has changed meanwhile. Nothing was written; look at the list again.`);
    }
    const values: readonly (readonly [string, CellValue])[] = [["Latitude", lat], ["Longitude", lng], ...(precision === null ? [] : [["Precision", precision] as const])];
    const { table, row } = practice;
    const columns = columnsIn(book.practiceTables, table)?.of ?? {};
    if ((columns["Latitude"] ?? -1) < 0 || (columns["Longitude"] ?? -1) < 0) {
      const name = practice.sheet === undefined ? "" : ` on “${practice.sheet}”`;
      throw new WorkbookError("not-found", `The table of practices${name} has no columns Latitude and Longitude. Add them in the sheet, then try again. Nothing was written.`);
    }
    for (const [name, value] of values) {
      const column = columns[name] ?? -1;
      if (column >= 0) edits.push({ kind: "cell", table, row, column, value });
    }
    guards.push(...rowGuards(book, practice));
    for (const name of [...PLACE_COLUMNS, ...POSITION_COLUMNS]) {
      const column = columns[name] ?? -1;
      if (column >= 0) guards.push(guard(book, table, row, column));
    }
  }
  return { label: agreed.length === 1 ? "Locate 1 practice" : `Locate ${agreed.length} practices`, edits, guards };
}

function sameCells(now: SeenCells, seen: SeenCells): boolean {
  return [...PLACE_COLUMNS, ...POSITION_COLUMNS].every((column) => now[column] === seen[column] || cellText(now[column]) === cellText(seen[column]));
}
