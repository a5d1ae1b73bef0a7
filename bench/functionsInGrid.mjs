// Cairn's functions as cells call them: through Microsoft's office.js in a window of jsdom, 40,000 calls of one row and one call of 40,000 rows.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { median, seeded } from "./measure.mjs";

const require = createRequire(path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "package.json"));
const OFFICE_JS = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const HOST = "https://localhost:3000";
const ROWS = 40_000;
const ROUNDS = 5;
const NAMES = [["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"]];
const WEIGHTS = [[3, 1, 2, 2, 1]];
const MINIMUMS = [["", 2.5, "", 2.5, 2.5]];
/** Arguments after the ratings. NOTHING answers 0 for each row: what is left is office.js's own work. */
/** Rows that one formula asks for, where the sentences of all would be more than Excel takes at once. */
const MOST_ROWS = { WHY: 20_000 };
const FUNCTIONS = { NOTHING: [], SCORE: [WEIGHTS, "1-4"], VERDICT: [WEIGHTS, MINIMUMS, "1-4"], WHY: [NAMES, WEIGHTS, MINIMUMS, "1-4"] };

export async function benchFunctionsInGrid(distDir) {
  const random = seeded(20261122);
  const ratings = () => Array.from({ length: ROWS }, () => NAMES[0].map(() => (random() < 0.08 ? "" : 1 + Math.floor(random() * 31) / 10)));
  const lines = [];
  const runtime = await openRuntime(readFileSync(path.join(distDir, "functions.js"), "utf8"));
  const took = {};
  for (const [name, rest] of Object.entries(FUNCTIONS)) {
    const times = { first1: [], again1: [], first: [], again: [] };
    const sizes = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      // New ratings for each "first": what was answered in an earlier round must not be found again.
      const single = ratings();
      const block = ratings();
      for (const [key, calls] of [["first1", single.map((row) => [[row], ...rest])], ["again1", single.map((row) => [[row], ...rest])], ["first", blocksOf(name, block, rest)], ["again", blocksOf(name, copyOf(block), rest)]]) {
        globalThis.gc?.();
        const { ms, bytes, largest } = await runtime.call(name, calls);
        times[key].push(ms);
        sizes[key] = key === "first" ? largest : bytes;
      }
    }
    took[name] = { times: Object.fromEntries(Object.entries(times).map(([key, all]) => [key, median(all)])), sizes };
  }
  runtime.close();
  const base = took.NOTHING.times;
  for (const [name, { times, sizes }] of Object.entries(took)) {
    const cell = (key) => `${times[key].toFixed(0)} (${(times[key] / base[key]).toFixed(2)} ×)`;
    lines.push(`| ${name === "NOTHING" ? "a function that answers 0: office.js alone" : name} | ${cell("first1")} | ${cell("again1")} | ${cell("first")} | ${cell("again")} | ${kB(sizes.first1)} | ${kB(sizes.first)} |`);
  }
  return `## Functions in the grid: ${ROWS.toLocaleString("en")} rows × 5 criteria through office.js

Medians of ${ROUNDS} rounds in ms of processor time, from the message of the call to the message of its result; in brackets the ratio to a function that does nothing.
"Again" is a recalculation of the same cells. The workbook's side is not in it; ratings have one decimal, so that few rows are alike.

| | 40,000 calls of a row, first | again | one call of 40,000 rows, first | again | results, kB | largest answer of the one call, kB |
|---|---|---|---|---|---|---|
${lines.join("\n")}

One formula for all rows costs ${(took.VERDICT.times.first1 / took.VERDICT.times.first).toFixed(0)} times less than one formula a row (VERDICT, first). Excel on the web takes no message above 5 MB: WHY is asked in two
calls of 20,000 rows, as one of 40,000 would be 7.9 MB and is refused in words.`;
}

/** Excel makes the cells of each recalculation anew. */
const copyOf = (block) => block.map((row) => [...row]);

/** The calls that answer all rows: one, or as many as the size of the answers demands. */
function blocksOf(name, block, rest) {
  const most = MOST_ROWS[name] ?? block.length;
  return Array.from({ length: Math.ceil(block.length / most) }, (_, at) => [block.slice(at * most, (at + 1) * most), ...rest]);
}

const kB = (bytes) => Math.round(bytes / 1024).toLocaleString("en");

/** A window with the unmodified office.js of the npm package, and as much of a host as its function runtime asks for. */
async function openRuntime(code) {
  const { JSDOM, ResourceLoader } = require("jsdom");
  class OfficeFiles extends ResourceLoader {
    fetch(url) {
      return url.startsWith(CDN) ? Promise.resolve(readFileSync(path.join(OFFICE_JS, new URL(url).pathname.slice("/lib/1/hosted/".length).toLowerCase()))) : null;
    }
  }
  let window = null;
  let listener = null;
  let ready = null;
  let left = 0;
  let bytes = 0;
  let largest = 0;
  let done = null;
  const isReady = new Promise((resolve) => { ready = resolve; });
  const post = (to, data, type = 0) => {
    const text = JSON.stringify({ _messageType: 1, _actionName: to._actionName, _conversationId: to._conversationId, _correlationId: to._correlationId, _data: data, _errorCode: 0, _responseType: type, _serializerVersion: 1, _origin: "" });
    setTimeout(() => window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: HOST })), 0);
  };
  const perform = (action) => {
    if (action.Name === "_SetOsfControlContainerReadyForCustomFunctions") ready();
    if (action.Name === "SetInvocationArrayResults") {
      const [results] = action.ArgumentInfo.Arguments;
      for (const result of results) {
        const size = Buffer.byteLength(JSON.stringify(result));
        bytes += size;
        largest = Math.max(largest, size);
      }
      left -= results.length;
      if (left === 0) done();
    }
    return { ActionId: action.Id, Value: action.Name === "_GetEnabledFeatures" ? [] : null };
  };
  const receive = (text) => {
    if (typeof text !== "string" || !text.startsWith("{")) return;
    const message = JSON.parse(text);
    if (message._messageType !== 0) return;
    if (message._actionType === 1) {
      if (message._actionName === "richApiMessage") listener = message;
      return post(message, { Error: 0 });
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync") return post(message, APP_CONTEXT);
    if (message._actionName !== "executeMethod") return undefined;
    const batch = JSON.parse(message._data.ArrayData[4]);
    const json = JSON.stringify({ Results: batch.Actions.map(perform), TraceIds: [] });
    return post(message, { Version: 1, Error: 0, Data: [200, [], json] });
  };
  const dom = new JSDOM(`<!doctype html><html><head><script src="${CDN}office.js"></script></head><body></body></html>`, {
    url: `${HOST}/taskpane.html`, runScripts: "dangerously", resources: new OfficeFiles(),
    beforeParse(made) {
      window = made;
      made.name = JSON.stringify({ baseFrameName: "bench", hostInfo: "Excel|Web|16.00|en-US|correlation|||3", xdmInfo: `conversation|app|${HOST}`, serializerVersion: "1" });
      Object.defineProperty(made.document, "domain", { value: "localhost" });
      Object.defineProperty(made, "parent", { value: { postMessage: (text) => { setTimeout(() => receive(text), 0); } } });
    },
  });
  await new Promise((resolve) => { dom.window.addEventListener("load", () => dom.window.Office.onReady(resolve)); });
  const { CustomFunctions } = dom.window;
  new Function("CustomFunctions", code)(CustomFunctions);
  CustomFunctions.associate("NOTHING", (block) => block.map(() => [0]));
  await isReady;
  while (!listener) await new Promise((resolve) => { setTimeout(resolve, 5); });
  let id = 0;
  return {
    /** All calls in messages of a thousand, until the last result is back. */
    call: async (name, calls) => {
      const rows = calls.map((args) => [1, 1000, "", JSON.stringify([++id, name, args, "Sheet1!A1", 4]), 0, false]);
      left = rows.length;
      [bytes, largest] = [0, 0];
      const finished = new Promise((resolve) => { done = resolve; });
      const before = process.cpuUsage();
      for (let from = 0; from < rows.length; from += 1_000) post(listener, { ArrayData: rows.slice(from, from + 1_000) }, 1);
      await finished;
      const { user, system } = process.cpuUsage(before);
      return { ms: (user + system) / 1000, bytes, largest };
    },
    close: () => dom.window.close(),
  };
}

const APP_CONTEXT = {
  _id: "bench", _appName: 16, _appVersion: "16.0", _appUILocale: "en-US", _dataLocale: "en-US", _docUrl: "https://example.sharepoint.com/bench.xlsx", _clientMode: 1,
  _settings: [], _reason: 1, _osfControlType: 1, _eToken: "", _correlationId: "correlation", _appInstanceId: "bench", _hostCustomMessage: null, _hostFullVersion: "16.0.17000.10000",
  _requirementMatrix: JSON.stringify({ ExcelApi: "1.17", CustomFunctionsRuntime: "1.4", CustomFunctions: "1.8", SharedRuntime: "1.2", AddinCommands: "1.3", RichApiRuntime: "1.0" }),
  _clientWindowHeight: 800, _clientWindowWidth: 320, _addinName: "Cairn", _appDomains: [], _featureGates: {}, _initialDisplayMode: 2,
};
