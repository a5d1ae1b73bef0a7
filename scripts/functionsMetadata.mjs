// Writes functions.json beside functions.js, from the docblocks of the custom functions: they are the help text in Excel.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const source = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "src", "functions");

/**
 * The metadata of every function with an `@customfunction` tag in a folder; throws, naming each fault, if the generator has any.
 * Error cells in a range reach a function only with `allowErrorForDataTypeAny`, a property of the whole file (Microsoft Learn,
 * "Manually create JSON metadata for custom functions") that the generator does not write.
 */
export async function functionsMetadata(folder = source) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts")).sort().map((name) => path.join(folder, name));
  const tagged = files.filter((file) => readFileSync(file, "utf8").includes("@customfunction"));
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(tagged);
  if (errors.length > 0) throw new Error(`The docblocks in src/functions have faults:\n${errors.join("\n")}`);
  if (!metadataJson) throw new Error("No function in src/functions carries an @customfunction tag.");
  const metadata = JSON.parse(metadataJson);
  for (const each of metadata.functions) each.description = oneLine(each.description);
  const ids = metadata.functions.map((each) => each.id);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (doubled.length > 0) throw new Error(`Two functions carry the id ${doubled.join(", ")}.`);
  return { allowErrorForDataTypeAny: true, ...metadata };
}

/** Writes `functions.json` into the folder that holds the built functions.js. */
export async function writeFunctionsMetadata(distDir) {
  mkdirSync(distDir, { recursive: true });
  writeFileSync(path.join(distDir, "functions.json"), `${JSON.stringify(await functionsMetadata(), null, 2)}\n`);
}

const oneLine = (text) => (text ?? "").replace(/\s+/g, " ").trim();
