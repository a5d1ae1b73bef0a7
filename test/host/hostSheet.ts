import type { Area } from "./area";
import { bounding, intersection, MAX_COLUMNS, MAX_ROWS } from "./area";
import { CellFormats } from "./cellFormats";
import { englishFormula, englishInput } from "./culture";
import { fromR1C1 } from "./formulaNotation";
import { refusedFormula } from "./formulaSyntax";
import type { HostCell } from "./hostCell";
import { blankCell, enter, MOST_CHARACTERS } from "./hostCell";
import { accessDenied, HostError, invalidArgument } from "./hostError";
import type { Author, HostBook } from "./hostModel";
import { newId } from "./hostModel";
import type { Move } from "./moveCells";
import { movedArea, movedBand, moveOf, tears } from "./moveCells";
import type { ConditionalFormat, Validation } from "./sheetRules";
import type { HostShape } from "./shapesObject";

/** In which spelling a block is written: `values` and `formulas` are English, `formulasLocal` is the person's. */
export type Spelling = "english" | "local" | "R1C1";

/** What a protected sheet may still allow ("Excel.WorksheetProtectionOptions interface"). */
export type ProtectedAction = "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | "allowInsertRows" | "allowInsertColumns" | "allowDeleteRows" | "allowDeleteColumns" | "allowSort" | "allowAutoFilter" | "allowEditObjects";

export class HostSheet {
  readonly id = newId();
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  protectedSheet = false;
  protectionOptions: Readonly<Partial<Record<ProtectedAction, boolean>>> = {};
  password = "";
  frozenRows = 0;
  frozenColumns = 0;
  tabColor = "";
  readonly formats = new CellFormats();
  /** Rows that a filter or a person has hidden. */
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  merges: Area[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  shapes: HostShape[] = [];
  readonly layout = new Map<string, unknown>();
  private readonly cells = new Map<number, HostCell>();
  constructor(readonly book: HostBook, public name: string) {}

  cell(row: number, column: number): HostCell {
    return this.cells.get(row * MAX_COLUMNS + column) ?? blankCell();
  }

  own(row: number, column: number): HostCell {
    const key = row * MAX_COLUMNS + column;
    const there = this.cells.get(key);
    if (there) return there;
    const made = blankCell();
    this.cells.set(key, made);
    return made;
  }

  *occupied(valuesOnly: boolean): Generator<readonly [number, number, HostCell]> {
    for (const [key, cell] of this.cells) {
      if (cell.value !== "" || cell.formula !== null || (!valuesOnly && cell.format !== "General")) yield [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell];
    }
  }

  /** "Excel.Worksheet class", getUsedRange: cells with a value or formatting; with `valuesOnly`, with values alone. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (const [row, column] of this.occupied(valuesOnly)) {
      const one = { row, column, rows: 1, columns: 1 };
      used = used ? bounding(used, one) : one;
    }
    if (!valuesOnly) for (const area of this.formats.areas()) used = used ? bounding(used, area) : area;
    return used;
  }

  /**
   * Writes a block as `range.values` or `range.formulas` does; everything is checked before the first cell. In merged cells
   * only the first takes what is written ("Merge and unmerge cells": the data of the upper-left cell is what remains).
   */
  write(area: Area, input: readonly (readonly unknown[])[], author: Author, spelling: Spelling = "english"): void {
    if (input.length !== area.rows || input.some((row) => !Array.isArray(row) || row.length !== area.columns)) {
      throw invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");
    }
    this.refuseProtected(area);
    const entered = input.map((row, r) => row.map((value, c) => this.entered(value, area.row + r, area.column + c, spelling)));
    entered.forEach((row, r) => row.forEach((one, c) => {
      const [sheetRow, sheetColumn] = [area.row + r, area.column + c];
      if (!one || this.isCovered(sheetRow, sheetColumn)) return;
      const cell = this.own(sheetRow, sheetColumn);
      if (one.kind === "formula") {
        Object.assign(cell, { formula: one.formula, value: "#NAME?", error: true });
        this.book.calculate?.(this, sheetRow, sheetColumn, cell);
      } else {
        Object.assign(cell, { formula: null, value: one.value, error: one.error });
        if (one.format && cell.format === "General") cell.format = one.format;
      }
    }));
    this.book.headersWritten(this, area);
    this.book.changed({ sheet: this, area, author, kind: "RangeEdited" });
  }

  private entered(value: unknown, row: number, column: number, spelling: Spelling): ReturnType<typeof enter> {
    const local = spelling === "local" && typeof value === "string" && !value.startsWith("=") ? englishInput(value, this.book.culture) : value;
    const one = enter(local, this.cell(row, column).format);
    if (one?.kind === "constant" && typeof one.value === "string" && one.value.length > MOST_CHARACTERS) {
      // "Excel specifications and limits": 32,767 characters a cell. That Office.js answers InvalidArgument is our assumption.
      throw invalidArgument(`a cell holds at most ${MOST_CHARACTERS} characters`);
    }
    if (one?.kind !== "formula") return one;
    const english = spelling === "local" ? englishFormula(one.formula, this.book.culture) : spelling === "R1C1" ? fromR1C1(one.formula, row, column) : one.formula;
    // "Excel specifications and limits": 8,192 characters a formula; the code is of "Excel.ErrorCodes enum".
    if (one.formula.length > 8_192) throw new HostError("FormulaLengthExceedsLimit", "The bundle size of the formula exceeds the limit.");
    if (english === null || refusedFormula(english)) throw invalidArgument(`formula ${one.formula}`);
    return { ...one, formula: english };
  }

  /** True for a cell of a merge that is not its first. */
  private isCovered(row: number, column: number): boolean {
    return this.merges.some((m) => (row !== m.row || column !== m.column) && intersection(m, { row, column, rows: 1, columns: 1 }) !== null);
  }

  /** "Excel.Range class", clear; ClearApplyTo "RemoveHyperlinks" and "Hyperlinks" have nothing to clear here. */
  clear(area: Area, what: "All" | "Contents" | "Formats", author: Author): void {
    this.refuseProtected(area);
    for (const cell of this.cellsIn(area)) {
      if (what !== "Formats") Object.assign(cell, { value: "", error: false, formula: null });
      if (what !== "Contents") Object.assign(cell, { format: "General", locked: true });
    }
    if (what !== "Contents") {
      this.formats.clear(area);
      this.conditionalFormats = this.conditionalFormats.filter((one) => !intersection(one.area, area));
    }
    if (what === "All") {
      this.validations = this.validations.filter((one) => !intersection(one.area, area));
      this.merges = this.merges.filter((one) => !intersection(one, area));
    }
    if (what === "Formats") return;
    this.book.headersWritten(this, area);
    this.book.changed({ sheet: this, area, author, kind: "RangeEdited" });
  }

  /** "Lock or unlock specific areas of a protected worksheet": on a protected sheet locked cells take no input. */
  refuseProtected(area: Area): void {
    if (this.book.readOnly) throw accessDenied();
    if (!this.protectedSheet) return;
    let own = 0;
    for (const cell of this.cellsIn(area)) {
      if (cell.locked) throw accessDenied();
      own += 1;
    }
    if (own < area.rows * area.columns) throw accessDenied(); // a cell never touched is locked
  }

  /** What changes no cell's content is refused on a protected sheet unless its options allow it. */
  refuseUnless(action: ProtectedAction | null): void {
    if (this.book.readOnly || (this.protectedSheet && (action === null || this.protectionOptions[action] !== true))) throw accessDenied();
  }

  /** The cells of an area that were ever touched. */
  *cellsIn(area: Area): Generator<HostCell> {
    for (const [, , cell] of this.placesIn(area)) yield cell;
  }

  *placesIn(area: Area): Generator<readonly [number, number, HostCell]> {
    if (area.rows * area.columns < this.cells.size) {
      for (let row = area.row; row < area.row + area.rows; row += 1) for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = this.cells.get(row * MAX_COLUMNS + column);
        if (cell) yield [row, column, cell];
      }
      return;
    }
    for (const [key, cell] of [...this.cells]) {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      if (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns) yield [row, column, cell];
    }
  }

  /**
   * Inserts or deletes cells. A table that only a part of would move, or a merge, is not torn: Excel refuses
   * ("Excel.ErrorCodes enum", insertDeleteConflict and mergedRangeConflict); cells are not pushed off the sheet (nonBlankCellOffSheet).
   */
  shift(area: Area, kind: Move["kind"], axis: Move["axis"], author: Author): void {
    const move = moveOf(area, kind, axis);
    const tables = this.book.tables.filter((t) => t.sheet === this);
    if (tables.some((t) => tears(t.area, move))) throw new HostError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.");
    if (this.merges.some((m) => tears(m, move))) throw new HostError("MergedRangeConflict", "Cannot complete the operation. A table can't overlap with a merged range.");
    if (kind === "insert" && this.pushedOff(move)) throw new HostError("NonBlankCellOffSheet", "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.");
    this.moveContent(move);
    this.book.moved(this, move);
    const whole = axis === "rows" ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
    const what = whole ? (axis === "rows" ? "Row" : "Column") : "Cell";
    this.book.changed({ sheet: this, area, author, kind: `${what}${kind === "insert" ? "Inserted" : "Deleted"}` });
  }

  private pushedOff(move: Move): boolean {
    const rows = move.axis === "rows";
    const end = (rows ? MAX_ROWS : MAX_COLUMNS) - move.count;
    const last = rows ? { row: end, rows: move.count, column: move.from, columns: move.to - move.from + 1 } : { column: end, columns: move.count, row: move.from, rows: move.to - move.from + 1 };
    return [...this.cellsIn(last)].some((cell) => cell.value !== "" || cell.formula !== null);
  }

  private moveContent(move: Move): void {
    const by = (move.kind === "insert" ? 1 : -1) * move.count;
    const moving = [...this.placesIn(movedBand(move))];
    for (const [row, column] of moving) this.cells.delete(row * MAX_COLUMNS + column);
    for (const [row, column, cell] of moving) {
      const gone = move.kind === "delete" && (move.axis === "rows" ? row : column) < move.at + move.count;
      if (!gone) this.cells.set((move.axis === "rows" ? row + by : row) * MAX_COLUMNS + (move.axis === "rows" ? column : column + by), cell);
    }
    const keep = <T extends { area: Area }>(all: readonly T[]): T[] => all.flatMap((one) => { const area = movedArea(one.area, move); return area ? [{ ...one, area }] : []; });
    this.merges = this.merges.flatMap((m) => movedArea(m, move) ?? []);
    this.validations = keep(this.validations);
    this.conditionalFormats = keep(this.conditionalFormats);
    this.formats.move((area) => movedArea(area, move));
    const hidden = (all: Set<number>, make: (n: number) => Area, read: (area: Area) => number): Set<number> =>
      new Set([...all].flatMap((n) => { const area = movedArea(make(n), move); return area ? [read(area)] : []; }));
    this.hiddenRows = hidden(this.hiddenRows, (row) => ({ row, rows: 1, column: move.axis === "rows" ? move.from : 0, columns: 1 }), (area) => area.row);
    this.hiddenColumns = hidden(this.hiddenColumns, (column) => ({ column, columns: 1, row: move.axis === "columns" ? move.from : 0, rows: 1 }), (area) => area.column);
  }

  /** A sheet row, as the person inserts it: what stands below moves down, tables around it grow. */
  insertRow(at: number, author: Author): void {
    this.shift({ row: at, column: 0, rows: 1, columns: MAX_COLUMNS }, "insert", "rows", author);
  }

  deleteRow(at: number, author: Author): void {
    this.shift({ row: at, column: 0, rows: 1, columns: MAX_COLUMNS }, "delete", "rows", author);
  }
}
