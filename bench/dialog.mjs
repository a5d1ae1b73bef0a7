// A hundred thousand practices on their way from the pane to the map: both pages of the product in one Chromium, talking over
// the product's own channel. How long the pane's and the map's longest tasks are, when the first practices show, how large messages are.
import { createRequire } from "node:module";
import path from "node:path";
import { chromiumPath } from "../scripts/chromium.mjs";
import { serve } from "../scripts/serve.mjs";

const require = createRequire(new URL("../package.json", import.meta.url));
const { chromium } = require("playwright-core");
const COUNT = Number(process.env.CAIRN_DIALOG_ROWS ?? 100_000);

export async function benchDialog(cache) {
  const server = await serve(path.join(cache, "dialog"), 0);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on("pageerror", (error) => { throw error; });
    await page.goto(`http://localhost:${server.address().port}/dialog.html`);
    await page.evaluate((count) => window.bench.prepare(count), COUNT);
    const whole = await page.evaluate(() => window.bench.whole());
    const edits = {};
    for (const name of ["one cell", "a row at the top", "a sort"]) edits[name] = await page.evaluate((what) => window.bench.change(what), name);
    return report(whole, edits);
  } finally {
    await browser.close();
    server.close();
  }
}

function report(whole, edits) {
  const task = (ms) => (ms < 50 ? "under 50" : ms.toFixed(0));
  const rows = [["the whole, once", whole], ...Object.entries(edits)].map(([name, { time, sent, largest, texts, longest }]) =>
    `| ${name} | ${time.toFixed(0)} ms | ${(sent / 1e6).toFixed(sent < 1e5 ? 3 : 1)} MB | ${texts} | ${(largest / 1024).toFixed(0)} KB | ${task(longest)} |`);
  return `## The map in Excel: ${COUNT.toLocaleString("en-GB")} practices from the pane to the map

| what travels | until the map has read it | sent by the pane | messages | largest | longest task, ms |
|---|---|---|---|---|---|
${rows.join("\n")}

The first practices were read in the map after ${whole.first.toFixed(0)} ms. Both ends run in one page here, on one thread, so that the longest
task is that of the pane or of the map, whichever is longer (goal: none over 50 ms; the browser reports none under 50). Drawing the map is
not part of it, nor is Excel's own handling of messages, which only a real Excel can show.
`;
}
