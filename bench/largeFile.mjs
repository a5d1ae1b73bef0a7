// A large workbook of practices for benches: made once and kept in .cache, which is not in the repository.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(path.join(root, "package.json"));

/** Path of a workbook with so many rows. */
export async function largeFile(rows) {
  const cache = path.join(root, ".cache", "bench");
  const file = path.join(cache, `practices-styled-${rows}.xlsx`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const source = readFileSync(path.join(root, "test/support/largeWorkbook.ts"), "utf8");
  const { code } = require("@swc/core").transformSync(source, { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } });
  writeFileSync(path.join(cache, "largeWorkbook.mjs"), code);
  const { largeWorkbook } = await import(pathToFileURL(path.join(cache, "largeWorkbook.mjs")).href);
  writeFileSync(file, largeWorkbook(rows));
  return file;
}
