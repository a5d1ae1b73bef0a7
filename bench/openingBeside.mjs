// Cairn's file adapter beside exceljs and SheetJS in Chromium, each in a worker of a browser of its own: open a large workbook and read
// it, change two cells, save; with the most memory that the page's process ever held.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromiumPath } from "../scripts/chromium.mjs";
import { serve } from "../scripts/serve.mjs";
import { largeFile } from "./largeFile.mjs";
import { median } from "./measure.mjs";

const require = createRequire(new URL("../package.json", import.meta.url));
const { chromium } = require("@playwright/test");

const NAMES = { cairn: "Cairn", exceljs: "exceljs 4.4", sheetjs: "SheetJS (@e965/xlsx 0.20)" };
/** Rows, rounds, and how many seconds one engine may take. */
const SIZES = [[10_000, 3, 120], [100_000, 1, 150]];
const FORMAT = new Intl.NumberFormat("en-GB");

export async function benchOpening(cache) {
  const folder = path.join(cache, "openingBeside");
  writeFileSync(path.join(folder, "opening.html"), '<!doctype html><meta charset="utf-8"><title>opening</title>');
  const server = await serve(folder, 0);
  const address = `http://localhost:${server.address().port}/opening.html`;
  const only = process.env.CAIRN_OPENING_ROWS?.split(",").map(Number); // a quick look: nothing is written then
  try {
    const parts = [];
    for (const [rows, rounds, limit] of SIZES.filter(([rows]) => only?.includes(rows) ?? true)) {
      const results = Object.fromEntries(Object.keys(NAMES).map((name) => [name, []]));
      for (let round = 0; round < rounds; round += 1) {
        for (const name of Object.keys(NAMES)) {
          const result = await measure(address, name, await largeFile(rows), limit);
          results[name].push(result);
          console.error(`opening: ${FORMAT.format(rows)} rows, ${name}: ${JSON.stringify(result)}`);
          if (result !== null && result.rows !== rows) throw new Error(`${name} read ${result.rows} rows of ${rows}`);
        }
      }
      parts.push(report(rows, results, limit));
    }
    return `## Opening a workbook and saving two cells, in Chromium

${parts.join("\n\n")}

Each engine runs in a worker, in a browser started for it alone. Opening includes reading every cell; Cairn's saving includes opening the
saved file again and proving that every cell and part is what was meant. Memory is the most that the page's process held at any time,
above what it held before the file. Goals: 3 × as fast as exceljs to open, 5 × to save, with less memory than either.`;
  } finally {
    server.close();
  }
}

async function measure(address, engine, file, limit) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  try {
    const page = await browser.newPage();
    await page.route("**/file.xlsx", (route) => route.fulfill({ body: readFileSync(file) }));
    await page.goto(address);
    const before = await renderers(browser, "VmRSS");
    const run = page.evaluate(async ({ engine }) => {
      const bytes = new Uint8Array(await (await fetch("file.xlsx")).arrayBuffer());
      const worker = new Worker("openingWorker.js");
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => (data.error === undefined ? resolve(data) : reject(new Error(data.error)));
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ engine, bytes, values: ["Changed by the bench", 12.5] }, [bytes.buffer]);
      });
    }, { engine });
    const late = new Promise((resolve) => { setTimeout(resolve, limit * 1000, null).unref(); });
    const result = await Promise.race([run.catch((error) => { console.error(`opening: ${engine}: ${error.message.split("\n").slice(0, 4).join(" ")}`); return null; }), late]);
    if (result === null) return null;
    const most = await renderers(browser, "VmHWM");
    return { ...result, memory: most === null || before === null ? NaN : Math.max(...[...most].map(([process, peak]) => peak - (before.get(process) ?? 0))) };
  } finally {
    await browser.close();
  }
}

/** What each page process holds now (VmRSS) or held at most (VmHWM), in MB by process; null where the system does not tell (not Linux). */
async function renderers(browser, what) {
  if (!existsSync("/proc/self/status")) return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return new Map(processInfo.filter(({ type }) => type === "renderer").map(({ id }) => [id, megabytes(id, what)]));
}

function megabytes(process, what) {
  return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1]) / 1024;
}

function report(rows, results, limit) {
  const of = (name, what) => (results[name].includes(null) ? null : median(results[name].map((result) => result[what])));
  const cell = (name, what, unit) => {
    const [value, own] = [of(name, what), of("cairn", what)];
    if (value === null) return `did not finish in ${limit} s`;
    return `${FORMAT.format(Math.round(value))} ${unit}${name === "cairn" || own === null ? "" : ` (${(value / own).toFixed(1)} ×)`}`;
  };
  const lines = Object.entries(NAMES).map(([name, words]) => `| ${words} | ${cell(name, "open", "ms")} | ${cell(name, "save", "ms")} | ${cell(name, "memory", "MB")} |`);
  return `### ${FORMAT.format(rows)} rows × 33 columns\n\n| | open | save two cells | memory |\n|---|---|---|---|\n${lines.join("\n")}`;
}
