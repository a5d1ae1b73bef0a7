import { WorkbookError } from "../port";

/** Milliseconds within which Microsoft's script and Excel answer on any line that one can work over. */
const PATIENCE = 20_000;

/** Waits for `promise`, and rejects with WorkbookError `offline` and these words when it has not come in twenty seconds. */
export function withinReason<T>(promise: Promise<T>, words: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(new WorkbookError("offline", words)); }, PATIENCE);
    promise.then(resolve, reject).finally(() => { clearTimeout(timer); });
  });
}
