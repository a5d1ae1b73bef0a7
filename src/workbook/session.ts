import type { Book } from "../core/book";
import { parseSettings } from "../core/settings";
import type { BurstOptions } from "./changeBurst";
import { gatherBursts, mergeChanges, rereadAfter } from "./changeBurst";
import type { EditBatch, Receipt, SheetPicture, TableInfo, Workbook, WorkbookChange, WorkbookErrorCode } from "./port";
import { WorkbookError } from "./port";
import { asWorkbookError } from "./failure";
import { carryOut, takeBack } from "./plan";
import type { WorkbookPlan } from "./plan";
import { EVERYTHING, readWorkbook } from "./readWorkbook";
import type { WorkbookReading } from "./readWorkbook";
import { columnFormulasOf } from "./actions/columnFormulas";
import { computeBy, followRules } from "./actions/formulas";
import { withFreshIndicators } from "./freshIndicators";
import { namesThere, newSettings, setUpSpecs } from "./setUp";
import type { ComputedBy, SetUpOptions } from "./setUp";
import { specsFor } from "./templates";

export type SessionState =
  | { readonly kind: "loading" }
  | {
      readonly kind: "ready";
      readonly book: Book;
      /** All tables that the workbook lists, whether the book is read from them or not. */
      readonly listed: readonly TableInfo[];
      /** The settings document that the book was read with; null for none. */
      readonly json: string | null;
      /** What "Undo" would take back; null when there is nothing. */
      readonly undoLabel: string | null;
      /** True when a file holds edits that were not downloaded yet; always false in Excel. */
      readonly unsaved: boolean;
      /** The change that led to this state; null at first. */
      readonly lastChange: WorkbookChange | null;
      /** Why the newest changes could not be read, and what stands in `book` may be old; null when all is well. */
      readonly trouble: Trouble | null;
    }
  | { readonly kind: "failed"; readonly error: WorkbookError };

/** The workbook cannot be read at the moment. What was read before, and what a person is typing, stays. */
export interface Trouble {
  readonly error: WorkbookError;
  /** Whether it is tried again by itself. */
  readonly retrying: boolean;
}

/** Failures to read that may pass by themselves, and the waits before each new attempt, in milliseconds; the last one goes on. */
const PASSING: readonly WorkbookErrorCode[] = ["busy", "cell-editing", "offline", "session-lost"];
const WAITS: readonly number[] = [2_000, 5_000, 15_000, 30_000];

/** How a burst of changes in Excel is gathered into one reading, in milliseconds. */
const BURST: BurstOptions = { quiet: 120, most: 1_000 };

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
  let state: SessionState = { kind: "loading" };
  let undoable: Receipt[] = [];
  let unsaved = false;
  let closed = false;
  let reads = 0;
  let reading = 0;
  let attempts = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** Changes that no finished reading has taken in yet. */
  let heard: readonly WorkbookChange[] = [];
  /** Edits are written one after another: each is made from the book that the one before left behind. */
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const show = (next: SessionState): void => {
    if (closed) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };

  /** Reads what the changes heard so far ask for. A newer reading makes this one void, and closing makes all void. */
  const read = async (change: WorkbookChange | null): Promise<void> => {
    const mine = ++reads;
    const previous = state.kind === "ready" ? state : null;
    const isOver = (): boolean => closed || mine !== reads;
    clearTimeout(retry);
    reading += 1;
    heard = change === null ? heard : [...heard, change];
    const taken = heard;
    const all = change === null ? null : taken.reduce(mergeChanges);
    try {
      // What could not be read a moment ago is read whole.
      const asked = previous === null || all === null || previous.trouble !== null ? EVERYTHING : rereadAfter(all, previous.book);
      if (asked.kind === "nothing") {
        heard = heard.slice(taken.length);
        return;
      }
      const read = await readWorkbook(workbook, previous, asked, all, { onProgress: previous === null ? onProgress : undefined, isOver });
      if (read === null || isOver()) return;
      heard = heard.slice(taken.length);
      attempts = 0;
      show({ kind: "ready", ...read, undoLabel: undoable.at(-1)?.label ?? null, unsaved, lastChange: all, trouble: null });
    } catch (cause) {
      if (!isOver()) failed(asWorkbookError(cause));
    } finally {
      reading -= 1;
      if (reading === 0 && !closed && mine === reads && heard.length > 0 && attempts === 0) void read(heard.at(-1) ?? null);
    }
  };

  /** What was read before stays where there is any: a person may be in the middle of something. */
  const failed = (error: WorkbookError): void => {
    if (state.kind !== "ready") return show({ kind: "failed", error });
    const retrying = PASSING.includes(error.code);
    if (retrying) retry = setTimeout(() => void read({ origin: "local", tables: [] }), WAITS[Math.min(attempts, WAITS.length - 1)]);
    attempts += 1;
    show({ ...state, trouble: { error, retrying } });
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined); // the caller of `next` hears of the failure; the queue goes on
    return next;
  };

  const readyNow = (): WorkbookReading => {
    if (state.kind !== "ready") throw new WorkbookError("busy", "The workbook is still being read. Try again in a moment.");
    return state;
  };
  const bookNow = (): Book => readyNow().book;

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

  const bursts = gatherBursts((change) => {
    if (reading > 0) heard = [...heard, change]; // the reading under way may have come too early for it: another follows
    else void read(change);
  }, burst ?? (workbook.saving.kind === "live" ? BURST : { quiet: 0, most: 0 }));
  const listen = (): (() => void) => workbook.onChange((change) => {
    if (change.origin !== "cairn") bursts.hear(change); // our own writes read the book themselves
  });
  let stopListening = listen();
  void read(null);

  return {
    workbook,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (batch) => {
      let touched: readonly string[] = [];
      return write(async () => {
        const asked = typeof batch === "function" ? batch(bookNow()) : batch;
        const made = state.kind === "ready" ? withFreshIndicators(state.book, asked, workbook.dateSystem) : asked;
        touched = [...new Set(made.edits.map(({ table }) => table))];
        return workbook.apply(made);
      }, false, () => touched);
    },
    carryOut: (make) => write(async () => {
      const plan = withFreshIndicators(bookNow(), make(bookNow()), workbook.dateSystem);
      const receipt = await carryOut(workbook, plan);
      return plan.settings === null ? receipt : withFormulas(workbook, receipt, readyNow());
    }, true),
    computeBy: (by) => write(async () => {
      const book = bookNow();
      return workbook.apply(computeBy(book, await columnFormulasOf(workbook, book), by));
    }),
    putPicture: (table, picture) => write(() => {
      if (workbook.putPicture === undefined) throw new WorkbookError("too-old", "This workbook takes no pictures. Save the picture as a PNG file instead.");
      return workbook.putPicture(table, picture);
    }, true, () => [table]),
    setUp: (options) => write(() => setUp(workbook, options)),
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
    reload: () => {
      const wasLost = state.kind === "ready" && state.trouble !== null;
      if (wasLost) {
        stopListening();
        stopListening = listen();
      }
      return read(null);
    },
    markSaved: () => {
      unsaved = false;
      if (state.kind === "ready") show({ ...state, unsaved });
    },
    close: () => {
      closed = true;
      clearTimeout(retry);
      bursts.stop();
      stopListening();
      listeners.clear();
      workbook.close?.();
    },
  };
}

/** Formulas hold the rules: after a change of rules they are written anew, undone together with it. */
async function withFormulas(workbook: Workbook, receipt: Receipt, previous: WorkbookReading): Promise<Receipt> {
  try {
    const read = await readWorkbook(workbook, previous, EVERYTHING, null);
    const batch = read === null ? null : followRules(read.book, await columnFormulasOf(workbook, read.book));
    if (batch === null) return receipt;
    const followed = await workbook.apply(batch);
    return {
      ...receipt, cellsChanged: receipt.cellsChanged + followed.cellsChanged,
      undo: async () => {
        const first = await followed.undo();
        const { left } = await receipt.undo();
        return { left: first.left + left };
      },
    };
  } catch (cause) {
    await takeBack([{ places: receipt.places ?? "what the new rules changed", undo: () => receipt.undo() }], cause);
    throw cause;
  }
}

async function setUp(workbook: Workbook, options: SetUpOptions): Promise<Receipt> {
  const present: readonly TableInfo[] = await workbook.list();
  const before = await workbook.readSettings();
  const names = namesThere(present.filter(({ kind }) => kind === "table"), parseSettings(before).settings);
  // A workbook that has criteria keeps them: only what is missing is created.
  const settings = names.has("criteria") ? parseSettings(before).settings : newSettings(options);
  // Plain formulas are made for the criteria table that is made with them; beside an older one the columns start as values.
  const formulas = workbook.saving.kind === "live" && workbook.runsFunctions !== false ? "cairn" : names.has("criteria") ? "values" : "plain";
  const specs = specsFor(options.purpose ?? { kind: "region" }, setUpSpecs(settings, { formulas })).filter(({ name }) => !names.has(name.toLowerCase()));
  return carryOut(workbook, { label: "Set up workbook", create: specs, edits: [], guards: [], settings });
}
