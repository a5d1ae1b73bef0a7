// npm run bench: builds what is measured, runs each part beside its peers, writes RESULTS.md.
// npm run bench -- map: that part alone; the other parts' figures stay as they were.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "..");
const cache = path.join(root, ".cache", "bench");
const results = path.join(here, "RESULTS.md");
const require = createRequire(path.join(root, "package.json"));

/** What is built for a part, and how it is run. In the order of RESULTS.md. */
const PARTS = {
  functions: { builds: ["functions"], run: async () => (await import("./functions.mjs")).benchFunctions(cache) },
  functionsInGrid: { builds: ["functions"], run: async () => (await import("./functionsInGrid.mjs")).benchFunctionsInGrid(cache) },
  comparing: { builds: ["functions"], run: async () => (await import("./comparing.mjs")).benchComparing(cache) },
  open: { builds: ["adapter"], run: async () => (await import("./open.mjs")).benchOpen(require(path.join(cache, "fileWorkbook.js")).openFileWorkbook) },
  opening: { builds: ["openingBeside"], run: async () => (await import("./openingBeside.mjs")).benchOpening(cache) },
  excel: { builds: [], run: async () => (await import("./excel.mjs")).benchExcel() },
  guards: { builds: ["adapter"], run: async () => (await import("./guards.mjs")).benchGuards(cache) },
  facets: { builds: ["core"], run: async () => (await import("./facets.mjs")).benchFacets(require(path.join(cache, "view.js"))) },
  search: { builds: ["search"], run: async () => (await import("./search.mjs")).benchSearch(require(path.join(cache, "bookCatalogue.js")), require(path.join(cache, "search.js")), require(path.join(cache, "catalogueEntries.js"))) },
  theory: { builds: ["theory"], run: async () => (await import("./theory.mjs")).benchTheory(require(path.join(cache, "layoutTheory.js")), require(path.join(cache, "theorySvg.js"))) },
  dialog: { builds: ["dialog"], run: async () => (await import("./dialog.mjs")).benchDialog(cache) },
  map: { builds: ["map"], run: async () => (await import("./map.mjs")).benchMap(cache) },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". The parts are: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}
const names = asked.length > 0 ? asked : Object.keys(PARTS);

if (!existsSync(path.join(here, "node_modules", "supercluster"))) {
  console.log("Installing the peers (once) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(1);
}

mkdirSync(cache, { recursive: true });
process.env.CAIRN_DIST = cache;
const wanted = new Set(names.flatMap((name) => PARTS[name].builds));
if (wanted.size > 0) await build(wanted);

const made = knownParts();
for (const name of names) made.set(name, `${(await PARTS[name].run()).trim()}\n\n_Measured on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} cores._\n`);
const text = `# Measured beside peers

Made by \`npm run bench\`. Medians of interleaved rounds after warm-up rounds; the machine is noisy, so read the ratios, not the
milliseconds.

${Object.keys(PARTS).filter((name) => made.has(name)).map((name) => `<!-- part: ${name} -->\n${made.get(name)}`).join("\n")}`;
if (!["CAIRN_MAP_SIZES", "CAIRN_GUARDS", "CAIRN_OPENING_ROWS", "CAIRN_DIALOG_ROWS"].some((name) => process.env[name])) writeFileSync(results, text);
console.log(text);

/** The parts that RESULTS.md has already, by name. */
function knownParts() {
  if (!existsSync(results)) return new Map();
  return new Map(readFileSync(results, "utf8").split("<!-- part: ").slice(1).map((part) => {
    const [name, ...rest] = part.split(" -->\n");
    return [name, `${rest.join(" -->\n").trim()}\n`];
  }));
}

/** functions.js as it is shipped, the file adapter and the core as modules for Node, the map in a page. */
async function build(wanted) {
  const webpack = require("webpack");
  const configs = require(path.join(root, "webpack.config.js"));
  const functions = configs.find(({ name }) => name === "functions");
  const pages = configs.find(({ name }) => name === "pages");
  const forNode = (name, entry) => ({ ...functions, name, target: "node20", entry, output: { path: cache, filename: "[name].js", library: { type: "commonjs2" } } });
  const built = {
    functions,
    adapter: forNode("adapter", { fileWorkbook: path.join(root, "src/workbook/fileWorkbook/fileWorkbook.ts") }),
    core: forNode("core", { view: path.join(root, "src/core/practice/view.ts") }),
    search: forNode("search", { search: path.join(root, "src/core/framework/search.ts"), bookCatalogue: path.join(root, "src/core/framework/bookCatalogue.ts"), catalogueEntries: path.join(root, "src/core/framework/catalogue.ts") }),
    theory: forNode("theory", { layoutTheory: path.join(root, "src/theory/diagram/layoutTheory.ts"), theorySvg: path.join(root, "src/theory/export/theorySvg.ts") }),
    map: pageOf(pages, "map"),
    dialog: pageOf(pages, "dialog"),
    openingBeside: {
      ...pages, name: "openingBeside", target: "webworker", entry: { openingWorker: path.join(here, "openingWorker.mjs") },
      output: { path: path.join(cache, "openingBeside"), filename: "[name].js", publicPath: "", clean: true }, optimization: { ...pages.optimization, splitChunks: false, runtimeChunk: false }, plugins: [],
      resolve: { ...pages.resolve, modules: [path.join(root, "node_modules"), path.join(here, "node_modules")] },
      module: { ...pages.module, rules: [...pages.module.rules, { test: /\.mjs$/, resolve: { fullySpecified: false } }] },
    },
  };
  await new Promise((resolve, reject) => {
    webpack([...wanted].map((name) => built[name])).run((error, stats) => {
      if (error || stats.hasErrors()) return reject(error ?? new Error(stats.toString("errors-only")));
      resolve();
    });
  });
}

/** The product's own modules beside the peers in one page. */
function pageOf(pages, name) {
  const HtmlWebpackPlugin = require("html-webpack-plugin");
  const MiniCssExtractPlugin = require("mini-css-extract-plugin");
  return {
    ...pages,
    name,
    entry: { [name]: path.join(here, `${name}Page.mjs`) },
    output: { ...pages.output, path: path.join(cache, name), publicPath: "/" },
    resolve: { ...pages.resolve, modules: [path.join(root, "node_modules"), path.join(here, "node_modules")] },
    module: { ...pages.module, rules: [...pages.module.rules, { test: /\.mjs$/, resolve: { fullySpecified: false } }] },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlWebpackPlugin({ filename: `${name}.html`, templateContent: '<!doctype html><meta charset="utf-8"><style>html,body,#map{height:100%;margin:0}</style><div id="map"></div>' }),
    ],
  };
}
