import { openOfficeWorkbook } from "../../src/workbook/officeWorkbook/officeWorkbook";
import { WorkbookError } from "../../src/workbook/port";
import { openSession } from "../../src/workbook/session";
import type { Session } from "../../src/workbook/session";
import type { ExcelHost, Fault } from "../host/excelHost";
import { openJsdomHost } from "../host/jsdomHost";
import type { JsdomHost } from "../host/jsdomHost";
import { differences, restore, stateOf } from "./hostState";
import type { HostState } from "./hostState";
import { JOURNEY } from "./officeJourney";

// The main job through Microsoft's office.js, each of its requests failing in turn, in each of the ways in which one can.

const WAYS = ["refused before", "error half-way", "answer lost after", "session lost before", "session lost after"] as const;
type Way = (typeof WAYS)[number];

/**
 * Every request of every act, and of its undo, fails here in one of the ways: the ways take turns at each n, so that the
 * n-th request of some act meets each of them. CAIRN_EVERY_FAULT=1 fails every request in every way, which takes minutes.
 */
const EVERY_FAULT = process.env["CAIRN_EVERY_FAULT"] === "1";
/** Requests up to this one meet every way in some act; only a few acts have more. */
const MANY_ACTS_HAVE = 8;
/** The ways that struck the n-th request of an act, one after another, whichever act it was. */
const struck = new Map<number, Way[]>();

/** What the n-th request of this act meets. */
function waysAt(n: number): readonly Way[] {
  const met = struck.get(n) ?? [];
  const ways = EVERY_FAULT ? WAYS : WAYS.filter((_, w) => (n + met.length) % WAYS.length === w);
  struck.set(n, [...met, ...ways]);
  return ways;
}

/** Waiting is long for people and short here: a fiftieth of what it is. */
const timers = globalThis.setTimeout;
let open: JsdomHost;
let host: ExcelHost;

beforeAll(async () => {
  globalThis.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) => timers(run, ms / 50, ...(rest as []))) as typeof setTimeout;
  open = await openJsdomHost({ name: "Our practices.xlsx", sheets: [{ name: "Sheet1" }] });
  host = open.host;
});
afterAll(() => {
  expect(host.unimplemented).toEqual([]);
  open.close();
  globalThis.setTimeout = timers;
});

async function opened(): Promise<Session> {
  const session = openSession(await openOfficeWorkbook());
  while (session.getState().kind === "loading") await new Promise((resolve) => setImmediate(resolve));
  expect(session.getState().kind).toBe("ready");
  return session;
}

function fail(way: Way, request: number, actions: number): void {
  const half: Fault = { kind: "batch", code: "GeneralException", atAction: Math.floor(actions / 2) };
  const how = { "refused before": "general", "error half-way": half, "answer lost after": "abortedAfterwards", "session lost before": "sessionLost", "session lost after": "sessionLostAfterwards" } as const;
  host.failRequest(request, how[way]);
  if (way.startsWith("session lost")) host.failRequest(request + 1, "sessionLost", Infinity);
}

/** Does it with request `n` of it failing; checks what stands and what is told. True when it was done in spite of it. */
async function attempt(act: () => Promise<unknown>, before: HostState, after: HostState, what: string): Promise<"done" | "as before" | "partly"> {
  const error = await act().then(() => null, (cause: unknown) => cause);
  host.heal();
  const now = stateOf(host);
  if (error === null) {
    expect([what, differences(now, after)]).toEqual([what, []]);
    return "done";
  }
  expect([what, error instanceof WorkbookError]).toEqual([what, true]);
  const { message } = error as WorkbookError;
  expect(message).toMatch(/^[A-Z"“].{20,}\.$/s);
  expect(message).not.toMatch(/undefined|\[object|Exception|Cairn met a fault/);
  const changed = differences(now, before);
  if (changed.length === 0) return "as before";
  const isAll = differences(now, after).length === 0;
  for (const place of changed) expect([what, message, place, isNamed(message, place)]).toEqual([what, message, place, true]);
  return isAll ? "done" : "partly";
}

/** Whether a message names a cell ("Practices!E6:F6" names Practices!E6), a sheet, or the settings. */
function isNamed(message: string, place: string): boolean {
  if (place.startsWith("settings part")) return message.includes("the settings");
  const [sheet, cell] = place.replace(/^the sheet |^the table \S+ on /, "").replaceAll("'", "").split("!");
  if (message.includes(`"${sheet}"`)) return true; // a sheet that was made is named whole
  if (cell === undefined) return new RegExp(`${sheet}!`).test(message.replaceAll("'", ""));
  const at = /^\$?([A-Z]+)\$?(\d+)/.exec(cell);
  return [...message.replaceAll("'", "").matchAll(/([^\s,:;]+)!([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?/g)].some(([, on, left = "", top, right = left, bottom = top]) =>
    on === sheet && number(at?.[1]) >= number(left) && number(at?.[1]) <= number(right) && Number(at?.[2]) >= Number(top) && Number(at?.[2]) <= Number(bottom));
}
const number = (letters = ""): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Fails every request of one act; then what failed is tried again, and works. Returns the number of requests. */
async function sweep(name: string, before: HostState, after: HostState, start: () => Promise<Trial>): Promise<number> {
  restore(host, before);
  const clean = await start();
  const first = host.requests.length;
  await clean.act();
  clean.end();
  expect([name, differences(stateOf(host), after)]).toEqual([name, []]);
  const sizes = host.requests.slice(first).map(({ count }) => count);
  for (const [i, count] of sizes.entries()) {
    for (const [w, way] of waysAt(i + 1).entries()) {
      restore(host, before);
      const trial = await start();
      const ready = stateOf(host);
      fail(way, host.requests.length + 1 + i, count);
      const what = `${name}: request ${i + 1} of ${sizes.length}, ${way}`;
      const outcome = await attempt(trial.act, ready, after, what);
      trial.end();
      if (outcome !== "as before" || (EVERY_FAULT && (i + w) % 2 !== 0)) continue; // of the many every second one is tried again
      const again = await start();
      await again.act();
      again.end();
      expect([what, differences(stateOf(host), after)]).toEqual([what, []]);
    }
  }
  return sizes.length;
}

interface Trial {
  act(): Promise<unknown>;
  end(): void;
}

test.each(JOURNEY.map((step, i) => [step.name, i] as const))("%s: every request fails in turn, nothing is lost, and trying again works", async (name, i) => {
  const step = JOURNEY[i];
  step?.typed?.(host);
  const before = stateOf(host);
  const session = await opened();
  const receipt = await step?.act(session);
  const after = stateOf(host);
  await receipt?.undo();
  const undone = stateOf(host);
  session.close();
  // A settings part that was made stays, with the defaults in it, which say what no part says.
  expect(differences(undone, before).filter((place) => place !== "settings part 1")).toEqual([]);
  const acting = await sweep(name, before, after, async () => {
    const each = await opened();
    return { act: () => step?.act(each) ?? Promise.resolve(), end: () => each.close() };
  });
  const undoing = await sweep(`undo ${name}`, after, undone, () => Promise.resolve({ act: () => receipt?.undo() ?? Promise.resolve(), end: () => undefined }));
  expect(acting).toBeGreaterThan(1);
  expect(undoing).toBeGreaterThan(1);
  restore(host, after);
}, EVERY_FAULT ? 600_000 : 60_000);

test("each of the first requests of an act has failed in every way in some act, and no request was left out", () => {
  const requests = [...struck.keys()].sort((a, b) => a - b);
  expect(requests).toEqual(requests.map((_, i) => i + 1));
  for (const n of requests.slice(0, MANY_ACTS_HAVE)) expect([n, new Set(struck.get(n)).size]).toEqual([n, WAYS.length]);
});
