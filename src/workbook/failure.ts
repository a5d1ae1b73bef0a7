import { WorkbookError } from "./port";

/** Any failure as a WorkbookError. One that is not ours is a fault of Cairn's and says so, with the cause kept. */
export function asWorkbookError(cause: unknown): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  return new WorkbookError("host-refused", `Cairn met a fault of its own and wrote nothing further: ${words}`, { cause });
}
