import { WorkbookError } from "../port";
import { partAt } from "./frames";
import type { Part } from "./frames";

/** Parts that may be on their way at once: the next is ready when the one before was taken, and no host is flooded. */
export const WINDOW = 2;
/** First wait for an acknowledgement before parts are sent again, in ms; it doubles up to the longest. */
const PATIENCE = 2_000;
const LONGEST_PATIENCE = 30_000;
/** Characters of one message at most. */
export const LARGEST_MESSAGE = 32 * 1024 * 1024;

/** A part without the lives of the pages, which the channel knows. */
export type LoosePart = Pick<Part, "seq" | "last" | "text">;

interface Leaving {
  readonly text: string;
  readonly done: () => void;
  readonly failed: (error: WorkbookError) => void;
}

export interface Outbox {
  /** Resolves when the other page has all of the text. Rejects with `payload-too-large`, or with what `drop` gave. */
  send(text: string): Promise<void>;
  /** Lets parts go: the other page is there. Numbers start at 0. */
  start(): void;
  acknowledged(seq: number): void;
  /** Forgets all that is not acknowledged, and waits for `start`. */
  drop(error: WorkbookError): void;
}

/** Sends texts in parts, in order, a few at a time, and again those whose acknowledgement did not come. */
export function outbox(post: (part: LoosePart) => void): Outbox {
  const waiting: Leaving[] = [];
  const onTheWay: { readonly part: LoosePart; readonly of: Leaving }[] = [];
  let started = false;
  let seq = 0;
  let at = 0;
  let patience = PATIENCE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const watch = (): void => {
    clearTimeout(timer);
    if (onTheWay.length > 0) timer = setTimeout(again, patience);
  };
  const again = (): void => {
    patience = Math.min(patience * 2, LONGEST_PATIENCE);
    for (const { part } of onTheWay) post(part);
    watch();
  };
  const pump = (): void => {
    while (started && onTheWay.length < WINDOW) {
      const next = waiting[0];
      if (next === undefined) break;
      const text = partAt(next.text, at);
      at += text.length;
      const last = at >= next.text.length;
      const part = { seq: seq++, last, text };
      onTheWay.push({ part, of: next });
      if (last) {
        waiting.shift();
        at = 0;
      }
      post(part);
    }
    watch();
  };
  return {
    send: (text) => new Promise((done, failed) => {
      if (text.length > LARGEST_MESSAGE) {
        failed(new WorkbookError("payload-too-large", `What was to be sent is too large for Excel's window (${text.length.toLocaleString("en-GB")} characters).`));
        return;
      }
      waiting.push({ text, done, failed });
      pump();
    }),
    start: () => {
      started = true;
      pump();
    },
    acknowledged: (upTo) => {
      let moved = false;
      for (let first = onTheWay[0]; first !== undefined && first.part.seq <= upTo; first = onTheWay[0]) {
        onTheWay.shift();
        moved = true;
        if (first.part.last) first.of.done();
      }
      if (!moved) return;
      patience = PATIENCE;
      pump();
    },
    drop: (error) => {
      clearTimeout(timer);
      const lost = new Set([...onTheWay.map(({ of }) => of), ...waiting]);
      onTheWay.length = 0;
      waiting.length = 0;
      [started, seq, at, patience] = [false, 0, 0, PATIENCE];
      for (const { failed } of lost) failed(error);
    },
  };
}

export type Taking = { readonly ack: number; readonly message: string | null; readonly tooLarge: boolean };

/** Puts parts together again. A part that was here already is only acknowledged; one that does not follow waits to be sent again. */
export function inbox(): { take(part: LoosePart): Taking; reset(): void } {
  let next = 0;
  let texts: string[] = [];
  let length = 0;
  const reset = (): void => { [next, texts, length] = [0, [], 0]; };
  return {
    reset,
    take: ({ seq, last, text }) => {
      if (seq !== next) return { ack: next - 1, message: null, tooLarge: false };
      next += 1;
      length += text.length;
      const tooLarge = length > LARGEST_MESSAGE;
      if (tooLarge) texts = [];
      else texts.push(text);
      if (!last) return { ack: seq, message: null, tooLarge: false };
      const message = tooLarge ? null : texts.join("");
      [texts, length] = [[], 0];
      return { ack: seq, message, tooLarge };
    },
  };
}
