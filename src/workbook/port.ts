import type { Cell, CellValue, DateSystem } from "../core/cell";
import type { Table } from "../core/table";
import type { TableSpec } from "../core/schema";

/** What a person is told when a workbook cannot do what was asked: what happened, then what to do. */
export const WORKBOOK_ERROR_CODES = [
  "not-a-workbook", "encrypted", "hostile", "too-large", "unsupported-format", "damaged",
  "protected", "read-only", "cell-editing", "busy", "payload-too-large", "offline", "session-lost", "host-refused",
  "moved", "not-found", "refused-cell", "name-taken", "too-old",
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERROR_CODES)[number];

export class WorkbookError extends Error {
  constructor(readonly code: WorkbookErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "WorkbookError";
  }
}

/** A table as listed, before its rows are read. `header` is 1-based; `rowCount` counts data rows. */
export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** A real Excel table, or a plain header row that was found on a sheet without tables. */
  readonly kind: "table" | "range";
  readonly headers: readonly string[];
  readonly rowCount: number;
}

/** What a whole column is to hold. */
export type ColumnFill =
  /** With "=", in Excel's own spelling, the row's own cells as `Table[[#This Row],[Column]]`. The values are kept beside it where nobody calculates. */
  | { readonly kind: "formula"; readonly formula: string; readonly values: readonly CellValue[] }
  | { readonly kind: "values"; readonly values: readonly CellValue[] };

/** Rows are 0-based within the table, columns likewise. */
export type Edit =
  /** Writes one value. `null` and "" clear the content, never the format; both read back as blank. Text that starts with `= + - @` stays text. */
  | { readonly kind: "cell"; readonly table: string; readonly row: number; readonly column: number; readonly value: CellValue }
  /**
   * Refreshes a computed column (Score, Coverage, Verdict, Why). Where the cell holds a formula of ours (with CAIRN
   * functions, or a plain one), a live host ignores the edit (it calculates) and a file gets a fresh cached value; any other formula is left alone; a value is replaced.
   */
  | { readonly kind: "computed"; readonly table: string; readonly row: number; readonly column: number; readonly value: CellValue }
  /**
   * Gives every data cell of a column the same formula, as a calculated column, or values. `values` has one for each row of the
   * table, else nothing is written (`moved`). An Excel table is needed for a formula; a plain header row is refused.
   */
  | { readonly kind: "column"; readonly table: string; readonly column: number; readonly fill: ColumnFill }
  /** Adds rows at the table's end, each as wide as the table; calculated columns fill themselves where the value is null. */
  | { readonly kind: "append"; readonly table: string; readonly rows: readonly (readonly CellValue[])[] };

/** A row is only written if this cell still holds what was read; else nothing at all is written (`moved`). */
export interface Guard {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** One batch: it lands whole or not at all. */
export interface EditBatch {
  /** For undo and messages, e.g. "Rate Language café". */
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly guards?: readonly Guard[];
}

export interface Receipt {
  readonly label: string;
  readonly cellsChanged: number;
  readonly rowsAdded: number;
  /** Tables created, by name. */
  readonly tablesCreated: readonly string[];
  /** Where it was written, for messages, e.g. "Practices!E6:F6"; absent where the adapter never leaves a part behind. */
  readonly places?: string;
  /** What a person must know although it was done; absent for nothing. */
  readonly note?: string;
  /** Parts of the file that are made or rewritten for a picture, by name; absent for everything else, and where no file is written. */
  readonly parts?: readonly string[];
  /**
   * Puts back what the batch replaced. Cells that someone has changed since are left; their number is returned.
   * A created table is removed only while it is as it was made.
   */
  undo(): Promise<{ readonly left: number }>;
}

/** A write or reading that cannot go on at the moment: while a cell is being edited, or while the host is busy. */
export interface Wait {
  readonly reason: "cell-editing" | "busy";
  /** What is waiting, e.g. "Rate Language café". */
  readonly what: string;
  /** Stops waiting: what waits then fails with a WorkbookError, nothing written. Absent where that would leave a change half made. */
  cancel?(): void;
}

/** Something in the workbook changed. `origin` tells whether this add-in did it, the person in the grid, or a co-author. */
export interface WorkbookChange {
  readonly origin: "cairn" | "local" | "remote";
  /** Tables known to be affected; empty when it could be any. */
  readonly tables: readonly string[];
  /** True when only cells outside every listed table changed: what was read of the tables still holds. `tables` is empty then. */
  readonly elsewhere?: true;
}

/** Where a workbook lives decides what "saved" means. */
export type Saving =
  /** Excel keeps the workbook: every write is in it. */
  | { readonly kind: "live" }
  /** A file in memory: `bytes()` gives the whole file, patched and verified; it throws WorkbookError rather than lose anything. */
  | { readonly kind: "file"; bytes(): Promise<SavedFile> };

export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The verification that was made on the saved bytes. */
  readonly check: {
    readonly partsUntouched: number;
    readonly partsChanged: readonly string[];
    readonly cellsChanged: number;
    readonly details: SaveDetails;
  };
}

/** What a save did, by name. The three lists of parts together are `partsChanged`. */
export interface SaveDetails {
  readonly partsRewritten: readonly string[];
  readonly partsAdded: readonly string[];
  readonly partsRemoved: readonly string[];
  /** Names of new sheets, hidden ones included. */
  readonly sheetsAdded: readonly string[];
  /** The first of the changed cells, e.g. "Practices!B3"; a few hundred at most. */
  readonly cells: readonly string[];
  /** Pictures that were put in, by place and name, e.g. "Plan!I2: Cairn Theory of Change". */
  readonly pictures: readonly string[];
}

/** A picture to be put on a sheet. */
export interface SheetPicture {
  /** By which it is found again: a second one of this name takes the place of the first. */
  readonly name: string;
  readonly png: Uint8Array;
  /** Its size as it is meant to be seen, in px; the PNG may be finer. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly alt: string;
}

/**
 * The port: brings tables in, takes edits out. All methods reject with WorkbookError only.
 * Implementations: Excel through Office.js, an .xlsx file in memory.
 */
export interface Workbook {
  /** File name for people, e.g. "Practices.xlsx". */
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly readOnly: boolean;
  readonly saving: Saving;
  /** False where the workbook is live but CAIRN functions never calculate: an Excel without functions of add-ins. */
  readonly runsFunctions?: boolean;
  list(): Promise<readonly TableInfo[]>;
  /** Reads whole tables, in the order asked. Unknown id: `not-found`. */
  read(ids: readonly string[]): Promise<readonly Table[]>;
  /** For each column of a table, the formula of its first data cell with "=", as the host spells it; null where a value stands. */
  columnFormulas(table: string): Promise<readonly (string | null)[]>;
  apply(batch: EditBatch): Promise<Receipt>;
  /** Creates each table on a sheet of its own (a sheet of that name is reused only when empty). Taken names: `name-taken`, nothing created. */
  createTables(specs: readonly TableSpec[]): Promise<Receipt>;
  /** The settings document (JSON text) from the custom XML part; null when there is none. */
  readSettings(): Promise<string | null>;
  writeSettings(json: string): Promise<void>;
  /** Shows a cell to the person, where the host can (Excel selects it). Absent where there is no grid. */
  select?(table: string, row: number, column: number): Promise<void>;
  /**
   * Puts a picture on a table's sheet, to the right of everything on it and from the second row on, or in the place and width of
   * the picture of that name that stands there; other pictures, charts and shapes stay. The receipt's `places` is its corner; its
   * undo puts the one before back. Refused where the sheet's objects are locked. Absent where the workbook takes no pictures.
   */
  putPicture?(table: string, picture: SheetPicture): Promise<Receipt>;
  /** Calls back after each change; returns the way to stop. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
  /** The row of a table that the person has selected in the grid, where there is one. */
  onSelect?(listener: (table: string, row: number) => void): () => void;
  /** Calls back when something has to wait, and with null when nothing waits any more. Absent where nothing ever has to. */
  onWait?(listener: (wait: Wait | null) => void): () => void;
  /** Lets go of what the workbook holds besides memory (a worker). Nothing may be asked of it after. */
  close?(): void;
}
