import type { Book } from "../core/book";
import type { Workbook } from "./port";
import { openSession, type Session } from "./session";

/** A session whose first book is read. Who has it closes it. */
export interface ReadSession {
  readonly session: Session;
  readonly book: Book;
}

/** How the time of an opening divides: the adapter's part, then the book. */
const ADAPTER_SHARE = 0.7;

/** The share of a whole opening, 0–1, when the adapter is so far with its part; null stays unknown. */
export function adapterShare(share: number | null): number | null {
  return share === null ? null : share * ADAPTER_SHARE;
}

/**
 * Opens a session and waits until its book is read; null when `signal` ended it before. Rejects with what kept the book from
 * being read. In both cases the session, and with it the workbook, is closed. `onProgress` hears shares of the whole opening.
 */
export function readSession(workbook: Workbook, signal: AbortSignal, onProgress: (share: number) => void): Promise<ReadSession | null> {
  const session = openSession(workbook, { onProgress: (share) => onProgress(ADAPTER_SHARE + share * (1 - ADAPTER_SHARE)) });
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      const now = session.getState();
      if (now.kind === "loading") return;
      stop();
      if (now.kind === "ready") return resolve({ session, book: now.book });
      session.close();
      reject(now.error);
    };
    const stop = session.subscribe(settle);
    signal.addEventListener("abort", () => {
      session.close();
      resolve(null);
    });
    settle();
  });
}
