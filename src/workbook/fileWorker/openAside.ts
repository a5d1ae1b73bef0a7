import type { OpenOptions } from "../opener";
import { pageTurn } from "../slices";
import { WorkbookError, type Workbook } from "../port";
import type { Answer } from "./messages";
import { FileLine, workbookOver } from "./workerFile";

/** What the two stages of an opening take of the time, as measured with 10,000 and 100,000 rows. */
const READING_SHARE = 0.75;

/**
 * Opens an .xlsx or .xlsm in a worker, so that the page stays free whatever its size; closing the workbook, or `signal`,
 * ends the worker. Where a page may not start one (a file:// address, an old host) it is read on the page, and `onProgress`
 * says so. Rejects with WorkbookError.
 */
export async function openAside(bytes: Uint8Array, name: string, { onProgress, signal }: OpenOptions): Promise<Workbook> {
  const worker = await startWorker();
  if (worker === null) return openOnPage(bytes, name, onProgress);
  const line = new FileLine(worker, ({ stage, share }) => {
    onProgress({ share: stage === "reading" ? share * READING_SHARE : READING_SHARE + share * (1 - READING_SHARE), onPage: false });
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    line.break(new WorkbookError("session-lost", "The browser ended the part of Cairn that holds this file, perhaps for want of memory. Close other tabs, then open the file again."));
    worker.terminate();
  });
  signal.addEventListener("abort", () => {
    line.break(new WorkbookError("session-lost", "Opening was cancelled."));
    worker.terminate();
  });
  try {
    const own = bytes.slice(); // what is sent away is gone, and the caller keeps its bytes
    const opened = await line.call("open", { bytes: own, name }, [own.buffer]);
    return workbookOver(line, name, opened, () => worker.terminate());
  } catch (cause) {
    worker.terminate();
    throw cause;
  }
}

/** A worker that has said it stands; null where none can be had. */
function startWorker(): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = new Worker(/* webpackChunkName: "fileWorker" */ new URL("./fileWorker.ts", import.meta.url), { name: "fileWorker" });
  } catch {
    return Promise.resolve(null); // refused outright: the file is then read on the page, and the page says so
  }
  return new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => { if ((data as Answer).kind === "ready") resolve(worker); }, { once: true });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      resolve(null);
    }, { once: true });
  });
}

async function openOnPage(bytes: Uint8Array, name: string, onProgress: OpenOptions["onProgress"]): Promise<Workbook> {
  onProgress({ share: null, onPage: true });
  const { openFileWorkbook } = await import("../fileWorkbook/fileWorkbook");
  await pageTurn(); // the words are on the page before it stands still
  return openFileWorkbook(bytes, name);
}
