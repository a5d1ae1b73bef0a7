import type { DateSystem } from "../../core/cell";
import type { PlainSheet } from "../fileWorkbook/plainSheet";

/** What could be read of a workbook in another format, and what was left behind. */
export interface Imported {
  readonly sheets: readonly PlainSheet[];
  readonly dateSystem: DateSystem;
  readonly left: LeftBehind;
  /** Rows under the headers, where the format shows which row has them; else the first row of each sheet is taken for it. */
  readonly dataRows?: number;
  /** Sentences about this one file, after the standing ones; none as a rule. */
  readonly remarks: readonly string[];
}

/** Counts of what a copy does not hold. */
export interface LeftBehind {
  /** Formulas whose last value was taken, and those that had none. */
  readonly formulas: number;
  readonly formulasWithoutValue: number;
  readonly charts: number;
  readonly comments: number;
  readonly links: number;
  readonly mergedAreas: number;
  readonly macros: boolean;
}

export const NOTHING_LEFT: LeftBehind = { formulas: 0, formulasWithoutValue: 0, charts: 0, comments: 0, links: 0, mergedAreas: 0, macros: false };

/** Formats that are read by making a copy. */
export const IMPORT_FORMATS = ["xls", "xlsb", "ods", "text"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
