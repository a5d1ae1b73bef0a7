import type { TableSpec } from "../schema";

/** A workbook to be made: a first sheet of words, then a sheet a table, and the settings that travel with it. */
export interface WorkbookPlan {
  readonly cover: { readonly sheet: string; readonly heading: string; readonly lines: readonly string[] };
  readonly tables: readonly TableSpec[];
  readonly settingsJson: string;
}
