import type { Area } from "./area";
import { bounding, formatAddress, intersection, MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress } from "./area";
import { accessDenied, invalidArgument, itemNotFound, UnimplementedMember } from "./hostError";
import { valueType } from "./hostCell";
import type { HostCell } from "./hostCell";
import type { HostBook, HostSheet } from "./hostModel";
import { HostObject, nullObject, recordedObject } from "./hostObject";
import { tableObject } from "./tableObject";

/** What a range points to: the interpreter hands it back when a range is an argument. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly area: Area;
}
const targets = new WeakMap<HostObject, RangeTarget>();

export function rangeTarget(value: unknown): RangeTarget {
  const target = value instanceof HostObject ? targets.get(value) : undefined;
  if (!target) throw invalidArgument("a range was expected");
  return target;
}

/** "Excel.Range class": the members that Cairn uses. */
export function rangeObject(book: HostBook, sheet: HostSheet, area: Area, references: ReferenceKeeper): HostObject {
  if (!inSheet(area)) throw invalidArgument("the range lies outside the sheet");
  const make = (next: Area): HostObject => rangeObject(book, sheet, next, references);
  const grid = (read: (cell: HostCell) => unknown) => (): unknown =>
    Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => read(sheet.cell(area.row + r, area.column + c))));
  const write = (value: unknown): void => {
    sheet.write(area, block(value, area), "add-in");
  };
  const range: HostObject = new HostObject("Range", {
    properties: {
      Address: { get: () => formatAddress(sheet.name, area) },
      RowIndex: { get: () => area.row },
      ColumnIndex: { get: () => area.column },
      RowCount: { get: () => area.rows },
      ColumnCount: { get: () => area.columns },
      CellCount: { get: () => area.rows * area.columns },
      Values: { get: grid((cell) => cell.value), set: write },
      Formulas: { get: grid((cell) => cell.formula ?? cell.value), set: write },
      FormulasR1C1: { get: grid((cell) => relativeFormula(cell)), set: write },
      ValueTypes: { get: grid(valueType) },
      Text: { get: grid((cell) => String(cell.value)) },
      NumberFormat: {
        get: grid((cell) => cell.format),
        set: (value) => {
          sheet.refuseProtected(area);
          block(value, area).forEach((row, r) => row.forEach((format, c) => {
            if (format !== null) sheet.own(area.row + r, area.column + c).format = format === "" ? "General" : String(format);
          }));
        },
      },
      HasSpill: { get: () => false },
      Hidden: { get: () => false },
      _ReferenceId: { get: () => references.keep(range) },
      Worksheet: { get: () => references.sheetObject(sheet) },
      Format: { get: () => formatObject(book, sheet, area) },
      DataValidation: { get: () => settingsObject(book, sheet, area, "DataValidation", ["Rule", "ErrorAlert", "Prompt", "IgnoreBlanks"]) },
    },
    methods: {
      GetCell: (row, column) => make({ row: area.row + Number(row), column: area.column + Number(column), rows: 1, columns: 1 }),
      GetRow: (row) => make({ ...area, row: area.row + Number(row), rows: 1 }),
      GetColumn: (column) => make({ ...area, column: area.column + Number(column), columns: 1 }),
      GetLastRow: () => make({ ...area, row: area.row + area.rows - 1, rows: 1 }),
      GetOffsetRange: (rows, columns) => make({ ...area, row: area.row + Number(rows), column: area.column + Number(columns) }),
      GetResizedRange: (rows, columns) => make({ ...area, rows: area.rows + Number(rows), columns: area.columns + Number(columns) }),
      GetAbsoluteResizedRange: (rows, columns) => make({ ...area, rows: Number(rows), columns: Number(columns) }),
      GetBoundingRect: (other) => make(bounding(area, rangeTarget(other).area)),
      GetIntersectionOrNullObject: (other) => {
        const target = rangeTarget(other);
        const both = target.sheet === sheet ? intersection(area, target.area) : null;
        return both ? make(both) : nullObject("Range");
      },
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.usedArea(valuesOnly === true);
        const both = used ? intersection(used, area) : null;
        return both ? make(both) : nullObject("Range");
      },
      GetTables: (fullyContained) => new HostObject("TableScopedCollection", {
        properties: { Count: { get: () => touching(book, sheet, area, fullyContained === true).length } },
        items: () => touching(book, sheet, area, fullyContained === true).map((t) => tableObject(book, t, references)),
      }),
      Select: () => {
        book.active = { sheet, area };
        references.selectionChanged();
      },
      Clear: (what) => sheet.clear(area, what === "Contents" || what === "Formats" ? what : "All", "add-in"),
      CopyFrom: (source, kind) => copyFormats(sheet, area, source, kind),
      _KeepReference: () => references.keep(range) && null,
      _ValidateArraySize: (rows, columns) => {
        if (rows !== area.rows || columns !== area.columns) throw invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");
        return null;
      },
    },
  });
  targets.set(range, { sheet, area });
  return range;
}

/** What a range needs of the session around it. */
export interface ReferenceKeeper {
  keep(range: HostObject): string;
  sheetObject(sheet: HostSheet): HostObject;
  selectionChanged(): void;
}

const inSheet = (a: Area): boolean =>
  a.row >= 0 && a.column >= 0 && a.rows > 0 && a.columns > 0 && a.row + a.rows <= MAX_ROWS && a.column + a.columns <= MAX_COLUMNS;

/** A single value fills a range ("Excel.Range class", values: "a single value … is applied to all cells"). */
function block(value: unknown, area: Area): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return value as readonly (readonly unknown[])[];
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
}

/** R1C1 spelling is the same as A1 spelling while a formula names no cell; the host translates nothing. */
function relativeFormula(cell: HostCell): unknown {
  if (cell.formula === null) return cell.value;
  if (/(?<![\w.[])\$?[A-Z]{1,3}\$?\d+(?![\w(])/.test(cell.formula.replace(/"[^"]*"/g, ""))) throw new UnimplementedMember("Range.FormulasR1C1 of a formula with cell references");
  return cell.formula;
}

const touching = (book: HostBook, sheet: HostSheet, area: Area, whole: boolean) =>
  book.tables.filter((t) => {
    const both = t.sheet === sheet ? intersection(t.area, area) : null;
    return both !== null && (!whole || (both.rows === t.area.rows && both.columns === t.area.columns));
  });

function copyFormats(sheet: HostSheet, area: Area, source: unknown, kind: unknown): null {
  if (kind !== "Formats") throw new UnimplementedMember(`Range.CopyFrom(…, ${String(kind)})`);
  sheet.refuseProtected(area);
  const from = typeof source === "string" ? fromText(sheet, source) : rangeTarget(source);
  for (let r = 0; r < area.rows; r += 1) for (let c = 0; c < area.columns; c += 1) {
    const cell = from.sheet.cell(from.area.row + (r % from.area.rows), from.area.column + (c % from.area.columns));
    Object.assign(sheet.own(area.row + r, area.column + c), { format: cell.format, locked: cell.locked });
  }
  return null;
}

function fromText(sheet: HostSheet, text: string): RangeTarget {
  const { sheet: name, cells } = splitAddress(text);
  const area = parseArea(cells);
  const found = name === null ? sheet : sheet.book.findSheet(name);
  if (!area || !found) throw itemNotFound();
  return { sheet: found, area };
}

/** Formats are recorded for tests to read; column width and fill have no effect on values. */
function formatObject(book: HostBook, sheet: HostSheet, area: Area): HostObject {
  const own = (path: string, names: readonly string[], children = {}, methods = {}): HostObject => settingsObject(book, sheet, area, path, names, children, methods);
  return own("Format", ["ColumnWidth", "RowHeight", "WrapText", "HorizontalAlignment", "VerticalAlignment"], {
    Font: () => own("Format.Font", ["Bold", "Color", "Italic", "Name", "Size"]),
    Fill: () => own("Format.Fill", ["Color"]),
    Protection: () => new HostObject("FormatProtection", {
      properties: {
        Locked: {
          get: () => uniform(sheet, area, (cell) => cell.locked),
          set: (value) => {
            if (sheet.protectedSheet) throw accessDenied();
            for (let r = 0; r < area.rows; r += 1) for (let c = 0; c < area.columns; c += 1) sheet.own(area.row + r, area.column + c).locked = value === true;
          },
        },
      },
    }),
  });
}

/** "null property values in the response": a range of mixed settings answers null. */
function uniform(sheet: HostSheet, area: Area, read: (cell: HostCell) => unknown): unknown {
  const first = read(sheet.cell(area.row, area.column));
  for (let r = 0; r < area.rows; r += 1) for (let c = 0; c < area.columns; c += 1) {
    if (read(sheet.cell(area.row + r, area.column + c)) !== first) return null;
  }
  return first;
}

export function settingsObject(book: HostBook, sheet: HostSheet, area: Area | null, path: string, names: readonly string[], children = {}, methods = {}): HostObject {
  const last = (name: string): unknown =>
    book.settings.filter((s) => s.sheet === sheet.name && s.path === `${path}.${name}`).at(-1)?.value;
  return recordedObject(path, names, last, (name, value) => {
    if (area) sheet.refuseProtected(area);
    book.record(sheet, area, `${path}.${name}`, value);
  }, children, methods);
}
