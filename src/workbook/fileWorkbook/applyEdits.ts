import { isBlank, type CellValue } from "../../core/cell";
import type { ColumnFill, Edit, Guard } from "../port";
import { WorkbookError } from "../port";
import { MAX_ROWS, cellName, contains, overlaps, type Area } from "../area";
import type { FileModel, TableView } from "./fileModel";
import { inFile, isOwnFormula, moveFormula } from "./formulas";
import { MAX_CELL_TEXT } from "./limits";
import { sameCell, type PendingCell, type Step } from "./pending";
import { blockAt } from "./sheetRead";

const refused = (message: string): WorkbookError => new WorkbookError("refused-cell", message);

/** Refuses the batch when a cell no longer holds what was read. */
export function checkGuards(model: FileModel, guards: readonly Guard[]): void {
  for (const guard of guards) {
    const view = model.table(guard.table);
    const cell = guard.row < rowCount(view) ? readAt(model, view, guard.row, guard.column) : undefined;
    if (cell === undefined || !sameCell(cell, guard.cell)) {
      throw new WorkbookError("moved", `Row ${view.data.top + guard.row} of ${view.info.sheet} has changed since it was read. Nothing was written; look at the row and try again.`);
    }
  }
}

/** Makes one edit pending; returns the number of cells changed and rows added. Throws before anything of it is kept in the file. */
export function applyEdit(model: FileModel, edit: Edit, journal: Step[]): { readonly cells: number; readonly rows: number } {
  const view = model.table(edit.table);
  if (edit.kind === "column") return { cells: fillColumn(model, view, edit.column, edit.fill, journal), rows: 0 };
  if (edit.kind === "append") return { cells: 0, rows: append(model, view, edit.rows, journal) };
  const row = view.data.top + edit.row;
  const column = view.data.left + edit.column;
  if (edit.row < 0 || edit.column < 0 || !contains(view.data, row, column)) {
    throw new WorkbookError("not-found", `The table ${view.info.name} has no row ${edit.row + 1} or no column ${edit.column + 1}. Nothing was written.`);
  }
  refuseValue(edit.value, view, row, column);
  const value = stored(edit.value);
  const changed = edit.kind === "cell" ? setCell(model, view, row, column, value, journal) : refresh(model, view, row, column, value, journal);
  return { cells: changed ? 1 : 0, rows: 0 };
}

function setCell(model: FileModel, view: TableView, row: number, column: number, value: CellValue, journal: Step[]): boolean {
  const sheet = view.sheet.part;
  refuseLocked(model, view, { top: row, left: column, bottom: row, right: column });
  refuseStructure(model, view, row, column);
  if (model.formula(sheet, row, column) === null && sameCell(model.cell(sheet, row, column), value)) return false;
  model.pending.set(sheet, row, column, { how: "value", value, ...styleOf(model.pending.at(sheet, row, column)) }, journal);
  return true;
}

/** A computed cell: our own formula keeps its place and gets a fresh value, another's is left alone, a value is replaced. */
function refresh(model: FileModel, view: TableView, row: number, column: number, value: CellValue, journal: Step[]): boolean {
  const sheet = view.sheet.part;
  const block = blockAt(model.content(sheet), row, column);
  const formula = block?.formula ?? model.formula(sheet, row, column);
  if (formula === null) return setCell(model, view, row, column, value, journal);
  if (!isOwnFormula(formula.text) || sameCell(model.cell(sheet, row, column), value)) return false;
  const pending = model.pending.at(sheet, row, column);
  model.pending.set(sheet, row, column, pending?.how === "formula" ? { ...pending, value } : { how: "cached", value }, journal);
  return true;
}

/** Fills a column with one formula or with values; returns the number of cells that changed. */
function fillColumn(model: FileModel, view: TableView, column: number, fill: ColumnFill, journal: Step[]): number {
  const { data, info } = view;
  if (column < 0 || data.left + column > data.right) throw new WorkbookError("not-found", `The table ${info.name} has no column ${column + 1}. Nothing was written.`);
  if (fill.values.length !== rowCount(view)) throw new WorkbookError("moved", `The table ${info.name} has more or fewer rows than when it was read. Nothing was written; try again.`);
  if (fill.kind === "formula" && view.part === null) {
    throw refused(`The rows on ${info.sheet} are not an Excel table, and only a table keeps a formula for each new row. Choose a cell in them in Excel, press Ctrl+T, save, and open the file again.`);
  }
  const formula = fill.kind === "formula" ? inFile(fill.formula) : null;
  let cells = 0;
  fill.values.forEach((given, i) => {
    const row = data.top + i;
    refuseValue(given, view, row, data.left + column);
    if (fillCell(model, view, row, data.left + column, stored(given), formula, journal)) cells++;
  });
  if (view.part !== null && (view.columns[column]?.formula ?? null) !== formula) model.pending.setColumnFormula(info.id, column, formula, journal);
  return cells;
}

function fillCell(model: FileModel, view: TableView, row: number, column: number, value: CellValue, formula: string | null, journal: Step[]): boolean {
  const sheet = view.sheet.part;
  refuseLocked(model, view, { top: row, left: column, bottom: row, right: column });
  refuseStructure(model, view, row, column, { ...view.data, left: column, right: column });
  const now = model.formula(sheet, row, column);
  if ((now?.text ?? null) === formula && sameCell(model.cell(sheet, row, column), value)) return false;
  const style = styleOf(model.pending.at(sheet, row, column));
  model.pending.set(sheet, row, column, formula === null ? { how: "value", value, ...style } : { how: "formula", value, formula, ...style }, journal);
  return true;
}

function append(model: FileModel, view: TableView, rows: readonly (readonly CellValue[])[], journal: Step[]): number {
  if (rows.length === 0) return 0;
  const { data, info, sheet } = view;
  const width = data.right - data.left + 1;
  const added: Area = { ...data, top: data.bottom + 1, bottom: data.bottom + rows.length };
  refuseAppend(model, view, added);
  const last = data.bottom >= data.top ? data.bottom : data.top;
  let cells = 0;
  rows.forEach((values, i) => {
    if (values.length !== width) throw refused(`A new row for ${info.name} has ${values.length} cells, and the table has ${width} columns. Nothing was written.`);
    values.forEach((given, c) => {
      const value = stored(given);
      const row = added.top + i;
      const column = data.left + c;
      refuseValue(value, view, row, column);
      const formula = value === null ? calculated(model, view, last, row, column) : null;
      const pending: PendingCell = formula === null ? { how: "value", value, styleRow: last } : { how: "formula", value: null, formula, styleRow: last };
      model.pending.set(sheet.part, row, column, pending, journal);
      if (value !== null) cells++;
    });
  });
  model.pending.grow(info.id, rows.length, cells, journal);
  return rows.length;
}

/** The formula a calculated column gives a new row: the last row's, moved; else the column's own when it names no cell. */
function calculated(model: FileModel, view: TableView, last: number, row: number, column: number): string | null {
  const own = view.columns[column - view.data.left]?.formula ?? null;
  if (own === null) return null;
  const above = model.formula(view.sheet.part, last, column);
  if (above !== null && above.kind === "normal") return moveFormula(above.text, row - last, 0);
  return moveFormula(own, 1, 0) === own ? own : null;
}

function refuseAppend(model: FileModel, view: TableView, added: Area): void {
  const { info, part, sheet } = view;
  const say = (why: string): WorkbookError => refused(`No row can be added to ${info.name} on ${info.sheet}: ${why}`);
  if (model.content(sheet.part).isProtected) throw protectedSheet(info.sheet);
  if (part !== null && part.totalsRows > 0) throw say("it has a totals row. Switch the totals row off in Excel (Table Design), then try again.");
  if (added.bottom > MAX_ROWS) throw say("the sheet has no rows left.");
  if (model.pivots(sheet.part).some((area) => overlaps(area, view.data) || overlaps(area, added))) throw say("a pivot table stands there, which Excel fills anew from its source.");
  const content = model.content(sheet.part);
  const tableBelow = model.tables().some((t) => t.info.id !== info.id && t.sheet.part === sheet.part && overlaps(t.data, added));
  const mergedBelow = content.merged.some((m) => overlaps(m, added)) || content.blocks.some((b) => overlaps(b.area, added));
  if (tableBelow || mergedBelow || hasContent(model, sheet.part, added)) throw say("there is something below it. Move that away in Excel, then try again.");
}

function hasContent(model: FileModel, sheet: string, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!isBlank(model.cell(sheet, row, column)) || model.formula(sheet, row, column) !== null) return true;
    }
  }
  return false;
}

function refuseValue(value: CellValue, view: TableView, row: number, column: number): void {
  const at = `${view.info.sheet} ${cellName(row, column)}`;
  if (typeof value === "number" && !Number.isFinite(value)) throw refused(`${at} cannot hold ${value}: it is not a number that Excel knows. Nothing was written.`);
  if (typeof value === "string" && value.length > MAX_CELL_TEXT) {
    throw refused(`The text for ${at} has ${value.length.toLocaleString("en-GB")} characters; a cell holds ${MAX_CELL_TEXT.toLocaleString("en-GB")}. Shorten it. Nothing was written.`);
  }
}

/** `replaced`: the cells that one batch replaces together; a formula that only they share may go. */
function refuseStructure(model: FileModel, view: TableView, row: number, column: number, replaced: Area | null = null): void {
  const content = model.content(view.sheet.part);
  const at = `${view.info.sheet} ${cellName(row, column)}`;
  const block = blockAt(content, row, column);
  if (block !== null) {
    const what = block.formula.kind === "array" ? "is filled by an array formula" : "belongs to a what-if data table";
    throw refused(`${at} ${what} that starts in ${cellName(block.row, block.column)}. Change it in Excel. Nothing was written.`);
  }
  const formula = model.formula(view.sheet.part, row, column);
  if (formula?.kind === "shared-master" && !within(formula.area, replaced)) {
    throw refused(`${at} holds the formula that the cells below it share. Change it in Excel. Nothing was written.`);
  }
  if (model.pivots(view.sheet.part).some((area) => contains(area, row, column))) {
    throw refused(`${at} belongs to a pivot table, which fills it anew from its source. Change the source in Excel. Nothing was written.`);
  }
  const merged = content.merged.find((m) => contains(m, row, column));
  if (merged !== undefined && (merged.top !== row || merged.left !== column)) {
    throw refused(`${at} is merged with ${cellName(merged.top, merged.left)}. Unmerge the cells in Excel first. Nothing was written.`);
  }
}

function within(inner: Area | null, outer: Area | null): boolean {
  return inner !== null && outer !== null && contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

function refuseLocked(model: FileModel, view: TableView, area: Area): void {
  const { part } = view.sheet;
  if (!model.content(part).isProtected) return;
  if (model.isLocked(part, area.top, area.left)) throw protectedSheet(view.info.sheet);
}

function protectedSheet(sheet: string): WorkbookError {
  return new WorkbookError("protected", `The sheet ${sheet} is protected. Unprotect it in Excel (Review, Unprotect Sheet), save, and open the file again. Nothing was written.`);
}

/** What the cell will hold: an empty text leaves it blank, as typing does, and -0 is 0. */
function stored(value: CellValue): CellValue {
  return value === "" ? null : value === 0 ? 0 : value;
}

/** A cell in an added row keeps the format of the row above when it is written again. */
function styleOf(cell: PendingCell | undefined): { readonly styleRow?: number } {
  return cell === undefined || cell.how === "cached" || cell.styleRow === undefined ? {} : { styleRow: cell.styleRow };
}

function readAt(model: FileModel, view: TableView, row: number, column: number) {
  return model.cell(view.sheet.part, view.data.top + row, view.data.left + column);
}

function rowCount(view: TableView): number {
  return view.data.bottom - view.data.top + 1;
}
