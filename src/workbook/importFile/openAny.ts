import { openAside } from "../fileWorker/openAside";
import type { OpenFile, OpenOptions } from "../opener";
import { WorkbookError } from "../port";
import { formatOf } from "./format";
import { importAside } from "./importAside";
import type { ImportTask } from "./makeCopy";
import { aboutText } from "./textQuestion";

/** What making a copy takes of an opening's time. */
const COPY_SHARE = 0.4;

/**
 * Opens an .xlsx or .xlsm as it is, and a copy of an .xls, .xlsb, .ods or delimited text as a new .xlsx; which it is follows from
 * the bytes. The file itself is never written. Rejects with WorkbookError.
 */
export const openAny: OpenFile = async (bytes, name, options) => {
  const format = formatOf(bytes, name);
  if (format === null) return openAside(bytes, name, options);
  const { onProgress, onNote, signal } = options;
  let task: ImportTask;
  if (format === "text") {
    const layout = await layoutOf(bytes, name, options);
    task = { bytes, fileName: name, format, layout };
  } else {
    task = { bytes, fileName: name, format };
  }
  onProgress({ share: 0, onPage: false });
  const copy = await importAside(task, signal);
  onNote?.(copy.receipt);
  return openAside(copy.bytes, copy.fileName, {
    ...options,
    onProgress: ({ share, onPage }) => onProgress({ share: share === null ? null : COPY_SHARE + share * (1 - COPY_SHARE), onPage }),
  });
};

async function layoutOf(bytes: Uint8Array, name: string, { ask }: OpenOptions) {
  const question = aboutText(bytes, name);
  const layout = ask ? await ask(question) : question.guess;
  if (layout === null) throw new WorkbookError("session-lost", "Opening was cancelled.");
  return layout;
}
