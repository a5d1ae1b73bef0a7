import type { Book } from "../core/book";
import { columnFormulasOf } from "./actions/columnFormulas";
import { computeBy } from "./actions/formulas";
import type { BurstOptions } from "./changeBurst";
import { asWorkbookError } from "./failure";
import { followWorkbook } from "./followWorkbook";
import { withFreshIndicators } from "./freshIndicators";
import { carryOut } from "./plan";
import type { WorkbookPlan } from "./plan";
import type { EditBatch, Receipt, SheetPicture, Workbook } from "./port";
import { WorkbookError } from "./port";
import { withFormulas } from "./rulesInFormulas";
import type { SessionState } from "./sessionState";
import type { ComputedBy, SetUpOptions } from "./setUp";
import { setUpWorkbook } from "./setUpWorkbook";
import { newStore } from "./store";

export type { SessionState, Trouble } from "./sessionState";

/** One open workbook as the faces see it: a book that follows the workbook, and the ways to change it. */
export interface Session {
  readonly workbook: Workbook;
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /**
   * Writes a batch; the book is read again before this resolves. Rejects with WorkbookError, nothing written.
   * The function form is called when its turn comes, with the book that the write before left behind: use it for
   * anything that a person may do twice in quick succession.
   */
  apply(batch: EditBatch | ((book: Book) => EditBatch)): Promise<Receipt>;
  /**
   * Does what one decision needs: tables, cells and settings together, undone together. The plan is made when its turn
   * comes, from the newest book. Rejects with WorkbookError, and what was done by then is taken back.
   */
  carryOut(make: (book: Book) => WorkbookPlan): Promise<Receipt>;
  /** Fills the computed columns with plain formulas, Cairn formulas or values. Rejects with WorkbookError, nothing written. */
  computeBy(by: ComputedBy): Promise<Receipt>;
  /** Puts a picture on a table's sheet, in the place of one of its name; taken back like everything else. Rejects with WorkbookError, nothing written; there are workbooks that take none. */
  putPicture(table: string, picture: SheetPicture): Promise<Receipt>;
  /** Takes back the last batch; `left` counts the cells that someone has changed since. */
  undo(): Promise<{ readonly left: number }>;
  /** Reads everything anew, and listens to the workbook anew where its session was lost. */
  reload(): Promise<void>;
  /** Creates the tables of "Set up workbook" that are not there yet, and the settings. */
  setUp(options: SetUpOptions): Promise<Receipt>;
  /** To be called when the file was downloaded. */
  markSaved(): void;
  /** Ends it: nobody hears of anything any more, and the workbook is let go. */
  close(): void;
}

export interface SessionOptions {
  /** Hears how much of the first book is made, 0–1: with many rows that takes a while. */
  readonly onProgress?: (share: number) => void;
  /** How a burst of changes is gathered; by default where the workbook is live, and not at all for a file. */
  readonly burst?: BurstOptions;
}

/** Opens a session and starts reading at once. `getState()` is stable between changes, as React expects. */
export function openSession(workbook: Workbook, { onProgress, burst }: SessionOptions = {}): Session {
  const state = newStore<SessionState>({ kind: "loading" });
  let undoable: readonly Receipt[] = [];
  let unsaved = false;
  let closed = false;
  const show = (next: SessionState): void => { if (!closed) state.set(next); };
  const { read, reload, stop } = followWorkbook(workbook, { ...state, set: show }, {
    onProgress, burst, written: () => ({ undoLabel: undoable.at(-1)?.label ?? null, unsaved }),
  });
  /** Edits are written one after another: each is made from the book that the one before left behind. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined); // the caller of `next` hears of the failure; the queue goes on
    return next;
  };
  const ready = (): Extract<SessionState, { readonly kind: "ready" }> => {
    const now = state.getState();
    if (now.kind !== "ready") throw new WorkbookError("busy", "The workbook is still being read. Try again in a moment.");
    return now;
  };
  const bookNow = (): Book => ready().book;

  /** `counts`: the work is an undoable change even where no cell changed (it wrote the settings). */
  const write = (work: () => Promise<Receipt>, counts = false, touched: () => readonly string[] = () => []): Promise<Receipt> =>
    inTurn(async () => {
      try {
        const receipt = await work();
        if (counts || receipt.cellsChanged + receipt.rowsAdded + receipt.tablesCreated.length > 0) {
          undoable = [...undoable.slice(-49), receipt];
          unsaved = workbook.saving.kind === "file";
        }
        await read({ origin: "cairn", tables: touched() });
        return receipt;
      } catch (cause) {
        throw asWorkbookError(cause);
      }
    });

  return {
    workbook,
    getState: state.getState,
    subscribe: state.subscribe,
    apply: (batch) => {
      let touched: readonly string[] = [];
      return write(async () => {
        const asked = typeof batch === "function" ? batch(bookNow()) : batch;
        const now = state.getState();
        const made = now.kind === "ready" ? withFreshIndicators(now.book, asked, workbook.dateSystem) : asked;
        touched = [...new Set(made.edits.map(({ table }) => table))];
        return workbook.apply(made);
      }, false, () => touched);
    },
    carryOut: (make) => write(async () => {
      const plan = withFreshIndicators(bookNow(), make(bookNow()), workbook.dateSystem);
      const receipt = await carryOut(workbook, plan);
      return plan.settings === null ? receipt : withFormulas(workbook, receipt, ready());
    }, true),
    computeBy: (by) => write(async () => {
      const book = bookNow();
      return workbook.apply(computeBy(book, await columnFormulasOf(workbook, book), by));
    }),
    putPicture: (table, picture) => write(() => {
      if (workbook.putPicture === undefined) throw new WorkbookError("too-old", "This workbook takes no pictures. Save the picture as a PNG file instead.");
      return workbook.putPicture(table, picture);
    }, true, () => [table]),
    setUp: (options) => write(() => setUpWorkbook(workbook, options)),
    undo: () =>
      inTurn(async () => {
        const last = undoable.at(-1);
        if (!last) return { left: 0 };
        try {
          const outcome = await last.undo();
          undoable = undoable.slice(0, -1);
          unsaved = workbook.saving.kind === "file";
          await read({ origin: "cairn", tables: [] });
          return outcome;
        } catch (cause) {
          throw asWorkbookError(cause);
        }
      }),
    reload,
    markSaved: () => {
      unsaved = false;
      const now = state.getState();
      if (now.kind === "ready") show({ ...now, unsaved });
    },
    close: () => {
      closed = true;
      stop();
      workbook.close?.();
    },
  };
}
