import { enter } from "./hostCell";
import type { HostBook } from "./hostModel";
import { areaOf } from "./hostModel";
import { HostSheet } from "./hostSheet";
import { HostTable } from "./hostTable";
import { applyFilters } from "./tableFilter";

/** What a workbook holds before a test begins. */
export interface SheetSeed {
  readonly name: string;
  /** Cells by address: `{ B2: "text", C2: 3, D2: "=1+1" }`; read as Excel reads input. A formula may come with its value. */
  readonly cells?: Readonly<Record<string, SeedValue>>;
  /** Rows of input from a corner, e.g. `{ at: "A1", rows: [["Title"], ["Language café"]] }`. */
  readonly blocks?: readonly { readonly at: string; readonly rows: readonly (readonly SeedValue[])[] }[];
  readonly tables?: readonly {
    readonly name: string; readonly range: string; readonly showTotals?: boolean;
    /** Keeps only rows whose cell of this column (counted from 0) shows one of these texts. */
    readonly filter?: { readonly column: number; readonly values: readonly string[] };
  }[];
  readonly merges?: readonly string[];
  readonly protected?: boolean;
  readonly hidden?: boolean;
}
export type SeedValue = string | number | boolean | null | { readonly formula: string; readonly value: string | number | boolean };

export interface WorkbookSeed {
  readonly name?: string;
  readonly sheets: readonly SheetSeed[];
  readonly names?: readonly { readonly name: string; readonly formula: string; readonly sheet?: string }[];
  readonly use1904?: boolean;
  readonly readOnly?: boolean;
  readonly customXml?: readonly string[];
  /** How the person's Excel spells formulas and numbers; default en-US. */
  readonly culture?: string;
}

export function seedSheet(book: HostBook, seed: SheetSeed): HostSheet {
  const sheet = new HostSheet(book, seed.name);
  const put = (row: number, column: number, value: SeedValue): void => {
    const entered = enter(typeof value === "object" && value !== null ? value.formula : value, "General");
    const cell = sheet.own(row, column);
    if (entered?.kind === "constant") Object.assign(cell, { value: entered.value, error: entered.error });
    if (entered?.kind !== "formula") return;
    const known = typeof value === "object" && value !== null ? value.value : "#NAME?";
    Object.assign(cell, { formula: entered.formula, value: known, error: typeof known === "string" && known.startsWith("#") });
  };
  for (const block of seed.blocks ?? []) {
    const corner = areaOf(block.at);
    block.rows.forEach((row, r) => row.forEach((value, c) => put(corner.row + r, corner.column + c, value)));
  }
  for (const [address, value] of Object.entries(seed.cells ?? {})) {
    const at = areaOf(address);
    put(at.row, at.column, value);
  }
  sheet.merges = (seed.merges ?? []).map(areaOf);
  for (const one of seed.tables ?? []) {
    const table = new HostTable(sheet, one.name, areaOf(one.range));
    table.showTotals = one.showTotals ?? false;
    book.tables.push(table);
    table.readHeader();
    if (one.filter) table.filters.set(one.filter.column, { filterOn: "Values", values: one.filter.values });
    applyFilters(table);
  }
  sheet.protectedSheet = seed.protected ?? false;
  sheet.visibility = seed.hidden ? "Hidden" : "Visible";
  return sheet;
}
