import { readBookInSteps, type Book } from "../../core/book";
import { readBookBegin, readBookEnd, readBookRows } from "../../workbook/channel/bookMessages";
import { bookReceiver, type ReceivedBook } from "../../workbook/channel/bookReceiver";
import { openChannel } from "../../workbook/channel/channel";
import { readNothing } from "../../workbook/channel/mapTalk";
import { THEORY_TOPIC, readLeft, readPicturePlace, readStanding, type TheoryPageTalk, type TheoryPaneTalk, type TheoryStanding } from "../../workbook/channel/theoryTalk";
import type { Wire } from "../../workbook/channel/wire";
import { WorkbookError, type Wait } from "../../workbook/port";
import { inSlices } from "../../workbook/slices";
import type { Store } from "../../ui/useStore";
import type { DeskState, TheoryDesk } from "../desk/theoryDesk";

/** How the page stands with its pane. */
export interface LineState {
  /** The pane does not answer, was closed or was loaded again: nothing more is written from here. */
  readonly lost: boolean;
  /** What a write waits for in Excel; null for nothing. */
  readonly waiting: Wait["reason"] | null;
  /** What else is amiss, in words; null for nothing. */
  readonly trouble: string | null;
}

/** A desk whose workbook is in the pane. */
export interface PaneDesk extends TheoryDesk {
  readonly line: Store<LineState>;
  /** Says whether words are typed here that are not in the workbook. */
  holding(words: boolean): void;
  close(): void;
}

/** How often the pane is asked whether it is there, and how long an answer may take, in ms. Excel hands messages on within one second. */
const ASK_EVERY = 3_000;
const PATIENCE = 10_000;
const NOT_SENT = "This was not written: the Cairn pane in Excel does not answer.";
const UNSURE = "The Cairn pane in Excel does not answer. Whether this was written is not known: look at the sheet.";

/** The page's end of the line to the pane: a book that follows the workbook, and edits that the pane carries out. */
export function paneDesk(wire: Wire): PaneDesk {
  let shown: DeskState = { kind: "waiting", what: "Reading the Theory of Change from Excel" };
  let line: LineState = { lost: false, waiting: null, trouble: null };
  let standing: TheoryStanding | null = null;
  let book: { readonly book: Book; readonly name: string } | null = null;
  let newest: ReceivedBook | null = null;
  let reading: Promise<void> | null = null;
  let closed = false;
  /** What waits for the pane's answer, to be let go when there is nobody who could give one. */
  const open = new Set<(error: WorkbookError) => void>();
  const hearing = new Set<() => void>();
  const lineHearing = new Set<() => void>();

  const show = (): void => {
    if (closed || book === null || standing === null) return;
    const { readOnly, undoLabel, pictures, origin } = standing;
    shown = { kind: "ready", ...book, readOnly, undoLabel: line.lost ? null : undoLabel, pictures: pictures && !line.lost && book.book.plan.theory.table !== null, origin };
    for (const hear of [...hearing]) hear();
  };
  const setLine = (change: Partial<LineState>): void => {
    const wasLost = line.lost;
    line = { ...line, ...change };
    if (closed) return;
    if (line.lost) for (const fail of [...open]) fail(new WorkbookError("session-lost", UNSURE));
    for (const hear of [...lineHearing]) hear();
    if (line.lost !== wasLost) show();
  };

  const read = async (): Promise<void> => {
    while (newest !== null) {
      const { tables, settingsJson, dateSystem, name } = newest;
      newest = null;
      const made = await inSlices(readBookInSteps(tables, settingsJson, dateSystem, book?.book ?? null), { isOver: () => closed });
      if (made === null) break;
      book = { book: made, name };
      show();
    }
    reading = null;
  };

  const channel = openChannel<TheoryPageTalk, TheoryPaneTalk>(wire, { topic: THEORY_TOPIC, calls: true });
  const tell = <Name extends keyof TheoryPageTalk["tells"]>(name: Name, body: TheoryPageTalk["tells"][Name]): void => { channel.tell(name, body).catch(() => undefined); };
  const receiver = bookReceiver((received) => {
    if (!received.whole) return;
    newest = received;
    reading ??= read();
  }, (why) => tell("sendAll", { why }));
  channel.hear("bookBegin", readBookBegin, receiver.begin);
  channel.hear("bookRows", readBookRows, (rows) => { receiver.rows(rows); });
  channel.hear("bookEnd", readBookEnd, receiver.end);
  channel.hear("standing", readStanding, (now) => {
    standing = now;
    setLine({ waiting: now.waiting, trouble: now.trouble });
    show();
  });
  channel.hear("comeForward", readNothing, () => window.focus());
  channel.hear("leaving", readNothing, () => setLine({ lost: true }));
  channel.onProblem((trouble) => setLine({ trouble }));

  const alive = heartbeat(() => channel.tell("here", {}), (lost) => setLine({ lost }));
  /** Asks, and waits until what follows from the answer is shown here too. */
  const asked = <T>(ask: () => Promise<T>): Promise<T> => new Promise((resolve, reject) => {
    // What is not sent cannot be written later, when the person has already done something about it.
    if (line.lost) return reject(new WorkbookError("session-lost", NOT_SENT));
    const settle = (act: () => void): void => { open.delete(fail); act(); };
    const fail = (error: WorkbookError): void => settle(() => reject(error));
    open.add(fail);
    ask().then((answer) => (reading ?? Promise.resolve()).then(() => settle(() => resolve(answer))), (error: WorkbookError) => fail(error));
  });
  return {
    getState: () => shown,
    subscribe: (hear) => { hearing.add(hear); return () => hearing.delete(hear); },
    line: { getState: () => line, subscribe: (hear) => { lineHearing.add(hear); return () => lineHearing.delete(hear); } },
    edit: async (edit, seen = null) => { await asked(() => channel.ask("edit", { edit, seen }, readNothing)); },
    start: async (start) => { await asked(() => channel.ask("start", start, readNothing)); },
    undo: () => asked(() => channel.ask("undo", { label: standing?.undoLabel ?? "" }, readLeft)),
    select: async (codes) => { await asked(() => channel.ask("select", { codes }, readNothing)); },
    putPicture: async () => (await asked(() => channel.ask("putPicture", {}, readPicturePlace))).place,
    holding: (words) => tell("holding", { words }),
    close: () => {
      closed = true;
      alive.stop();
      channel.close();
    },
  };
}

/** Says when the other page no longer takes what it is told, and when it does again. `tell` resolves when it was taken. */
function heartbeat(tell: () => Promise<void>, onLost: (lost: boolean) => void): { stop(): void } {
  let since: number | null = null;
  const timer = setInterval(() => {
    if (since !== null) {
      if (Date.now() - since > PATIENCE) onLost(true);
      return;
    }
    since = Date.now();
    tell().then(() => { since = null; onLost(false); }, () => { since = null; onLost(true); });
  }, ASK_EVERY);
  return { stop: () => clearInterval(timer) };
}
