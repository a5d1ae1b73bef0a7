import { WorkbookError } from "../port";
import type { WorkbookErrorCode } from "../port";

/** What Excel may answer, by its own code, and what a person is told. `what` is the thing that was tried, e.g. "Rate Language café". */
const TOLD: Readonly<Record<string, readonly [WorkbookErrorCode, string]>> = {
  InvalidOperationInCellEditMode: ["cell-editing", "A cell is being edited in Excel. Finish the cell with Enter or Esc and try again."],
  ActivityLimitReached: ["busy", "Excel is busy. Wait a moment and try again."],
  ServiceNotAvailable: ["busy", "Excel does not answer at the moment. Wait a moment and try again."],
  RequestAborted: ["busy", "Excel broke off the request. Try again."],
  Timeout: ["busy", "Excel took too long to answer. Try again."],
  SaveInProgress: ["busy", "Excel is saving the workbook. Wait a moment and try again."],
  Conflict: ["busy", "Someone else changed the workbook at the same moment. Try again."],
  RequestPayloadSizeLimitExceeded: ["payload-too-large", "This is more than Excel takes at once (5 MB). Write fewer rows at a time."],
  ResponsePayloadSizeLimitExceeded: ["payload-too-large", "The table is larger than Excel gives at once. Split it into smaller tables."],
  RangeExceedsLimit: ["payload-too-large", "The table is larger than Excel gives at once. Split it into smaller tables."],
  InvalidOrTimedOutSession: ["session-lost", "The session with Excel has ended. Reload the workbook and open Cairn again."],
  HostRestartNeeded: ["session-lost", "Excel has to be restarted. Close it, open the workbook again, then open Cairn."],
  AccessDenied: ["protected", "The sheet or workbook is protected or read-only. Remove the protection in Excel, then try again."],
  WriteNotSupportedWhenModalDialogOpen: ["busy", "A dialog is open in Excel. Close it and try again."],
  ItemNotFound: ["not-found", "The table or sheet is no longer in the workbook. Reload to see what is there now."],
  InvalidReference: ["not-found", "The cells are no longer where they were. Reload to see what is there now."],
  ItemAlreadyExists: ["name-taken", "The workbook already has a sheet or table of that name. Rename it and try again."],
  MergedRangeConflict: ["refused-cell", "Merged cells are in the way. Unmerge them in Excel, then try again."],
  FilteredRangeConflict: ["refused-cell", "A filter hides some of the rows. Clear the filter in Excel, then try again."],
  InsertDeleteConflict: ["refused-cell", "Excel cannot change the rows here. Look for a table or merged cells below, then try again."],
  NonBlankCellOffSheet: ["refused-cell", "The sheet is full: cells would be pushed off its end."],
  ApiNotAvailable: ["too-old", "This version of Excel is too old for that. Update Excel, or use Excel on the web."],
  ApiNotFound: ["too-old", "This version of Excel is too old for that. Update Excel, or use Excel on the web."],
  UnsupportedOperation: ["too-old", "This version of Excel cannot do that. Update Excel, or use Excel on the web."],
  UndoNotSupported: ["busy", "Excel cannot take this back in one step. Try again."],
  NotImplemented: ["too-old", "This version of Excel cannot do that. Update Excel, or use Excel on the web."],
};

/** Any failure of Office.js as a WorkbookError; one that is ours already stays as it is. Excel's own words go into `cause`. */
export function toWorkbookError(cause: unknown, what: string): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const code = officeCode(cause);
  if (typeof navigator !== "undefined" && navigator.onLine === false) {
    return new WorkbookError("offline", `${what}: there is no connection to Excel. Check the network and try again.`, { cause });
  }
  const told = code === null ? undefined : TOLD[code];
  if (told) return new WorkbookError(told[0], `${what}: ${told[1]}`, { cause });
  return new WorkbookError("host-refused", `${what}: Excel did not accept it. Try again; if it fails again, reload the workbook.`, { cause });
}

/** The same failure, with a sentence more. */
export function withWords(error: WorkbookError, words: string): WorkbookError {
  return new WorkbookError(error.code, `${error.message} ${words}`, { cause: error.cause });
}

/** The code that Office.js gives an error, e.g. "ItemNotFound"; null for an error of another kind. */
export function officeCode(cause: unknown): string | null {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return null;
  return typeof cause.code === "string" ? cause.code : String(cause.code);
}
