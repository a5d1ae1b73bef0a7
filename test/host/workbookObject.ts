import { parseArea, splitAddress } from "./area";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { HostBook, HostSheet } from "./hostModel";
import { HostObject, nullObject } from "./hostObject";
import type { ReferenceKeeper } from "./rangeObject";
import { rangeObject, settingsObject } from "./rangeObject";
import { tablesObject } from "./tableObject";

/** The session's part: references that office.js keeps across requests, and the events it has asked for. */
export interface ObjectSession extends ReferenceKeeper {
  release(id: string): void;
  register(event: string): void;
}

/** "Excel.Workbook class": the members that Cairn uses. */
export function workbookObject(book: HostBook, session: ObjectSession): HostObject {
  const selection = (area = book.active.area): HostObject => rangeObject(book, book.active.sheet, area, session);
  return new HostObject("Workbook", {
    properties: {
      Name: { get: () => book.name },
      ReadOnly: { get: () => book.readOnly },
      Functions: { get: () => functionsObject(book) },
      Names: { get: () => new HostObject("NamedItemCollection", { items: () => [], methods: { GetItemOrNullObject: () => nullObject("NamedItem") } }) },
      Worksheets: { get: () => worksheetsObject(book, session) },
      Tables: { get: () => tablesObject(book, () => true, session, session.register) },
      CustomXmlParts: { get: () => customXmlObject(book) },
      Application: { get: () => new HostObject("Application", { methods: { SuspendScreenUpdatingUntilNextSync: () => null, SuspendApiCalculationUntilNextSync: () => null } }) },
    },
    methods: {
      GetSelectedRange: () => selection(),
      GetActiveCell: () => selection({ ...book.active.area, rows: 1, columns: 1 }),
      _RemoveReference: (id) => { session.release(String(id)); return null; },
    },
  });
}

/** "Call built-in Excel worksheet functions": DATE in the workbook's date system ("Date systems in Excel"). */
function functionsObject(book: HostBook): HostObject {
  return new HostObject("Functions", {
    methods: {
      Date: (year, month, day) => {
        const serial = Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569 - (book.use1904 ? 1_462 : 0);
        return new HostObject("FunctionResult", { properties: { Value: { get: () => serial }, Error: { get: () => "" } } });
      },
    },
  });
}

export function worksheetObject(book: HostBook, sheet: HostSheet, session: ObjectSession): HostObject {
  const range = (area: Parameters<typeof rangeObject>[2]): HostObject => rangeObject(book, sheet, area, session);
  const used = (valuesOnly: unknown): HostObject => {
    const area = sheet.usedArea(valuesOnly === true);
    return area ? range(area) : nullObject("Range");
  };
  return new HostObject("Worksheet", {
    id: sheet.id,
    properties: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name, set: (value) => { sheet.name = String(value); } },
      Position: { get: () => book.sheets.indexOf(sheet) },
      Visibility: { get: () => sheet.visibility },
      TabColor: { get: () => "", set: (value) => book.record(sheet, null, "TabColor", value) },
      Tables: { get: () => tablesObject(book, (t) => t.sheet === sheet, session, session.register) },
      Protection: { get: () => new HostObject("WorksheetProtection", { properties: { Protected: { get: () => sheet.protectedSheet } } }) },
      FreezePanes: {
        get: () => new HostObject("WorksheetFreezePanes", { methods: { FreezeRows: (count) => { sheet.frozenRows = Number(count); return null; } } }),
      },
      PageLayout: {
        get: () => settingsObject(book, sheet, null, "PageLayout", ["Orientation", "Zoom", "PaperSize"], {}, {
          SetPrintTitleRows: (rows: unknown) => { book.record(sheet, null, "PageLayout.PrintTitleRows", rows); return null; },
        }),
      },
    },
    methods: {
      GetRange: (address) => {
        if (address === undefined || address === null) return range({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
        const area = parseArea(splitAddress(String(address)).cells);
        if (!area) throw invalidArgument(`range ${String(address)}`);
        return range(area);
      },
      GetRangeByIndexes: (row, column, rows, columns) => range({ row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) }),
      GetCell: (row, column) => range({ row: Number(row), column: Number(column), rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: used,
      GetUsedRange: used,
      Activate: () => {
        if (sheet.visibility === "Hidden") throw new HostError("InvalidOperation", "A hidden worksheet can't be activated.");
        if (book.active.sheet !== sheet) book.active = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
        return null;
      },
      Delete: () => { book.removeSheet(sheet); return null; },
    },
  });
}

/** "Excel.WorksheetCollection class". */
function worksheetsObject(book: HostBook, session: ObjectSession): HostObject {
  const object = (sheet: HostSheet): HostObject => worksheetObject(book, sheet, session);
  const item = (key: unknown): HostObject => object(book.sheet(String(key)));
  return new HostObject("WorksheetCollection", {
    items: () => book.sheets.map(object),
    item,
    methods: {
      GetItem: item,
      GetItemOrNullObject: (key) => { const found = book.findSheet(String(key)); return found ? object(found) : nullObject("Worksheet"); },
      Add: (name) => {
        if (book.readOnly) throw new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
        return object(book.addSheet(name ? String(name) : `Sheet${book.sheets.length + 1}`));
      },
      GetActiveWorksheet: () => object(book.active.sheet),
      _RegisterDataChangedEvent: () => { session.register("sheet-changed"); return null; },
      _UnregisterDataChangedEvent: () => { session.register("-sheet-changed"); return null; },
      _RegisterSelectionChangedEvent: () => { session.register("selection-changed"); return null; },
      _UnregisterSelectionChangedEvent: () => { session.register("-selection-changed"); return null; },
    },
  });
}

/** "Excel.CustomXmlPartCollection class": parts by id and by the namespace of their root element. */
function customXmlObject(book: HostBook): HostObject {
  const object = (part: HostBook["customXml"][number]): HostObject => new HostObject("CustomXmlPart", {
    id: part.id,
    properties: { Id: { get: () => part.id }, NamespaceUri: { get: () => namespaceOf(part.xml) } },
    methods: {
      GetXml: () => part.xml,
      SetXml: (xml) => { part.xml = checkedXml(xml); return null; },
      Delete: () => { (book.customXml as unknown[]).splice(book.customXml.indexOf(part), 1); return null; },
    },
  });
  const item = (id: unknown): HostObject => {
    const found = book.customXml.find((p) => p.id === id);
    if (!found) throw itemNotFound();
    return object(found);
  };
  return new HostObject("CustomXmlPartCollection", {
    items: () => book.customXml.map(object),
    item,
    methods: {
      Add: (xml) => object(book.addXml(checkedXml(xml))),
      GetItem: item,
      GetByNamespace: (uri) => {
        const within = () => book.customXml.filter((p) => namespaceOf(p.xml) === uri);
        return new HostObject("CustomXmlPartScopedCollection", {
          items: () => within().map(object),
          item,
          methods: {
            GetCount: () => within().length,
            GetOnlyItemOrNullObject: () => { const [only, second] = within(); return only && !second ? object(only) : nullObject("CustomXmlPart"); },
          },
        });
      },
    },
  });
}

const namespaceOf = (xml: string): string => /<[A-Za-z_][^\s>]*[^>]*?\sxmlns(?::\w+)?=["']([^"']*)["']/.exec(xml)?.[1] ?? "";

function checkedXml(xml: unknown): string {
  if (typeof xml !== "string" || !/^\s*(<\?xml[^>]*\?>\s*)?<[A-Za-z_]/.test(xml)) throw invalidArgument("xml");
  return xml;
}
