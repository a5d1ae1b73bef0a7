// node bench/opening.mjs [dist] [rows …]: opens large workbooks in the built workbench in Chromium, and says how long it
// took and what the longest task on the page's main thread was: while opening, and while one practice is rated.
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
    globalThis.tasks = [];
    addEventListener("change", (event) => { if (event.target.type === "file") globalThis.chosen = performance.now(); }, true);
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.tasks.push([Math.round(entry.startTime), Math.round(entry.duration)]); }).observe({ type: "longtask" });
  });
  await page.goto(`http://localhost:${port}/${address}`);
  if (address === "index.html") await page.getByRole("status").filter({ hasText: /38 of 38/ }).waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => { globalThis.tasks.length = 0; });
  await page.getByLabel("Workbook file").setInputFiles(await largeFile(rows));
  await page.getByRole("status").filter({ hasText: `${rows} of ${rows} practices` }).waitFor({ timeout: 300_000 });
  const opened = await page.evaluate(() => performance.now());
  const started = await page.evaluate(() => globalThis.chosen);
  await page.waitForTimeout(2000);
  say(`${address}, ${rows.toLocaleString("en-GB")} rows: opened in ${Math.round(opened - started)} ms`, await page.evaluate(() => globalThis.tasks), started);
  if (address === "index.html") await rateOne(page);
  await page.close();
}

async function rateOne(page) {
  const pane = page.getByRole("region", { name: "Workbook" });
  await pane.getByRole("tab", { name: "Practices" }).click();
  await pane.getByRole("button", { name: /Language café 3/ }).first().click();
  await page.waitForTimeout(1500);
  await page.evaluate(() => { globalThis.tasks.length = 0; });
  const started = await page.evaluate(() => performance.now());
  const level = pane.getByRole("radiogroup", { name: "Impact" }).getByRole("radio", { checked: false }).nth(1);
  await level.check({ force: true });
  await pane.getByRole("button", { name: /^Undo: Rate Impact/ }).waitFor({ timeout: 120_000 });
  const rated = await page.evaluate(() => performance.now());
  await page.waitForTimeout(2500);
  say(`  one rating: written and read in ${Math.round(rated - started)} ms`, await page.evaluate(() => globalThis.tasks), started);
}

function say(what, tasks, started) {
  const longest = [...tasks].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([start, duration]) => `${duration} (at ${start - Math.round(started)})`);
  console.log(`${what}; ${tasks.length} tasks over 50 ms, ${tasks.reduce((sum, [, duration]) => sum + duration, 0)} ms in all; longest: ${longest.join(", ") || "none"}`);
}
