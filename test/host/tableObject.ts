import { parseArea, splitAddress } from "./area";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { HostBook, HostTable } from "./hostModel";
import { HostObject, nullObject } from "./hostObject";
import type { ReferenceKeeper } from "./rangeObject";
import { rangeObject, rangeTarget } from "./rangeObject";

/** "Excel.Table class": the members that Cairn uses. */
export function tableObject(book: HostBook, table: HostTable, references: ReferenceKeeper): HostObject {
  const range = (area: HostTable["area"]): HostObject => rangeObject(book, table.sheet, area, references);
  const column = (index: number): HostObject => new HostObject("TableColumn", {
    id: String(index + 1),
    properties: {
      Id: { get: () => index + 1 },
      Index: { get: () => index },
      Name: { get: () => String(table.sheet.cell(table.area.row, table.area.column + index).value) },
    },
    methods: {
      GetDataBodyRange: () => range({ ...table.body, column: table.area.column + index, columns: 1 }),
      GetHeaderRowRange: () => range({ ...table.header, column: table.area.column + index, columns: 1 }),
    },
  });
  const columnIndex = (key: unknown): number => {
    const wanted = String(key).toLowerCase();
    const index = Array.from({ length: table.area.columns }, (_, c) => c).find((c) =>
      String(c + 1) === wanted || String(table.sheet.cell(table.area.row, table.area.column + c).value).toLowerCase() === wanted);
    if (index === undefined) throw itemNotFound();
    return index;
  };
  return new HostObject("Table", {
    id: table.id,
    properties: {
      Id: { get: () => table.id },
      Name: { get: () => table.name, set: (value) => rename(book, table, String(value)) },
      ShowTotals: { get: () => table.showTotals },
      ShowHeaders: { get: () => table.showHeaders },
      ShowBandedRows: { get: () => true, set: (value) => book.record(table.sheet, table.area, "Table.ShowBandedRows", value) },
      Style: { get: () => table.style, set: (value) => { table.style = String(value); } },
      Worksheet: { get: () => references.sheetObject(table.sheet) },
      Columns: {
        get: () => new HostObject("TableColumnCollection", {
          properties: { Count: { get: () => table.area.columns } },
          items: () => Array.from({ length: table.area.columns }, (_, c) => column(c)),
          item: (key) => column(columnIndex(key)),
          methods: { GetItem: (key) => column(columnIndex(key)), GetItemAt: (index) => column(Number(index)) },
        }),
      },
      Rows: { get: () => new HostObject("TableRowCollection", { properties: { Count: { get: () => table.body.rows } } }) },
    },
    methods: {
      GetRange: () => range(table.area),
      GetHeaderRowRange: () => range(table.header),
      GetDataBodyRange: () => range(table.body),
      Resize: (target) => {
        const to = typeof target === "string" ? parseArea(splitAddress(target).cells) : rangeTarget(target).area;
        if (!to) throw invalidArgument("newRange");
        table.sheet.refuseProtected(table.area);
        book.resizeTable(table, to);
        return null;
      },
      Delete: () => {
        book.tables.splice(book.tables.indexOf(table), 1);
        table.sheet.clear(table.area, "All", "add-in");
        return null;
      },
      ConvertToRange: () => {
        book.tables.splice(book.tables.indexOf(table), 1);
        return range(table.area);
      },
    },
  });
}

/** "Rename an Excel table": unique in the workbook, starts with a letter or underscore, no spaces, no cell address. */
function rename(book: HostBook, table: HostTable, name: string): void {
  const other = book.findTable(name);
  if (other && other !== table) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name)) throw invalidArgument(`table name "${name}"`);
  table.name = name;
}

/** "Excel.TableCollection class". */
export function tablesObject(book: HostBook, within: (table: HostTable) => boolean, references: ReferenceKeeper, register: (event: string) => void): HostObject {
  const all = (): HostTable[] => book.tables.filter(within);
  const find = (key: unknown): HostTable | undefined => {
    const found = book.findTable(String(key));
    return found && within(found) ? found : undefined;
  };
  const object = (table: HostTable): HostObject => tableObject(book, table, references);
  const item = (key: unknown): HostObject => {
    const found = find(key);
    if (!found) throw itemNotFound();
    return object(found);
  };
  return new HostObject("TableCollection", {
    properties: { Count: { get: () => all().length } },
    items: () => all().map(object),
    item,
    methods: {
      GetItem: item,
      GetItemOrNullObject: (key) => { const found = find(key); return found ? object(found) : nullObject("Table"); },
      GetCount: () => all().length,
      Add: (address, hasHeaders) => {
        if (hasHeaders !== true) throw invalidArgument("the host adds tables with headers only");
        const target = typeof address === "string" ? textTarget(book, address) : rangeTarget(address);
        target.sheet.refuseProtected(target.area);
        return object(book.addTable(target.sheet, target.area));
      },
      _RegisterDataChangedEvent: () => { register("table-changed"); return null; },
      _UnregisterDataChangedEvent: () => { register("-table-changed"); return null; },
    },
  });
}

function textTarget(book: HostBook, address: string) {
  const { sheet, cells } = splitAddress(address);
  const found = sheet === null ? book.active.sheet : book.findSheet(sheet);
  const area = parseArea(cells);
  if (!found || !area) throw invalidArgument(`range ${address}`);
  return { sheet: found, area };
}
