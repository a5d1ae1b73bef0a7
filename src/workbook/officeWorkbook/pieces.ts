import { officeCode } from "./officeErrors";

/** Excel on the web takes 5 MB a request and gives 5 MB an answer ("Resource limits and performance optimization for Office Add-ins"); the rest is room for what Office.js adds. */
export const MOST_BYTES = 3_500_000;
/** What Office.js sends for one range beside its values: the way to it, and what is done with it. */
export const BYTES_A_RANGE = 1_500;

/** A part of a write, with about how many bytes it makes the request longer. */
export interface Piece {
  readonly bytes: number;
  put(context: Excel.RequestContext): void;
}

/** How many requests of a write Excel has answered. */
export interface Progress {
  answered: number;
}

/** Sends pieces in order, as few requests as their size allows. Rejects with what Excel answers; earlier requests are done then. */
export async function send(context: Excel.RequestContext, pieces: readonly Piece[], progress: Progress = { answered: 0 }): Promise<void> {
  let sum = 0;
  for (const piece of pieces) {
    if (sum > 0 && sum + piece.bytes > MOST_BYTES) {
      await context.sync();
      progress.answered += 1;
      sum = 0;
    }
    piece.put(context);
    sum += piece.bytes;
  }
  await context.sync();
}

/** About how many bytes a value takes on its way, as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  if (typeof value !== "string") return 8;
  let bytes = value.length + 3;
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    if (code > 127) bytes += 2;
    else if (code < 32 || code === 34 || code === 92) bytes += code === 34 || code === 92 || code === 10 ? 1 : 5;
  }
  return bytes;
}

/** Whether Excel has refused a request or an answer for its size. */
export function isTooLarge(cause: unknown): boolean {
  const code = officeCode(cause);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RequestPayloadSizeLimitExceeded" || code === "RangeExceedsLimit";
}
