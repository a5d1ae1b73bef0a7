import type { Cell, DateSystem } from "../../core/cell";
import type { Table } from "../../core/table";
import type { TableSpec } from "../../core/schema";
import type { EditBatch, Receipt, SavedFile, SheetPicture, TableInfo, WorkbookChange, WorkbookErrorCode } from "../port";

/** What the page asks of the worker, by name: what it gives and what it gets. */
export interface Calls {
  readonly open: { readonly give: { readonly bytes: Uint8Array; readonly name: string }; readonly get: OpenedFile };
  readonly list: { readonly give: null; readonly get: readonly TableInfo[] };
  /** The rows that changed since they were last sent come before the answer, as `RowsMessage`s. */
  readonly read: { readonly give: readonly string[]; readonly get: readonly TableHead[] };
  readonly columnFormulas: { readonly give: string; readonly get: readonly (string | null)[] };
  readonly apply: { readonly give: EditBatch; readonly get: ReceiptFacts };
  readonly createTables: { readonly give: readonly TableSpec[]; readonly get: ReceiptFacts };
  readonly putPicture: { readonly give: { readonly table: string; readonly picture: SheetPicture }; readonly get: ReceiptFacts };
  readonly undo: { readonly give: number; readonly get: { readonly left: number } };
  readonly readSettings: { readonly give: null; readonly get: string | null };
  readonly writeSettings: { readonly give: string; readonly get: null };
  readonly bytes: { readonly give: null; readonly get: SavedFile };
}
export type CallName = keyof Calls;

export interface OpenedFile {
  readonly dateSystem: DateSystem;
  readonly readOnly: boolean;
}

/** A table without its rows, which were sent before. */
export interface TableHead extends Omit<Table, "rows"> {
  readonly rowCount: number;
}

/** A receipt whose undo is asked for by number. */
export interface ReceiptFacts extends Omit<Receipt, "undo"> {
  readonly receipt: number;
}

export interface Request<Name extends CallName = CallName> {
  readonly id: number;
  readonly call: Name;
  readonly give: Calls[Name]["give"];
}

/** Rows of a table that are new to the page, and where they belong: few enough that taking them in costs a few ms. */
export interface RowsMessage {
  readonly kind: "rows";
  readonly table: string;
  readonly places: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Share of the table's changed rows that has been sent, 0–1. */
  readonly share: number;
}

export type Answer =
  /** The worker stands and may be given a file. */
  | { readonly kind: "ready" }
  | RowsMessage
  /** Share of the file's sheets and texts that is unpacked and read, 0–1. */
  | { readonly kind: "reading"; readonly share: number }
  | { readonly kind: "change"; readonly change: WorkbookChange }
  | { readonly kind: "done"; readonly id: number; readonly get: Calls[CallName]["get"] }
  | { readonly kind: "failed"; readonly id: number; readonly code: WorkbookErrorCode; readonly message: string; readonly cause: string | null };

/** Either end of the line: a worker, the inside of one, or a port of a MessageChannel. */
export interface Line {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}
