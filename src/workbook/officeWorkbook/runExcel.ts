import { officeCode, toWorkbookError } from "./officeErrors";
import { pause } from "./waiting";

const CELL_EDITING = "InvalidOperationInCellEditMode";
/** Refusals that come before anything is done, so that trying again is safe for writes too. */
const REFUSED_BEFORE = new Set([CELL_EDITING, "ActivityLimitReached", "WriteNotSupportedWhenModalDialogOpen"]);
/** Refusals that pass, but may come after a part was done: a write must look before it is tried again. */
const UNCERTAIN = new Set(["ServiceNotAvailable", "RequestAborted", "Timeout", "SaveInProgress", "Conflict", "UndoNotSupported"]);

/** Milliseconds before each new attempt while Excel is busy. */
const BUSY_WAITS: readonly number[] = [200, 400, 800, 1600, 3200];
/** While a cell is being edited: first short, then each second, for as long as a person may take to finish it. */
const EDITING_WAIT = 1_000;
const EDITING_AT_MOST = 60_000;
/** A request that has no answer after this long, in milliseconds, will have none. */
const ANSWER_WITHIN = 60_000;

/**
 * Runs a reading in Excel, or a write that changes nothing when it is refused. While Excel is busy or a cell is being edited
 * it waits and tries again; then, and for every other failure, it rejects with a WorkbookError that says what was tried
 * (`what`, e.g. "Rate Language café").
 */
export async function runExcel<T>(what: string, kind: "read" | "write", batch: (context: Excel.RequestContext) => Promise<T>, cancellable = true): Promise<T> {
  const waitAfter = patience(what, cancellable);
  for (;;) {
    try {
      return await runOnce(batch);
    } catch (cause) {
      if (!passes(cause) || (kind === "write" && !wasRefusedBefore(cause))) throw toWorkbookError(cause, what);
      await waitAfter(cause);
    }
  }
}

/** Runs a batch in Excel once; rejects with what Office.js gives. An answer that does not come in a minute is a Timeout. */
export async function runOnce<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => answeredInTime(context, batch));
}

/**
 * The same as one step of Excel's own undo list, where Excel can do that (ExcelApi 1.20). Each sync is a step of its own
 * otherwise, so that a write of one sync is one step everywhere ("Excel.RunOptions interface", mergeUndoGroup).
 */
export async function runGrouped<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (ungroupable || !hasExcelApi("1.20")) return runOnce(batch);
  try {
    return await Excel.run({ mergeUndoGroup: true }, (context) => answeredInTime(context, batch));
  } catch (cause) {
    if (officeCode(cause) === "UndoNotSupported") ungroupable = true; // the next attempt does without
    throw cause;
  }
}

/** Set when this Excel has refused to group. */
let ungroupable = false;

/** Whether a failure may be gone at the next attempt. */
export function passes(cause: unknown): boolean {
  const code = officeCode(cause) ?? "";
  return REFUSED_BEFORE.has(code) || UNCERTAIN.has(code);
}

/** Whether a request was refused before any of it was done. */
export function wasRefusedBefore(cause: unknown): boolean {
  return REFUSED_BEFORE.has(officeCode(cause) ?? "");
}

/** Waits after each failure that passes, longer each time; when there is no point any more it throws that failure as a WorkbookError. */
export function patience(what: string, cancellable = true): (cause: unknown) => Promise<void> {
  let busy = 0;
  let edited = 0;
  return async (cause) => {
    const editing = officeCode(cause) === CELL_EDITING;
    const short = BUSY_WAITS[busy];
    const milliseconds = editing ? Math.min(short ?? EDITING_WAIT, EDITING_WAIT) : short;
    if (milliseconds === undefined || edited >= EDITING_AT_MOST) throw toWorkbookError(cause, what);
    await pause({ reason: editing ? "cell-editing" : "busy", what, milliseconds, told: busy > 0, cancellable });
    busy += 1;
    if (editing) edited += milliseconds;
  };
}

/** Runs a batch whose every sync is answered in time or rejects. */
async function answeredInTime<T>(context: Excel.RequestContext, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(context, "sync");
  const sync = context.sync.bind(context) as () => Promise<void>;
  Object.assign(context, {
    sync: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(Object.assign(new Error("No answer from Excel."), { code: "Timeout" })), ANSWER_WITHIN);
        if (typeof timer === "object") timer.unref(); // outside a browser it must not keep the process
      });
      return Promise.race([sync(), late]).finally(() => clearTimeout(timer));
    },
  });
  try {
    return await batch(context);
  } finally {
    if (own) Object.defineProperty(context, "sync", own);
    else Reflect.deleteProperty(context, "sync");
  }
}

/** Whether this Excel has an ExcelApi requirement set, e.g. "1.13". */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
