import type { Area } from "./area";
import { intersection, MAX_ROWS } from "./area";
import { fromR1C1, toR1C1 } from "./formulaNotation";
import { invalidArgument } from "./hostError";
import type { HostTable } from "./hostTable";

/** "Excel.Table class", resize: the header row stays where it is and the new range overlaps the old one. */
export function resizeTable(table: HostTable, area: Area): void {
  const { sheet } = table;
  if (area.row !== table.area.row || !intersection(area, table.area)) throw invalidArgument("the header row must stay in the same row");
  if (area.rows < (table.showHeaders ? 2 : 1) + (table.showTotals ? 1 : 0)) throw invalidArgument("a table has at least one data row");
  sheet.refuseUnless(null);
  sheet.book.refuseOverlap(sheet, area, table);
  const formulas = calculatedColumns(table);
  const columns = table.area.columns;
  table.area = area;
  if (area.columns !== columns) table.readHeader();
  fillNewRows(table, formulas);
}

/** "Use calculated columns in an Excel table": the formula of each column that has one and the same in all its rows, in R1C1 notation. */
function calculatedColumns({ sheet, body }: HostTable): readonly (string | null)[] {
  return Array.from({ length: body.columns }, (_, c) => {
    let same: string | null = null;
    for (let r = 0; r < body.rows; r += 1) {
      const formula = sheet.cell(body.row + r, body.column + c).formula;
      const relative = formula === null ? null : toR1C1(formula, body.row + r, body.column + c);
      if (relative === null || (same !== null && relative !== same)) return null;
      same = relative;
    }
    return same;
  });
}

/** Rows that are new and blank take the formulas of calculated columns. */
function fillNewRows({ sheet, body }: HostTable, formulas: readonly (string | null)[]): void {
  formulas.forEach((formula, c) => {
    if (formula === null) return;
    for (let row = body.row; row < body.row + body.rows; row += 1) {
      const cell = sheet.own(row, body.column + c);
      if (cell.value !== "" || cell.formula !== null) continue;
      Object.assign(cell, { formula: fromR1C1(formula, row, body.column + c), value: "#NAME?", error: true });
      sheet.book.calculate?.(sheet, row, body.column + c, cell);
    }
  });
}

/** "Excel.TableRowCollection class", add: at an index, or with null at the end. What stands below the table moves down. Returns the first new row's place in the body. */
export function addRows(table: HostTable, index: number | null, rows: readonly (readonly unknown[])[]): number {
  const { sheet } = table;
  sheet.refuseUnless("allowInsertRows");
  const before = table.body;
  const at = index ?? before.rows;
  if (at < 0 || at > before.rows) throw invalidArgument("index");
  if (rows.some((row) => row.length !== before.columns)) throw invalidArgument("the number of columns in the input array doesn't match the table");
  const place = { ...before, row: before.row + at, rows: rows.length };
  const whole = table.area;
  const formulas = calculatedColumns(table);
  if (place.row < whole.row + whole.rows || hasContentBelow(table)) sheet.shift(place, "insert", "rows", "add-in");
  // Cells inserted at the table's edge lie outside it: the table takes them in.
  table.area = { ...whole, rows: whole.rows + rows.length };
  sheet.write(place, rows, "add-in");
  fillNewRows(table, formulas);
  return at;
}

function hasContentBelow(table: HostTable): boolean {
  const row = table.area.row + table.area.rows;
  const below = { ...table.area, row, rows: MAX_ROWS - row };
  return [...table.sheet.cellsIn(below)].some((cell) => cell.value !== "" || cell.formula !== null) || table.sheet.book.tables.some((t) => t.sheet === table.sheet && intersection(t.area, below));
}

/** "Excel.TableRowCollection class", deleteRowsAt: what stands below moves up; the last row of a table stays, blank. */
export function deleteRows(table: HostTable, index: number, count: number): void {
  const { sheet, body } = table;
  sheet.refuseUnless("allowDeleteRows");
  if (index < 0 || count < 1 || index + count > body.rows) throw invalidArgument("index");
  const going = { ...body, row: body.row + index, rows: count };
  if (count < body.rows) return sheet.shift(going, "delete", "rows", "add-in");
  sheet.clear({ ...going, rows: 1 }, "Contents", "add-in");
  if (count > 1) sheet.shift({ ...going, row: going.row + 1, rows: count - 1 }, "delete", "rows", "add-in");
}

/** "Excel.TableColumnCollection class", add: what stands to the right, beside the table's rows, moves on. */
export function addColumn(table: HostTable, index: number | null, values: readonly (readonly unknown[])[] | null, name: string | null): number {
  const { sheet } = table;
  sheet.refuseUnless("allowInsertColumns");
  const at = index ?? table.area.columns;
  if (at < 0 || at > table.area.columns) throw invalidArgument("index");
  const place = { ...table.area, column: table.area.column + at, columns: 1 };
  const names = [...table.columnNames];
  sheet.shift(place, "insert", "columns", "add-in");
  table.area = { ...table.area, column: Math.min(table.area.column, place.column), columns: names.length + 1 };
  table.setNames([...names.slice(0, at), name ?? "", ...names.slice(at)]);
  if (table.showHeaders) sheet.own(table.area.row, place.column).value = name ?? "";
  table.readHeader();
  if (values) {
    const withHeader = values.length === table.area.rows;
    sheet.write(withHeader ? place : { ...place, row: table.body.row, rows: values.length }, values, "add-in");
    table.readHeader();
  }
  return at;
}

export function deleteColumn(table: HostTable, index: number): void {
  const { sheet } = table;
  sheet.refuseUnless("allowDeleteColumns");
  if (table.area.columns === 1) return removeTable(table);
  const names = table.columnNames.filter((_, c) => c !== index);
  sheet.shift({ ...table.area, column: table.area.column + index, columns: 1 }, "delete", "columns", "add-in");
  table.setNames(names);
}

/** "Excel.Table class", delete: the cells of the table go with it. */
export function removeTable(table: HostTable): void {
  const { sheet } = table;
  sheet.refuseUnless(null);
  sheet.book.tables.splice(sheet.book.tables.indexOf(table), 1);
  sheet.clear(table.area, "All", "add-in");
}

/** "Total the data in an Excel table": a row below the data with "Total" and, in the last column, a SUBTOTAL. */
export function showTotals(table: HostTable, on: boolean): void {
  const { sheet } = table;
  sheet.refuseUnless(null);
  if (table.showTotals === on) return;
  if (!on) {
    sheet.clear(table.totals, "Contents", "add-in");
    table.showTotals = false;
    table.area = { ...table.area, rows: table.area.rows - 1 };
    return;
  }
  const place = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  if (hasContentBelow(table)) sheet.shift(place, "insert", "rows", "add-in");
  table.area = { ...table.area, rows: table.area.rows + 1 };
  table.showTotals = true;
  const last = table.columnNames.at(-1) ?? "";
  const numbers = [...sheet.cellsIn({ ...table.body, column: table.area.column + table.area.columns - 1, columns: 1 })].every((cell) => typeof cell.value === "number");
  sheet.write(place, [table.columnNames.map((_, c) => (c === 0 ? "Total" : c === table.area.columns - 1 ? `=SUBTOTAL(${numbers ? 109 : 103},[${last}])` : ""))], "add-in");
}

/** "Turn Excel table headers on or off": off, the header cells are blank and belong to no table; on, they come back above the data. */
export function showHeaders(table: HostTable, on: boolean): void {
  const { sheet } = table;
  sheet.refuseUnless(null);
  if (table.showHeaders === on) return;
  if (!on) {
    table.showHeaders = false;
    const header = table.header;
    table.area = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
    sheet.clear(header, "Contents", "add-in");
    return;
  }
  const above = { ...table.area, row: table.area.row - 1, rows: 1 };
  const names = table.columnNames;
  const free = above.row >= 0 && [...sheet.cellsIn(above)].every((cell) => cell.value === "");
  const place = free ? above : { ...table.area, rows: 1 };
  if (!free) {
    sheet.shift(place, "insert", "rows", "add-in");
    table.area = { ...table.area, row: place.row + 1 };
  }
  table.area = { ...table.area, row: place.row, rows: table.body.rows + 1 + (table.showTotals ? 1 : 0) };
  table.showHeaders = true;
  names.forEach((name, c) => { sheet.own(place.row, place.column + c).value = name; });
}
