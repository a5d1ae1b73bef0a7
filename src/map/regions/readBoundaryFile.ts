import { BOUNDARY_LIMITS } from "../../core/regions/boundaryFile";
import type { BoundaryReading } from "../../core/regions/boundaryFile";
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
  const worker = new Worker(new URL("./boundaryWorker.ts", import.meta.url));
  const result = new Promise<BoundaryReading>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<BoundaryMessage>) => {
      if (data.kind === "progress") onProgress(data.done, data.total);
      else resolve(data.reading);
    };
    worker.onerror = () => { resolve(refused("This file could not be read: it may be too large for this computer. Take a generalised version of the boundaries, or a single country.")); };
    worker.postMessage(file);
  });
  void result.then(() => { worker.terminate(); });
  return { result, cancel: () => { worker.terminate(); } };
}

const refused = (message: string): BoundaryReading => ({ kind: "refused", message });
