import { formatAddress } from "../host/area";
import type { ExcelHost } from "../host/excelHost";
import { blankCell } from "../host/hostCell";
import type { HostCell } from "../host/hostCell";
import type { HostSheet } from "../host/hostSheet";

interface SheetState {
  readonly sheet: HostSheet;
  readonly cells: readonly (readonly [number, number, HostCell])[];
}

/** All that a workbook of the host holds, by cell: to compare two states, and to bring one back. */
export interface HostState {
  /** Values and formulas by address, tables by name with their places, settings parts: what "as before" means. */
  readonly content: ReadonlyMap<string, string>;
  readonly sheets: readonly SheetState[];
  readonly tables: readonly { readonly table: ExcelHost["book"]["tables"][number]; readonly area: unknown }[];
  readonly xml: readonly string[];
}

export function stateOf({ book }: ExcelHost): HostState {
  const content = new Map<string, string>();
  const sheets = book.sheets.map((sheet): SheetState => {
    const cells = [...sheet.occupied(false)].map(([row, column, cell]) => [row, column, { ...cell }] as const);
    content.set(`the sheet ${sheet.name}`, "");
    for (const [row, column, cell] of cells) {
      if (cell.value !== "" || cell.formula !== null) content.set(formatAddress(sheet.name, { row, column, rows: 1, columns: 1 }), JSON.stringify([cell.formula, cell.value]));
    }
    return { sheet, cells };
  });
  for (const table of book.tables) content.set(`the table ${table.name} on ${table.sheet.name}`, formatAddress(table.sheet.name, table.area));
  for (const [i, part] of book.customXml.entries()) content.set(`settings part ${i + 1}`, part.xml);
  return { content, sheets, tables: book.tables.map((table) => ({ table, area: { ...table.area } })), xml: book.customXml.map(({ xml }) => xml) };
}

/** Brings a state back behind the add-in's back, so that one workbook serves many attempts. */
export function restore({ book }: ExcelHost, state: HostState): void {
  book.sheets.splice(0, book.sheets.length, ...state.sheets.map(({ sheet }) => sheet));
  book.tables.splice(0, book.tables.length, ...state.tables.map(({ table }) => table));
  for (const { table, area } of state.tables) Object.assign(table, { area: { ...(area as object) } });
  for (const { sheet, cells } of state.sheets) {
    for (const [row, column] of [...sheet.occupied(false)]) Object.assign(sheet.own(row, column), blankCell());
    for (const [row, column, cell] of cells) Object.assign(sheet.own(row, column), cell);
  }
  book.customXml.length = 0;
  for (const xml of state.xml) book.addXml(xml);
  book.active = { sheet: book.sheets[0] as HostSheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
}

/** What differs, by address or name. */
export function differences(a: HostState, b: HostState): readonly string[] {
  return [...new Set([...a.content.keys(), ...b.content.keys()])].filter((key) => a.content.get(key) !== b.content.get(key));
}
