import type { Cell, CellValue } from "../../core/cell";
import { cellKey } from "../area";

/** What a cell will hold when the file is saved. */
export type PendingCell =
  /** A value instead of whatever was there; a formula goes. */
  | { readonly how: "value"; readonly value: CellValue; readonly styleRow?: number }
  /** The cell keeps its formula; only the value kept beside it changes. */
  | { readonly how: "cached"; readonly value: CellValue }
  /** A new formula (a calculated column in an added row), with its value when it is known. */
  | { readonly how: "formula"; readonly value: CellValue; readonly formula: string; readonly styleRow?: number };

interface CellStep { readonly kind: "cell"; readonly sheet: string; readonly key: number; readonly before: PendingCell | undefined; readonly after: PendingCell }
interface GrowthStep { readonly kind: "growth"; readonly table: string; readonly before: number; readonly after: number; readonly cells: number }
interface ColumnStep { readonly kind: "column"; readonly table: string; readonly column: number; readonly before: string | null | undefined; readonly after: string | null }
export type Step = CellStep | GrowthStep | ColumnStep;

/**
 * Edits that are not in the file's bytes yet: cells by sheet part, rows added and columns calculated by table id. Every change goes through
 * a journal, so that a batch that fails half-way, or is undone later, can be taken back.
 */
export class PendingEdits {
  private readonly cells = new Map<string, Map<number, PendingCell>>();
  private readonly grown = new Map<string, number>();
  private readonly columns = new Map<string, Map<number, string | null>>();

  /** The pending content of a cell; undefined when the file's own stands. */
  at(sheet: string, row: number, column: number): PendingCell | undefined {
    return this.cells.get(sheet)?.get(cellKey(row, column));
  }

  ofSheet(sheet: string): ReadonlyMap<number, PendingCell> {
    return this.cells.get(sheet) ?? new Map<number, PendingCell>();
  }

  sheets(): readonly string[] {
    return [...this.cells].filter(([, cells]) => cells.size > 0).map(([sheet]) => sheet);
  }

  growth(table: string): number {
    return this.grown.get(table) ?? 0;
  }

  set(sheet: string, row: number, column: number, after: PendingCell, journal: Step[]): void {
    const key = cellKey(row, column);
    journal.push({ kind: "cell", sheet, key, before: this.cells.get(sheet)?.get(key), after });
    this.write(sheet, key, after);
  }

  /** `cells` is the number of cells the added rows brought. */
  grow(table: string, rows: number, cells: number, journal: Step[]): void {
    const before = this.growth(table);
    journal.push({ kind: "growth", table, before, after: before + rows, cells });
    this.grown.set(table, before + rows);
  }

  /** Formulas of calculated columns to come, by position; null where a column is calculated no longer. */
  columnFormulas(table: string): ReadonlyMap<number, string | null> {
    return this.columns.get(table) ?? new Map<number, string | null>();
  }

  setColumnFormula(table: string, column: number, after: string | null, journal: Step[]): void {
    journal.push({ kind: "column", table, column, before: this.columns.get(table)?.get(column), after });
    this.writeColumn(table, column, after);
  }

  /** Takes a journal back, last step first; what was changed again since is left, and counted. */
  takeBack(journal: readonly Step[]): number {
    const stuck = this.rowsMustStay(journal);
    let left = 0;
    for (const step of [...journal].reverse()) {
      if (step.kind === "growth") {
        if (!stuck) this.grown.set(step.table, step.before);
      } else if (step.kind === "column") {
        if (this.columns.get(step.table)?.get(step.column) === step.after) this.writeColumn(step.table, step.column, step.before);
      } else if (this.cells.get(step.sheet)?.get(step.key) !== step.after || (stuck && isInAddedRow(step.after))) left++;
      else this.write(step.sheet, step.key, step.before);
    }
    return left;
  }

  /** Added rows cannot go when others were added under them since, or when someone has written in them. */
  private rowsMustStay(journal: readonly Step[]): boolean {
    const lastGrowth = new Map<string, number>();
    const lastCells = new Map<string, CellStep>();
    for (const step of journal) {
      if (step.kind === "growth") lastGrowth.set(step.table, step.after);
      else if (step.kind === "cell") lastCells.set(`${step.key} ${step.sheet}`, step);
    }
    if (lastGrowth.size === 0) return false;
    return [...lastGrowth].some(([table, rows]) => this.growth(table) !== rows)
      || [...lastCells.values()].some((step) => this.cells.get(step.sheet)?.get(step.key) !== step.after);
  }

  private writeColumn(table: string, column: number, formula: string | null | undefined): void {
    const columns = this.columns.get(table) ?? new Map<number, string | null>();
    this.columns.set(table, columns);
    if (formula === undefined) columns.delete(column);
    else columns.set(column, formula);
  }

  private write(sheet: string, key: number, cell: PendingCell | undefined): void {
    const cells = this.cells.get(sheet) ?? new Map<number, PendingCell>();
    this.cells.set(sheet, cells);
    if (cell === undefined) cells.delete(key);
    else cells.set(key, cell);
  }
}

function isInAddedRow(cell: PendingCell): boolean {
  return cell.how !== "cached" && cell.styleRow !== undefined;
}

/** Whether two cells hold the same; error values are the same when their codes are. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) return a.code === b.code;
  return a === b;
}
