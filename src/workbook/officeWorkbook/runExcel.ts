import { officeCode, toWorkbookError } from "./officeErrors";

/** Refusals that come before anything is done, so that trying again is safe for writes too. */
const REFUSED_BEFORE = new Set(["InvalidOperationInCellEditMode", "ActivityLimitReached", "WriteNotSupportedWhenModalDialogOpen"]);
/** Refusals that may come after a part was done: only a read is tried again. */
const UNCERTAIN = new Set(["ServiceNotAvailable", "RequestAborted", "Timeout", "SaveInProgress", "Conflict"]);

/** Milliseconds before each new attempt: long enough to finish a cell, short enough to wait for. */
const WAITS: readonly number[] = [200, 400, 800, 1600];

/**
 * Runs a batch in Excel. While Excel is busy or a cell is being edited it tries again for about three seconds; then, and for
 * every other failure, it rejects with a WorkbookError that says what was tried (`what`, e.g. "Rate Language café").
 */
export async function runExcel<T>(what: string, kind: "read" | "write", batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await Excel.run(batch);
    } catch (cause) {
      const code = officeCode(cause) ?? "";
      const wait = WAITS[attempt];
      const again = REFUSED_BEFORE.has(code) || (kind === "read" && UNCERTAIN.has(code));
      if (!again || wait === undefined) throw toWorkbookError(cause, what);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Whether this Excel has an ExcelApi requirement set, e.g. "1.13". */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
