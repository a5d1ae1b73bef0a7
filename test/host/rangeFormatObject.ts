import type { Area } from "./area";
import { accessDenied, invalidArgument } from "./hostError";
import type { HostCell } from "./hostCell";
import type { HostBook, HostSheet } from "./hostModel";
import type { HostProperty } from "./hostObject";
import { HostObject } from "./hostObject";

const BORDERS = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];

/** "Excel.RangeFormat class": formats are kept and read back; mixed ones read as null. Nothing is drawn. */
export function formatObject(book: HostBook, sheet: HostSheet, area: Area): HostObject {
  const setting = (path: string): HostProperty => ({
    get: () => sheet.formats.get(area, path),
    set: (value) => {
      sheet.refuseUnless(path === "ColumnWidth" ? "allowFormatColumns" : path === "RowHeight" ? "allowFormatRows" : "allowFormatCells");
      refuseValue(path, value);
      sheet.formats.set(area, path, value);
      book.record(sheet, area, `Format.${path}`, value);
    },
  });
  const all = (start: string, names: readonly string[]): Record<string, HostProperty> => Object.fromEntries(names.map((name) => [name, setting(start + name)]));
  const part = (type: string, start: string, names: readonly string[], methods = {}): HostProperty => {
    const object = new HostObject(type, { properties: all(start, names), methods });
    return { get: () => object };
  };
  const border = (side: unknown): HostObject => {
    if (!BORDERS.includes(String(side))) throw invalidArgument(`border ${String(side)}`);
    return new HostObject("RangeBorder", { id: String(side), properties: { ...all(`Borders.${String(side)}.`, ["Style", "Color", "Weight"]), SideIndex: { get: () => side } } });
  };
  return new HostObject("RangeFormat", {
    properties: {
      ...all("", ["ColumnWidth", "RowHeight", "WrapText", "HorizontalAlignment", "VerticalAlignment", "IndentLevel", "ShrinkToFit", "TextOrientation"]),
      Font: part("RangeFont", "Font.", ["Bold", "Color", "Italic", "Name", "Size", "Underline", "Strikethrough"]),
      Fill: part("RangeFill", "Fill.", ["Color", "Pattern"], {
        Clear: () => { sheet.refuseUnless("allowFormatCells"); sheet.formats.clearPaths(area, "Fill."); book.record(sheet, area, "Format.Fill.Clear", null); return null; },
      }),
      Borders: {
        get: () => new HostObject("RangeBorderCollection", {
          properties: { Count: { get: () => BORDERS.length } }, items: () => BORDERS.map(border), item: border,
          methods: { GetItem: border, GetItemAt: (index) => border(BORDERS[Number(index)]) },
        }),
      },
      Protection: { get: () => protectionOf(sheet, area) },
    },
    methods: { AutofitColumns: () => fit(book, sheet, area), AutofitRows: () => { book.record(sheet, area, "Format.AutofitRows", null); return null; } },
  });
}

/** "Excel.FormatProtection class", locked: null where cells differ; not to be changed while the sheet is protected. */
function protectionOf(sheet: HostSheet, area: Area): HostObject {
  return new HostObject("FormatProtection", {
    properties: {
      Locked: {
        get: () => uniform(sheet, area, (cell) => cell.locked),
        set: (value) => {
          if (sheet.protectedSheet || sheet.book.readOnly) throw accessDenied();
          for (let r = 0; r < area.rows; r += 1) for (let c = 0; c < area.columns; c += 1) sheet.own(area.row + r, area.column + c).locked = value === true;
        },
      },
    },
  });
}

/** Width by the longest displayed line, in points; no font is measured here. */
function fit(book: HostBook, sheet: HostSheet, area: Area): null {
  sheet.refuseUnless("allowFormatColumns");
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    let longest = 0;
    for (const cell of sheet.cellsIn({ ...area, column, columns: 1 })) for (const line of String(cell.value).split("\n")) longest = Math.max(longest, line.length);
    if (longest > 0) sheet.formats.set({ ...area, column, columns: 1 }, "ColumnWidth", Math.min(255 * 5.25, longest * 5.25 + 4));
  }
  book.record(sheet, area, "Format.AutofitColumns", null);
  return null;
}

/** "Excel specifications and limits": columns to 255 characters, rows to 409 points. */
function refuseValue(path: string, value: unknown): void {
  const most = path === "RowHeight" ? 409 : path === "ColumnWidth" ? 255 * 7.5 : null;
  if (most !== null && (typeof value !== "number" || value < 0 || value > most)) throw invalidArgument(path);
  if (path.endsWith("Color") && typeof value === "string" && value !== "" && !/^#[0-9a-f]{6}$/i.test(value) && !/^[a-z]+$/i.test(value)) throw invalidArgument(path);
}

/** "null property values in the response": a range of mixed settings answers null. */
function uniform(sheet: HostSheet, area: Area, read: (cell: HostCell) => unknown): unknown {
  const first = read(sheet.cell(area.row, area.column));
  for (let r = 0; r < area.rows; r += 1) for (let c = 0; c < area.columns; c += 1) {
    if (read(sheet.cell(area.row + r, area.column + c)) !== first) return null;
  }
  return first;
}
