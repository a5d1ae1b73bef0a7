import { BOUNDARY_LIMITS } from "../../core/regions/boundaryFile";
import type { BoundaryReading } from "../../core/regions/boundaryFile";
import { readBoundaries } from "../../core/regions/readBoundaries";
import { boundaryText } from "./boundaryText";
import type { BoundaryMessage } from "./boundaryWorker";

export interface BoundaryJob {
  readonly result: Promise<BoundaryReading>;
  /** Ends it at once; its result never comes. */
  cancel(): void;
}

/** Starts reading a boundary file in a worker of its own. Never rejects: what goes wrong is a refusal in words. */
export function readBoundaryFile(file: File, onProgress: (done: number, total: number) => void): BoundaryJob {
  if (file.size > BOUNDARY_LIMITS.bytes) {
    const size = `${Math.round(file.size / 1_000_000)} MB; up to ${BOUNDARY_LIMITS.bytes / 1_000_000} MB can be read`;
    return { result: Promise.resolve(refused(`This file has ${size}. Take a generalised version of the boundaries ("BUC" or "BSC" at the ONS, 1:20 million at GISCO).`)), cancel: () => undefined };
  }
  const worker = startWorker();
  if (worker === null) return { result: readHere(file), cancel: () => undefined };
  const result = new Promise<BoundaryReading>((resolve) => {
    let heard = false;
    worker.onmessage = ({ data }: MessageEvent<BoundaryMessage>) => {
      heard = true;
      if (data.kind === "progress") onProgress(data.done, data.total);
      else resolve(data.reading);
    };
    worker.onerror = () => {
      // Never heard of: its script is not beside this page, as in a page that was saved as one file.
      resolve(heard ? refused("This file could not be read: it may be too large for this computer. Take a generalised version of the boundaries, or a single country.") : readHere(file));
    };
    worker.postMessage(file);
  });
  void result.then(() => { worker.terminate(); });
  return { result, cancel: () => { worker.terminate(); } };
}

/** Null where the page may start none, such as one opened from a stick. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./boundaryWorker.ts", import.meta.url));
  } catch {
    return null; // the page itself reads the file then
  }
}

async function readHere(file: File): Promise<BoundaryReading> {
  try {
    return readBoundaries(boundaryText(new Uint8Array(await file.arrayBuffer())), file.name);
  } catch {
    return refused("This file could not be read. Check that it is still where it was, and open it again.");
  }
}

const refused = (message: string): BoundaryReading => ({ kind: "refused", message });
