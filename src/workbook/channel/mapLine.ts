import type { Lead } from "../../core/chain/lead";
import { settingsJson } from "../../core/settings";
import type { Session } from "../session";
import { bookSender } from "./bookSender";
import type { BookTell } from "./bookSender";
import { openChannel } from "./channel";
import { MAP_TOPIC, readChoose, readLead, readPlace, readSendAll } from "./mapTalk";
import type { MapTalk, PaneTalk } from "./mapTalk";
import type { Wire } from "./wire";

/** What the pane hears of an open map. */
export interface MapFollower {
  onChoose(key: string | null): void;
  /** Where the map stands: filter, view, comparison. What opens next may start there. */
  onPlace(address: string): void;
  /** A link in the map leads into the pane. */
  onLead(lead: Lead): void;
  /** The two do not understand each other: what happened, then what to do. */
  onProblem(words: string): void;
}

/** An open map: it follows the workbook by itself, and the pane's choice through this. */
export interface MapLine {
  choose(key: string | null): void;
  /** Shows what a filter asks for, as an address has it, and nothing else. */
  ask(address: string): void;
  /** Asks the map's window to show itself. Most hosts do not let it; the pane says in words where it is. */
  comeForward(): void;
  /** Ends the conversation; the window is not closed. */
  close(): void;
}

/** The pane's end of a map, in a window or a frame: the map is kept as the session's book is. `selected` is what is chosen now. */
export function serveMap(session: Session, wire: Wire, selected: string | null, follow: MapFollower): MapLine {
  const channel = openChannel<PaneTalk, MapTalk>(wire, { topic: MAP_TOPIC, calls: false });
  const sender = bookSender(channel.tell as BookTell); // its messages are among ours; the compiler cannot see through the generic
  let chosen = selected;
  let trouble: string | null = null;
  /** A rejected message is one that a map which is gone did not get; the next map is told all anew. */
  const tell = <Name extends "choose" | "trouble" | "ask" | "comeForward">(name: Name, body: PaneTalk["tells"][Name]): void => { channel.tell(name, body).catch(() => undefined); };
  const show = (): void => {
    const state = session.getState();
    const words = state.kind === "failed" ? state.error.message : null;
    if (words !== trouble) tell("trouble", { message: words });
    trouble = words;
    if (state.kind !== "ready") return;
    const { book } = state;
    const { name, dateSystem } = session.workbook;
    sender.show({ name, dateSystem, tables: book.tables, settingsJson: settingsJson(book.settings, null), shown: book.practiceColumns?.table ?? null });
  };

  channel.hear("choose", readChoose, ({ key }) => {
    chosen = key;
    follow.onChoose(key);
  });
  channel.hear("place", readPlace, ({ address }) => follow.onPlace(address));
  channel.hear("lead", readLead, (lead) => follow.onLead(lead));
  channel.hear("sendAll", readSendAll, () => sender.again());
  channel.onProblem(follow.onProblem);
  const stop = session.subscribe(show);
  show();
  channel.onJoined(() => {
    tell("choose", { key: chosen });
    if (trouble !== null) tell("trouble", { message: trouble });
    sender.again();
  });
  return {
    choose: (key) => {
      if (key === chosen) return;
      chosen = key;
      tell("choose", { key });
    },
    ask: (address) => {
      chosen = null;
      tell("ask", { address });
    },
    comeForward: () => tell("comeForward", {}),
    close: () => {
      stop();
      sender.close();
      channel.close();
    },
  };
}
