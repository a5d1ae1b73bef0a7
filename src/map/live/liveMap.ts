import { readBookInSteps } from "../../core/book";
import type { Book } from "../../core/book";
import type { Lead } from "../../core/chain/lead";
import { readBookBegin, readBookEnd, readBookRows } from "../../workbook/channel/bookMessages";
import { bookReceiver } from "../../workbook/channel/bookReceiver";
import type { ReceivedBook } from "../../workbook/channel/bookReceiver";
import { openChannel } from "../../workbook/channel/channel";
import { MAP_TOPIC, readChoose, readNothing, readPlace, readTrouble } from "../../workbook/channel/mapTalk";
import type { MapTalk, PaneTalk } from "../../workbook/channel/mapTalk";
import type { Wire } from "../../workbook/channel/wire";
import { inSlices } from "../../workbook/slices";

/** How many of the workbook's practices are shown while others still arrive. */
export interface Arriving {
  /** Rows of practices that the map shows, that have arrived, and that there are. */
  readonly shown: number;
  readonly here: number;
  readonly of: number;
}

/** What the map has of the pane's workbook. */
export interface LiveState {
  readonly book: { readonly book: Book; readonly name: string } | null;
  /** Null once all is shown. */
  readonly arriving: Arriving | null;
  /** Key of the practice to show; a changed book leaves it alone. */
  readonly selected: string | null;
  /** The address with the filter that the pane asked for last; a new object asks again. Null before. */
  readonly asked: { readonly address: string } | null;
  /** What keeps the workbook from being read, or the two from talking; words for a person. */
  readonly trouble: string | null;
}

export interface LiveMap {
  getState(): LiveState;
  subscribe(listener: () => void): () => void;
  /** A practice was opened in the map, or none. */
  choose(key: string | null): void;
  /** A link leads into the pane. */
  lead(lead: Lead): void;
  /** Where the map stands now, for whatever opens next. */
  place(address: string): void;
  close(): void;
}

/** How long a map waits for the pane's first word before it says so, in ms. */
const SILENCE = 12_000;
const SILENT = "The Cairn pane does not answer. Close this map, see that the pane is open in Excel, and open the map from there.";

/** The map's end of the line to the pane: a book that follows the workbook, read in slices, shown before all of it is here. */
export function liveMap(wire: Wire): LiveMap {
  let state: LiveState = { book: null, arriving: null, selected: null, asked: null, trouble: null };
  let newest: ReceivedBook | null = null;
  let previous: Book | null = null;
  let reading = false;
  let closed = false;
  const listeners = new Set<() => void>();
  const set = (change: Partial<LiveState>): void => {
    if (closed) return;
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };

  /** One after another: a first part is shown even where the next is here already. */
  const read = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    while (newest !== null) {
      const { tables, settingsJson, dateSystem, name, whole, rowsHere, rowsOf } = newest;
      newest = null;
      const book = await inSlices(readBookInSteps(tables, settingsJson, dateSystem, previous), { isOver: () => closed });
      if (book === null) break;
      previous = book;
      set({ book: { book, name }, arriving: whole ? null : { shown: rowsHere, here: Math.max(rowsHere, state.arriving?.here ?? 0), of: rowsOf } });
    }
    reading = false;
  };

  const channel = openChannel<MapTalk, PaneTalk>(wire, { topic: MAP_TOPIC, calls: true });
  /** What a pane that is gone does not hear is of no use to it. */
  const tell = <Name extends keyof MapTalk["tells"]>(name: Name, body: MapTalk["tells"][Name]): void => { channel.tell(name, body).catch(() => undefined); };
  const receiver = bookReceiver((book) => {
    newest = book;
    void read();
  }, (why) => tell("sendAll", { why }));
  channel.hear("bookBegin", readBookBegin, receiver.begin);
  channel.hear("bookRows", readBookRows, (body) => {
    const arrived = receiver.rows(body);
    if (arrived !== null && isNews(state.arriving, arrived)) set({ arriving: { shown: state.arriving?.shown ?? 0, here: arrived.rowsHere, of: arrived.rowsOf } });
  });
  channel.hear("bookEnd", readBookEnd, receiver.end);
  channel.hear("choose", readChoose, ({ key }) => set({ selected: key }));
  channel.hear("ask", readPlace, (asked) => set({ asked, selected: null }));
  channel.hear("trouble", readTrouble, ({ message }) => set({ trouble: message }));
  channel.hear("comeForward", readNothing, () => window.focus());
  channel.onProblem((trouble) => set({ trouble }));
  const silence = setTimeout(() => set({ trouble: SILENT }), SILENCE);
  channel.onJoined(() => {
    clearTimeout(silence);
    if (state.trouble === SILENT) set({ trouble: null });
  });
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (key) => {
      set({ selected: key });
      tell("choose", { key });
    },
    lead: (lead) => tell("lead", lead),
    place: (address) => tell("place", { address }),
    close: () => {
      closed = true;
      clearTimeout(silence);
      channel.close();
    },
  };
}

/** Every hundredth is worth being drawn. */
function isNews(before: Arriving | null, { rowsHere, rowsOf }: { readonly rowsHere: number; readonly rowsOf: number }): boolean {
  if (rowsOf === 0) return false;
  return before === null || before.of !== rowsOf || rowsHere < before.here || (rowsHere - before.here) / rowsOf >= 0.01;
}
