import type { Area } from "./area";
import { parseArea } from "./area";
import { renameColumn, renameTable } from "./formulaNotation";
import { HostError, invalidArgument } from "./hostError";
import { newId } from "./hostModel";
import type { HostSheet } from "./hostSheet";

/** What a filter of a column keeps ("Excel.FilterCriteria interface"). */
export type FilterCriterion = Readonly<Record<string, unknown>> & { readonly filterOn?: string };

/** A table: where it stands, what its columns are called, and which rows a filter hides. */
export class HostTable {
  readonly id = newId();
  showTotals = false;
  showHeaders = true;
  showBandedRows = true;
  showFilterButton = true;
  style = "TableStyleMedium2";
  /** By column, counted from 0. */
  readonly filters = new Map<number, FilterCriterion>();
  sortFields: readonly { readonly key: number; readonly ascending?: boolean }[] = [];
  /** The names as last seen: headers may be switched off, and references follow a change. */
  private names: string[] = [];

  constructor(readonly sheet: HostSheet, public name: string, public area: Area) {}

  get header(): Area {
    return { ...this.area, rows: 1 };
  }
  /** The data rows, without header and totals. */
  get body(): Area {
    const header = this.showHeaders ? 1 : 0;
    return { ...this.area, row: this.area.row + header, rows: this.area.rows - header - (this.showTotals ? 1 : 0) };
  }
  get totals(): Area {
    return { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 };
  }

  get columnNames(): readonly string[] {
    return this.names;
  }

  /**
   * Takes the names from the header cells, as Excel does when they are written: each is text, none is blank (then it is
   * ColumnN) and none twice (a number is added); references in formulas follow ("Overview of Excel tables", "Using structured
   * references with Excel tables").
   */
  readHeader(): void {
    if (!this.showHeaders) return;
    const before = this.names;
    const cells = Array.from({ length: this.area.columns }, (_, c) => this.sheet.own(this.area.row, this.area.column + c));
    // What stands keeps its name; what is new gives way.
    const stands = (c: number): boolean => before.length === cells.length && cells[c]?.value === before[c];
    const taken = new Set(before.filter((_, c) => stands(c)).map((name) => name.toLowerCase()));
    this.names = cells.map((cell, c) => {
      const name = stands(c) ? String(cell.value) : this.freeName(cell.value === "" ? `Column${c + 1}` : String(cell.value), taken);
      taken.add(name.toLowerCase());
      Object.assign(cell, { value: name, formula: null, error: false });
      return name;
    });
    if (before.length !== this.names.length) return;
    before.forEach((old, c) => {
      const name = this.names[c];
      if (name !== undefined && name !== old) this.followColumn(old, name);
    });
  }

  private freeName(wanted: string, taken: ReadonlySet<string>): string {
    if (!taken.has(wanted.toLowerCase())) return wanted;
    let n = 2;
    while (taken.has(`${wanted}${n}`.toLowerCase())) n += 1;
    return `${wanted}${n}`;
  }

  private followColumn(from: string, to: string): void {
    this.sheet.book.rewriteFormulas((formula, sheet, row) =>
      renameColumn(formula, this.name, from, to, sheet === this.sheet && row >= this.area.row && row < this.area.row + this.area.rows));
  }

  /** For columns that came or went: the names are as given. */
  setNames(names: readonly string[]): void {
    this.names = [...names];
  }

  /** Finds a column by its name or by its id, which counts from 1; −1 when there is none. */
  columnIndex(key: unknown): number {
    const byName = this.names.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    if (byName >= 0) return byName;
    return typeof key === "number" || /^\d+$/.test(String(key)) ? (Number(key) >= 1 && Number(key) <= this.area.columns ? Number(key) - 1 : -1) : -1;
  }

  /** "Rename an Excel table": unique among tables and names of the workbook, starts with a letter, underscore or backslash, no spaces, no cell address, at most 255 characters. */
  rename(name: string): void {
    const other = this.sheet.book.findTable(name);
    if ((other && other !== this) || this.sheet.book.findName(name, null)) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
    }
    if (!isName(name)) throw invalidArgument(`table name "${name}"`);
    const before = this.name;
    this.name = name;
    this.sheet.book.rewriteFormulas((formula) => renameTable(formula, before, name));
  }
}

/** "Names in formulas": what a name may be. R, C and whatever reads as a cell are not. */
export function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !parseArea(name) && !/^[rc]$/i.test(name) && !/^r\d+c\d+$/i.test(name);
}
