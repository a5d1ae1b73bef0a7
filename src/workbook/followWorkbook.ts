import type { BurstOptions } from "./changeBurst";
import { gatherBursts, mergeChanges, rereadAfter } from "./changeBurst";
import { asWorkbookError } from "./failure";
import type { Workbook, WorkbookChange, WorkbookError, WorkbookErrorCode } from "./port";
import { EVERYTHING, readWorkbook } from "./readWorkbook";
import type { SessionState } from "./sessionState";
import type { Store } from "./store";

/** Failures to read that may pass by themselves, and the waits before each new attempt, in milliseconds; the last one goes on. */
const PASSING: readonly WorkbookErrorCode[] = ["busy", "cell-editing", "offline", "session-lost"];
const WAITS: readonly number[] = [2_000, 5_000, 15_000, 30_000];

/** How a burst of changes in Excel is gathered into one reading, in milliseconds. */
const BURST: BurstOptions = { quiet: 120, most: 1_000 };

export interface FollowOptions {
  /** Hears how much of the first book is made, 0–1. */
  readonly onProgress: ((share: number) => void) | undefined;
  readonly burst: BurstOptions | undefined;
  /** What a state says of our own writes. */
  readonly written: () => { readonly undoLabel: string | null; readonly unsaved: boolean };
}

export interface Follower {
  /** Reads what a change asks for and what was heard before; everything for null. Never rejects: a failure becomes the state. */
  read(change: WorkbookChange | null): Promise<void>;
  /** Reads everything, and listens anew where the workbook was lost. */
  reload(): Promise<void>;
  stop(): void;
}

/** Keeps the state as the workbook is: reads it at once and after each change, and again where a failure may pass. */
export function followWorkbook(workbook: Workbook, state: Store<SessionState>, { onProgress, burst, written }: FollowOptions): Follower {
  let stopped = false;
  let reads = 0;
  let reading = 0;
  let attempts = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** Changes that no finished reading has taken in yet. */
  let heard: readonly WorkbookChange[] = [];

  /** A newer reading makes this one void, and stopping makes all void. */
  const read = async (change: WorkbookChange | null): Promise<void> => {
    const mine = ++reads;
    const now = state.getState();
    const previous = now.kind === "ready" ? now : null;
    const isOver = (): boolean => stopped || mine !== reads;
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
      const found = await readWorkbook(workbook, previous, asked, all, { onProgress: previous === null ? onProgress : undefined, isOver });
      if (found === null || isOver()) return;
      heard = heard.slice(taken.length);
      attempts = 0;
      state.set({ kind: "ready", ...found, ...written(), lastChange: all, trouble: null });
    } catch (cause) {
      if (!isOver()) failed(asWorkbookError(cause));
    } finally {
      reading -= 1;
      if (reading === 0 && !stopped && mine === reads && heard.length > 0 && attempts === 0) void read(heard.at(-1) ?? null);
    }
  };

  /** What was read before stays where there is any: a person may be in the middle of something. */
  const failed = (error: WorkbookError): void => {
    const now = state.getState();
    if (now.kind !== "ready") return state.set({ kind: "failed", error });
    const retrying = PASSING.includes(error.code);
    if (retrying) retry = setTimeout(() => void read({ origin: "local", tables: [] }), WAITS[Math.min(attempts, WAITS.length - 1)]);
    attempts += 1;
    state.set({ ...now, trouble: { error, retrying } });
  };

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
    read,
    reload: () => {
      const now = state.getState();
      if (now.kind === "ready" && now.trouble !== null) {
        stopListening();
        stopListening = listen();
      }
      return read(null);
    },
    stop: () => {
      stopped = true;
      clearTimeout(retry);
      bursts.stop();
      stopListening();
    },
  };
}
