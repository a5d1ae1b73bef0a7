import { cellText, isCellError, type Cell, type CellValue } from "../cell";
import type { Fix, Issue, IssueKind } from "../issue";
import { type Table } from "../table";
import { placeAt } from "../tableIssues";
import { quoted } from "../wording";
import type { PracticeColumns } from "./columns";

/** What Excel lets a cell hold; programs that write more cut it here. */
const MOST_CHARACTERS = 32_767;

/** One row while it is decoded: its cells by our column names, and a place to report what is wrong with them. */
export class PracticeRow {
  private readonly cells: readonly Cell[];

  constructor(
    private readonly table: Table,
    private readonly columns: PracticeColumns,
    readonly index: number,
    private readonly issues: Issue[],
  ) {
    this.cells = table.rows[index] ?? [];
  }

  /** 1-based row in the sheet. */
  get sheetRow(): number {
    return this.table.firstRow + this.index;
  }

  /** The practice as a message names it: "practice P-07", without an ID "row 12". */
  get name(): string {
    const id = cellText(this.cell("ID"));
    return id === "" || isCellError(this.cell("ID")) ? `row ${this.sheetRow}` : `practice ${id}`;
  }

  has(column: string): boolean {
    return this.at(column) >= 0;
  }

  /** The cell of a column; null when the table lacks the column. */
  cell(column: string): Cell {
    return this.cells[this.at(column)] ?? null;
  }

  /** 0-based position of a column in the table; -1 when the table lacks it. */
  at(column: string): number {
    return this.columns.of[column] ?? -1;
  }

  atCriterion(criterion: number): number {
    return this.columns.criteria[criterion] ?? -1;
  }

  /** The header as the sheet has it. */
  headerAt(column: number): string {
    return this.table.headers[column] ?? "";
  }

  cellOfCriterion(criterion: number): Cell {
    return this.cells[this.columns.criteria[criterion] ?? -1] ?? null;
  }

  /** Text of a cell, "" for blank. An error value is reported and gives "". */
  text(column: string): string {
    const cell = this.cell(column);
    if (typeof cell === "string" && cell.length >= MOST_CHARACTERS) {
      this.report("cut-text", "notice", column, `${column} has ${cell.length} characters in ${this.name}, as many as a cell can hold, so that its end may have been cut off. Allowed: up to ${MOST_CHARACTERS}.`);
    }
    if (!isCellError(cell)) return cellText(cell);
    this.report("cell-error", "notice", column, `${column} is ${cell.code} in ${this.name}. Allowed: text or blank.`);
    return "";
  }

  /** Reports a cell that is none of what is allowed: `Evidence is "good" in practice P-07. Allowed: …`. */
  refuse(kind: IssueKind, severity: Issue["severity"], column: string, allowed: string, fix?: Fix): void {
    const cell = this.cell(column);
    this.report(isCellError(cell) ? "cell-error" : kind, severity, column, `${column} is ${quoted(cell)} in ${this.name}. Allowed: ${allowed}.`, fix);
  }

  report(kind: IssueKind, severity: Issue["severity"], column: string, message: string, fix?: Fix): void {
    this.reportAt(this.at(column), kind, severity, message, fix);
  }

  reportCriterion(criterion: number, message: string, fix?: Fix): void {
    this.reportAt(this.columns.criteria[criterion] ?? 0, "bad-rating", "error", message, fix);
  }

  /** A fix that writes these values into this row's columns. */
  fix(label: string, values: Readonly<Record<string, CellValue>>): Fix {
    return { label, changes: Object.entries(values).map(([column, value]) => ({ row: this.index, column: this.at(column), value })) };
  }

  fixOfCriterion(criterion: number, label: string, value: CellValue): Fix {
    return { label, changes: [{ row: this.index, column: this.columns.criteria[criterion] ?? 0, value }] };
  }

  reportAt(column: number, kind: IssueKind, severity: Issue["severity"], message: string, fix?: Fix): void {
    const place = placeAt(this.table, this.index, column);
    this.issues.push({ kind, severity, message, place, ...(fix ? { fix } : {}) });
  }
}
