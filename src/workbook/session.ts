import { readBookInSteps } from "../core/book";
import type { Book } from "../core/book";
import { TABLE_NAMES } from "../core/schema";
import { parseSettings } from "../core/settings";
import type { Settings } from "../core/settings";
import type { EditBatch, Receipt, TableInfo, Workbook, WorkbookChange } from "./port";
import { WorkbookError } from "./port";
import { asWorkbookError } from "./failure";
import { keepTables } from "./keepRows";
import { carryOut } from "./plan";
import type { WorkbookPlan } from "./plan";
import { columnFormulasOf } from "./actions/columnFormulas";
import { computeBy, followRules } from "./actions/formulas";
import { inSlices } from "./slices";
import type { Slicing } from "./slices";
import { newSettings, setUpSpecs } from "./setUp";
import type { ComputedBy, SetUpOptions } from "./setUp";

export type SessionState =
  | { readonly kind: "loading" }
  | {
      readonly kind: "ready";
      readonly book: Book;
      /** All tables that the workbook lists, whether the book is read from them or not. */
      readonly listed: readonly TableInfo[];
      /** What "Undo" would take back; null when there is nothing. */
      readonly undoLabel: string | null;
      /** True when a file holds edits that were not downloaded yet; always false in Excel. */
      readonly unsaved: boolean;
      /** The change that led to this state; null at first. */
      readonly lastChange: WorkbookChange | null;
    }
  | { readonly kind: "failed"; readonly error: WorkbookError };

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
  /** Takes back the last batch; `left` counts the cells that someone has changed since. */
  undo(): Promise<{ readonly left: number }>;
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
}

/** Opens a session and starts reading at once. `getState()` is stable between changes, as React expects. */
export function openSession(workbook: Workbook, { onProgress }: SessionOptions = {}): Session {
  let state: SessionState = { kind: "loading" };
  let undoable: Receipt[] = [];
  let unsaved = false;
  let closed = false;
  let reads = 0;
  /** Edits are written one after another: each is made from the book that the one before left behind. */
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const show = (next: SessionState): void => {
    if (closed) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };

  const read = async (change: WorkbookChange | null): Promise<void> => {
    const mine = ++reads;
    try {
      const previous = state.kind === "ready" ? state.book : null;
      // A newer reading makes this one void, and closing makes all void.
      const read = await readWorkbook(workbook, previous, { onProgress: previous === null ? onProgress : undefined, isOver: () => closed || mine !== reads });
      if (read === null || mine !== reads) return;
      show({ kind: "ready", ...read, undoLabel: undoable.at(-1)?.label ?? null, unsaved, lastChange: change });
    } catch (cause) {
      if (mine === reads) show({ kind: "failed", error: asWorkbookError(cause) });
    }
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined); // the caller of `next` hears of the failure; the queue goes on
    return next;
  };

  const bookNow = (): Book => {
    if (state.kind !== "ready") throw new WorkbookError("busy", "The workbook is still being read. Try again in a moment.");
    return state.book;
  };

  /** `counts`: the work is an undoable change even where no cell changed (it wrote the settings). */
  const write = (work: () => Promise<Receipt>, counts = false): Promise<Receipt> =>
    inTurn(async () => {
      try {
        const receipt = await work();
        if (counts || receipt.cellsChanged + receipt.rowsAdded + receipt.tablesCreated.length > 0) {
          undoable = [...undoable.slice(-49), receipt];
          unsaved = workbook.saving.kind === "file";
        }
        await read({ origin: "cairn", tables: [] });
        return receipt;
      } catch (cause) {
        throw asWorkbookError(cause);
      }
    });

  const stopListening = workbook.onChange((change) => {
    if (change.origin !== "cairn") void read(change); // our own writes read the book themselves
  });
  void read(null);

  return {
    workbook,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (batch) =>
      write(async () => workbook.apply(typeof batch === "function" ? batch(bookNow()) : batch)),
    carryOut: (make) => write(async () => {
      const plan = make(bookNow());
      const receipt = await carryOut(workbook, plan);
      return plan.settings === null ? receipt : withFormulas(workbook, receipt, bookNow());
    }, true),
    computeBy: (by) => write(async () => {
      const book = bookNow();
      return workbook.apply(computeBy(book, await columnFormulasOf(workbook, book), by));
    }),
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
    reload: () => read(null),
    markSaved: () => {
      unsaved = false;
      if (state.kind === "ready") show({ ...state, unsaved });
    },
    close: () => {
      closed = true;
      stopListening();
      listeners.clear();
      workbook.close?.();
    },
  };
}

interface WorkbookReading {
  readonly book: Book;
  readonly listed: readonly TableInfo[];
}

/**
 * Reads what a book is made of: the tables it is read from by name, and, where none of these is known to hold practices, those
 * with a Title. What the previous book was made of, and has not changed, is taken from it. Null when the reading was ended.
 */
async function readWorkbook(workbook: Workbook, previous: Book | null, slicing: Slicing = {}): Promise<WorkbookReading | null> {
  const [listed, json] = await Promise.all([workbook.list(), workbook.readSettings()]);
  const wanted = wantedTables(listed, parseSettings(json).settings);
  const read = await workbook.read(wanted.map((info) => info.id));
  const tables = previous === null ? read : await inSlices(keepTables(previous.tables, read), { ...slicing, onProgress: undefined });
  const book = tables === null ? null : await inSlices(readBookInSteps(tables, json, workbook.dateSystem, previous), slicing);
  return book === null ? null : { book, listed };
}

function wantedTables(listed: readonly TableInfo[], { practiceTable, furtherTables }: Settings): readonly TableInfo[] {
  const practices = ["practices", (practiceTable ?? "practices").toLowerCase(), ...furtherTables.map(({ table }) => table.toLowerCase())];
  const named = new Set([...practices, "criteria", "indicators", "ratings", "readings", "theoryofchange", "regions", "snapshots"]);
  const isKnown = listed.some((table) => practices.includes(table.name.toLowerCase()));
  const isTitled = (table: TableInfo): boolean => !isKnown && table.headers.some((header) => header.trim().toLowerCase() === "title");
  return listed.filter((table) => named.has(table.name.toLowerCase()) || isTitled(table));
}

/** Formulas hold the rules: after a change of rules they are written anew, undone together with it. */
async function withFormulas(workbook: Workbook, receipt: Receipt, previous: Book): Promise<Receipt> {
  try {
    const read = await readWorkbook(workbook, previous);
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
    await receipt.undo();
    throw cause;
  }
}

async function setUp(workbook: Workbook, options: SetUpOptions): Promise<Receipt> {
  const present: readonly TableInfo[] = await workbook.list();
  const names = new Set(present.filter((t) => t.kind === "table").map((t) => t.name.toLowerCase()));
  const missing = TABLE_NAMES.filter((name) => !names.has(name.toLowerCase()));
  const before = await workbook.readSettings();
  // A workbook that has criteria keeps them: only what is missing is created.
  const settings = names.has("criteria") ? parseSettings(before).settings : newSettings(options);
  // Plain formulas are made for the criteria table that is made with them; beside an older one the columns start as values.
  const formulas = workbook.saving.kind === "live" && workbook.runsFunctions !== false ? "cairn" : names.has("criteria") ? "values" : "plain";
  const specs = setUpSpecs(settings, { formulas }).filter((spec) =>
    missing.some((name) => name === spec.name),
  );
  return carryOut(workbook, { label: "Set up workbook", create: specs, edits: [], guards: [], settings });
}
