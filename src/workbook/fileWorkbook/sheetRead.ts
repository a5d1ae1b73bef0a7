import { CELL_ERRORS, cellError, type Cell, type CellErrorCode, type DateSystem } from "../../core/cell";
import { readDate, serialOfDate } from "../../core/dates";
import { MAX_COLUMNS, MAX_ROWS, cellKey, columnNumber, contains, parseArea, type Area } from "../area";
import { MAX_CELL_TEXT, MAX_STREWN_CELLS, STREWN_RATIO } from "./limits";
import { tooLongText } from "./longText";
import { WorkbookError } from "../port";
import { RowLayoutNotes, type RowLayout } from "./rowLayout";
import { elementText, readRichText } from "./sharedStrings";
import { decodeCellText, unescapeXml } from "./xmlText";
import { XmlScanner } from "./xmlScan";
import { notXml } from "./xmlTree";

/** A formula as the file has it. `area` is what a shared, array or data-table master covers. */
export interface Formula {
  readonly kind: "normal" | "shared" | "shared-master" | "array" | "data-table";
  readonly text: string;
  readonly area: Area | null;
}

/** A sheet's content: values by row and column, formulas, merged areas. */
export interface SheetContent {
  /** By 1-based sheet row; each row by 0-based column, holes are blank. */
  readonly rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
  /** By `cellKey`. */
  readonly formulas: ReadonlyMap<number, Formula>;
  /** Areas of array formulas and data tables with their master. */
  readonly blocks: readonly { readonly area: Area; readonly formula: Formula; readonly row: number; readonly column: number }[];
  readonly merged: readonly Area[];
  readonly isProtected: boolean;
  /** Last row with any content; 0 for an empty sheet. */
  readonly lastRow: number;
  /** Null for a sheet whose rows are not in good order. */
  readonly layout: RowLayout | null;
}

export interface SheetReading {
  readonly part: string;
  readonly strings: () => readonly string[];
  readonly dateSystem: DateSystem;
  /** Hears now and then how much of the part has been read, 0–1. */
  readonly onShare?: (share: number) => void;
}

const ROWS_BETWEEN_SHARES = 512;

/** Reads a worksheet part. Counts and dimensions in the file are not believed; rows and cells without `r` follow their neighbours. */
export function readSheet(xml: string, reading: SheetReading): SheetContent {
  const scan = new XmlScanner(xml, reading.part);
  const sheet = new SheetBuilder(reading);
  let rows = 0;
  while (scan.next()) {
    if (scan.is("close")) {
      if (scan.name === "sheetData") sheet.notes.close(scan);
      continue;
    }
    if (scan.name === "row" && scan.depth <= 3) {
      sheet.startRow(scan);
      if (++rows % ROWS_BETWEEN_SHARES === 0) reading.onShare?.(scan.start / xml.length);
    } else if (scan.name === "c" && scan.depth <= 4) sheet.readCell(scan);
    else if (scan.name === "sheetData") sheet.notes.open(scan);
    else if (scan.name === "mergeCell") sheet.merge(scan.attribute("ref"));
    else if (scan.name === "sheetProtection") sheet.isProtected = isTrue(scan.attribute("sheet"));
    else if (scan.name === "AlternateContent" || scan.name === "extLst") scan.skip();
  }
  reading.onShare?.(1);
  sheet.layout = sheet.notes.result(xml.length);
  return sheet;
}

export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

class SheetBuilder implements SheetContent {
  readonly rows = new Map<number, (Cell | undefined)[]>();
  readonly formulas = new Map<number, Formula>();
  readonly blocks: { area: Area; formula: Formula; row: number; column: number }[] = [];
  readonly merged: Area[] = [];
  isProtected = false;
  lastRow = 0;
  layout: RowLayout | null = null;
  readonly notes = new RowLayoutNotes();
  private row = 0;
  private column = -1;
  private filled = 0;
  private reach = 0;
  private cells: (Cell | undefined)[] = [];
  private readonly sharedTexts = new Map<string, string>();

  constructor(private readonly reading: SheetReading) {}

  startRow(scan: XmlScanner): void {
    this.row = rowNumber(scan, this.row, this.reading.part);
    this.notes.row(scan, this.row, scan.attribute("r") !== null);
    this.column = -1;
    this.cells = this.rows.get(this.row) ?? [];
  }

  readCell(scan: XmlScanner): void {
    this.column = cellColumn(scan, this.column, this.reading.part);
    this.notes.cell(scan);
    if (scan.is("empty")) return;
    const type = scan.attribute("t");
    const outer = scan.depth - 1;
    let raw: string | null = null;
    let inline: string | null = null;
    while (scan.next()) {
      if (scan.is("close") && scan.depth === outer) break;
      if (scan.is("close")) continue;
      if (scan.name === "f") this.readFormula(scan);
      else if (scan.is("empty")) continue;
      else if (scan.name === "v") raw = elementText(scan);
      else if (scan.name === "is") inline = readRichText(scan);
      else scan.skip();
    }
    const value = inline ?? (raw === null ? null : this.value(type, raw));
    if (value === null || value === "") return; // a formula that gives "" is blank text, and blank is null
    if (typeof value === "string" && value.length > MAX_CELL_TEXT) throw tooLongText();
    this.put(value);
    if (this.row > this.lastRow) this.lastRow = this.row;
  }

  /** Rows are made when they get a cell. What counts is how far a row reaches: its array may take room for all its blanks. */
  private put(value: Cell): void {
    const before = this.cells.length;
    this.cells[this.column] = value;
    if (before === 0) this.rows.set(this.row, this.cells);
    this.filled++;
    this.reach += this.cells.length - before;
    if (this.reach > MAX_STREWN_CELLS && this.reach > this.filled * STREWN_RATIO) throw strewn(this.reading.part);
  }

  merge(ref: string | null): void {
    const area = parseArea(ref ?? "");
    if (area !== null) this.merged.push(area);
  }

  private readFormula(scan: XmlScanner): void {
    const type = scan.attribute("t") ?? "normal";
    const shared = scan.attribute("si") ?? "";
    const area = parseArea(scan.attribute("ref") ?? "");
    const text = scan.is("empty") ? "" : elementText(scan);
    let formula: Formula = { kind: "normal", text, area: null };
    if (type === "shared" && area !== null) {
      formula = { kind: "shared-master", text, area };
      this.sharedTexts.set(shared, text);
    } else if (type === "shared") {
      formula = { kind: "shared", text: text === "" ? (this.sharedTexts.get(shared) ?? "") : text, area: null };
    } else if (type === "array" || type === "dataTable") {
      formula = { kind: type === "array" ? "array" : "data-table", text, area };
      const own = { top: this.row, left: this.column, bottom: this.row, right: this.column };
      this.blocks.push({ area: area ?? own, formula, row: this.row, column: this.column });
    }
    this.formulas.set(cellKey(this.row, this.column), formula);
  }

  private value(type: string | null, raw: string): Cell {
    switch (type) {
      case "s": {
        const text = this.reading.strings()[Number(raw)];
        if (text === undefined) throw notXml(this.reading.part);
        return text;
      }
      case "str": case "inlineStr": return decodeCellText(raw);
      case "b": return isTrue(raw.trim());
      case "e": return cellError(errorCode(raw.trim()));
      case "d": return isoSerial(raw.trim(), this.reading.dateSystem);
      default: return number(raw);
    }
  }

}

function strewn(part: string): WorkbookError {
  return new WorkbookError("too-large", `The cells of a sheet in this workbook ("${part}") are strewn too far apart to be read here. Move the practices into a workbook of their own.`);
}

/** A number as the file writes it. What is no number stays text, so that it can be seen. */
function number(raw: string): Cell {
  const text = raw.trim();
  if (text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

function errorCode(text: string): CellErrorCode {
  return CELL_ERRORS.find((code) => code === text) ?? "#UNKNOWN!";
}

/** An ISO 8601 date or date-time as a serial number; other text stays text. */
function isoSerial(text: string, system: DateSystem): Cell {
  const day = readDate(/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null, system);
  if (day === null) return text;
  const time = /T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?/.exec(text);
  const fraction = time === null ? 0 : (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  return serialOfDate(day, system) + fraction;
}

/** The row a `row` tag stands for. */
export function rowNumber(scan: XmlScanner, before: number, part: string): number {
  const r = scan.attribute("r");
  const row = r === null ? before + 1 : Number(r);
  if (!Number.isInteger(row) || row < 1 || row > MAX_ROWS) throw notXml(part);
  return row;
}

/** The 0-based column a `c` tag stands for. */
export function cellColumn(scan: XmlScanner, before: number, part: string): number {
  const r = scan.attribute("r");
  const column = r === null ? before + 1 : columnOf(r);
  if (!Number.isInteger(column) || column < 0 || column >= MAX_COLUMNS) throw notXml(part);
  return column;
}

/** The column of an address such as `AB12`, letter by letter: every cell of a large sheet passes here. */
function columnOf(address: string): number {
  let column = 0;
  let digits = 0;
  for (let at = 0; at < address.length; at++) {
    const c = address.charCodeAt(at);
    if (c >= 65 && c <= 90 && digits === 0) column = column * 26 + c - 64;
    else if (c >= 48 && c <= 57 && column > 0) digits++;
    else return columnNumber(unescapeXml(address).replace(/[^A-Za-z]/g, "")); // as other programs may write it
  }
  return column - 1;
}

/** The array formula or data table that covers a cell, its own or another's; null when there is none. */
export function blockAt(sheet: SheetContent, row: number, column: number) {
  return sheet.blocks.find((b) => contains(b.area, row, column)) ?? null;
}
