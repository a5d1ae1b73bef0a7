// The pane's and the map's ends of the line, of the product's own code, joined by a MessageChannel. One end stands in the page, whose
// long tasks the browser tells, and the other in a worker, so that the two do not add up.
import { bookSender } from "../src/workbook/channel/bookSender";
import { openChannel } from "../src/workbook/channel/channel";
import { MAP_TOPIC, readSendAll } from "../src/workbook/channel/mapTalk";
import { liveMap } from "../src/map/live/liveMap";

const HEADERS = ["ID", "Title", "Region", "Country", "Latitude", "Longitude", "Problem", "Activities", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"];
const WORDS = "People who arrived lately meet neighbours, learn the language and find their way to work, school and health services. ";
const row = (at) => [`P-${at}`, `Practice number ${at}`, `Region ${at % 90}`, ["Italy", "Sweden", "Spain"][at % 3], 36 + (at % 3000) / 100, -9 + (at % 3900) / 100, WORDS.slice(at % 30), WORDS + WORDS.slice(at % 50), 1 + (at % 4), 1 + (at % 3), 2, 3, 1 + (at % 4)];

let rows = [];

function wire(port, onText = () => {}) {
  return {
    post: (text) => {
      onText(text);
      port.postMessage(text);
    },
    listen: (hear) => {
      port.onmessage = ({ data }) => hear(data);
      return () => { port.onmessage = null; };
    },
  };
}

const state = () => ({ name: "Practices.xlsx", settingsJson: null, dateSystem: 1900, shown: "p", tables: [{ id: "p", name: "Practices", sheet: "Practices", firstRow: 2, firstColumn: 0, headers: HEADERS, rows }] });

function change(what) {
  if (what === "one cell") rows = rows.map((each, at) => (at === 777 ? [...each.slice(0, 1), "Renamed", ...each.slice(2)] : each));
  if (what === "a row at the top") rows = [row(rows.length), ...rows.map((each) => [...each])];
  if (what === "a sort") rows = [...rows].sort((a, b) => (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0)).map((each) => [...each]);
}

/** The pane: rows, and what was sent of them. */
function paneEnd(port) {
  const counted = { sent: 0, largest: 0, texts: 0 };
  const channel = openChannel(wire(port, (text) => {
    counted.sent += text.length;
    counted.texts += 1;
    counted.largest = Math.max(counted.largest, text.length);
  }), { topic: MAP_TOPIC, calls: false });
  const sender = bookSender(channel.tell);
  channel.hear("sendAll", readSendAll, () => sender.again());
  return {
    prepare: (what) => {
      if (typeof what === "number") rows = Array.from({ length: what }, (_, at) => row(at));
      else change(what);
      Object.assign(counted, { sent: 0, largest: 0, texts: 0 });
      return rows.length;
    },
    show: () => sender.show(state()),
    counted: () => counted,
  };
}

/** The map: hears when the first and when all practices of a version are read. */
function mapEnd(port) {
  const map = liveMap(wire(port));
  let before = null;
  return {
    read: (count) => new Promise((resolve) => {
      const start = performance.now();
      let first = null;
      const stop = map.subscribe(() => {
        const { book, arriving } = map.getState();
        if (book !== before) first ??= performance.now() - start;
        if (book === before || arriving !== null || book.book.practices.length !== count) return;
        before = book;
        stop();
        resolve({ first, time: performance.now() - start });
      });
    }),
  };
}

const ENDS = { pane: paneEnd, map: mapEnd };

/** Calls of an end that stands in a worker. */
function asked(worker) {
  return (name, give) => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ name, give, answer: port2 }, [port2]);
  });
}

if (typeof document === "undefined") {
  let end = null;
  globalThis.onmessage = async ({ data }) => {
    if (data.role !== undefined) end = ENDS[data.role](data.port);
    else data.answer.postMessage(await end[data.name](data.give) ?? null);
  };
} else {
  let longest = 0;
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ entryTypes: ["longtask"] });
  const rest = () => new Promise((resolve) => setTimeout(resolve, 300)); // long tasks are told a little later
  let [pane, map] = [null, null];
  window.bench = {
    /** `here` is the end that stands in the page. */
    open: (here) => {
      const there = here === "pane" ? "map" : "pane";
      const { port1, port2 } = new MessageChannel();
      const own = ENDS[here](port1);
      const worker = new Worker(new URL("./dialogPage.mjs", import.meta.url));
      worker.onerror = ({ message }) => { throw new Error(message); };
      worker.postMessage({ role: there, port: port2 }, [port2]);
      const other = asked(worker);
      const ownEnd = async (name, give) => own[name](give);
      [pane, map] = here === "pane" ? [ownEnd, other] : [other, ownEnd];
    },
    send: async (what) => {
      const count = await pane("prepare", what);
      await rest();
      longest = 0;
      const read = map("read", count);
      await pane("show");
      const times = await read;
      await rest();
      return { ...times, longest, ...await pane("counted") };
    },
  };
}
