// A hundred thousand practices on their way from the pane to the map: both ends of the product's own line in one Chromium. How long the pane's and the map's longest tasks are, when the first practices show, how large messages are.
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
    const ends = {};
    for (const here of ["pane", "map"]) {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${server.address().port}/dialog.html`);
      await page.evaluate((end) => window.bench.open(end), here);
      ends[here] = {};
      for (const what of [COUNT, "one cell", "a row at the top", "a sort"]) ends[here][what] = await page.evaluate((name) => window.bench.send(name), what);
      await page.close();
    }
    return report(ends.pane, ends.map);
  } finally {
    await browser.close();
    server.close();
  }
}

function report(pane, map) {
  const task = (ms) => (ms < 50 ? "under 50" : ms.toFixed(0));
  const rows = Object.entries(pane).map(([name, { time, sent, largest, texts, longest }]) =>
    `| ${name === String(COUNT) ? "the whole, once" : name} | ${time.toFixed(0)} ms | ${(sent / 1e6).toFixed(sent < 1e5 ? 3 : 1)} MB | ${texts} | ${(largest / 1024).toFixed(0)} KB | ${task(longest)} | ${task(map[name].longest)} |`);
  return `## The map in Excel: ${COUNT.toLocaleString("en-GB")} practices from the pane to the map

| what travels | until the map has read it | sent by the pane | messages | largest | longest task of the pane, ms | of the map, ms |
|---|---|---|---|---|---|---|
${rows.join("\n")}

The map had read its first practices after ${pane[COUNT].first.toFixed(0)} ms. Each end stood once in a page, whose long tasks the browser tells (none under
50 ms, the goal), and the other in a worker. Reading the workbook before, drawing the map after, and Excel's own handling of messages are not part of it.
`;
}
