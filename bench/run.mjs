// npm run bench: builds what is measured, runs each bench beside its peers, writes RESULTS.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "..");
const cache = path.join(root, ".cache", "bench");
const require = createRequire(path.join(root, "package.json"));

if (!existsSync(path.join(here, "node_modules"))) {
  console.log("Installing the peers (once) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(1);
}

mkdirSync(cache, { recursive: true });
process.env.CAIRN_DIST = cache;
await build();

const { benchFunctions } = await import("./functions.mjs");
const { benchComparing } = await import("./comparing.mjs");
const { benchOpen } = await import("./open.mjs");
const { openFileWorkbook } = require(path.join(cache, "fileWorkbook.js"));
const parts = [await benchFunctions(cache), await benchComparing(cache), await benchOpen(openFileWorkbook)];
const text = `# Measured beside peers

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${os.cpus().length} cores. Medians of
interleaved rounds after warm-up rounds; the machine is noisy, so read the ratios, not the milliseconds.

${parts.join("\n")}`;
writeFileSync(path.join(here, "RESULTS.md"), text);
console.log(text);

/** functions.js as it is shipped, and the file adapter as a module for Node. */
async function build() {
  const webpack = require("webpack");
  const [functions] = require(path.join(root, "webpack.config.js"));
  const adapter = {
    ...functions,
    name: "adapter",
    target: "node20",
    entry: { fileWorkbook: path.join(root, "src/workbook/fileWorkbook/fileWorkbook.ts") },
    output: { path: cache, filename: "[name].js", library: { type: "commonjs2" } },
  };
  await new Promise((resolve, reject) => {
    webpack([functions, adapter], (error, stats) => {
      if (error || stats.hasErrors()) return reject(error ?? new Error(stats.toString("errors-only")));
      resolve();
    });
  });
}
