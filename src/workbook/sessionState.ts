import type { Book } from "../core/book";
import type { TableInfo, WorkbookChange, WorkbookError } from "./port";

/** What the faces know of an open workbook. */
export type SessionState =
  | { readonly kind: "loading" }
  | {
      readonly kind: "ready";
      readonly book: Book;
      /** All tables that the workbook lists, whether the book is read from them or not. */
      readonly listed: readonly TableInfo[];
      /** The settings document that the book was read with; null for none. */
      readonly json: string | null;
      /** What "Undo" would take back; null when there is nothing. */
      readonly undoLabel: string | null;
      /** True when a file holds edits that were not downloaded yet; always false in Excel. */
      readonly unsaved: boolean;
      /** The change that led to this state; null at first. */
      readonly lastChange: WorkbookChange | null;
      /** Why the newest changes could not be read, and what stands in `book` may be old; null when all is well. */
      readonly trouble: Trouble | null;
    }
  | { readonly kind: "failed"; readonly error: WorkbookError };

/** The workbook cannot be read at the moment. What was read before, and what a person is typing, stays. */
export interface Trouble {
  readonly error: WorkbookError;
  /** Whether it is tried again by itself. */
  readonly retrying: boolean;
}
