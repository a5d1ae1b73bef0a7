import type { Area } from "./area";
import { formatArea, intersection, MAX_COLUMNS, parseArea } from "./area";
import type { Culture } from "./culture";
import { cultureOf } from "./culture";
import { renameSheet } from "./formulaNotation";
import type { HostCell } from "./hostCell";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { HostSheet } from "./hostSheet";
import { HostTable } from "./hostTable";
import type { Move } from "./moveCells";
import { movedArea, movedFormula } from "./moveCells";
import { seedSheet } from "./seedSheet";
import type { WorkbookSeed } from "./seedSheet";

export type { HostSheet } from "./hostSheet";
export type { HostTable } from "./hostTable";
export type { SeedValue, SheetSeed, WorkbookSeed } from "./seedSheet";

/** Who changes cells: this add-in, the person in the grid, or a co-author ("Work with events using the Excel JavaScript API"). */
export type Author = "add-in" | "person" | "co-author";

export interface CellsChanged {
  readonly sheet: HostSheet;
  readonly area: Area;
  readonly author: Author;
  /** "Excel.DataChangeType enum". */
  readonly kind: "RangeEdited" | `${"Row" | "Column" | "Cell"}${"Inserted" | "Deleted"}`;
}

/** A format, rule or layout that was set, in the order it came: what a test may ask for. `path` is the API's, e.g. "Format.Fill.Color". */
export interface RecordedSetting {
  readonly sheet: string;
  readonly address: string;
  readonly path: string;
  readonly value: unknown;
}

/** A defined name ("Excel.NamedItem class"); `sheet` null means the workbook's. */
export interface HostName {
  readonly name: string;
  readonly sheet: HostSheet | null;
  formula: string;
  comment: string;
  visible: boolean;
}

let serialNumber = 0;
export const newId = (): string => `{${(++serialNumber).toString(16).toUpperCase().padStart(8, "0")}-CA1A-4000-8000-000000000000}`;

/** A workbook as the host keeps it: plain data and the rules of a workbook, with no idea of Office.js. */
export class HostBook {
  name: string;
  use1904: boolean;
  readOnly: boolean;
  readonly culture: Culture;
  readonly sheets: HostSheet[] = [];
  readonly tables: HostTable[] = [];
  readonly names: HostName[] = [];
  readonly customXml: { readonly id: string; xml: string }[] = [];
  /** The add-in's own settings in the workbook ("Excel.SettingCollection class"). */
  readonly addInSettings = new Map<string, unknown>();
  /** Everything that was set of formats, rules and layout. */
  readonly settings: RecordedSetting[] = [];
  readonly listeners: ((change: CellsChanged) => void)[] = [];
  calculationMode = "Automatic";
  /** Ranges that office.js keeps: they follow their cells. An area that is gone is null. */
  readonly tracked = new Set<{ readonly sheet: HostSheet; area: Area | null }>();
  active: { sheet: HostSheet; area: Area };
  /** Gives a formula cell its value; without it every formula is #NAME?, as for a function that Excel does not know. */
  calculate: ((sheet: HostSheet, row: number, column: number, cell: HostCell) => void) | null = null;

  constructor(seed: WorkbookSeed) {
    this.name = seed.name ?? "Practices.xlsx";
    this.use1904 = seed.use1904 ?? false;
    this.culture = cultureOf(seed.culture ?? "en-US");
    this.readOnly = false;
    for (const sheet of seed.sheets) this.sheets.push(seedSheet(this, sheet));
    for (const one of seed.names ?? []) this.addName(one.name, one.formula, one.sheet === undefined ? null : this.sheet(one.sheet));
    for (const xml of seed.customXml ?? []) this.customXml.push({ id: newId(), xml });
    const first = this.sheets[0];
    if (!first) throw new Error("a workbook has at least one sheet");
    this.active = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.readOnly = seed.readOnly ?? false;
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

  /** A name of one scope: a sheet's, or with null the workbook's. */
  findName(name: string, sheet: HostSheet | null): HostName | undefined {
    return this.names.find((one) => one.sheet === sheet && one.name.toLowerCase() === name.toLowerCase());
  }

  addName(name: string, formula: string, sheet: HostSheet | null, comment = ""): HostName {
    const made: HostName = { name, formula, sheet, comment, visible: true };
    this.names.push(made);
    return made;
  }

  /** "Excel.WorksheetCollection class", add: a taken name or one that Excel does not allow is refused. */
  addSheet(name: string): HostSheet {
    this.refuseSheetName(name, null);
    const sheet = new HostSheet(this, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** "Rename a worksheet": not blank, at most 31 characters, none of / \ ? * : [ ], no apostrophe at either end, not "History". */
  private refuseSheetName(name: string, except: HostSheet | null): void {
    const other = this.findSheet(name);
    if (other && other !== except) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name)) throw invalidArgument("sheet name");
  }

  renameSheet(sheet: HostSheet, name: string): void {
    this.refuseSheetName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    this.rewriteFormulas((formula) => renameSheet(formula, before, name));
  }

  /** "Excel.TableCollection class", add: no overlap with another table; the name is the next free TableN; merged cells in it are taken apart ("Overview of Excel tables": a table holds none). */
  addTable(sheet: HostSheet, area: Area): HostTable {
    this.refuseOverlap(sheet, area, null);
    let n = this.tables.length + 1;
    while (this.findTable(`Table${n}`) || this.findName(`Table${n}`, null)) n += 1;
    const table = new HostTable(sheet, `Table${n}`, area.rows === 1 ? { ...area, rows: 2 } : area);
    sheet.merges = sheet.merges.filter((m) => !intersection(m, area));
    this.tables.push(table);
    table.readHeader();
    return table;
  }

  refuseOverlap(sheet: HostSheet, area: Area, except: HostTable | null): void {
    if (this.tables.some((t) => t !== except && t.sheet === sheet && intersection(t.area, area))) throw invalidArgument("a table can't overlap another table");
  }

  headersWritten(sheet: HostSheet, area: Area): void {
    for (const table of this.tables) if (table.sheet === sheet && table.showHeaders && intersection(table.header, area)) table.readHeader();
  }

  removeSheet(sheet: HostSheet): void {
    if (sheet.visibility === "Visible" && this.sheets.filter((s) => s.visibility === "Visible").length <= 1) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const table of this.tables.filter((t) => t.sheet === sheet)) this.tables.splice(this.tables.indexOf(table), 1);
    for (const name of this.names.filter((one) => one.sheet === sheet)) this.names.splice(this.names.indexOf(name), 1);
    const first = this.sheets.find((s) => s.visibility === "Visible");
    if (this.active.sheet === sheet && first) this.active = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** After cells have moved on a sheet: tables, names and formulas follow. */
  moved(sheet: HostSheet, move: Move): void {
    for (const table of this.tables.filter((t) => t.sheet === sheet)) {
      const area = movedArea(table.area, move);
      if (area) table.area = area;
      else this.tables.splice(this.tables.indexOf(table), 1);
      if (area && move.axis === "columns") table.readHeader();
    }
    for (const place of this.tracked) if (place.sheet === sheet && place.area) place.area = movedArea(place.area, move);
    this.rewriteFormulas((formula, own) => movedFormula(formula, move, own.name, sheet.name));
    for (const [row, column, cell] of sheet.occupied(true)) if (cell.formula !== null) this.calculate?.(sheet, row, column, cell);
  }

  /** Changes the text of every formula, in cells and in names. */
  rewriteFormulas(change: (formula: string, sheet: HostSheet, row: number) => string): void {
    for (const sheet of this.sheets) for (const [row, , cell] of sheet.occupied(true)) {
      if (cell.formula !== null) cell.formula = change(cell.formula, sheet, row);
    }
    const [first] = this.sheets;
    if (first) for (const one of this.names) one.formula = change(one.formula, one.sheet ?? first, -1);
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

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`not a cell address: ${address}`);
  return area;
}

/** A whole row's or column's area. */
export const wholeRows = (row: number, rows: number): Area => ({ row, rows, column: 0, columns: MAX_COLUMNS });
