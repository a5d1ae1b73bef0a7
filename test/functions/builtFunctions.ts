import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import webpack, { type Configuration } from "webpack";

const root = path.join(__dirname, "..", "..");

/** The class that Excel's runtime gives for errors: code and words. */
export class FunctionError extends Error {
  constructor(readonly code: string, message = "") {
    super(message);
  }
}

/** A custom function as Excel calls it: ranges are rows of cells, an omitted argument is null. */
export type Call = (id: string, ...given: readonly unknown[]) => unknown;

/** functions.js of CAIRN_DIST or dist/ when it is newer than all it is made of; else built now, so that no test runs on yesterday's. */
export async function builtFunctions(): Promise<string> {
  for (const folder of [process.env["CAIRN_DIST"], path.join(root, "dist")]) {
    const file = folder === undefined ? "" : path.join(folder, "functions.js");
    if (existsSync(file) && statSync(file).mtimeMs > newestSource()) return readFileSync(file, "utf8");
  }
  const folder = mkdtempSync(path.join(tmpdir(), "cairn-functions-"));
  try {
    await build(folder);
    return readFileSync(path.join(folder, "functions.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function newestSource(): number {
  const folders = ["src/core", "src/functions"].map((folder) => path.join(root, folder));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)));
  return Math.max(...[...files, path.join(root, "webpack.config.js")].map((file) => statSync(file).mtimeMs));
}

function build(folder: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the webpack configuration is CommonJS
  const configs = [require("../../webpack.config.js")].flat() as Configuration[];
  const config = configs.find((each) => each.name === "functions");
  if (!config) throw new Error('webpack.config.js has no configuration named "functions".');
  return new Promise((resolve, reject) => {
    webpack({ ...config, context: root, output: { ...config.output, path: folder } }, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

/** Runs functions.js where only CustomFunctions and ECMAScript exist, and gives a way to call what it associated. */
export function runFunctions(code: string): { readonly ids: readonly string[]; readonly call: Call } {
  const associated = new Map<string, (...given: readonly unknown[]) => unknown>();
  const CustomFunctions = { associate: (id: string, work: (...given: readonly unknown[]) => unknown) => associated.set(id, work), Error: FunctionError };
  vm.runInNewContext(code, { CustomFunctions }, { filename: "functions.js" });
  return {
    ids: [...associated.keys()],
    call: (id, ...given) => {
      const work = associated.get(id);
      if (!work) throw new Error(`functions.js does not associate ${id}.`);
      return work(...given);
    },
  };
}
