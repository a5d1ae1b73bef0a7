import { sourceNames, type MergeSource } from "../core/merge/source";
import { fold } from "../core/folding";
import { asWorkbookError } from "./failure";
import type { TextLayout } from "../core/textTable/layout";
import type { FileSource, OpenFile, OpenProgress, TextQuestion } from "./opener";
import { adapterShare, readSession } from "./readSession";
import { newStore } from "./store";

/** One of several files that are being opened, in the order given. */
export type FileStep =
  | { readonly kind: "waiting" }
  | { readonly kind: "opening" }
  | { readonly kind: "read"; readonly practices: number }
  | { readonly kind: "refused"; readonly message: string };

export interface FileState {
  readonly fileName: string;
  readonly step: FileStep;
  /** What a reader must know of how it was read; null for nothing. */
  readonly note: string | null;
}

export type ManyState =
  | { readonly kind: "idle" }
  | { readonly kind: "opening"; readonly files: readonly FileState[] }
  /** Waits for the person to say how one of them, a text, is to be read; `answer(null)` leaves that file out. */
  | { readonly kind: "asking"; readonly files: readonly FileState[]; readonly question: TextQuestion; readonly answer: (layout: TextLayout | null) => void }
  /** All were tried; some were refused or read with a note, which stays until it is dismissed. */
  | { readonly kind: "done"; readonly files: readonly FileState[] };

/** Reads several files one after another: two at once would be no faster on most machines, and need the memory of both. */
export interface ManyOpener {
  getState(): ManyState;
  subscribe(listener: () => void): () => void;
  /** How far the file is that is being opened now. */
  readonly progress: { getState(): OpenProgress; subscribe(listener: () => void): () => void };
  /** Those that could be read, with the file each came from; empty when none could, null when it was cancelled. */
  open(files: readonly FileSource[]): Promise<readonly OpenedSource[] | null>;
  cancel(): void;
  dismiss(): void;
}

export interface OpenedSource {
  readonly file: FileSource;
  readonly source: MergeSource;
}

/** One opening of several files; `file` ends the one that is read now, and with it all. */
interface Run {
  file: AbortController;
}

const NOT_BEGUN: OpenProgress = { share: null, onPage: false };
const IDLE: ManyState = { kind: "idle" };

export function createManyOpener(openFile: OpenFile): ManyOpener {
  const state = newStore<ManyState>(IDLE);
  const progress = newStore<OpenProgress>(NOT_BEGUN);
  let current: Run | null = null;
  const cancel = (): void => {
    current?.file.abort();
    current = null;
    state.set(IDLE);
  };

  const open = async (files: readonly FileSource[]): Promise<readonly OpenedSource[] | null> => {
    cancel();
    const mine: Run = { file: new AbortController() };
    current = mine;
    const names = sourceNames(files.map(({ name }) => name));
    let told: readonly FileState[] = names.map((fileName) => ({ fileName, step: { kind: "waiting" }, note: null }));
    const tell = (at: number, step: FileStep, note: string | null = null): void => {
      told = told.map((each, i) => (i === at ? { ...each, step, note: note ?? each.note } : each));
      if (current === mine) state.set({ kind: "opening", files: told });
    };
    const ask = (question: TextQuestion): Promise<TextLayout | null> => new Promise((resolve) => {
      if (current !== mine) return resolve(null);
      if (question.preview(question.guess).remarks.length === 0) return resolve(question.guess); // one reading of it is as good as certain
      const answer = (layout: TextLayout | null): void => {
        if (current === mine) state.set({ kind: "opening", files: told });
        resolve(layout);
      };
      mine.file.signal.addEventListener("abort", () => resolve(null), { once: true });
      state.set({ kind: "asking", files: told, question, answer });
    });
    const opened: OpenedSource[] = [];
    for (const [at, file] of files.entries()) {
      progress.set(NOT_BEGUN);
      mine.file = new AbortController();
      const { signal } = mine.file;
      tell(at, { kind: "opening" });
      try {
        const source = await readSource(openFile, file, names[at] ?? file.name, signal, (now) => { if (current === mine) progress.set(now); }, (note) => tell(at, { kind: "opening" }, note), ask);
        if (source === null || signal.aborted) return null;
        opened.push({ file, source });
        tell(at, { kind: "read", practices: source.book.practices.length });
      } catch (cause) {
        if (signal.aborted) return null;
        tell(at, { kind: "refused", message: asWorkbookError(cause).message });
      }
    }
    current = null;
    state.set(told.some(({ step, note }) => step.kind === "refused" || note !== null) ? { kind: "done", files: told } : IDLE);
    return opened;
  };

  return {
    getState: state.getState, subscribe: state.subscribe, progress, open, cancel,
    dismiss: () => { if (state.getState().kind === "done") state.set(IDLE); },
  };
}

/** Tables that a merged workbook carries over, beside what every session reads. */
const CARRIED: ReadonlySet<string> = new Set(["readings", "regions", "ratings", "indicators", "criteria"]);

/** A file's book; what held the file (a worker) is let go before the next is read. Null when cancelled. Rejects with what kept it from being read. */
async function readSource(
  openFile: OpenFile, file: FileSource, name: string, signal: AbortSignal, onProgress: (progress: OpenProgress) => void, onNote: (note: string) => void,
  ask: (question: TextQuestion) => Promise<TextLayout | null>,
): Promise<MergeSource | null> {
  const bytes = await file.bytes();
  if (signal.aborted) return null;
  let onPage = false;
  const workbook = await openFile(bytes, file.name, {
    signal, onNote, ask,
    onProgress: (now) => {
      onPage = now.onPage;
      onProgress({ share: adapterShare(now.share), onPage });
    },
  });
  const read = await readSession(workbook, signal, (share) => onProgress({ share, onPage }));
  if (read === null) return null;
  const { session, book } = read;
  try {
    const others = (await workbook.list()).filter(({ id }) => !book.tables.some((table) => table.id === id));
    const more = await workbook.read(others.filter((table) => CARRIED.has(fold(table.name))).map(({ id }) => id));
    const unread = others.filter((table) => !CARRIED.has(fold(table.name))).map((table) => ({ name: table.name, rowCount: table.rowCount }));
    return { name, dateSystem: workbook.dateSystem, book: { ...book, tables: [...book.tables, ...more] }, unread };
  } finally {
    session.close();
  }
}

/** What becomes of files that a person chose together: one is opened as ever, several that can be read are shown as one. */
export async function openSeveral(many: ManyOpener, files: readonly FileSource[], { one, several }: {
  readonly one: (file: FileSource) => void;
  readonly several: (sources: readonly MergeSource[]) => void;
}): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  if (files.length === 1) {
    many.cancel();
    one(first);
    return;
  }
  const opened = await many.open(files);
  if (opened === null || opened[0] === undefined) return;
  if (opened.length === 1) one(opened[0].file);
  else several(opened.map(({ source }) => source));
}
