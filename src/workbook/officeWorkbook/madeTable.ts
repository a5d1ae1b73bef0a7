import type { CellValue } from "../../core/cell";
import type { TableSpec } from "../../core/schema";

/** A table that Cairn makes, and whether its sheet is Cairn's too. */
export interface Created {
  readonly spec: TableSpec;
  /** False when an empty sheet of that name was there: then undo leaves the sheet. */
  readonly sheetIsOurs: boolean;
}

/** A table has at least one data row. */
export function dataRows(spec: TableSpec): readonly (readonly CellValue[])[] {
  return spec.rows.length > 0 ? spec.rows : [spec.columns.map(() => null)];
}

/** Every cell as it is made, header first; formulas are blank here. */
export function madeCells(spec: TableSpec): readonly (readonly CellValue[])[] {
  return [spec.columns.map((c) => c.name), ...dataRows(spec)];
}
