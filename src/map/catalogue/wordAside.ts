import type { Catalogue } from "../../catalogue/outline";
import { drawPictures, type OnProgress } from "../../catalogue/word/pictures";
import type { WordAnswer, WordRequest } from "../../catalogue/word/wordWorker";
import { pngOf } from "../../ui/pngOf";

/**
 * The catalogue as a Word document, made in a worker so that the page stays alive; the pictures are drawn in the page, which
 * alone has a canvas with the page's fonts. Rejects with a sentence for people; with the signal's reason when stopped.
 */
export async function makeWordAside(catalogue: Catalogue, onProgress: OnProgress, signal: AbortSignal): Promise<Uint8Array> {
  const draw = async (svg: string, size: { readonly width: number; readonly height: number }): Promise<Uint8Array> =>
    new Uint8Array(await (await pngOf({ svg, ...size })).arrayBuffer());
  const pictures = await drawPictures(catalogue.parts, draw, (share) => { onProgress(share / 2); }, signal);
  const worker = new Worker(/* webpackChunkName: "wordWorker" */ new URL("../../catalogue/word/wordWorker.ts", import.meta.url), { name: "wordWorker" });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => { reject(signal.reason instanceof Error ? signal.reason : new Error("Stopped.")); }, { once: true });
      worker.onerror = () => { reject(new Error("The Word document could not be made, because part of Cairn did not load. Check the connection and try again.")); };
      worker.onmessage = ({ data }: MessageEvent<WordAnswer>) => {
        if (data.kind === "made") resolve(data.bytes);
        else reject(new Error(`The Word document could not be made: ${data.message} Choose HTML instead.`));
      };
      worker.postMessage({ catalogue, pictures } satisfies WordRequest);
    });
  } finally {
    worker.terminate();
  }
}
