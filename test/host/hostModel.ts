import type { Area } from "./area";
import { bounding, formatArea, intersection, parseArea } from "./area";
import type { HostCell } from "./hostCell";
import { blankCell, enter } from "./hostCell";
import { accessDenied, HostError, invalidArgument, itemNotFound } from "./hostError";

/** A workbook as the host keeps it: plain data and the rules of a sheet, with no idea of Office.js. */
export interface SheetSeed {
  readonly name: string;
  /** Cells by address: `{ B2: "text", C2: 3, D2: "=1+1" }`; read as Excel reads input. A formula may come with its value. */
  readonly cells?: Readonly<Record<string, SeedValue>>;
  /** Rows of input from a corner, e.g. `{ at: "A1", rows: [["Title"], ["Language café"]] }`. */
  readonly blocks?: readonly { readonly at: string; readonly rows: readonly (readonly SeedValue[])[] }[];
  readonly tables?: readonly { readonly name: string; readonly range: string; readonly showTotals?: boolean }[];
  readonly protected?: boolean;
  readonly hidden?: boolean;
}
export type SeedValue = string | number | boolean | null | { readonly formula: string; readonly value: string | number | boolean };

export interface WorkbookSeed {
  readonly name?: string;
  readonly sheets: readonly SheetSeed[];
  readonly use1904?: boolean;
  readonly readOnly?: boolean;
  readonly customXml?: readonly string[];
}

/** Who changes cells: this add-in, the person in the grid, or a co-author ("Work with events using the Excel JavaScript API"). */
export type Author = "add-in" | "person" | "co-author";

export interface CellsChanged {
  readonly sheet: HostSheet;
  readonly area: Area;
  readonly author: Author;
  readonly kind: "RangeEdited" | "RowInserted" | "RowDeleted";
}

/** A format, rule or layout that was set: recorded, not drawn. `path` is the API's, e.g. "Format.Fill.Color". */
export interface RecordedSetting {
  readonly sheet: string;
  readonly address: string;
  readonly path: string;
  readonly value: unknown;
}

let serialNumber = 0;
const newId = (): string => `{${(++serialNumber).toString(16).toUpperCase().padStart(8, "0")}-CA1A-4000-8000-000000000000}`;

export class HostTable {
  readonly id = newId();
  showTotals = false;
  showHeaders = true;
  style = "TableStyleMedium2";
  constructor(readonly sheet: HostSheet, public name: string, public area: Area) {}

  get header(): Area {
    return { ...this.area, rows: 1 };
  }
  /** The data rows, without header and totals. */
  get body(): Area {
    return { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 - (this.showTotals ? 1 : 0) };
  }
}

export class HostSheet {
  readonly id = newId();
  visibility: "Visible" | "Hidden" = "Visible";
  protectedSheet = false;
  frozenRows = 0;
  private readonly cells = new Map<number, HostCell>();
  constructor(readonly book: HostBook, public name: string) {}

  cell(row: number, column: number): HostCell {
    return this.cells.get(row * 16_384 + column) ?? blankCell();
  }

  own(row: number, column: number): HostCell {
    const key = row * 16_384 + column;
    const there = this.cells.get(key);
    if (there) return there;
    const made = blankCell();
    this.cells.set(key, made);
    return made;
  }

  *occupied(valuesOnly: boolean): Generator<readonly [number, number, HostCell]> {
    for (const [key, cell] of this.cells) {
      if (cell.value !== "" || cell.formula !== null || (!valuesOnly && cell.format !== "General")) yield [Math.floor(key / 16_384), key % 16_384, cell];
    }
  }

  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (const [row, column] of this.occupied(valuesOnly)) {
      const one = { row, column, rows: 1, columns: 1 };
      used = used ? bounding(used, one) : one;
    }
    return used;
  }

  /** Writes a block as `range.values` or `range.formulas` does; `write` checks the whole block before the first cell. */
  write(area: Area, input: readonly (readonly unknown[])[], author: Author): void {
    if (input.length !== area.rows || input.some((row) => !Array.isArray(row) || row.length !== area.columns)) {
      throw invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");
    }
    this.refuseProtected(area);
    input.forEach((row, r) => row.forEach((value, c) => {
      const cell = this.own(area.row + r, area.column + c);
      const entered = enter(value, cell.format);
      if (!entered) return;
      this.refuseHeaderClash(area.row + r, area.column + c, entered.kind === "constant" ? entered.value : null);
      if (entered.kind === "formula") {
        cell.formula = entered.formula;
        cell.value = "#NAME?";
        cell.error = true;
        this.book.calculate?.(this, area.row + r, area.column + c, cell);
      } else {
        cell.formula = null;
        cell.value = entered.value;
        cell.error = entered.error;
        if (entered.format && cell.format === "General") cell.format = entered.format;
      }
    }));
    this.book.changed({ sheet: this, area, author, kind: "RangeEdited" });
  }

  clear(area: Area, what: "All" | "Contents" | "Formats", author: Author): void {
    this.refuseProtected(area);
    for (const cell of this.cellsIn(area)) {
      if (what !== "Formats") Object.assign(cell, { value: "", error: false, formula: null });
      if (what !== "Contents") cell.format = "General";
    }
    if (what !== "Formats") this.book.changed({ sheet: this, area, author, kind: "RangeEdited" });
  }

  /** "Lock or unlock specific areas of a protected worksheet": on a protected sheet locked cells take no input. */
  refuseProtected(area: Area): void {
    if (this.book.readOnly) throw accessDenied();
    if (!this.protectedSheet) return;
    if ([...this.cellsIn(area)].length < area.rows * area.columns) throw accessDenied(); // a cell never touched is locked
    for (const cell of this.cellsIn(area)) if (cell.locked) throw accessDenied();
  }

  /** The cells of an area that were ever touched. */
  private *cellsIn(area: Area): Generator<HostCell> {
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / 16_384) - area.row;
      const column = (key % 16_384) - area.column;
      if (row >= 0 && row < area.rows && column >= 0 && column < area.columns) yield cell;
    }
  }

  /** Headers of a table are unique text ("Overview of Excel tables"): Excel would rename a clash; the host refuses it. */
  private refuseHeaderClash(row: number, column: number, value: unknown): void {
    const table = this.book.tables.find((t) => t.sheet === this && t.area.row === row && column >= t.area.column && column < t.area.column + t.area.columns);
    if (table && value === "") throw invalidArgument("a table header must not be blank");
  }

  /** Inserts a sheet row, as the person does: what stands below moves down, tables around it grow. */
  insertRow(at: number, author: Author): void {
    this.moveRows(at, 1);
    for (const table of this.book.tables.filter((t) => t.sheet === this)) {
      if (table.area.row >= at) table.area = { ...table.area, row: table.area.row + 1 };
      else if (table.area.row + table.area.rows > at) table.area = { ...table.area, rows: table.area.rows + 1 };
    }
    this.book.changed({ sheet: this, area: { row: at, column: 0, rows: 1, columns: 16_384 }, author, kind: "RowInserted" });
  }

  deleteRow(at: number, author: Author): void {
    for (const key of [...this.cells.keys()]) if (Math.floor(key / 16_384) === at) this.cells.delete(key);
    this.moveRows(at + 1, -1);
    for (const table of this.book.tables.filter((t) => t.sheet === this)) {
      if (table.area.row > at) table.area = { ...table.area, row: table.area.row - 1 };
      else if (table.area.row + table.area.rows > at) table.area = { ...table.area, rows: table.area.rows - 1 };
    }
    this.book.changed({ sheet: this, area: { row: at, column: 0, rows: 1, columns: 16_384 }, author, kind: "RowDeleted" });
  }

  private moveRows(from: number, by: number): void {
    const moving = [...this.cells].filter(([key]) => Math.floor(key / 16_384) >= from);
    for (const [key] of moving) this.cells.delete(key);
    for (const [key, cell] of moving) this.cells.set(key + by * 16_384, cell);
  }
}

export class HostBook {
  name: string;
  use1904: boolean;
  readOnly: boolean;
  readonly sheets: HostSheet[] = [];
  readonly tables: HostTable[] = [];
  readonly customXml: { readonly id: string; xml: string }[] = [];
  readonly settings: RecordedSetting[] = [];
  readonly listeners: ((change: CellsChanged) => void)[] = [];
  active: { sheet: HostSheet; area: Area };
  /** Gives a formula cell its value; without it every formula is #NAME?, as for a function that Excel does not know. */
  calculate: ((sheet: HostSheet, row: number, column: number, cell: HostCell) => void) | null = null;

  constructor(seed: WorkbookSeed) {
    this.name = seed.name ?? "Practices.xlsx";
    this.use1904 = seed.use1904 ?? false;
    this.readOnly = false;
    for (const sheet of seed.sheets) this.seedSheet(sheet);
    for (const xml of seed.customXml ?? []) this.customXml.push({ id: newId(), xml });
    const first = this.sheets[0];
    if (!first) throw new Error("a workbook has at least one sheet");
    this.active = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.readOnly = seed.readOnly ?? false;
  }

  private seedSheet(seed: SheetSeed): void {
    const sheet = new HostSheet(this, seed.name);
    this.sheets.push(sheet);
    const put = (row: number, column: number, value: SeedValue): void => {
      const entered = enter(typeof value === "object" && value !== null ? value.formula : value, "General");
      const cell = sheet.own(row, column);
      if (entered?.kind === "constant") Object.assign(cell, { value: entered.value, error: entered.error });
      if (entered?.kind !== "formula") return;
      const known = typeof value === "object" && value !== null ? value.value : "#NAME?";
      Object.assign(cell, { formula: entered.formula, value: known, error: typeof known === "string" && known.startsWith("#") });
    };
    for (const block of seed.blocks ?? []) {
      const corner = areaOf(block.at);
      block.rows.forEach((row, r) => row.forEach((value, c) => put(corner.row + r, corner.column + c, value)));
    }
    for (const [address, value] of Object.entries(seed.cells ?? {})) {
      const at = areaOf(address);
      put(at.row, at.column, value);
    }
    for (const table of seed.tables ?? []) {
      const made = new HostTable(sheet, table.name, areaOf(table.range));
      made.showTotals = table.showTotals ?? false;
      this.tables.push(made);
    }
    sheet.protectedSheet = seed.protected ?? false;
    sheet.visibility = seed.hidden ? "Hidden" : "Visible";
  }

  sheet(key: string): HostSheet {
    const found = this.findSheet(key);
    if (!found) throw itemNotFound();
    return found;
  }

  findSheet(key: string): HostSheet | undefined {
    return this.sheets.find((s) => s.id === key || s.name.toLowerCase() === key.toLowerCase());
  }

  findTable(key: string): HostTable | undefined {
    return this.tables.find((t) => t.id === key || t.name.toLowerCase() === key.toLowerCase());
  }

  /** "Excel.WorksheetCollection class", add: a taken name or one that Excel does not allow is refused. */
  addSheet(name: string): HostSheet {
    if (this.findSheet(name)) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw invalidArgument("sheet name");
    const sheet = new HostSheet(this, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** "Excel.TableCollection class", add: no overlap with another table; the name is the next free TableN. */
  addTable(sheet: HostSheet, area: Area): HostTable {
    this.refuseOverlap(sheet, area, null);
    let n = this.tables.length + 1;
    while (this.findTable(`Table${n}`)) n += 1;
    const table = new HostTable(sheet, `Table${n}`, area.rows === 1 ? { ...area, rows: 2 } : area);
    this.tables.push(table);
    return table;
  }

  /** "Excel.Table class", resize: the header row stays where it is and the new range overlaps the old one. */
  resizeTable(table: HostTable, area: Area): void {
    if (area.row !== table.area.row || !intersection(area, table.area)) throw invalidArgument("the header row must stay in the same row");
    if (area.rows < 2) throw invalidArgument("a table has at least one data row");
    this.refuseOverlap(table.sheet, area, table);
    const before = table.body;
    table.area = area;
    this.fillCalculatedColumns(table, before);
  }

  /** "Use calculated columns in an Excel table": a formula that fills the whole column is filled into new rows. */
  private fillCalculatedColumns(table: HostTable, before: Area): void {
    for (let c = 0; c < before.columns; c += 1) {
      const column = before.column + c;
      const formula = table.sheet.cell(before.row, column).formula;
      const all = formula !== null && Array.from({ length: before.rows }, (_, r) => table.sheet.cell(before.row + r, column).formula).every((f) => f === formula);
      if (!all) continue;
      for (let row = before.row + before.rows; row < table.body.row + table.body.rows; row += 1) {
        const cell = table.sheet.own(row, column);
        if (cell.value !== "" || cell.formula !== null) continue;
        Object.assign(cell, { formula, value: "#NAME?", error: true });
        this.calculate?.(table.sheet, row, column, cell);
      }
    }
  }

  private refuseOverlap(sheet: HostSheet, area: Area, except: HostTable | null): void {
    if (this.tables.some((t) => t !== except && t.sheet === sheet && intersection(t.area, area))) throw invalidArgument("a table can't overlap another table");
  }

  removeSheet(sheet: HostSheet): void {
    if (this.sheets.filter((s) => s.visibility === "Visible").length <= 1) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const table of this.tables.filter((t) => t.sheet === sheet)) this.tables.splice(this.tables.indexOf(table), 1);
    const first = this.sheets[0];
    if (this.active.sheet === sheet && first) this.active = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  record(sheet: HostSheet, area: Area | null, path: string, value: unknown): void {
    this.settings.push({ sheet: sheet.name, address: area ? formatArea(area) : "", path, value });
  }

  addXml(xml: string): { readonly id: string; xml: string } {
    const part = { id: newId(), xml };
    this.customXml.push(part);
    return part;
  }

  changed(change: CellsChanged): void {
    for (const listener of this.listeners) listener(change);
  }
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`not a cell address: ${address}`);
  return area;
}
