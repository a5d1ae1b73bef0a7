import type { Area } from "./area";
import { MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress } from "./area";
import { accessDenied, HostError, invalidArgument, itemNotFound, UnimplementedMember } from "./hostError";
import type { HostBook, HostSheet } from "./hostModel";
import type { HostProperty } from "./hostObject";
import { HostObject, nullObject } from "./hostObject";
import type { ProtectedAction } from "./hostSheet";
import { namesObject } from "./namesObject";
import type { ReferenceKeeper } from "./rangeObject";
import { rangeObject } from "./rangeObject";
import { shapesObject } from "./shapesObject";
import { tablesObject } from "./tableObject";

/** The session's part: references that office.js keeps across requests, and the events it has asked for. */
export interface ObjectSession extends ReferenceKeeper {
  release(id: string): void;
  register(event: string): void;
}

/** "Excel.Worksheet class". */
export function worksheetObject(book: HostBook, sheet: HostSheet, session: ObjectSession): HostObject {
  const range = (area: Area): HostObject => rangeObject(book, sheet, area, session);
  const next = (by: 1 | -1, visibleOnly: unknown): HostSheet | undefined => {
    const all = book.sheets.filter((s) => s === sheet || visibleOnly !== true || s.visibility === "Visible");
    return all[all.indexOf(sheet) + by];
  };
  const one = (found: HostSheet | undefined): HostObject => { if (!found) throw itemNotFound(); return worksheetObject(book, found, session); };
  return new HostObject("Worksheet", {
    id: sheet.id,
    properties: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name, set: (value) => { refuseReadOnly(book); book.renameSheet(sheet, String(value)); } },
      Position: { get: () => book.sheets.indexOf(sheet), set: (value) => moveTo(book, sheet, Number(value)) },
      Visibility: { get: () => sheet.visibility, set: (value) => show(book, sheet, value) },
      TabColor: { get: () => sheet.tabColor, set: (value) => { sheet.tabColor = String(value); book.record(sheet, null, "TabColor", value); } },
      ShowGridlines: kept(book, sheet, "ShowGridlines", true),
      Names: { get: () => namesObject(book, sheet, session) },
      Tables: { get: () => tablesObject(book, (t) => t.sheet === sheet, session, session.register) },
      Shapes: { get: () => shapesObject(book, sheet) },
      Protection: { get: () => protectionObject(book, sheet) },
      FreezePanes: { get: () => freezeObject(book, sheet, range) },
      PageLayout: { get: () => pageLayoutObject(book, sheet) },
    },
    methods: {
      GetRange: (address) => {
        if (address === undefined || address === null || address === "") return range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
        const text = splitAddress(String(address)).cells;
        const name = book.findName(text, sheet) ?? book.findName(text, null);
        const named = name ? parseArea(splitAddress(name.formula.replace(/^=/, "")).cells) : null;
        const area = parseArea(text) ?? named;
        if (!area) throw invalidArgument(`range ${String(address)}`);
        return range(area);
      },
      GetRangeByIndexes: (row, column, rows, columns) => range({ row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) }),
      GetCell: (row, column) => range({ row: Number(row), column: Number(column), rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: (valuesOnly) => { const area = sheet.usedArea(valuesOnly === true); return area ? range(area) : nullObject("Range"); },
      // "getUsedRange": of a blank sheet the upper-left cell.
      GetUsedRange: (valuesOnly) => range(sheet.usedArea(valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      GetNext: (visibleOnly) => one(next(1, visibleOnly)),
      GetPrevious: (visibleOnly) => one(next(-1, visibleOnly)),
      GetNextOrNullObject: (visibleOnly) => (next(1, visibleOnly) ? one(next(1, visibleOnly)) : nullObject("Worksheet")),
      GetPreviousOrNullObject: (visibleOnly) => (next(-1, visibleOnly) ? one(next(-1, visibleOnly)) : nullObject("Worksheet")),
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden worksheet can't be activated.");
        if (book.active.sheet !== sheet) book.active = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
        return null;
      },
      Calculate: () => null,
      Delete: () => {
        refuseReadOnly(book);
        // "delete": a very hidden sheet is refused with InvalidOperation; it is to be hidden or visible first.
        if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", "The operation isn't valid for a very hidden worksheet.");
        book.removeSheet(sheet);
        return null;
      },
    },
  });
}

function refuseReadOnly(book: HostBook): void {
  if (book.readOnly) throw accessDenied();
}

function kept(book: HostBook, sheet: HostSheet, path: string, otherwise: unknown): HostProperty {
  return {
    get: () => (sheet.layout.has(path) ? sheet.layout.get(path) : otherwise),
    set: (value) => { refuseReadOnly(book); sheet.layout.set(path, value); book.record(sheet, null, path, value); },
  };
}

/** "position": from 0; the sheets between move up. */
function moveTo(book: HostBook, sheet: HostSheet, position: number): void {
  refuseReadOnly(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) throw invalidArgument("position");
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
}

function show(book: HostBook, sheet: HostSheet, value: unknown): void {
  refuseReadOnly(book);
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument("visibility");
  const others = book.sheets.filter((s) => s !== sheet && s.visibility === "Visible");
  const [first] = others;
  if (value !== "Visible" && !first) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  sheet.visibility = value;
  if (value !== "Visible" && book.active.sheet === sheet && first) book.active = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
}

const ACTIONS: readonly ProtectedAction[] = ["allowFormatCells", "allowFormatColumns", "allowFormatRows", "allowInsertRows", "allowInsertColumns", "allowDeleteRows", "allowDeleteColumns", "allowSort", "allowAutoFilter", "allowEditObjects"];

/** "Excel.WorksheetProtection class": protecting twice fails; a wrong password does not unprotect. */
function protectionObject(book: HostBook, sheet: HostSheet): HostObject {
  return new HostObject("WorksheetProtection", {
    properties: {
      Protected: { get: () => sheet.protectedSheet },
      Options: { get: () => Object.fromEntries(ACTIONS.map((action) => [action, sheet.protectionOptions[action] === true])) },
    },
    methods: {
      Protect: (options, password) => {
        if (sheet.protectedSheet || book.readOnly) throw accessDenied();
        sheet.protectedSheet = true;
        sheet.protectionOptions = (options ?? {}) as HostSheet["protectionOptions"];
        sheet.password = typeof password === "string" ? password : "";
        return null;
      },
      Unprotect: (password) => {
        if (sheet.protectedSheet && sheet.password !== "" && sheet.password !== password) throw invalidArgument("password");
        sheet.protectedSheet = false;
        return null;
      },
    },
  });
}

/** "Excel.WorksheetFreezePanes class". */
function freezeObject(book: HostBook, sheet: HostSheet, range: (area: Area) => HostObject): HostObject {
  const freeze = (rows: number, columns: number): null => {
    refuseReadOnly(book);
    Object.assign(sheet, { frozenRows: rows, frozenColumns: columns });
    return null;
  };
  const location = (): Area | null => {
    if (sheet.frozenRows === 0 && sheet.frozenColumns === 0) return null;
    return { row: 0, column: 0, rows: sheet.frozenRows || MAX_ROWS, columns: sheet.frozenColumns || MAX_COLUMNS };
  };
  return new HostObject("WorksheetFreezePanes", {
    methods: {
      FreezeRows: (count) => freeze(Number(count ?? 1), 0),
      FreezeColumns: (count) => freeze(0, Number(count ?? 1)),
      FreezeAt: (address) => {
        const area = typeof address === "string" ? parseArea(splitAddress(address).cells) : null;
        if (!area) throw new UnimplementedMember("WorksheetFreezePanes.FreezeAt of a range object");
        return freeze(area.row + area.rows, area.column + area.columns);
      },
      Unfreeze: () => freeze(0, 0),
      GetLocationOrNullObject: () => { const area = location(); return area ? range(area) : nullObject("Range"); },
    },
  });
}

/** "Excel.PageLayout class": kept and read back; nothing is printed. */
function pageLayoutObject(book: HostBook, sheet: HostSheet): HostObject {
  const setting = (name: string, otherwise: unknown): [string, HostProperty] => [name, kept(book, sheet, `PageLayout.${name}`, otherwise)];
  const keep = (path: string) => (value: unknown): null => {
    sheet.layout.set(path, value);
    book.record(sheet, null, path, value);
    return null;
  };
  return new HostObject("PageLayout", {
    properties: Object.fromEntries([
      setting("Orientation", "Portrait"), setting("Zoom", { scale: 100 }), setting("PaperSize", "A4"), setting("CenterHorizontally", false),
      setting("PrintGridlines", false), setting("LeftMargin", 50.4), setting("RightMargin", 50.4), setting("TopMargin", 54), setting("BottomMargin", 54),
    ]),
    methods: { SetPrintTitleRows: keep("PageLayout.PrintTitleRows"), SetPrintTitleColumns: keep("PageLayout.PrintTitleColumns"), SetPrintArea: keep("PageLayout.PrintArea") },
  });
}
