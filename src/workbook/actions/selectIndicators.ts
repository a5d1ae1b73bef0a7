import type { Book } from "../../core/book";
import type { CellValue } from "../../core/cell";
import type { Catalogue } from "../../core/framework/bookCatalogue";
import { catalogueCells } from "../../core/indicatorTable";
import type { Table } from "../../core/table";
import { columnOf } from "../../core/table";
import type { Edit, EditBatch, Guard } from "../port";
import { WorkbookError } from "../port";
import { blankRows, guard } from "./rowEdits";

/** What saving a selection would do, told before it is done. All three are indicator codes. */
export interface SelectionChange {
  readonly batch: EditBatch;
  readonly added: readonly string[];
  /** Unticked, and their rows held nothing but what Cairn wrote: the row is cleared and used again for the next indicator. */
  readonly removed: readonly string[];
  /** Unticked, but people typed in their rows: left as they are. */
  readonly kept: readonly string[];
}

/** The cells that Cairn itself writes for an indicator, by column. Everything else in the row is the officer's. */
function written(catalogue: Catalogue, code: string): readonly (readonly [string, CellValue])[] {
  const indicator = catalogue.indicatorOf(code);
  if (!indicator) throw new WorkbookError("not-found", `The catalogue has no indicator ${code}.`);
  return Object.entries(catalogueCells(indicator));
}

/**
 * Brings the `Indicators` table in line with what was ticked, without overwriting a typed cell: new indicators take blank
 * rows first, then rows at the end; an unticked one leaves only where its row holds nothing that a person typed.
 */
export function selectIndicators(book: Book, chosen: ReadonlySet<string>): SelectionChange {
  const table = book.tables.find((t) => t.id === book.indicatorTable);
  if (!table) throw new WorkbookError("not-found", "This workbook has no Indicators table yet. Set up the workbook first.");
  const present = new Set(book.selection.map((s) => s.code));
  const added = [...chosen].filter((code) => !present.has(code));
  const unticked = book.selection.filter((s) => !chosen.has(s.code) && book.catalogue.indicatorOf(s.code) !== undefined);
  const leaving = unticked.filter((s) => !s.hasOwnContent);

  const edits: Edit[] = [];
  const guards: Guard[] = [];
  for (const { row } of leaving) {
    for (const column of ownColumns(table)) {
      guards.push(guard(book, table.id, row, column));
      edits.push({ kind: "cell", table: table.id, row, column, value: null });
    }
  }
  const free = [...leaving.map((s) => s.row), ...blankRows(table, calculatedColumns(table))].sort((a, b) => a - b);
  const appended: CellValue[][] = [];
  for (const code of added) {
    const row = free.shift();
    if (row === undefined) appended.push(rowFor(book.catalogue, table, code));
    else edits.push(...fill(book.catalogue, table, row, code));
    if (row !== undefined && !leaving.some((s) => s.row === row)) guards.push(...ownColumns(table).map((c) => guard(book, table.id, row, c)));
  }
  if (appended.length > 0) edits.push({ kind: "append", table: table.id, rows: appended });
  return {
    batch: { label: "Save the selection of indicators", edits: lastWriteWins(edits), guards },
    added,
    removed: leaving.map((s) => s.code),
    kept: unticked.filter((s) => s.hasOwnContent).map((s) => s.code),
  };
}

/** What adds indicators to the selection and takes none out; codes that are selected already, or that the catalogue lacks, are passed over. */
export function alsoSelect(book: Book, codes: readonly string[]): EditBatch {
  const known = codes.filter((code) => book.catalogue.indicatorOf(code) !== undefined);
  return selectIndicators(book, new Set([...book.selection.map(({ code }) => code), ...known])).batch;
}

const OWN = ["Code", "Domain", "Indicator", "Kind", "Unit", "Direction", "Source"] as const;

function ownColumns(table: Table): readonly number[] {
  return OWN.map((name) => columnOf(table, name)).filter((column) => column >= 0);
}

function calculatedColumns(table: Table): ReadonlySet<number> {
  return new Set(["Progress", "Status"].map((name) => columnOf(table, name)));
}

function rowFor(catalogue: Catalogue, table: Table, code: string): CellValue[] {
  const row: CellValue[] = table.headers.map(() => null);
  for (const [name, value] of written(catalogue, code)) {
    const column = columnOf(table, name);
    if (column >= 0) row[column] = value;
  }
  return row;
}

function fill(catalogue: Catalogue, table: Table, row: number, code: string): readonly Edit[] {
  return written(catalogue, code).flatMap(([name, value]): Edit[] => {
    const column = columnOf(table, name);
    return column < 0 ? [] : [{ kind: "cell", table: table.id, row, column, value }];
  });
}

/** A row that is cleared and filled in one batch is written once. */
function lastWriteWins(edits: readonly Edit[]): readonly Edit[] {
  const last = new Map<string, Edit>();
  edits.forEach((edit, i) => last.set("row" in edit ? `${edit.row} ${edit.column}` : `${edit.kind} ${i}`, edit));
  return [...last.values()];
}
