import { WorkbookError } from "../port";
import type { ImportAnswer } from "./importMessages";
import type { FileCopy, ImportTask } from "./makeCopy";

/** A reading that takes longer is ended: a million cells take a few seconds, so the file is not what it seems. In ms. */
const LONGEST = 90_000;

/**
 * Makes a copy in a worker that lives for this alone, so that no file, however made, can hold up the page; `signal` ends it.
 * Rejects with WorkbookError, also where the page may start no worker (a file:// address).
 */
export function importAside(task: ImportTask, signal: AbortSignal): Promise<FileCopy> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = new Worker(/* webpackChunkName: "importWorker" */ new URL("./importWorker.ts", import.meta.url), { name: "importWorker" });
    } catch (cause) {
      return reject(noWorker(cause));
    }
    let stands = false;
    const end = (outcome: () => void): void => {
      clearTimeout(timer);
      worker.terminate();
      outcome();
    };
    const timer = setTimeout(() => end(() => reject(new WorkbookError("hostile", "Reading this file took longer than 90 seconds and was ended. Open it in Excel or LibreOffice, save it as .xlsx, and open that."))), LONGEST);
    signal.addEventListener("abort", () => end(() => reject(new WorkbookError("session-lost", "Opening was cancelled."))));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end(() => reject(stands ? new WorkbookError("damaged", "The browser ended the reading of this file, perhaps for want of memory. Open it in Excel or LibreOffice, save it as .xlsx, and open that.") : noWorker(event.message)));
    });
    worker.addEventListener("message", ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === "made") return end(() => resolve(data.copy));
      if (data.kind === "failed") return end(() => reject(new WorkbookError(data.code, data.message)));
      stands = true;
      const bytes = task.bytes.slice(); // what is sent away is gone, and the caller keeps its bytes
      worker.postMessage({ ...task, bytes }, [bytes.buffer]);
    });
  });
}

function noWorker(cause: unknown): WorkbookError {
  return new WorkbookError("unsupported-format", "This page may not read such files on its own, as it was opened from a folder. Open the file in Excel or LibreOffice, save it as .xlsx, and open that.", { cause });
}
