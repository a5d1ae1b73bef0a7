import { cellName, columnOfKey, formatArea, parseArea, rowOfKey, type Area } from "../area";
import { newCell, replacedCell, type Prefix } from "./cellXml";
import type { PendingCell } from "./pending";
import { cellColumn, isTrue, rowNumber } from "./sheetRead";
import { lastUpTo, type RowLayout } from "./rowLayout";
import { applySplices, inOrder, withAttribute, type Splice } from "./xmlPatch";
import { XmlScanner } from "./xmlScan";

/** A table that gets more rows: its data rows as the file has them, and its new last row. */
export interface Growth {
  readonly data: Area;
  readonly bottom: number;
}

/** A patched sheet: its text, and what was replaced in the text before, in order. */
export interface SheetPatched {
  readonly xml: string;
  readonly splices: readonly Splice[];
}

/**
 * The sheet's text with the pending cells in place. Everything else, spelling and order included, stays as it was. With the
 * layout of this very text only the rows that matter are looked at.
 */
export function patchSheet(
  xml: string, part: string, cells: ReadonlyMap<number, PendingCell>, growths: readonly Growth[], layout: RowLayout | null = null,
): SheetPatched {
  return new SheetPatch(xml, part, cells, growths, layout?.length === xml.length ? layout : null).result();
}

interface PresentCell { readonly column: number; readonly start: number; readonly end: number; readonly openEnd: number; readonly formula: string }

class SheetPatch {
  private readonly scan: XmlScanner;
  private readonly splices: Splice[] = [];
  /** Pending cells by row, then by column, both ascending. */
  private readonly rows = new Map<number, Map<number, PendingCell>>();
  private readonly waiting: number[];
  /** All rows that are patched or whose formats are asked for, ascending. */
  private readonly wanted: readonly number[];
  private readonly styleRows = new Map<number, Map<number, string>>();
  private readonly columnStyles: { min: number; max: number; style: string }[] = [];
  private prefix: Prefix = "";
  private row = 0;

  constructor(private readonly xml: string, private readonly part: string, cells: ReadonlyMap<number, PendingCell>, private readonly growths: readonly Growth[], private readonly layout: RowLayout | null) {
    this.scan = new XmlScanner(xml, part);
    for (const [key, cell] of [...cells].sort(([a], [b]) => a - b)) {
      const row = rowOfKey(key);
      const inRow = this.rows.get(row) ?? new Map<number, PendingCell>();
      this.rows.set(row, inRow.set(columnOfKey(key), cell));
      if (cell.how !== "cached" && cell.styleRow !== undefined) this.styleRows.set(cell.styleRow, new Map());
    }
    this.waiting = [...this.rows.keys()];
    this.wanted = [...new Set([...this.rows.keys(), ...this.styleRows.keys()])].sort((a, b) => a - b);
  }

  result(): SheetPatched {
    const { scan } = this;
    while (scan.next()) {
      if (scan.is("close")) {
        if (scan.name === "sheetData") this.insertRowsBefore(Infinity, scan.start);
      } else if (scan.depth === 1 && scan.name === "worksheet") this.prefix = prefixOf(this.xml, scan.start);
      else if (scan.name === "col") this.noteColumn();
      else if (scan.name === "row") this.patchRow();
      else if (scan.name === "sheetData" && scan.is("empty")) this.fillEmptySheet();
      else if (scan.name === "dimension") this.widenDimension();
      else if (scan.name === "dataValidation" || scan.name === "conditionalFormatting") this.growAttribute("sqref");
      else if (scan.name === "sqref") this.growText();
    }
    const splices = inOrder(this.splices);
    return { xml: applySplices(this.xml, splices), splices };
  }

  private noteColumn(): void {
    const style = this.scan.attribute("style");
    if (style !== null) this.columnStyles.push({ min: Number(this.scan.attribute("min")) - 1, max: Number(this.scan.attribute("max")) - 1, style });
  }

  private fillEmptySheet(): void {
    const { start, end } = this.scan;
    this.splices.push({ start, end, text: `<${this.prefix}sheetData>${this.newRows(Infinity)}</${this.prefix}sheetData>` });
  }

  private insertRowsBefore(row: number, at: number): void {
    const text = this.newRows(row);
    if (text !== "") this.splices.push({ start: at, end: at, text });
  }

  /** All waiting rows above `row` as new rows; those are in no place of the file. */
  private newRows(row: number): string {
    let text = "";
    for (let next = this.waiting[0]; next !== undefined && next < row; next = this.waiting[0]) {
      this.waiting.shift();
      const cells = this.newCells(next, this.rows.get(next) ?? new Map<number, PendingCell>(), null);
      if (cells !== "") text += `<${this.prefix}row r="${next}">${cells}</${this.prefix}row>`;
    }
    return text;
  }

  private newCells(row: number, cells: ReadonlyMap<number, PendingCell>, rowStyle: string | null): string {
    let text = "";
    for (const [column, cell] of cells) {
      const style = this.styleFor(column, cell, rowStyle);
      const isNothing = cell.how !== "formula" && cell.value === null;
      if (isNothing && style === null) continue;
      text += newCell(this.prefix, cellName(row, column), style, cell);
    }
    return text;
  }

  private styleFor(column: number, cell: PendingCell, rowStyle: string | null): string | null {
    const above = cell.how === "cached" || cell.styleRow === undefined ? undefined : this.styleRows.get(cell.styleRow)?.get(column);
    return above ?? rowStyle ?? this.columnStyles.find((c) => column >= c.min && column <= c.max)?.style ?? null;
  }

  private patchRow(): void {
    const { scan } = this;
    this.row = rowNumber(scan, this.row, this.part);
    const { row } = this;
    const pending = this.rows.get(row);
    const noted = this.styleRows.get(row);
    this.insertRowsBefore(row, scan.start);
    if (pending === undefined && noted === undefined) {
      this.skipRows();
      return;
    }
    if (this.waiting[0] === row) this.waiting.shift();
    const open = { start: scan.start, end: scan.end, empty: scan.is("empty"), spans: scan.attribute("spans") };
    const rowStyle = isTrue(scan.attribute("customFormat")) ? scan.attribute("s") : null;
    const present = open.empty ? [] : this.readCells(noted);
    if (pending === undefined) return;
    this.openRow(open, pending, rowStyle);
    if (open.empty) return;
    this.patchCells(row, pending, present, rowStyle, scan.start);
  }

  /** On to the first row from the next wanted one on. */
  private skipRows(): void {
    const { scan, layout } = this;
    if (layout === null) return scan.skip();
    const next = this.wanted[lastUpTo(this.wanted, this.row) + 1];
    const place = next === undefined ? undefined : layout.starts[lastUpTo(layout.numbers, next - 1) + 1];
    scan.goOnAt(place ?? layout.end);
  }

  /** The row's own tag: an empty one is opened, and a `spans` hint that no longer holds goes. */
  private openRow(open: { start: number; end: number; empty: boolean; spans: string | null }, pending: ReadonlyMap<number, PendingCell>, rowStyle: string | null): void {
    const tag = this.xml.slice(open.start, open.end);
    const spans = /^(\d+):(\d+)$/.exec(open.spans ?? "");
    const outside = spans !== null && [...pending.keys()].some((c) => c + 1 < Number(spans[1]) || c + 1 > Number(spans[2]));
    let text = outside ? withAttribute(tag, "spans", null) : tag;
    if (open.empty) {
      const cells = this.newCells(this.row, pending, rowStyle);
      if (cells !== "") text = `${text.replace(/\s*\/>$/, ">")}${cells}</${this.prefix}row>`;
    }
    if (text !== tag) this.splices.push({ start: open.start, end: open.end, text });
  }

  /** Reads on to the row's end tag. */
  private readCells(noted: Map<number, string> | undefined): PresentCell[] {
    const { scan } = this;
    const outer = scan.depth - 1;
    const cells: PresentCell[] = [];
    let column = -1;
    while (scan.next() && !(scan.is("close") && scan.depth === outer)) {
      if (scan.name !== "c" || scan.is("close")) {
        scan.skip();
        continue;
      }
      column = cellColumn(scan, column, this.part);
      const style = scan.attribute("s");
      if (style !== null) noted?.set(column, style);
      const { start, end: openEnd } = scan;
      const formula = this.readFormula();
      cells.push({ column, start, openEnd, end: scan.end, formula });
    }
    return cells;
  }

  /** The text of the cell's `<f>` element, and on to the cell's end. */
  private readFormula(): string {
    const { scan } = this;
    if (scan.is("empty")) return "";
    const outer = scan.depth - 1;
    let formula = "";
    while (scan.next() && !(scan.is("close") && scan.depth === outer)) {
      if (scan.is("close")) continue;
      const from = scan.start;
      const isFormula = scan.name === "f";
      scan.skip();
      if (isFormula) formula = this.xml.slice(from, scan.end);
    }
    return formula;
  }

  private patchCells(row: number, pending: ReadonlyMap<number, PendingCell>, present: readonly PresentCell[], rowStyle: string | null, rowEnd: number): void {
    const there = new Set(present.map((c) => c.column));
    const missing = [...pending].filter(([column]) => !there.has(column));
    const insert = (before: number, at: number): void => {
      const now = new Map<number, PendingCell>();
      while (missing[0] !== undefined && missing[0][0] < before) {
        now.set(...missing[0]);
        missing.shift();
      }
      const text = this.newCells(row, now, rowStyle);
      if (text !== "") this.splices.push({ start: at, end: at, text });
    };
    for (const cell of present) {
      insert(cell.column, cell.start);
      const change = pending.get(cell.column);
      if (change === undefined) continue;
      const tag = this.xml.slice(cell.start, cell.openEnd);
      this.splices.push({ start: cell.start, end: cell.end, text: replacedCell(this.prefix, tag, cell.formula, change) });
    }
    insert(Infinity, rowEnd);
  }

  private widenDimension(): void {
    const ref = this.scan.attribute("ref");
    const area = parseArea(ref ?? "");
    if (area === null) return;
    let wide = area;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (cell.how !== "formula" && cell.value === null) continue;
        wide = { top: Math.min(wide.top, row), left: Math.min(wide.left, column), bottom: Math.max(wide.bottom, row), right: Math.max(wide.right, column) };
      }
    }
    if (formatArea(wide) !== formatArea(area)) this.setAttribute("ref", formatArea(wide));
  }

  private growAttribute(name: string): void {
    const ref = this.scan.attribute(name);
    const grown = ref === null ? null : this.grownRanges(ref);
    if (grown !== null) this.setAttribute(name, grown);
  }

  private growText(): void {
    const { scan } = this;
    if (!scan.is("open")) return;
    const start = scan.end;
    scan.next();
    const grown = this.grownRanges(this.xml.slice(start, scan.start));
    if (grown !== null) this.splices.push({ start, end: scan.start, text: grown });
  }

  /** Ranges that ended on a table's old last row, within its columns, end on its new one. Null when none does. */
  private grownRanges(ranges: string): string | null {
    const grown = ranges.split(/\s+/).map((ref) => {
      const area = parseArea(ref);
      const growth = area === null ? undefined : this.growths.find(({ data }) =>
        area.bottom === data.bottom && area.top >= data.top - 1 && area.left >= data.left && area.right <= data.right);
      return area === null || growth === undefined ? ref : formatArea({ ...area, bottom: growth.bottom });
    }).join(" ");
    return grown === ranges ? null : grown;
  }

  private setAttribute(name: string, value: string): void {
    const { start, end } = this.scan;
    this.splices.push({ start, end, text: withAttribute(this.xml.slice(start, end), name, value) });
  }
}

/** `x:` for `<x:worksheet`, "" for `<worksheet`. */
export function prefixOf(xml: string, start: number): Prefix {
  return /^<([\w.-]+:)?/.exec(xml.slice(start, start + 80))?.[1] ?? "";
}
