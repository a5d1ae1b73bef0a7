// node bench/opening.mjs [dist] [rows …]: opens large workbooks in the built workbench in Chromium, and says how long it
// took and what the longest task on the page's main thread was: while opening, and while one practice is rated. A task is
// given by the clock and, in brackets, by the processor's time, which other programs on the machine do not add to.
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../scripts/serve.mjs";
import { chromiumPath } from "../scripts/chromium.mjs";
import { largeFile } from "./largeFile.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(path.join(root, "package.json"));
const { chromium } = require("@playwright/test");
const dist = path.resolve(process.argv[2] ?? path.join(root, "dist"));
const sizes = process.argv.slice(3).map(Number);
const port = Number(process.env.PORT ?? 4391);

const server = await serve(dist, port);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
try {
  for (const page of ["index.html", "map.html"]) for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000]) await measure(page, rows);
} finally {
  await browser.close();
  server.close();
}

async function measure(address, rows) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    addEventListener("change", (event) => { if (event.target.type === "file") globalThis.chosen = performance.now(); }, true);
  });
  await page.goto(`http://localhost:${port}/${address}`);
  if (address === "index.html") await page.getByRole("status").filter({ hasText: /38 of 38/ }).waitFor();
  await page.waitForTimeout(1500);
  const file = await largeFile(rows);
  let took = 0;
  const tasks = await tasksOf(page, async () => {
    await page.getByLabel("Workbook file").setInputFiles(file);
    await page.getByRole("status").filter({ hasText: `${rows} of ${rows} practices` }).waitFor({ timeout: 300_000 });
    took = await page.evaluate(() => performance.now() - globalThis.chosen);
    await page.waitForTimeout(2000);
  });
  say(`${address}, ${rows.toLocaleString("en-GB")} rows: opened in ${Math.round(took)} ms`, tasks);
  if (address === "index.html") await rateOne(page);
  await page.close();
}

async function rateOne(page) {
  const pane = page.getByRole("region", { name: "Workbook" });
  await pane.getByRole("tab", { name: "Practices" }).click();
  await pane.getByRole("button", { name: /Language café 3/ }).first().click();
  await page.waitForTimeout(1500);
  let took = 0;
  const tasks = await tasksOf(page, async () => {
    const started = await page.evaluate(() => performance.now());
    await pane.getByRole("radiogroup", { name: "Impact" }).getByRole("radio", { checked: false }).nth(1).check({ force: true });
    await pane.getByRole("button", { name: /^Undo: Rate Impact/ }).waitFor({ timeout: 120_000 });
    took = await page.evaluate((from) => performance.now() - from, started);
    await page.waitForTimeout(2500);
  });
  say(`  one rating: written and read in ${Math.round(took)} ms`, tasks);
}

/** The tasks of 20 ms and more, by either time, on the busiest main thread while `work` goes on. */
async function tasksOf(page, work) {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await page.waitForTimeout(1000); // beginning to trace is a task as well
  await page.evaluate(() => performance.mark("begin"));
  const events = await within(work);
  const mains = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const runs = new Map();
  for (const event of events) {
    const thread = `${event.pid} ${event.tid}`;
    if (event.ph !== "X" || !/RunTask$/.test(event.name) || !mains.has(thread)) continue;
    runs.set(thread, [...(runs.get(thread) ?? []), event]);
  }
  const busy = (all) => all.reduce((sum, { dur }) => sum + dur, 0);
  const [busiest = []] = [...runs.values()].sort((a, b) => busy(b) - busy(a));
  const from = Math.min(...busiest.map(({ ts }) => ts));
  return busiest.filter(({ ts }) => ts - from > 900_000).map(({ ts, dur, tdur }) => ({ at: (ts - from) / 1000 - 1000, clock: dur / 1000, processor: (tdur ?? 0) / 1000 })).filter(({ clock }) => clock >= 20);
}

async function within(work) {
  try {
    await work();
  } finally {
    globalThis.traced = await browser.stopTracing();
  }
  return JSON.parse(globalThis.traced.toString("utf8")).traceEvents;
}

function say(what, tasks) {
  const over = tasks.filter(({ clock }) => clock >= 50);
  const one = ({ at, clock, processor }) => `${clock.toFixed(0)} (${processor.toFixed(0)}) at ${at.toFixed(0)}`;
  const first = (by) => [...tasks].sort((a, b) => b[by] - a[by]).slice(0, 4).map(one).join(", ") || "none";
  console.log(`${what}; ${over.length} tasks over 50 ms by the clock, ${tasks.filter(({ processor }) => processor >= 50).length} by processor time; longest by the clock: ${first("clock")}; by processor time: ${first("processor")}`);
}
