// The pane's and the map's ends of the line, of the product's own code, joined by a MessageChannel.
import { bookSender } from "../src/workbook/channel/bookSender";
import { openChannel } from "../src/workbook/channel/channel";
import { MAP_TOPIC, readSendAll } from "../src/workbook/channel/mapTalk";
import { liveMap } from "../src/map/live/liveMap";

const HEADERS = ["ID", "Title", "Region", "Country", "Latitude", "Longitude", "Problem", "Activities", "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"];
const WORDS = "People who arrived lately meet neighbours, learn the language and find their way to work, school and health services. ";
const row = (at) => [`P-${at}`, `Practice number ${at}`, `Region ${at % 90}`, ["Italy", "Sweden", "Spain"][at % 3], 36 + (at % 3000) / 100, -9 + (at % 3900) / 100, WORDS.slice(at % 30), WORDS + WORDS.slice(at % 50), 1 + (at % 4), 1 + (at % 3), 2, 3, 1 + (at % 4)];

let rows = [];
let line = null;
let longest = 0;
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ entryTypes: ["longtask"] });

function wires() {
  const { port1, port2 } = new MessageChannel();
  const counted = { sent: 0, largest: 0, texts: 0 };
  const end = (port, count) => ({
    post: (text) => {
      if (count) {
        counted.sent += text.length;
        counted.texts += 1;
        counted.largest = Math.max(counted.largest, text.length);
      }
      port.postMessage(text);
    },
    listen: (hear) => {
      port.onmessage = ({ data }) => hear(data);
      return () => { port.onmessage = null; };
    },
  });
  return { pane: end(port1, true), map: end(port2, false), counted };
}

const state = () => ({ name: "Practices.xlsx", settingsJson: null, dateSystem: 1900, shown: "p", tables: [{ id: "p", name: "Practices", sheet: "Practices", firstRow: 2, firstColumn: 0, headers: HEADERS, rows }] });

/** Sends and waits until the map has read all of it. */
async function measured() {
  const { counted, sender, map } = line;
  await new Promise((resolve) => setTimeout(resolve, 300)); // making the rows is no part of it, and long tasks are told a little later
  Object.assign(counted, { sent: 0, largest: 0, texts: 0 });
  longest = 0;
  const start = performance.now();
  let first = null;
  const before = map.getState().book;
  await new Promise((resolve) => {
    const stop = map.subscribe(() => {
      const { book, arriving } = map.getState();
      if (book !== before && first === null) first = performance.now() - start;
      if (book === before || arriving !== null || book.book.practices.length !== rows.length) return;
      stop();
      resolve();
    });
    sender.show(state());
  });
  const time = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 200)); // long tasks are told a little later
  return { time, first, longest, ...counted };
}

window.bench = {
  prepare: (count) => { rows = Array.from({ length: count }, (_, at) => row(at)); },
  whole: () => {
    const { pane, map, counted } = wires();
    const channel = openChannel(pane, { topic: MAP_TOPIC, calls: false });
    const sender = bookSender(channel.tell);
    channel.hear("sendAll", readSendAll, () => sender.again());
    line = { counted, sender, map: liveMap(map) };
    return measured();
  },
  change: (what) => {
    if (what === "one cell") rows = rows.map((each, at) => (at === 777 ? [...each.slice(0, 1), "Renamed", ...each.slice(2)] : each));
    if (what === "a row at the top") rows = [row(rows.length), ...rows.map((each) => [...each])];
    if (what === "a sort") rows = [...rows].sort((a, b) => (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0)).map((each) => [...each]);
    return measured();
  },
};
