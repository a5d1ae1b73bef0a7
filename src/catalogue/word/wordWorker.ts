import type { Catalogue } from "../outline";
import type { Pictures } from "./pictures";
import { writeWord } from "./writeWord";

/** What the page asks for: one document. */
export interface WordRequest {
  readonly catalogue: Catalogue;
  readonly pictures: Pictures;
}

/** The document, or why there is none. */
export type WordAnswer = { readonly kind: "made"; readonly bytes: Uint8Array } | { readonly kind: "failed"; readonly message: string };

// The script of the worker: `self` is the line to the page. (The compiler takes it for a window.)
const line = self as unknown as { onmessage: ((event: MessageEvent<WordRequest>) => void) | null; postMessage(answer: WordAnswer): void };

line.onmessage = ({ data }) => {
  writeWord(data.catalogue, data.pictures).then(
    (bytes) => { line.postMessage({ kind: "made", bytes }); },
    (cause: unknown) => { line.postMessage({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) }); },
  );
};
