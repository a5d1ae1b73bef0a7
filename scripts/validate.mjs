// npm run validate [manifest…] — checks the manifest that the build wrote, without asking any service.
// A manifest's own folder is taken for dist, unless --dist names another. Ends with status 1 when something is wrong.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fileProblems } from "./validate/files.mjs";
import { resourceProblems } from "./validate/resources.mjs";
import { shapeProblems } from "./validate/shape.mjs";
import { readTree } from "./validate/tree.mjs";
import { valueProblems } from "./validate/values.mjs";

/** Faults of a manifest, by line: `{line, text, todo}`: where, what is wrong, what to do. `dist` is the folder it speaks of. */
export function manifestProblems(xml, dist) {
  const { root, problems } = readTree(xml);
  const all = root ? [...shapeProblems(root), ...valueProblems(root), ...resourceProblems(root), ...fileProblems(root, dist)] : problems;
  return all.sort((a, b) => a.line - b.line);
}

/** Two places that serve Cairn need two Ids: sentences for those in `files` that share one. */
function sharedIds(files) {
  const known = files.filter(existsSync).map((file) => {
    const xml = readFileSync(file, "utf8");
    const value = (pattern) => pattern.exec(xml)?.[1] ?? "";
    return { file, id: value(/<Id>\s*([^<]*?)\s*<\/Id>/).toLowerCase(), at: value(/<SourceLocation DefaultValue="([^"]*)"/) };
  });
  return known.flatMap((one, i) => {
    const twin = known.slice(0, i).find(({ id, at }) => id !== "" && id === one.id && at !== one.at);
    return twin ? [`${path.relative(process.cwd(), one.file)} and ${path.relative(process.cwd(), twin.file)} have the same Id ${one.id} but speak of two places. Office would take them for one add-in: give each its own CAIRN_ID.`] : [];
  });
}

/** Prints what is wrong with one file; returns whether nothing is. */
function report(file, dist) {
  const shown = path.relative(process.cwd(), file);
  if (!existsSync(file)) {
    console.log(`${shown}: there is no such file. Build first: npm run build`);
    return false;
  }
  const problems = manifestProblems(readFileSync(file, "utf8"), dist ?? path.dirname(file));
  for (const { line, text, todo } of problems) console.log(`${shown}:${line}  ${text} ${todo}`);
  console.log(problems.length === 0 ? `${shown}: nothing wrong found. Office itself was not asked.` : `${shown}: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`);
  return problems.length === 0;
}

function run(words) {
  const { values, positionals } = parseArgs({ args: words, options: { dist: { type: "string" } }, allowPositionals: true });
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
  const built = path.join(process.env.CAIRN_DIST ?? path.join(root, "dist"), "manifest.xml");
  const files = positionals.length > 0 ? positionals : [built];
  const fine = files.map((file) => report(path.resolve(file), values.dist && path.resolve(values.dist)));
  const shared = sharedIds(files.map((file) => path.resolve(file)));
  for (const words of shared) console.log(words);
  return fine.every(Boolean) && shared.length === 0 ? 0 : 1;
}

process.exitCode = run(process.argv.slice(2));
