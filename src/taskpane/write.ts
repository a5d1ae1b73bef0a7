import type { Book } from "../core/book";
import type { EditBatch, Receipt } from "../workbook/port";
import { WorkbookError } from "../workbook/port";
import type { Session } from "../workbook/session";

/** Makes a batch from the book as it is when its turn comes. */
export type MakeBatch = (book: Book) => EditBatch;

/**
 * Writes one after another, each batch made from the book that the one before left behind: two quick ratings of one
 * practice agree on its score. Rejects with WorkbookError; the next in line still runs.
 */
export function makeWriter(session: Session): (make: MakeBatch) => Promise<Receipt> {
  let last: Promise<unknown> = Promise.resolve();
  return (make) => {
    const next = last.then(() => {
      const state = session.getState();
      if (state.kind !== "ready") throw new WorkbookError("busy", "The workbook is still being read. Try again in a moment.");
      return session.apply(make(state.book));
    });
    last = next.catch(() => undefined); // whoever asked for `next` hears of the failure
    return next;
  };
}
