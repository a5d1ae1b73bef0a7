import type { Area } from "./area";
import { intersection, MAX_ROWS, parseArea, splitAddress } from "./area";
import type { HostBook, HostSheet, HostTable } from "./hostModel";

/** Where a formula stands. */
export interface Where { readonly sheet: HostSheet; readonly row: number; readonly column: number }
export interface Place { readonly sheet: HostSheet; readonly area: Area }

/**
 * The cells that a reference means for a formula: `A1`, `Sheet!A1:B2`, `A:C`, a spilled range `A1#` (`spillAt` knows it),
 * structured references, a table's bare name. null when it means none: Excel would say #REF!, or #NAME? for a name.
 */
export function placeOf(book: HostBook, text: string, at: Where, spillAt: (place: Where) => Area | null): Place | null {
  const structured = /^([\p{L}\p{N}_.\\]*)\[(.*)\]$/su.exec(text);
  if (structured) return structuredPlace(book, structured[1] ?? "", structured[2] ?? "", at);
  const spilled = text.endsWith("#");
  const { sheet, cells } = splitAddress(spilled ? text.slice(0, -1) : text);
  const area = parseArea(cells);
  const found = sheet === null ? at.sheet : book.findSheet(sheet);
  if (!area) {
    const table = book.findTable(text);
    return table ? { sheet: table.sheet, area: table.body } : null;
  }
  if (!found) return null;
  const whole = spilled ? spillAt({ sheet: found, row: area.row, column: area.column }) : area;
  return whole ? { sheet: found, area: whole } : null;
}

/** Whole columns go to a custom function only as far down as the sheet is used; at least one row. */
export function clipped({ sheet, area }: Place): Area {
  if (area.rows < MAX_ROWS) return area;
  const used = sheet.usedArea(true);
  return { ...area, rows: Math.max(1, used ? used.row + used.rows : 1) };
}

/** Splits `[#Headers],[A]:[B]` into its parts; an apostrophe makes the next character plain. */
function partsOf(inside: string): { readonly special: readonly string[]; readonly columns: readonly string[] } {
  const thisRow = inside.startsWith("@");
  const rest = thisRow ? inside.slice(1) : inside;
  const bracketed = [...rest.matchAll(/\[((?:'.|[^\]'[])*)\]/g)].map((match) => match[1] ?? "");
  const names = bracketed.length > 0 ? bracketed : rest === "" ? [] : [rest];
  const isSpecial = (name: string): boolean => /^#(?:Headers|Data|Totals|All|This Row)$/i.test(name);
  const special = names.filter(isSpecial).map((name) => name.toLowerCase());
  return { special: thisRow ? ["#this row", ...special] : special, columns: names.filter((name) => !isSpecial(name)).map((name) => name.replace(/'(.)/g, "$1")) };
}

/** "Using structured references with Excel tables": without a table's name, the table around the cell. */
function structuredPlace(book: HostBook, name: string, inside: string, at: Where): Place | null {
  const here: Area = { row: at.row, column: at.column, rows: 1, columns: 1 };
  const table = name === "" ? book.tables.find((one) => one.sheet === at.sheet && intersection(one.area, here)) : book.findTable(name);
  if (!table) return null;
  const { special, columns } = partsOf(inside);
  const rows = rowsOf(table, special, at);
  const first = columns[0] === undefined ? 0 : columnOf(table, columns[0]);
  const last = columns[0] === undefined ? table.area.columns - 1 : columnOf(table, columns.at(-1) ?? "");
  if (!rows || first < 0 || last < 0) return null;
  return { sheet: table.sheet, area: { ...rows, column: table.area.column + Math.min(first, last), columns: Math.abs(last - first) + 1 } };
}

function rowsOf(table: HostTable, special: readonly string[], at: Where): Area | null {
  const { header, body } = table;
  if (special.includes("#this row")) {
    const isInside = at.row >= body.row && at.row < body.row + body.rows;
    return isInside ? { ...body, row: at.row, rows: 1 } : null;
  }
  if (special.includes("#all")) return table.area;
  if (special.includes("#headers")) return special.includes("#data") ? { ...header, rows: 1 + body.rows } : header;
  if (special.includes("#totals")) return table.showTotals ? { ...body, row: body.row + body.rows, rows: 1 } : null;
  return body;
}

function columnOf(table: HostTable, header: string): number {
  const wanted = header.toLowerCase();
  for (let c = 0; c < table.area.columns; c += 1) {
    if (String(table.sheet.cell(table.area.row, table.area.column + c).value).toLowerCase() === wanted) return c;
  }
  return -1;
}
