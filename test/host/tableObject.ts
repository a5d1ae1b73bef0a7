import { parseArea, splitAddress } from "./area";
import { invalidArgument, itemNotFound } from "./hostError";
import type { HostBook, HostTable } from "./hostModel";
import { HostObject, nullObject } from "./hostObject";
import type { ReferenceKeeper } from "./rangeObject";
import { rangeObject, rangeTarget } from "./rangeObject";
import { tableColumns, tableRows } from "./tableParts";
import { autoFilterObject, tableSortObject } from "./tableFilterObject";
import { applyFilters } from "./tableFilter";
import { removeTable, resizeTable, showHeaders, showTotals } from "./tableShape";

/** "Excel.Table class". */
export function tableObject(book: HostBook, table: HostTable, references: ReferenceKeeper): HostObject {
  const { sheet } = table;
  const range = (area: HostTable["area"]): HostObject => rangeObject(book, sheet, area, references);
  const flag = (name: "showBandedRows" | "showFilterButton") => ({
    get: () => table[name],
    set: (value: unknown) => {
      table[name] = value === true;
      book.record(sheet, table.area, `Table.${name[0]?.toUpperCase()}${name.slice(1)}`, value);
    },
  });
  return new HostObject("Table", {
    id: table.id,
    properties: {
      Id: { get: () => table.id },
      Name: { get: () => table.name, set: (value) => { sheet.refuseUnless(null); table.rename(String(value)); } },
      ShowTotals: { get: () => table.showTotals, set: (value) => showTotals(table, value === true) },
      ShowHeaders: { get: () => table.showHeaders, set: (value) => showHeaders(table, value === true) },
      ShowBandedRows: flag("showBandedRows"),
      ShowFilterButton: flag("showFilterButton"),
      Style: { get: () => table.style, set: (value) => { table.style = String(value); } },
      Worksheet: { get: () => references.sheetObject(sheet) },
      Columns: { get: () => tableColumns(book, table, references) },
      Rows: { get: () => tableRows(book, table, references) },
      Sort: { get: () => tableSortObject(table) },
      AutoFilter: { get: () => autoFilterObject(table, range) },
    },
    methods: {
      GetRange: () => range(table.area),
      GetHeaderRowRange: () => {
        if (!table.showHeaders) throw itemNotFound();
        return range(table.header);
      },
      GetDataBodyRange: () => range(table.body),
      GetTotalRowRange: () => {
        if (!table.showTotals) throw itemNotFound();
        return range(table.totals);
      },
      Resize: (target) => {
        const to = typeof target === "string" ? parseArea(splitAddress(target).cells) : rangeTarget(target).area;
        if (!to) throw invalidArgument("newRange");
        resizeTable(table, to);
        return null;
      },
      ClearFilters: () => { sheet.refuseUnless("allowAutoFilter"); table.filters.clear(); applyFilters(table); return null; },
      ReapplyFilters: () => { sheet.refuseUnless("allowAutoFilter"); applyFilters(table); return null; },
      Delete: () => { removeTable(table); return null; },
      ConvertToRange: () => {
        sheet.refuseUnless(null);
        table.filters.clear();
        applyFilters(table);
        book.tables.splice(book.tables.indexOf(table), 1);
        return range(table.area);
      },
    },
  });
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
      GetItemAt: (index) => { const found = all()[Number(index)]; if (!found) throw itemNotFound(); return object(found); },
      GetCount: () => all().length,
      Add: (address, hasHeaders) => object(add(book, address, hasHeaders === true)),
      _RegisterDataChangedEvent: () => { register("table-changed"); return null; },
      _UnregisterDataChangedEvent: () => { register("-table-changed"); return null; },
    },
  });
}

/** "If the source data does not contain headers …, Excel will automatically generate header shifting the data down by one row" ("Excel.TableCollection class", add). */
function add(book: HostBook, address: unknown, hasHeaders: boolean): HostTable {
  const { sheet, area } = typeof address === "string" ? textTarget(book, address) : rangeTarget(address);
  sheet.refuseUnless(null);
  book.refuseOverlap(sheet, area, null);
  if (hasHeaders) return book.addTable(sheet, area);
  sheet.shift({ ...area, rows: 1 }, "insert", "rows", "add-in");
  return book.addTable(sheet, { ...area, rows: area.rows + 1 });
}

function textTarget(book: HostBook, address: string) {
  const { sheet, cells } = splitAddress(address);
  const found = sheet === null ? book.active.sheet : book.findSheet(sheet);
  const area = parseArea(cells);
  if (!found || !area) throw invalidArgument(`range ${address}`);
  return { sheet: found, area };
}
