import type { BoundaryReading } from "../../core/regions/boundaryFile";
import { readBoundaries } from "../../core/regions/readBoundaries";
import { boundaryText } from "./boundaryText";

/** What the worker says back: how far it is, then the reading. */
export type BoundaryMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly reading: BoundaryReading };

/** Reads one boundary file away from the page, so that it stays usable meanwhile. */
self.onmessage = async (event: MessageEvent<File>): Promise<void> => {
  const file = event.data;
  const say = (message: BoundaryMessage, transfer: Transferable[] = []): void => { self.postMessage(message, { transfer }); };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let told = 0;
  const reading = readBoundaries(boundaryText(bytes), file.name, (done, total) => {
    if (done < total && done - told < total / 50) return;
    told = done;
    say({ kind: "progress", done, total });
  });
  const rings = reading.kind === "read" ? reading.file.levels.flatMap(({ shapes }) => shapes.flatMap((shape) => shape.rings)) : [];
  say({ kind: "done", reading }, rings.map((ring) => ring.buffer as ArrayBuffer));
};
