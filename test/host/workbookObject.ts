import { customXmlObject } from "./customXmlObject";
import { accessDenied, HostError, itemNotFound } from "./hostError";
import type { HostBook } from "./hostModel";
import { HostObject, nullObject } from "./hostObject";
import { namesObject } from "./namesObject";
import { rangeObject } from "./rangeObject";
import { tablesObject } from "./tableObject";
import type { ObjectSession } from "./worksheetObject";
import { worksheetObject } from "./worksheetObject";

export type { ObjectSession } from "./worksheetObject";
export { worksheetObject } from "./worksheetObject";

/** "Excel.Workbook class". */
export function workbookObject(book: HostBook, session: ObjectSession): HostObject {
  const selection = (area = book.active.area): HostObject => rangeObject(book, book.active.sheet, area, session);
  return new HostObject("Workbook", {
    properties: {
      Name: { get: () => book.name },
      ReadOnly: { get: () => book.readOnly },
      Functions: { get: () => functionsObject(book) },
      Names: { get: () => namesObject(book, null, session) },
      Worksheets: { get: () => worksheetsObject(book, session) },
      Tables: { get: () => tablesObject(book, () => true, session, session.register) },
      CustomXmlParts: { get: () => customXmlObject(book) },
      Settings: { get: () => settingsObject(book) },
      Application: { get: () => applicationObject(book) },
    },
    methods: {
      GetSelectedRange: () => selection(),
      GetActiveCell: () => selection({ ...book.active.area, rows: 1, columns: 1 }),
      _RemoveReference: (id) => { session.release(String(id)); return null; },
    },
  });
}

/** "Excel.Application class", "Excel.CultureInfo class": how this person's Excel spells numbers. */
function applicationObject(book: HostBook): HostObject {
  const { culture } = book;
  const nothing = (): null => null;
  return new HostObject("Application", {
    properties: {
      CalculationMode: { get: () => book.calculationMode, set: (value) => { book.calculationMode = String(value); } },
      CalculationState: { get: () => "Done" },
      DecimalSeparator: { get: () => culture.decimal },
      ThousandsSeparator: { get: () => culture.thousands },
      UseSystemSeparators: { get: () => true },
      CultureInfo: {
        get: () => new HostObject("CultureInfo", {
          properties: {
            Name: { get: () => culture.name },
            NumberFormat: { get: () => new HostObject("NumberFormatInfo", { properties: { NumberDecimalSeparator: { get: () => culture.decimal }, NumberGroupSeparator: { get: () => culture.thousands } } }) },
          },
        }),
      },
    },
    methods: { SuspendScreenUpdatingUntilNextSync: nothing, SuspendApiCalculationUntilNextSync: nothing, Calculate: nothing },
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

/** "Excel.WorksheetCollection class": sheets in the order of their tabs. */
function worksheetsObject(book: HostBook, session: ObjectSession): HostObject {
  const object = (sheet: HostBook["sheets"][number]): HostObject => worksheetObject(book, sheet, session);
  const item = (key: unknown): HostObject => object(book.sheet(String(key)));
  const counted = (visibleOnly: unknown): HostBook["sheets"] => book.sheets.filter((s) => visibleOnly !== true || s.visibility === "Visible");
  return new HostObject("WorksheetCollection", {
    items: () => book.sheets.map(object),
    item,
    methods: {
      GetItem: item,
      GetItemOrNullObject: (key) => { const found = book.findSheet(String(key)); return found ? object(found) : nullObject("Worksheet"); },
      GetCount: (visibleOnly) => counted(visibleOnly).length,
      GetFirst: (visibleOnly) => { const [first] = counted(visibleOnly); if (!first) throw itemNotFound(); return object(first); },
      GetLast: (visibleOnly) => { const last = counted(visibleOnly).at(-1); if (!last) throw itemNotFound(); return object(last); },
      // "add": the new sheet goes to the end and is not activated; without a name Excel gives it one.
      Add: (name) => {
        if (book.readOnly) throw accessDenied();
        if (name) return object(book.addSheet(String(name)));
        let n = book.sheets.length + 1;
        while (book.findSheet(`Sheet${n}`)) n += 1;
        return object(book.addSheet(`Sheet${n}`));
      },
      GetActiveWorksheet: () => object(book.active.sheet),
      _RegisterDataChangedEvent: () => { session.register("sheet-changed"); return null; },
      _UnregisterDataChangedEvent: () => { session.register("-sheet-changed"); return null; },
      _RegisterSelectionChangedEvent: () => { session.register("selection-changed"); return null; },
      _UnregisterSelectionChangedEvent: () => { session.register("-selection-changed"); return null; },
    },
  });
}

/** "Excel.SettingCollection class": keys and values of the add-in, kept with the workbook; a key that is there gets the new value. */
function settingsObject(book: HostBook): HostObject {
  const object = (key: string): HostObject => new HostObject("Setting", {
    id: key,
    properties: { Key: { get: () => key }, Value: { get: () => book.addInSettings.get(key), set: (value) => { book.addInSettings.set(key, value); } } },
    methods: { Delete: () => { book.addInSettings.delete(key); return null; } },
  });
  const item = (key: unknown): HostObject => {
    if (!book.addInSettings.has(String(key))) throw itemNotFound();
    return object(String(key));
  };
  return new HostObject("SettingCollection", {
    items: () => [...book.addInSettings.keys()].map(object),
    item,
    methods: {
      Add: (key, value) => {
        if (book.readOnly) throw accessDenied();
        if (typeof key !== "string" || key === "") throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
        book.addInSettings.set(key, value);
        return object(key);
      },
      GetItem: item,
      GetItemOrNullObject: (key) => (book.addInSettings.has(String(key)) ? object(String(key)) : nullObject("Setting")),
      GetCount: () => book.addInSettings.size,
    },
  });
}
