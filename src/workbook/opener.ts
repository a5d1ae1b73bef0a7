import type { TextLayout } from "../core/textTable/layout";
import type { TextTable } from "../core/textTable/textTable";
import { asWorkbookError } from "./failure";
import type { Workbook } from "./port";
import { WorkbookError } from "./port";
import { adapterShare, readSession } from "./readSession";
import type { Session } from "./session";
import { newStore } from "./store";

/** A file to open: a picked or dropped one, or one that the page fetches from its own folder. */
export interface FileSource {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
  readonly isSample?: boolean;
  /** What the person is to be told once it is open; with an opened copy, what was carried over. */
  readonly note?: string;
}

export function pickedFile(file: File): FileSource {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** A file that lies beside the page. */
export function fileBesidePage(path: string, name: string, isSample = false): FileSource {
  return {
    name, isSample,
    bytes: async () => {
      const response = await fetch(new URL(path, document.baseURI));
      if (!response.ok) throw new WorkbookError("not-found", `${name} is missing beside this page. Ask whoever put Cairn on this server to copy the whole folder.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

export interface OpenProgress {
  /** 0–1; null where it is not known. */
  readonly share: number | null;
  /** True where the file is read on the page itself, which stands still meanwhile. */
  readonly onPage: boolean;
}

export interface OpenOptions {
  readonly onProgress: (progress: OpenProgress) => void;
  /** Aborted when the person cancels, or opens another file. */
  readonly signal: AbortSignal;
  /** Asks how a text is to be read as a table; null when the person would rather not open it. Without it the guess is taken. */
  readonly ask?: (question: TextQuestion) => Promise<TextLayout | null>;
  /** Hears one receipt where what is open is a copy of the file, in another format. */
  readonly onNote?: (note: string) => void;
}

/** A text that is to be read as a table: what Cairn makes of it, and what it would be if read in another way. */
export interface TextQuestion {
  readonly fileName: string;
  readonly guess: TextLayout;
  preview(layout: TextLayout): TextPreview;
}

export interface TextPreview {
  readonly table: TextTable;
  /** True where the whole file was looked at, not only its first part. */
  readonly whole: boolean;
  /** What a person should know before it is opened. */
  readonly remarks: readonly string[];
}

/** An adapter that opens a file; named by the root. */
export type OpenFile = (bytes: Uint8Array, name: string, options: OpenOptions) => Promise<Workbook>;

/** The last attempt to open a file. Whatever becomes of it, what was open before stays open until another is. */
export type OpenerState =
  | { readonly kind: "idle" }
  | { readonly kind: "opening"; readonly fileName: string }
  /** Waits for the person to say how a text is to be read; `answer(null)` ends the opening. */
  | { readonly kind: "asking"; readonly fileName: string; readonly question: TextQuestion; readonly answer: (layout: TextLayout | null) => void }
  | { readonly kind: "failed"; readonly fileName: string; readonly error: WorkbookError };

/** Opens files, one at a time: a newer one makes an older one void. */
export interface Opener {
  getState(): OpenerState;
  subscribe(listener: () => void): () => void;
  /** How far the opening is: a store of its own, so that a face is not drawn anew for each per cent. */
  readonly progress: { getState(): OpenProgress; subscribe(listener: () => void): () => void };
  open(source: FileSource): Promise<void>;
  /** `take` gets each session whose book is read, and is then the one to close it; the newest `take` alone. Returns the way to stop. */
  onOpened(take: (session: Session, source: FileSource) => void): () => void;
  /** Ends the opening that is under way. */
  cancel(): void;
  /** Forgets a failure that was read. */
  dismiss(): void;
}

const IDLE: OpenerState = { kind: "idle" };
const NOT_BEGUN: OpenProgress = { share: null, onPage: false };

export function createOpener(openFile: OpenFile): Opener {
  let taker: ((session: Session, source: FileSource) => void) | null = null;
  const state = newStore<OpenerState>(IDLE);
  const progress = newStore(NOT_BEGUN);
  let current: AbortController | null = null;
  const end = (): void => {
    current?.abort();
    current = null;
  };

  const cancel = (): void => {
    end();
    state.set(IDLE);
  };
  /** The person's answer; null too when the opening is ended before. */
  const ask = (question: TextQuestion, signal: AbortSignal): Promise<TextLayout | null> => new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(null));
    if (signal.aborted) resolve(null);
    else state.set({ kind: "asking", fileName: question.fileName, question, answer: resolve });
  });

  const open = async (source: FileSource): Promise<void> => {
    end();
    const mine = new AbortController();
    current = mine;
    const fileName = source.name;
    const tell = (now: OpenProgress): void => {
      if (current === mine && isNews(progress.getState(), now)) progress.set(now);
    };
    progress.set(NOT_BEGUN);
    state.set({ kind: "opening", fileName });
    try {
      const bytes = await source.bytes();
      if (mine.signal.aborted) return;
      let onPage = false;
      let note: string | null = null;
      const workbook = await openFile(bytes, fileName, {
        signal: mine.signal,
        onNote: (words) => { note = words; },
        ask: async (question) => {
          const layout = await ask(question, mine.signal);
          if (current === mine) {
            if (layout === null) cancel();
            else state.set({ kind: "opening", fileName });
          }
          return layout;
        },
        onProgress: ({ share, onPage: here }) => {
          onPage = here;
          tell({ share: adapterShare(share), onPage });
        },
      });
      if (mine.signal.aborted) return workbook.close?.();
      const read = await readSession(workbook, mine.signal, (share) => tell({ share, onPage }));
      if (read === null) return;
      current = null;
      if (taker === null) read.session.close(); // the face is gone
      else taker(read.session, note === null ? source : { ...source, name: workbook.name, note });
      state.set(IDLE);
    } catch (cause) {
      if (current !== mine) return; // cancelled, or a newer file has come
      current = null;
      state.set({ kind: "failed", fileName, error: asWorkbookError(cause) });
    }
  };

  return {
    getState: state.getState, subscribe: state.subscribe, progress, open,
    onOpened: (take) => {
      taker = take;
      return () => { if (taker === take) taker = null; };
    },
    cancel,
    dismiss: () => { if (state.getState().kind === "failed") state.set(IDLE); },
  };
}

/** Only whole per cent are news: a page is not drawn again for less. */
function isNews({ share: before, onPage: wasOnPage }: OpenProgress, { share, onPage }: OpenProgress): boolean {
  if (wasOnPage !== onPage) return true;
  return before === null || share === null ? before !== share : Math.floor(share * 100) > Math.floor(before * 100);
}
