import { invalidArgument, itemNotFound } from "./hostError";
import type { HostBook, HostTable } from "./hostModel";
import { HostObject, nullObject } from "./hostObject";
import type { ReferenceKeeper } from "./rangeObject";
import { rangeObject } from "./rangeObject";
import { filterObject } from "./tableFilterObject";
import { addColumn, addRows, deleteColumn, deleteRows } from "./tableShape";

/** "Excel.TableColumnCollection class", "Excel.TableColumn class". A column's id counts from 1 and its index from 0. */
export function tableColumns(book: HostBook, table: HostTable, references: ReferenceKeeper): HostObject {
  const item = (key: unknown): HostObject => {
    const index = table.columnIndex(key);
    if (index < 0) throw itemNotFound();
    return tableColumn(book, table, index, references);
  };
  return new HostObject("TableColumnCollection", {
    properties: { Count: { get: () => table.area.columns } },
    items: () => table.columnNames.map((_, c) => tableColumn(book, table, c, references)),
    item,
    methods: {
      GetItem: item,
      GetItemOrNullObject: (key) => (table.columnIndex(key) < 0 ? nullObject("TableColumn") : item(key)),
      GetItemAt: (index) => {
        if (Number(index) < 0 || Number(index) >= table.area.columns) throw itemNotFound();
        return tableColumn(book, table, Number(index), references);
      },
      GetCount: () => table.area.columns,
      Add: (index, values, name) => {
        const at = addColumn(table, placeOf(index), values === undefined || values === null ? null : blockOf(values), typeof name === "string" ? name : null);
        return tableColumn(book, table, at, references);
      },
    },
  });
}

function tableColumn(book: HostBook, table: HostTable, index: number, references: ReferenceKeeper): HostObject {
  const part = (area: HostTable["area"]): HostObject => rangeObject(book, table.sheet, { ...area, column: table.area.column + index, columns: 1 }, references);
  const cells = (): HostTable["area"] => ({ ...table.area, column: table.area.column + index, columns: 1 });
  return new HostObject("TableColumn", {
    id: String(index + 1),
    properties: {
      Id: { get: () => index + 1 },
      Index: { get: () => index },
      Name: {
        get: () => table.columnNames[index] ?? "",
        set: (value) => {
          if (!table.showHeaders) throw invalidArgument("name: the table shows no headers");
          table.sheet.write({ ...cells(), rows: 1 }, [[`'${String(value)}`]], "add-in");
        },
      },
      Values: {
        get: () => Array.from({ length: table.area.rows }, (_, r) => [table.sheet.cell(table.area.row + r, table.area.column + index).value]),
        set: (value) => table.sheet.write(cells(), blockOf(value), "add-in"),
      },
      Filter: { get: () => filterObject(table, index) },
    },
    methods: {
      GetRange: () => part(table.area),
      GetDataBodyRange: () => part(table.body),
      GetHeaderRowRange: () => { if (!table.showHeaders) throw itemNotFound(); return part(table.header); },
      GetTotalRowRange: () => { if (!table.showTotals) throw itemNotFound(); return part(table.totals); },
      Delete: () => { deleteColumn(table, index); return null; },
    },
  });
}

/** "Excel.TableRowCollection class", "Excel.TableRow class". */
export function tableRows(book: HostBook, table: HostTable, references: ReferenceKeeper): HostObject {
  const at = (index: unknown): HostObject => {
    if (Number(index) < 0 || Number(index) >= table.body.rows) throw itemNotFound();
    return tableRow(book, table, Number(index), references);
  };
  return new HostObject("TableRowCollection", {
    properties: { Count: { get: () => table.body.rows } },
    items: () => Array.from({ length: table.body.rows }, (_, r) => tableRow(book, table, r, references)),
    item: at,
    methods: {
      GetItemAt: at,
      GetCount: () => table.body.rows,
      Add: (index, values) => {
        const rows = values === undefined || values === null ? [table.columnNames.map(() => null)] : blockOf(values);
        return tableRow(book, table, addRows(table, placeOf(index), rows), references);
      },
      DeleteRowsAt: (index, count) => { deleteRows(table, Number(index), count === undefined || count === null ? 1 : Number(count)); return null; },
      DeleteRows: (rows) => {
        for (const index of [...(rows as readonly number[])].sort((a, b) => b - a)) deleteRows(table, index, 1);
        return null;
      },
    },
  });
}

function tableRow(book: HostBook, table: HostTable, index: number, references: ReferenceKeeper): HostObject {
  const area = (): HostTable["area"] => ({ ...table.body, row: table.body.row + index, rows: 1 });
  return new HostObject("TableRow", {
    properties: {
      Index: { get: () => index },
      Values: {
        get: () => [Array.from({ length: table.area.columns }, (_, c) => table.sheet.cell(area().row, area().column + c).value)],
        set: (value) => table.sheet.write(area(), blockOf(value), "add-in"),
      },
    },
    methods: {
      GetRange: () => rangeObject(book, table.sheet, area(), references),
      Delete: () => { deleteRows(table, index, 1); return null; },
    },
  });
}

/** Null, nothing and −1 mean the end ("Excel.TableRowCollection class", add). */
const placeOf = (index: unknown): number | null => (index === null || index === undefined || Number(index) < 0 ? null : Number(index));

function blockOf(values: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(values) ? (values as readonly (readonly unknown[])[]) : [[values]];
}
