// Lets a script use the project's own TypeScript: bundles modules of src/ for Node and imports the result.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/** All exports of the named modules (paths within src/, without ending) as one object. */
export async function importSource(modules) {
  const dir = mkdtempSync(path.join(tmpdir(), "cairn-"));
  try {
    const entry = path.join(dir, "entry.mjs");
    writeFileSync(entry, modules.map((m) => `export * from ${JSON.stringify(path.join(root, "src", `${m}.ts`))};\n`).join(""));
    const stats = await new Promise((resolve, reject) => {
      webpack({
        mode: "none", target: "node20", context: root, entry,
        output: { path: dir, filename: "bundle.cjs", library: { type: "commonjs2" } },
        resolve: { extensions: [".ts", ".tsx", ".js"], modules: [path.join(root, "node_modules")] },
        resolveLoader: { modules: [path.join(root, "node_modules")] },
        module: { rules: [{ test: /\.tsx?$/, loader: "swc-loader", options: { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } } }] },
      }, (error, result) => (error ? reject(error) : resolve(result)));
    });
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
    return require(path.join(dir, "bundle.cjs"));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
