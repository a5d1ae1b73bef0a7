import type { Cell } from "../../core/cell";
import type { Table } from "../../core/table";
import type { TableInfo } from "../port";
import { WorkbookError } from "../port";
import { cellKey, rowOfKey, type Area } from "../area";
import { findPlainTable, type PlainArea } from "../plainTable";
import { MAX_ROWS_READ, MAX_TABLE_CELLS } from "./limits";
import type { Parts } from "./parts";
import { pivotAreas } from "./pivots";
import { PendingEdits, type PendingCell } from "./pending";
import { PendingPictures } from "./pendingPictures";
import { lockedCells } from "./protection";
import { readSharedStrings } from "./sharedStrings";
import { readSheet, type Formula, type SheetContent } from "./sheetRead";
import { readWorkbookPart, type SheetEntry, type TableColumn, type TablePart, type WorkbookPart } from "./workbookPart";

/** A table as it stands with the pending edits. */
export interface TableView {
  readonly info: TableInfo;
  readonly sheet: SheetEntry;
  /** Data rows only, added ones included. An empty table has bottom = top − 1. */
  readonly data: Area;
  /** Data rows as the file has them. */
  readonly original: Area;
  /** Null for a plain header row. */
  readonly part: TablePart | null;
  readonly columns: readonly TableColumn[];
}

/** The open file: its parts, what was read from them so far, and the edits to come. Sheets are read when first needed. */
export class FileModel {
  readonly pending: PendingEdits;
  readonly pictures = new PendingPictures();
  workbook: WorkbookPart;
  private readonly contents = new Map<string, SheetContent>();
  private readonly plain = new Map<string, PlainArea | null>();
  private readonly locks = new Map<string, (row: number, column: number) => boolean>();
  private readonly pivotAreas = new Map<string, readonly Area[]>();
  private readonly loading = new Map<string, Promise<void>>();
  private strings: readonly string[] | null = null;

  constructor(public parts: Parts, readonly main: string, pending = new PendingEdits()) {
    this.pending = pending;
    this.workbook = readWorkbookPart(parts, main);
  }

  /** Takes other parts in place of the present ones (tables made or taken away); sheets named are read again. */
  replaceParts(parts: Parts, changedSheets: readonly string[]): void {
    const workbook = readWorkbookPart(parts, this.main);
    this.parts = parts;
    this.workbook = workbook;
    for (const sheet of changedSheets) {
      this.contents.delete(sheet);
      this.plain.delete(sheet);
    }
  }

  /** The parts that take long to read, with their sizes in bytes: the sheets that may be asked for, and the texts. */
  largeParts(): ReadonlyMap<string, number> {
    const { sheets, tables, sharedStrings } = this.workbook;
    const read = sheets.filter((sheet) => !sheet.hidden || tables.some((table) => table.sheet.part === sheet.part)).map((sheet) => sheet.part);
    const names = sharedStrings === null ? read : [...read, sharedStrings];
    return new Map(names.map((name) => [name, this.parts.sizeOf(name)]));
  }

  /** Reads a sheet before it is asked for, unpacked by the browser's own means. */
  load(part: string): Promise<void> {
    const loading = this.loading.get(part) ?? this.loadNow(part).finally(() => this.loading.delete(part));
    this.loading.set(part, loading);
    return loading;
  }

  /** The sheets that have to be read to know the tables. */
  async loadListed(): Promise<void> {
    const { sheets, tables } = this.workbook;
    for (const { part, hidden } of sheets) if (!hidden && !tables.some((table) => table.sheet.part === part)) await this.load(part);
  }

  private async loadNow(part: string): Promise<void> {
    if (this.contents.has(part)) return;
    await this.parts.unpackAhead(part);
    const texts = this.workbook.sharedStrings;
    if (texts !== null && this.strings === null) await this.parts.unpackAhead(texts);
    this.content(part);
  }

  /** A sheet's name for people, by its part. */
  sheetName(part: string): string {
    return this.workbook.sheets.find((sheet) => sheet.part === part)?.name ?? part;
  }

  /** Whether a sheet has been read. */
  isRead(part: string): boolean {
    return this.contents.has(part);
  }

  content(part: string): SheetContent {
    const known = this.contents.get(part);
    if (known !== undefined) return known;
    const content = readSheet(this.parts.needCells(part), {
      part, strings: () => this.texts(), dateSystem: this.workbook.dateSystem, onShare: (share) => this.parts.meter.scanned(part, share),
    });
    this.contents.set(part, content);
    return content;
  }

  /** The cell as it stands, pending edits included. */
  cell(part: string, row: number, column: number): Cell {
    const pending = this.pending.at(part, row, column);
    return pending === undefined ? (this.content(part).rows.get(row)?.[column] ?? null) : pending.value;
  }

  /** The formula that a cell will have when saved; null for none. */
  formula(part: string, row: number, column: number): Formula | null {
    const pending = this.pending.at(part, row, column);
    if (pending?.how === "value") return null;
    if (pending?.how === "formula") return { kind: "normal", text: pending.formula, area: null };
    return this.content(part).formulas.get(cellKey(row, column)) ?? null;
  }

  /** Whether sheet protection keeps people from typing in the cell. */
  isLocked(part: string, row: number, column: number): boolean {
    if (!this.content(part).isProtected) return false;
    const locked = this.locks.get(part) ?? lockedCells(this.parts, this.main, part);
    this.locks.set(part, locked);
    return locked(row, column);
  }

  /** Areas that pivot tables fill on a sheet. */
  pivots(part: string): readonly Area[] {
    const known = this.pivotAreas.get(part);
    if (known !== undefined) return known;
    const areas = pivotAreas(this.parts, part);
    this.pivotAreas.set(part, areas);
    return areas;
  }

  tables(): readonly TableView[] {
    const { sheets, tables } = this.workbook;
    return sheets.flatMap((sheet) => {
      const own = tables.filter((t) => t.sheet.part === sheet.part);
      if (own.length > 0) return own.map((t) => this.tableView(t));
      const plain = sheet.hidden ? null : this.plainArea(sheet.part);
      return plain === null ? [] : [this.plainView(sheet, plain)];
    });
  }

  table(id: string): TableView {
    const found = this.tables().find((t) => t.info.id === id);
    if (found === undefined) throw new WorkbookError("not-found", `There is no table "${id.replace(/^\w+:/, "")}" in this workbook. It may have been removed or renamed.`);
    return found;
  }

  read(view: TableView): Table {
    const { data, info, sheet } = view;
    const content = this.content(sheet.part);
    const pending = this.pending.ofSheet(sheet.part);
    const width = data.right - data.left + 1;
    const edited = new Set([...pending.keys()].map(rowOfKey));
    const blank: readonly Cell[] = new Array<Cell>(width).fill(null); // one for all: a table may be said to reach the sheet's end
    const rows: (readonly Cell[])[] = [];
    let filled = 0;
    for (let row = data.top; row <= data.bottom; row++) {
      const cells = content.rows.get(row);
      if (cells === undefined && !edited.has(row)) {
        rows.push(blank);
        continue;
      }
      filled += width;
      if (filled > MAX_TABLE_CELLS) throw tooWide(info.name);
      const out: Cell[] = new Array<Cell>(width).fill(null);
      for (let i = 0; i < width; i++) out[i] = valueOf(edited.has(row) ? pending.get(cellKey(row, data.left + i)) : undefined, cells?.[data.left + i]);
      rows.push(out);
    }
    return { id: info.id, name: info.name, sheet: info.sheet, firstRow: data.top, firstColumn: data.left, headers: info.headers, rows };
  }

  private tableView(part: TablePart): TableView {
    const { area, columns, sheet, name } = part;
    const id = `table:${name}`;
    const original = { ...area, top: area.top + part.headerRows, bottom: area.bottom - part.totalsRows };
    const data = { ...original, bottom: original.bottom + this.pending.growth(id) };
    const headers = Array.from({ length: area.right - area.left + 1 }, (_, i) => columns[i]?.name ?? "");
    return { info: { id, name, sheet: sheet.name, kind: "table", headers, rowCount: data.bottom - data.top + 1 }, sheet, data, original, part, columns: this.withPendingFormulas(id, columns) };
  }

  private withPendingFormulas(table: string, columns: readonly TableColumn[]): readonly TableColumn[] {
    const pending = this.pending.columnFormulas(table);
    if (pending.size === 0) return columns;
    return columns.map((column, i) => {
      const formula = pending.get(i);
      return formula === undefined ? column : { ...column, formula };
    });
  }

  private plainArea(part: string): PlainArea | null {
    const known = this.plain.get(part);
    if (known !== undefined) return known;
    const area = findPlainTable(this.content(part));
    this.plain.set(part, area);
    return area;
  }

  private plainView(sheet: SheetEntry, { headers, ...area }: PlainArea): TableView {
    const id = `range:${sheet.name}`;
    const original = { ...area, top: area.top + 1 };
    const data = { ...original, bottom: original.bottom + this.pending.growth(id) };
    const info: TableInfo = { id, name: sheet.name, sheet: sheet.name, kind: "range", headers, rowCount: data.bottom - data.top + 1 };
    return { info, sheet, data, original, part: null, columns: headers.map((name) => ({ name, formula: null })) };
  }

  /** The texts that cells share. */
  texts(): readonly string[] {
    const part = this.workbook.sharedStrings;
    this.strings ??= part === null || !this.parts.has(part) ? [] : readSharedStrings(this.parts.needCells(part), part);
    if (part !== null) this.parts.meter.scanned(part, 1);
    return this.strings;
  }
}

function valueOf(pending: PendingCell | undefined, cell: Cell | undefined): Cell {
  return pending === undefined ? (cell ?? null) : pending.value;
}

/** Refuses tables that together claim more rows than can be held, before any is read. */
export function refuseLongTables(views: readonly TableView[]): void {
  const rows = views.reduce((sum, { data }) => sum + data.bottom - data.top + 1, 0);
  if (rows <= MAX_ROWS_READ) return;
  throw new WorkbookError("too-large", `The tables of this workbook reach over ${Math.round(rows / 1e6)} million rows, which is more than can be read here. In Excel, resize them to the rows that are used, and try again.`);
}

function tooWide(table: string): WorkbookError {
  return new WorkbookError("too-large", `The table "${table}" covers more than ${(MAX_TABLE_CELLS / 1e6).toFixed(0)} million cells, which is more than can be read here. In Excel, resize it to the rows and columns that are used, and try again.`);
}
