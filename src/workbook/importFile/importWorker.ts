import { asWorkbookError } from "../failure";
import type { ImportAnswer } from "./importMessages";
import { makeCopy, type ImportTask } from "./makeCopy";

/** The compiler takes `self` for a window; a worker posts to its page without naming an origin. */
const page = self as unknown as { postMessage(answer: ImportAnswer, transfer: readonly Transferable[]): void };

self.addEventListener("message", ({ data }: MessageEvent<ImportTask>) => {
  try {
    const copy = makeCopy(data);
    page.postMessage({ kind: "made", copy }, [copy.bytes.buffer]);
  } catch (cause) {
    const { code, message } = asWorkbookError(cause);
    page.postMessage({ kind: "failed", code, message }, []);
  }
});
page.postMessage({ kind: "ready" }, []);
