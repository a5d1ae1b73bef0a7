// The adapter for Excel through Microsoft's office.js (in jsdom, against the test host): round trips and sizes of opening
// 10,000 and 100,000 practices and of rating one. Times are those of this machine and of our host, not of Excel.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(path.join(root, "package.json"));

/** The modules of src/ and test/ are TypeScript; they are turned into CommonJS as they are asked for, as Jest does. */
function readTypeScript() {
  const { transformSync } = require("@swc/core");
  const Module = require("node:module");
  for (const ext of [".ts", ".tsx"]) {
    Module._extensions[ext] = (module, filename) => {
      const { code } = transformSync(readFileSync(filename, "utf8"), { filename, jsc: { target: "es2022", parser: { syntax: "typescript", tsx: ext === ".tsx" } }, module: { type: "commonjs" } });
      module._compile(code, filename);
    };
  }
}

export async function benchExcel() {
  readTypeScript();
  const lines = [];
  for (const rows of [10_000, 100_000]) lines.push(await measure(rows));
  return `## Excel through office.js

Opening a workbook with one table of practices (22 columns), and rating one practice, through Microsoft's office.js in jsdom against
our test host. Excel on the web gives at most 5 MB an answer, so that 100,000 practices cannot come in three round trips: what
matters there is that no message is larger, and that rating one does not read them again. Times are this machine's and our host's.

| practices | opening: round trips | largest message | time to first list | heap after | rating one: round trips | bytes both ways | time |
|---|---|---|---|---|---|---|---|
${lines.join("\n")}
`;
}

async function measure(rows) {
  const { openJsdomHost } = require("./test/host/jsdomHost.ts");
  const { manyPractices } = require("./test/workbook/officeLoad.ts");
  const { openOfficeWorkbook } = require("./src/workbook/officeWorkbook/officeWorkbook.ts");
  const { openSession } = require("./src/workbook/session.ts");
  const { rate } = require("./src/workbook/actions/rate.ts");
  const open = await openJsdomHost(manyPractices(rows));
  const { requests } = open.host;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const started = performance.now();
  const session = openSession(await openOfficeWorkbook());
  while (session.getState().kind === "loading") await new Promise((resolve) => setTimeout(resolve, 1));
  const opened = performance.now() - started;
  globalThis.gc?.();
  const used = process.memoryUsage().heapUsed - heap;
  const opening = requests.length;
  const largest = Math.max(...requests.map(({ bytes, answerBytes }) => Math.max(bytes, answerBytes)));
  const key = session.getState().book.practices[11].key;
  const before = performance.now();
  await session.apply((book) => rate(book, key, 2, 4));
  const rated = performance.now() - before;
  const bytes = requests.slice(opening).reduce((sum, one) => sum + one.bytes + one.answerBytes, 0);
  const mb = (n) => `${(n / 1024 / 1024).toFixed(1)} MB`;
  const line = `| ${rows.toLocaleString("en-GB")} | ${opening} | ${mb(largest)} | ${(opened / 1000).toFixed(1)} s | ${mb(used)} | ${requests.length - opening} | ${(bytes / 1024).toFixed(0)} KB | ${rated.toFixed(0)} ms |`;
  session.close();
  open.close();
  return line;
}
