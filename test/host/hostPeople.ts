import type { Area } from "./area";
import { parseArea } from "./area";
import type { HostCell } from "./hostCell";
import type { HostEvents } from "./hostEvents";
import type { Author, HostBook, HostTable, SeedValue } from "./hostModel";

/** What the host does around an act: notes the workbook before, does it, and raises the events that follow from it. */
export type Acting = (author: Author, act: () => void) => void;

/**
 * The person at this Excel, or a co-author elsewhere ("Coauthoring in Excel add-ins"): what they do to the workbook in the
 * grid. Everything raises the events that it raises in Excel, with the source "Local" or "Remote".
 */
export class HostPerson {
  constructor(
    private readonly author: Exclude<Author, "add-in">, private readonly book: HostBook, private readonly acting: Acting, private readonly events: HostEvents,
  ) {}

  /** Types into cells; numbers, dates and formulas are read as Excel reads input. */
  edit(sheet: string, address: string, rows: readonly (readonly SeedValue[])[]): void {
    const input = rows.map((row) => row.map((value) => (typeof value === "object" && value !== null ? value.formula : value)));
    this.act(() => this.book.sheet(sheet).write(areaOf(address), input, this.author));
  }

  /** Inserts a row of the sheet above row `at`, counted from 1. */
  insertRow(sheet: string, at: number): void {
    this.act(() => this.book.sheet(sheet).insertRow(at - 1, this.author));
  }

  deleteRow(sheet: string, at: number): void {
    this.act(() => this.book.sheet(sheet).deleteRow(at - 1, this.author));
  }

  /**
   * Sorts a table by one column ("Sort data in a table", Excel support): text after numbers, blanks last. Whole rows move with
   * their formulas and formats. Excel tells of it by onRowSorted, and by onChanged for the cells as for any edit of them.
   */
  sortTable(name: string, column: string, order: "ascending" | "descending" = "ascending"): void {
    this.act(() => {
      const table = this.table(name);
      const key = this.columnOf(table, column);
      const rows = this.rowsOf(table);
      const sorted = [...rows].sort((a, b) => compare(a[key]?.value ?? "", b[key]?.value ?? "", order));
      this.put(table, table.body, sorted);
      this.events.sorted(table.sheet, table.body, this.author);
      this.book.changed({ sheet: table.sheet, area: table.body, author: this.author, kind: "RangeEdited" });
    });
  }

  renameTable(name: string, to: string): void {
    this.act(() => this.table(name).rename(to));
  }

  /** Cuts a whole table and pastes it elsewhere on its sheet: header, rows and formulas. */
  moveTable(name: string, to: string): void {
    this.act(() => {
      const table = this.table(name);
      const from = table.area;
      const cells = this.cellsOf(table, from);
      const corner = areaOf(to);
      const area: Area = { ...from, row: corner.row, column: corner.column };
      table.area = area;
      table.sheet.clear(from, "All", this.author);
      this.put(table, area, cells);
      table.readHeader();
      this.book.changed({ sheet: table.sheet, area, author: this.author, kind: "RangeEdited" });
    });
  }

  /** Deletes a table with its cells. */
  deleteTable(name: string): void {
    this.act(() => {
      const table = this.table(name);
      this.book.tables.splice(this.book.tables.indexOf(table), 1);
      table.sheet.clear(table.area, "All", this.author);
    });
  }

  addSheet(name: string): void {
    this.act(() => { this.book.addSheet(name); });
  }

  renameSheet(name: string, to: string): void {
    this.act(() => { this.book.sheet(name).name = to; });
  }

  hideSheet(name: string): void {
    this.act(() => { this.book.sheet(name).visibility = "Hidden"; });
  }

  showSheet(name: string): void {
    this.act(() => { this.book.sheet(name).visibility = "Visible"; });
  }

  deleteSheet(name: string): void {
    this.act(() => this.book.removeSheet(this.book.sheet(name)));
  }

  protectSheet(name: string, on = true): void {
    this.act(() => { this.book.sheet(name).protectedSheet = on; });
  }

  /** Any other change of the model, with the events that follow from comparing it before and after. */
  act(change: () => void): void {
    this.acting(this.author, change);
  }

  private table(name: string): HostTable {
    const found = this.book.findTable(name);
    if (!found) throw new Error(`no table "${name}" in the host's workbook`);
    return found;
  }

  private columnOf(table: HostTable, header: string): number {
    const index = Array.from({ length: table.area.columns }, (_, c) => String(table.sheet.cell(table.area.row, table.area.column + c).value)).indexOf(header);
    if (index < 0) throw new Error(`no column "${header}" in the host's table "${table.name}"`);
    return index;
  }

  /** Puts copies of cells in their new places; a formula is worked out where it stands now. */
  private put({ sheet }: HostTable, at: Area, rows: readonly (readonly HostCell[])[]): void {
    rows.forEach((row, r) => row.forEach((copy, c) => {
      const cell = sheet.own(at.row + r, at.column + c);
      Object.assign(cell, copy);
      if (cell.formula !== null) this.book.calculate?.(sheet, at.row + r, at.column + c, cell);
    }));
  }

  private rowsOf(table: HostTable): HostCell[][] {
    return this.cellsOf(table, table.body);
  }

  private cellsOf(table: HostTable, area: Area): HostCell[][] {
    return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => ({ ...table.sheet.cell(area.row + r, area.column + c) })));
  }
}

/** Excel's order: numbers, then text without regard to case, then FALSE and TRUE; blanks last whichever way. */
function compare(a: HostCell["value"], b: HostCell["value"], order: "ascending" | "descending"): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const rank = (value: HostCell["value"]): number => ["number", "string", "boolean"].indexOf(typeof value);
  const up = rank(a) - rank(b) || (typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "en", { sensitivity: "base" }) : Number(a) - Number(b));
  return order === "ascending" ? up : -up;
}

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`not an address: ${address}`);
  return area;
}
