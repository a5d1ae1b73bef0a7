// Builds dist/: the three pages, functions.js and the page that exports fill by webpack, then the files that go beside them.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "./environment.mjs";
import { writeAttributes, writeLists } from "./integrity.mjs";
import { writeNotices } from "./notices.mjs";

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(root, "dist"));

/** Judged before anything is built or removed. */
const environment = readEnvironmentOrStop();

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
let configs = require("../webpack.config.js");
const only = process.argv[2];
if (only) configs = configs.filter((c) => c.name === only);
const stats = await new Promise((resolve, reject) => {
  webpack(configs, (error, stats) => {
    if (error) return reject(error);
    if (stats.hasErrors() || stats.hasWarnings()) console.log(stats.toString({ preset: "errors-warnings", children: true }));
    if (stats.hasErrors()) return reject(new Error("webpack could not build the pages; the reasons stand above."));
    resolve(stats.stats);
  });
});

for (const [file, name] of [["functionsMetadata", "writeFunctionsMetadata"], ["basemap", "writeBasemap"], ["viewer", "writeViewer"], ["manifest", "writeManifest"]]) {
  if (only && name === "writeViewer" && only !== "viewer") continue;
  await (await import(`./${file}.mjs`))[name](dist, process.env);
}
for (const asset of ["sample.xlsx", "template.xlsx", "icons"]) {
  cpSync(path.join(root, "assets", asset), path.join(dist, "assets", asset), { recursive: true });
}
if (!only) {
  writeNotices(dist, stats);
  writeAttributes(dist);
  writeLists(dist, environment);
}
console.log(`Built ${path.relative(process.cwd(), dist) || "."}`);

function readEnvironmentOrStop() {
  try {
    return readEnvironment();
  } catch (error) {
    console.error(error.message);
    return process.exit(1);
  }
}
