import { expect, test } from "@playwright/test";
import path from "node:path";
import { openPane } from "../host/browserHost";
import type { OpenPane } from "../host/browserHost";
import type { Fault } from "../host/excelHost";
import { differences, stateOf } from "../workbook/hostState";
import type { HostState } from "../workbook/hostState";

// The main job in Chromium, through Microsoft's office.js, with each request of each act failing in turn: what a person sees and what the
// workbook holds. The Jest test of the adapter tries more ways and more acts; this one is about the whole, page and all.

const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(__dirname, "..", "..", "dist"));
const TITLE = "Language café";
const PATIENT = { timeout: 30_000 };

/** Request n of an act fails in way n, so that neighbouring requests fail differently. */
const WAYS = ["refused", "broken off half-way", "answer lost", "connection lost"] as const;
type Way = (typeof WAYS)[number];

interface Act {
  readonly name: string;
  /** Does it in the pane from wherever the last act has left it; again after a failure too. */
  readonly act: (opened: OpenPane) => Promise<void>;
}

const tab = ({ pane }: OpenPane, name: string) => pane.getByRole("tab", { name: new RegExp(`^${name}`) });

async function toList(opened: OpenPane): Promise<void> {
  await tab(opened, "Practices").click();
  const back = opened.pane.getByRole("button", { name: "All practices" });
  if (await back.isVisible()) await back.click();
}

const ACTS: readonly Act[] = [
  {
    name: "rate",
    act: async (opened) => {
      await toList(opened);
      await opened.pane.getByRole("button", { name: new RegExp(TITLE) }).click();
      await opened.pane.getByRole("radiogroup", { name: "Relevance" }).getByRole("radio", { name: /^4/ }).click();
    },
  },
  {
    name: "select indicators",
    act: async (opened) => {
      await tab(opened, "Indicators").click();
      await opened.pane.getByRole("searchbox", { name: "Search indicators" }).fill("in paid work");
      await opened.pane.getByRole("treeitem", { name: /^WRK-/ }).first().locator("input[type=checkbox]").check({ force: true });
      await opened.pane.getByRole("button", { name: "Save", exact: true }).click();
    },
  },
  {
    name: "add a practice",
    act: async (opened) => {
      await toList(opened);
      await opened.pane.getByRole("button", { name: "Add a practice" }).click();
      const form = opened.pane.getByRole("dialog", { name: "Add a practice" });
      await form.getByRole("textbox", { name: "Title" }).fill("Sports club");
      await form.getByRole("textbox", { name: "Country" }).fill("Sweden");
      await form.getByRole("button", { name: "Add", exact: true }).click();
      await expect(form).toHaveCount(0);
    },
  },
];
const UNDO = async ({ pane }: OpenPane): Promise<void> => pane.getByRole("button", { name: /^Undo: / }).click();

test("whichever request fails, the workbook is as before or whole, the pane says so, and trying again works", async ({ context }) => {
  test.setTimeout(180_000);
  const opened = await openPane(context, { dist, seed: { name: "Our practices.xlsx", sheets: [{ name: "Sheet1" }] } });
  const { host, pane } = opened;
  await pane.getByRole("button", { name: "Set up workbook" }).first().click();
  await pane.getByRole("dialog").getByRole("button", { name: /Set up|Create/ }).click();
  await expect(pane.getByRole("dialog")).toHaveCount(0);
  host.edit("Practices", "A2:G2", [["P-07", TITLE, "Skåne", "SE224", "Sweden", "Malmö", 55.605]]);
  host.edit("Practices", "H2:I2", [[13.0038, "locality"]]);
  for (const { name, act } of ACTS) {
    const before = await atRest(opened);
    const counted = await requestsOf(opened, act);
    const after = await atRest(opened);
    const undone = await requestsOf(opened, UNDO);
    expect([name, differences(await atRest(opened), before)]).toEqual([name, []]);
    for (let n = 1; n <= counted; n += 1) {
      await fails(opened, `${name}, request ${n} of ${counted}`, WAYS[n % WAYS.length] ?? "refused", n, act, before, after);
      await UNDO(opened);
      await becomes(opened, before, `undo after ${name}, request ${n}`);
    }
    for (let n = 1; n <= undone; n += 1) {
      await act(opened);
      await becomes(opened, after, name);
      await fails(opened, `undo of ${name}, request ${n} of ${undone}`, WAYS[(n + 1) % WAYS.length] ?? "refused", n, UNDO, after, before);
    }
  }
  expect(host.unimplemented).toEqual([]);
  expect(opened.refused).toEqual([]);
  expect(opened.errors).toEqual([]);
});

/** The state once no request has come for a while. */
async function atRest({ host }: OpenPane): Promise<HostState> {
  for (let count = -1; count !== host.requests.length;) {
    count = host.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return stateOf(host);
}

async function requestsOf(opened: OpenPane, act: Act["act"]): Promise<number> {
  await atRest(opened);
  const first = opened.host.requests.length;
  await act(opened);
  await expect.poll(() => opened.host.requests.length, PATIENT).toBeGreaterThan(first);
  await atRest(opened);
  return opened.host.requests.length - first;
}

async function becomes(opened: OpenPane, wanted: HostState, what: string): Promise<void> {
  await expect.poll(() => differences(stateOf(opened.host), wanted), { ...PATIENT, message: what }).toEqual([]);
  await atRest(opened);
}

function faultOf(way: Way): Fault {
  switch (way) {
    case "refused": return { kind: "batch", code: "GeneralException" };
    case "broken off half-way": return { kind: "batch", code: "GeneralException", atAction: -1 };
    case "answer lost": return { kind: "batch", code: "RequestAborted", applied: true };
    case "connection lost": return { kind: "host", code: 5012 };
  }
}

/** Does an act with its n-th request failing; what stands then is `before`, with a sentence, or `after`. Ends with `after`. */
async function fails(opened: OpenPane, what: string, way: Way, n: number, act: Act["act"], before: HostState, after: HostState): Promise<void> {
  const { host, pane } = opened;
  const at = `${what}, ${way}`;
  const target = host.requests.length + n;
  host.failRequest(target, faultOf(way), way === "connection lost" ? Infinity : 1);
  await act(opened);
  await expect.poll(() => host.requests.length, { ...PATIENT, message: at }).toBeGreaterThanOrEqual(target);
  await atRest(opened);
  const told = pane.getByText(SENTENCE).filter({ visible: true }).first();
  let isAsBefore = false;
  await expect.poll(async () => { // Excel works out the formulas of a row a little later than the row is written
    const now = stateOf(host);
    isAsBefore = differences(now, before).length === 0;
    if (isAsBefore) return await told.isVisible() ? [] : ["a sentence in the pane"];
    return differences(now, after);
  }, { timeout: 10_000, message: at }).toEqual([]);
  host.heal();
  const reconnect = pane.getByRole("button", { name: /^(Reconnect|Try again now)$/ });
  if (await reconnect.isVisible()) {
    await reconnect.click();
    await atRest(opened);
  }
  if (!isAsBefore) return;
  const again = pane.getByRole("button", { name: "Try again", exact: true });
  if (await again.isVisible()) await again.click();
  else await act(opened);
  await becomes(opened, after, `${at}, tried again`);
}

/** What a person is told: what Excel did, or that nothing came of it. */
const SENTENCE = /Excel (did not accept it|broke off the request|does not answer)|session with Excel has ended|Nothing was (written|changed)/;
