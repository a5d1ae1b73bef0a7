import type { Area } from "./area";
import { bounding, formatAddress, intersection, MAX_COLUMNS, MAX_ROWS } from "./area";
import { localFormula } from "./culture";
import { displayed } from "./displayedText";
import { toR1C1 } from "./formulaNotation";
import { HostError, invalidArgument } from "./hostError";
import { valueType } from "./hostCell";
import type { HostCell } from "./hostCell";
import type { HostBook, HostSheet } from "./hostModel";
import type { HostProperty } from "./hostObject";
import { HostObject, nullObject } from "./hostObject";
import { conditionalFormatsObject, validationObject } from "./rangeRulesObject";
import { copyRange, mergeCells, sortRange, visibleView } from "./rangeActions";
import { formatObject } from "./rangeFormatObject";
import type { Spelling } from "./hostSheet";
import { rangeTarget, setTarget } from "./rangeTarget";
import { tableObject } from "./tableObject";

export { rangeTarget } from "./rangeTarget";

/** "Resource limits and performance optimization for Office Add-ins": a range is limited to five million cells for get operations. */
const MOST_CELLS = 5_000_000;

/** What a range needs of the session around it. */
export interface ReferenceKeeper {
  keep(range: HostObject): string;
  sheetObject(sheet: HostSheet): HostObject;
  selectionChanged(): void;
}

/** "Excel.Range class". A range that office.js keeps follows its cells when others are inserted or deleted. */
export function rangeObject(book: HostBook, sheet: HostSheet, first: Area, references: ReferenceKeeper): HostObject {
  if (!inSheet(first)) throw invalidArgument("the range lies outside the sheet");
  const place: { readonly sheet: HostSheet; area: Area | null } = { sheet, area: first };
  const here = (): Area => {
    // "Error handling …": InvalidReference, "This reference is not valid for the current operation."
    if (!place.area || !book.sheets.includes(sheet)) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return place.area;
  };
  const make = (next: Area): HostObject => rangeObject(book, sheet, next, references);
  const from = (change: (area: Area) => Area) => (): HostObject => make(change(here()));
  const range: HostObject = new HostObject("Range", {
    properties: {
      ...places(sheet, here),
      ...contents(sheet, here),
      _ReferenceId: { get: () => references.keep(range) },
      Worksheet: { get: () => references.sheetObject(sheet) },
      Format: { get: () => formatObject(book, sheet, here()) },
      DataValidation: { get: () => validationObject(book, sheet, here()) },
      ConditionalFormats: { get: () => conditionalFormatsObject(book, sheet, here(), make) },
      Sort: {
        get: () => new HostObject("RangeSort", { methods: { Apply: (fields, matchCase, hasHeaders, orientation) => sortRange(sheet, here(), fields, matchCase === true, hasHeaders === true, orientation) } }),
      },
    },
    methods: {
      GetCell: (row, column) => make({ row: here().row + Number(row), column: here().column + Number(column), rows: 1, columns: 1 }),
      GetRow: (row) => make({ ...here(), row: here().row + Number(row), rows: 1 }),
      GetColumn: (column) => make({ ...here(), column: here().column + Number(column), columns: 1 }),
      GetLastRow: from((a) => ({ ...a, row: a.row + a.rows - 1, rows: 1 })),
      GetLastColumn: from((a) => ({ ...a, column: a.column + a.columns - 1, columns: 1 })),
      GetLastCell: from((a) => ({ row: a.row + a.rows - 1, column: a.column + a.columns - 1, rows: 1, columns: 1 })),
      GetEntireRow: from((a) => ({ ...a, column: 0, columns: MAX_COLUMNS })),
      GetEntireColumn: from((a) => ({ ...a, row: 0, rows: MAX_ROWS })),
      GetOffsetRange: (rows, columns) => make({ ...here(), row: here().row + Number(rows), column: here().column + Number(columns) }),
      GetResizedRange: (rows, columns) => make({ ...here(), rows: here().rows + Number(rows), columns: here().columns + Number(columns) }),
      GetAbsoluteResizedRange: (rows, columns) => make({ ...here(), rows: Number(rows), columns: Number(columns) }),
      GetRowsBelow: (count) => make({ ...here(), row: here().row + here().rows, rows: Number(count ?? 1) }),
      GetBoundingRect: (other) => make(bounding(here(), rangeTarget(other).area)),
      GetIntersectionOrNullObject: (other) => {
        const target = rangeTarget(other);
        const both = target.sheet === sheet ? intersection(here(), target.area) : null;
        return both ? make(both) : nullObject("Range");
      },
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.usedArea(valuesOnly === true);
        const both = used ? intersection(used, here()) : null;
        return both ? make(both) : nullObject("Range");
      },
      GetTables: (fullyContained) => {
        const found = () => touching(book, sheet, here(), fullyContained === true);
        return new HostObject("TableScopedCollection", { properties: { Count: { get: () => found().length } }, items: () => found().map((t) => tableObject(book, t, references)), methods: { GetCount: () => found().length } });
      },
      GetVisibleView: () => visibleView(sheet, here(), make),
      Select: () => {
        book.active = { sheet, area: here() };
        references.selectionChanged();
      },
      Clear: (what) => sheet.clear(here(), what === "Contents" || what === "Formats" ? what : "All", "add-in"),
      Insert: (shift) => {
        const down = shift === "Down" || isRows(here());
        sheet.refuseUnless(down ? "allowInsertRows" : "allowInsertColumns");
        const at = here();
        sheet.shift(at, "insert", down ? "rows" : "columns", "add-in");
        return make(at);
      },
      Delete: (shift) => {
        const up = shift === "Up" || isRows(here());
        sheet.refuseUnless(up ? "allowDeleteRows" : "allowDeleteColumns");
        sheet.shift(here(), "delete", up ? "rows" : "columns", "add-in");
        return null;
      },
      Merge: (across) => mergeCells(sheet, here(), across === true),
      Unmerge: () => {
        sheet.refuseUnless("allowFormatCells");
        sheet.merges = sheet.merges.filter((m) => !intersection(m, here()));
        return null;
      },
      CopyFrom: (source, kind, skipBlanks, transpose) => copyRange(sheet, here(), source, String(kind ?? "All"), skipBlanks === true, transpose === true),
      Calculate: () => null,
      _KeepReference: () => {
        book.tracked.add(place);
        return references.keep(range) && null;
      },
      _ValidateArraySize: (rows, columns) => {
        if (rows !== here().rows || columns !== here().columns) throw invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");
        return null;
      },
    },
  });
  setTarget(range, () => ({ sheet, area: here() }));
  return range;
}

function places(sheet: HostSheet, here: () => Area): Record<string, HostProperty> {
  const hidden = (all: () => Set<number>, first: () => number, count: () => number): HostProperty => ({
    get: () => {
      const rows = Array.from({ length: count() }, (_, i) => all().has(first() + i));
      return rows.every((one) => one === rows[0]) ? rows[0] : null;
    },
    set: (value) => {
      sheet.refuseUnless("allowFormatRows");
      for (let i = 0; i < count(); i += 1) { if (value === true) all().add(first() + i); else all().delete(first() + i); }
    },
  });
  return {
    Address: { get: () => formatAddress(sheet.name, here()) },
    RowIndex: { get: () => here().row },
    ColumnIndex: { get: () => here().column },
    RowCount: { get: () => here().rows },
    ColumnCount: { get: () => here().columns },
    // "cellCount": −1 when there are more than 2³¹−1 cells.
    CellCount: { get: () => (here().rows * here().columns > 2_147_483_647 ? -1 : here().rows * here().columns) },
    IsEntireRow: { get: () => isRows(here()) },
    IsEntireColumn: { get: () => here().rows === MAX_ROWS },
    HasSpill: { get: () => false },
    RowHidden: hidden(() => sheet.hiddenRows, () => here().row, () => Math.min(here().rows, 100_000)),
    ColumnHidden: hidden(() => sheet.hiddenColumns, () => here().column, () => here().columns),
    Hidden: { get: () => Array.from({ length: here().rows }, (_, r) => sheet.hiddenRows.has(here().row + r)).every(Boolean) || Array.from({ length: here().columns }, (_, c) => sheet.hiddenColumns.has(here().column + c)).every(Boolean) },
    Left: { get: () => extent(sheet, "ColumnWidth", 0, here().column) },
    Top: { get: () => extent(sheet, "RowHeight", 0, here().row) },
    Width: { get: () => extent(sheet, "ColumnWidth", here().column, here().columns) },
    Height: { get: () => extent(sheet, "RowHeight", here().row, here().rows) },
  };
}

/** Points from one column or row over a number of them. */
function extent(sheet: HostSheet, path: "ColumnWidth" | "RowHeight", first: number, count: number): number {
  let points = 0;
  for (let n = first; n < first + count; n += 1) {
    points += Number(sheet.formats.get(path === "ColumnWidth" ? { row: 0, rows: 1, column: n, columns: 1 } : { row: n, rows: 1, column: 0, columns: 1 }, path));
  }
  return points;
}

/** What the cells hold, each grid as one property. "Read or write to an unbounded range": null for whole rows and columns, and an error on writing. */
function contents(sheet: HostSheet, here: () => Area): Record<string, HostProperty> {
  const { culture } = sheet.book;
  const isTooLarge = (): boolean => isRows(here()) || here().rows === MAX_ROWS || here().rows * here().columns > MOST_CELLS;
  const grid = (read: (cell: HostCell, row: number, column: number) => unknown) => (): unknown => {
    if (isTooLarge()) return null;
    const area = here();
    return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => read(sheet.cell(area.row + r, area.column + c), area.row + r, area.column + c)));
  };
  const write = (spelling: Spelling) => (value: unknown): void => {
    if (isTooLarge()) throw invalidArgument("the range is too large to be written at once");
    sheet.write(here(), block(value, here()), "add-in", spelling);
  };
  return {
    Values: { get: grid((cell) => cell.value), set: write("english") },
    Formulas: { get: grid((cell) => cell.formula ?? cell.value), set: write("english") },
    FormulasLocal: { get: grid((cell) => (cell.formula === null ? displayed({ ...cell, format: "General" }, culture) : localFormula(cell.formula, culture))), set: write("local") },
    FormulasR1C1: { get: grid((cell, row, column) => (cell.formula === null ? cell.value : toR1C1(cell.formula, row, column))), set: write("R1C1") },
    ValueTypes: { get: grid(valueType) },
    Text: { get: grid((cell) => displayed(cell, culture, sheet.book.use1904)) },
    NumberFormat: {
      get: grid((cell) => cell.format),
      set: (value) => {
        if (isTooLarge()) throw invalidArgument("the range is too large to be written at once");
        if (sheet.protectedSheet) sheet.refuseUnless("allowFormatCells");
        const area = here();
        const formats = block(value, area);
        if (formats.length !== area.rows || formats.some((row) => row.length !== area.columns)) throw invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");
        formats.forEach((row, r) => row.forEach((format, c) => {
          if (format !== null) sheet.own(area.row + r, area.column + c).format = format === "" ? "General" : String(format);
        }));
      },
    },
  };
}

const isRows = (area: Area): boolean => area.columns === MAX_COLUMNS;

const inSheet = (a: Area): boolean =>
  a.row >= 0 && a.column >= 0 && a.rows > 0 && a.columns > 0 && a.row + a.rows <= MAX_ROWS && a.column + a.columns <= MAX_COLUMNS;

/** A single value fills a range ("Excel.Range class", values: "a single value … is applied to all cells"). */
function block(value: unknown, area: Area): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return value as readonly (readonly unknown[])[];
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
}

const touching = (book: HostBook, sheet: HostSheet, area: Area, whole: boolean) =>
  book.tables.filter((t) => {
    const both = t.sheet === sheet ? intersection(t.area, area) : null;
    return both !== null && (!whole || (both.rows === t.area.rows && both.columns === t.area.columns));
  });
