import type { CriteriaSet } from "./evaluation/criteria";
import type { EvaluationRules } from "./evaluation/evaluation";
import type { Issue } from "./issue";
import type { ScoredPractice } from "./practice/view";
import type { Settings } from "./settings";
import type { Table } from "./table";

/** Where the practices stand in the sheet, for writing back. −1 for a column that is not there. */
export interface PracticeColumns {
  readonly table: string;
  /** Position by the schema's column name ("Title", "Score", …). */
  readonly of: Readonly<Record<string, number>>;
  /** Positions of the criterion columns, in criteria order. */
  readonly criteria: readonly number[];
}

/** One row of the `Indicators` table. */
export interface SelectedIndicator {
  readonly code: string;
  /** 0-based data row. */
  readonly row: number;
  /** True when someone typed anything that Cairn did not write (baseline, owner, notes, an own wording …). */
  readonly hasOwnContent: boolean;
}

/** A workbook as Cairn understands it: everything the faces show is derived from this. */
export interface Book {
  readonly settings: Settings;
  readonly criteria: CriteriaSet;
  readonly rules: EvaluationRules;
  /** Null when no practice table was found. */
  readonly practiceColumns: PracticeColumns | null;
  /** In sheet order, blank rows left out. */
  readonly practices: readonly ScoredPractice[];
  /** Id of the `Indicators` table; null when there is none. */
  readonly indicatorTable: string | null;
  readonly selection: readonly SelectedIndicator[];
  readonly issues: readonly Issue[];
  /** The tables as they were read: raw cells, for guards and for showing a bad cell. */
  readonly tables: readonly Table[];
}
