import { ownTable, type OwnTable } from "../../core/ownTables";
import { settingsJson } from "../../core/settings";
import type { Book } from "../../core/book";
import { editTheory } from "../actions/editTheory";
import { alsoSelect } from "../actions/selectIndicators";
import { startAsAsked } from "../actions/startTheory";
import { WorkbookError, type Wait } from "../port";
import type { Session } from "../session";
import type { BookState } from "./bookMessages";
import { bookSender, type BookTell } from "./bookSender";
import { openChannel } from "./channel";
import { readNothing, readSendAll } from "./mapTalk";
import { THEORY_TOPIC, readAskedEdit, readCodes, readHolding, readLabel, readStart, type TheoryPageTalk, type TheoryPaneTalk, type TheoryStanding } from "./theoryTalk";
import type { Wire } from "./wire";

/** What the pane hears of an open page. */
export interface TheoryFollower {
  /** Words were typed there that are not in the workbook, or no longer. */
  onHolding(words: boolean): void;
  /** The two do not understand each other: what happened, then what to do. */
  onProblem(words: string): void;
}

/** The pane's end of an open page: it follows the workbook by itself, and its edits go through the pane's session. */
export interface TheoryLine {
  /** Asks the window to show itself. Most hosts do not let it; the pane says in words where it is. */
  comeForward(): void;
  /** Ends the conversation; the window is not closed. */
  close(): void;
}

/** The tables that a Theory of Change and its checks rest on; all others stay in the pane. */
const TABLES: readonly OwnTable[] = ["TheoryOfChange", "Indicators", "Readings", "Catalogue"];

/**
 * Keeps the full page of the Theory of Change as the session's book is, and does what is asked for there: an edit is the same action, in
 * the same queue and with the same undo, as one made in the pane. `putPicture` puts the diagram of the newest book onto its sheet and says where.
 */
export function serveTheory(session: Session, wire: Wire, putPicture: () => Promise<string>, follow: TheoryFollower): TheoryLine {
  const channel = openChannel<TheoryPaneTalk, TheoryPageTalk>(wire, { topic: THEORY_TOPIC, calls: false });
  const sender = bookSender(channel.tell as BookTell); // its messages are among ours; the compiler cannot see through the generic
  let waiting: Wait["reason"] | null = null;
  let told = "";
  /** A rejected message is one that a page which is gone did not get; the next page is told all anew. */
  const tell = <Name extends "standing" | "comeForward" | "leaving">(name: Name, body: TheoryPaneTalk["tells"][Name]): void => { channel.tell(name, body).catch(() => undefined); };
  const show = (): void => {
    const standing = standingOf(session, waiting);
    const text = JSON.stringify(standing);
    if (text !== told) tell("standing", standing);
    told = text;
    const state = session.getState();
    if (state.kind === "ready") sender.show(bookState(session, state.book));
  };
  /** The page must have what follows from its question before it has the answer. */
  const thenShown = async <T>(work: Promise<T>): Promise<T> => {
    const outcome = await work;
    await sender.settled();
    return outcome;
  };

  channel.answer("edit", readAskedEdit, ({ edit, seen }) => thenShown(session.apply((newest) => editTheory(newest, edit, seen)).then(() => ({}))));
  channel.answer("start", readStart, (start) => thenShown(session.carryOut((newest) => startAsAsked(newest, start)).then(() => ({}))));
  channel.answer("select", readCodes, ({ codes }) => thenShown(session.apply((newest) => alsoSelect(newest, codes)).then(() => ({}))));
  channel.answer("putPicture", readNothing, () => putPicture().then((place) => ({ place })));
  channel.answer("undo", readLabel, ({ label }) => {
    const state = session.getState();
    const newest = state.kind === "ready" ? state.undoLabel : null;
    if (newest !== label) throw new WorkbookError("moved", newest === null ? "This was taken back already." : `The newest change is another one by now: ${newest}. Nothing was taken back. Choose Undo again to take back that one.`);
    return thenShown(session.undo());
  });
  channel.hear("sendAll", readSendAll, () => sender.again());
  channel.hear("here", readNothing, () => undefined); // the channel itself acknowledges it
  channel.hear("holding", readHolding, ({ words }) => follow.onHolding(words));
  channel.onProblem(follow.onProblem);
  const stopWait = session.workbook.onWait?.((wait) => {
    waiting = wait?.reason ?? null;
    show();
  });
  const stop = session.subscribe(show);
  show();
  channel.onJoined(() => {
    tell("standing", standingOf(session, waiting));
    sender.again();
  });
  return {
    comeForward: () => tell("comeForward", {}),
    close: () => {
      tell("leaving", {});
      stop();
      stopWait?.();
      sender.close();
      channel.close();
    },
  };
}

function standingOf(session: Session, waiting: Wait["reason"] | null): TheoryStanding {
  const state = session.getState();
  const { workbook } = session;
  const ready = state.kind === "ready" ? state : null;
  const trouble = state.kind === "failed" ? state.error.message : ready?.trouble?.error.message ?? null;
  return { readOnly: workbook.readOnly, undoLabel: ready?.undoLabel ?? null, pictures: workbook.putPicture !== undefined, waiting, trouble, origin: ready?.lastChange?.origin ?? "cairn" };
}

function bookState({ workbook: { name, dateSystem } }: Session, { tables, settings, plan }: Book): BookState {
  return { name, dateSystem, tables: tables.filter((table) => TABLES.some((own) => ownTable([table], settings, own) !== null)), settingsJson: settingsJson(settings, null), shown: plan.theory.table };
}
