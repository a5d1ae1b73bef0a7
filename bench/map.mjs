// Cairn's map beside leaflet.markercluster and supercluster with DOM buttons: draw, filter, pan, memory, in one browser.
import { createRequire } from "node:module";
import path from "node:path";
import { chromiumPath } from "../scripts/chromium.mjs";
import { serve } from "../scripts/serve.mjs";
import { median } from "./measure.mjs";

const require = createRequire(new URL("../package.json", import.meta.url));
const { chromium } = require("playwright-core");

const NAMES = {
  cairn: "Cairn, groups as labelled buttons", dots: "Cairn, every practice on canvas", supercluster: "supercluster 9 + DOM buttons",
  markercluster: "leaflet.markercluster 1.5",
};
/** Points, rounds, and how long one engine may take for a round. */
const SIZES = [[1_000, 3, 30], [10_000, 3, 30], [100_000, 2, 120], [1_000_000, 1, 60]];
const VIEW = { width: 1280, height: 800 };

export async function benchMap(cache) {
  const server = await serve(path.join(cache, "map"), 0);
  const address = `http://localhost:${server.address().port}/map.html`;
  try {
    const sizes = [];
    const only = process.env.CAIRN_MAP_SIZES?.split(",").map(Number); // a quick look: nothing is written then
    for (const [count, rounds, limit] of SIZES.filter(([count]) => only?.includes(count) ?? true)) sizes.push({ count, results: await measureSize(address, count, rounds, limit) });
    return report(sizes);
  } finally {
    server.close();
  }
}

/** Every engine once a round, each in a page of its own, so that a noisy minute and another's memory hit none alone. */
async function measureSize(address, count, rounds, limit) {
  const results = Object.fromEntries(Object.keys(NAMES).map((name) => [name, []]));
  let browser = await launch();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const name of Object.keys(NAMES)) {
        if (results[name].includes(null)) continue; // it will not be faster the next time
        const result = await within(limit, measure(browser, address, name, count));
        results[name].push(result);
        process.stderr.write(`map: ${count.toLocaleString("en-GB")}, ${name}: ${result === null ? "did not finish" : Object.entries(result).map(([what, value]) => `${what} ${Math.round(value)}`).join(", ")}\n`);
        if (result !== null) continue;
        await browser.close(); // a busy page cannot be closed on its own
        browser = await launch();
      }
    }
  } finally {
    await browser.close();
  }
  return { limit, results };
}

function launch() {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
  });
}

/** There and back again: some steps stay within what is drawn already, others leave it. */
const STEPS = [[160, 0], [160, 0], [160, 0], [0, 120], [0, 120], [-160, 0], [-160, 0], [-160, 0], [0, -120], [0, -120]];

async function measure(browser, address, name, count) {
  const page = await browser.newPage({ viewport: VIEW, reducedMotion: "reduce" });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address);
  await page.evaluate((n) => window.bench.prepare(n), count);
  const before = await memory(session);
  const [draw, drawCpu] = await withCpu(session, () => page.evaluate((engine) => window.bench.draw(engine), name));
  const after = await memory(session);
  const [filter, filterCpu] = await withCpu(session, () => page.evaluate(() => window.bench.filter()));
  await page.evaluate(() => window.bench.lookNear());
  const steps = [];
  for (const step of STEPS) steps.push(await withCpu(session, () => page.evaluate(([x, y]) => window.bench.step(x, y), step)));
  const { longest, drawn } = await page.evaluate(() => window.bench.longest());
  await page.close();
  if (draw.drawn === 0 || drawn === 0) throw new Error(`${name} drew nothing of ${count}`);
  return {
    draw: draw.took, drawCpu, filter, filterCpu, pan: median(steps.map(([took]) => took)), panCpu: Math.max(...steps.map(([, cpu]) => cpu)), longest,
    memory: after - before,
  };
}

/** What some work gives, and the processor time in ms that the page's main thread spent meanwhile: other programs do not add to it. */
async function withCpu(session, work) {
  const spent = async () => (await session.send("Performance.getMetrics")).metrics.find((each) => each.name === "TaskDuration").value * 1000;
  const start = await spent();
  const result = await work();
  return [result, (await spent()) - start];
}

/** Bytes that the page's own objects and arrays hold, after collecting what is no longer used. */
async function memory(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** The result, or null when it takes longer than so many seconds, or its page runs out of memory. */
async function within(seconds, work) {
  let timer = null;
  const late = new Promise((resolve) => { timer = setTimeout(() => { resolve(null); }, seconds * 1000); });
  const ended = work.catch((error) => {
    if (/closed|crashed/i.test(error.message)) return null; // by us when it is late, by the browser when memory ends
    throw error;
  });
  const result = await Promise.race([ended, late]);
  clearTimeout(timer);
  return result;
}

function report(sizes) {
  const tables = sizes.map(({ count, results: { limit, results } }) => {
    const rows = Object.entries(results).map(([name, runs]) => row(NAMES[name], runs, limit));
    return `### ${count.toLocaleString("en-GB")} practices\n
| | first draw | half filtered away | pan step | dearest pan step, processor | longest task of a pan | memory |\n|---|---|---|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  const results = sizes.find(({ count }) => count === 100_000)?.results.results;
  if (!results) return tables.join("\n");
  return `## The map (view of ${VIEW.width} × ${VIEW.height}, no background map)

${tables.join("\n")}
At 100,000 practices, beside leaflet.markercluster:
- first draw ${ratio(results, "draw")} as fast by the clock, ${ratio(results, "drawCpu")} by processor time (goal: 40 ×);
- half filtered away ${ratio(results, "filter")} by the clock, ${ratio(results, "filterCpu")} by processor time (goal: 20 ×);
- the dearest step of a pan took Cairn ${of(results.cairn, "panCpu").toFixed(0)} ms of processor time as groups and ${of(results.dots, "panCpu").toFixed(0)} ms as dots (goal: no task over 50 ms).

Times in ms: by the clock, with the main thread's processor time in brackets, which other programs on the machine do not add
to. A draw is everything from a list of practices to pixels: the map itself, positions, groups, their names. Filtering is given
the practices that stay. Times by the clock include waiting for two frames. The longest task is what the browser reports by the
clock, and it reports none under 50 ms. Memory is what drawing added to the page's heap, without the practices themselves.
`;
}

/** Median of one figure. */
function of(runs, field) {
  return median(runs.map((run) => run?.[field] ?? Infinity));
}

function row(name, runs, limit) {
  if (runs.includes(null)) return `| ${name} | did not finish in ${limit} s | | | | | |`;
  const ms = (field) => of(runs, field).toFixed(of(runs, field) < 10 ? 1 : 0);
  const longest = of(runs, "longest");
  return `| ${name} | ${ms("draw")} (${ms("drawCpu")}) | ${ms("filter")} (${ms("filterCpu")}) | ${ms("pan")} | ${ms("panCpu")} | ${longest < 50 ? "under 50" : longest.toFixed(0)} | ${(of(runs, "memory") / 1e6).toFixed(1)} MB |`;
}

function ratio({ cairn, markercluster }, field) {
  if (markercluster.includes(null)) return "(it did not finish)";
  return `${(of(markercluster, field) / of(cairn, field)).toFixed(1)} ×`;
}
