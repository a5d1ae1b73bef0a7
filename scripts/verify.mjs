// npm run verify -- FOLDER|https://ADDRESS [--list integrity.json] — holds a deployed copy against the list of what was built: every
// file, and at an address the headers too. The list is the local build's, never the server's own: who can change files can change that.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readEnvironment } from "./environment.mjs";
import { headerRules, headersFor, MIME_TYPES } from "./headers.mjs";
import { LIST, SUMS, entryOf, filesOf } from "./integrity.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const AT_ONCE = 6;

const differs = (listed, bytes) => {
  const found = entryOf(listed.path, bytes);
  return found.sha256 === listed.sha256 ? [] : [`${listed.path} is not the file that was built: ${found.bytes} bytes, ${listed.bytes} were built.`];
};

/** What is wrong with a folder: sentences, none when it is what was built. A file that is not in the list counts too. */
export function folderProblems(dir, list) {
  const present = new Set(filesOf(dir));
  const wrong = list.files.flatMap((listed) => (present.has(listed.path) ? differs(listed, readFileSync(path.join(dir, listed.path))) : [`${listed.path} is missing.`]));
  const known = new Set([...list.files.map((file) => file.path), LIST, SUMS]);
  const strange = [...present].filter((name) => !known.has(name)).map((name) => `${name} was not built.`);
  return [...wrong, ...strange];
}

/** Headers that are missing or other than documented, for one answer. Files go by name in `MIME_TYPES`. */
function headerProblems(name, headers, rules) {
  const problems = [];
  const wanted = headersFor(`/${name}`, rules);
  for (const { name: header } of rules) {
    const sent = headers.get(header);
    if (header === "Permissions-Policy") continue; // a precaution, nothing rests on it
    if (header === "Cache-Control" ? cachedWrongly(sent, wanted[header]) : (sent ?? undefined) !== wanted[header]) {
      problems.push(`${name}: ${header} is ${sent === null ? "not sent" : `"${sent}"`}; ${wanted[header] === undefined ? "it must not be sent" : `"${wanted[header]}" is documented`}.`);
    }
  }
  const type = MIME_TYPES[path.extname(name)]?.replace(/;.*/, "");
  const sent = (headers.get("content-type") ?? "").replace(/;.*/, "");
  const scripts = new Set(["text/javascript", "application/javascript"]);
  if (type && sent !== type && !(scripts.has(type) && scripts.has(sent)) && !(type === "application/xml" && sent === "text/xml")) problems.push(`${name}: the type is "${sent}"; it must be ${type}.`);
  if (headers.has("x-frame-options")) problems.push(`${name}: X-Frame-Options is sent, which keeps Excel on the web from showing the pane.`);
  if (/same-origin$/.test(headers.get("cross-origin-opener-policy") ?? "")) problems.push(`${name}: Cross-Origin-Opener-Policy cuts the map's window off from the pane.`);
  return problems;
}

/** How long something is kept matters only where it may go wrong: what changes must be asked for, and icons carry no word of it. */
const cachedWrongly = (sent, wanted) => (wanted === undefined ? sent !== null : wanted === "no-cache" && !/no-cache|no-store|max-age=0\b/.test(sent ?? ""));

/** What is wrong at an address: sentences. Each file is asked for once. */
export async function addressProblems(address, list, rules) {
  const base = `${address.replace(/\/+$/, "")}/`;
  const waiting = [...list.files];
  const problems = new Map();
  const ask = async () => {
    for (let listed = waiting.shift(); listed; listed = waiting.shift()) {
      try {
        const response = await fetch(new URL(listed.path, base), { redirect: "follow", cache: "no-store" });
        if (!response.ok) problems.set(listed.path, [`${listed.path}: the server answers ${response.status}.`]);
        else problems.set(listed.path, [...differs(listed, Buffer.from(await response.arrayBuffer())), ...headerProblems(listed.path, response.headers, rules)]);
      } catch (error) {
        problems.set(listed.path, [`${listed.path} could not be fetched (${error.cause?.message ?? error.message}).`]);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return list.files.flatMap((listed) => problems.get(listed.path) ?? []);
}

async function run(words) {
  const { values, positionals: [target] } = parseArgs({ args: words, options: { list: { type: "string" } }, allowPositionals: true });
  const file = path.resolve(values.list ?? path.join(process.env.CAIRN_DIST ?? path.join(root, "dist"), LIST));
  if (!target) throw new Error("Name what to verify: npm run verify -- https://cairn.example.org, or a folder.");
  if (!existsSync(file)) throw new Error(`${file} is not there. Build first (npm run build), or name the list of the build with --list.`);
  const list = JSON.parse(readFileSync(file, "utf8"));
  const remote = /^https?:\/\//.test(target);
  if (!remote && !existsSync(target)) throw new Error(`There is no folder ${target}.`);
  const problems = remote ? await addressProblems(target, list, headerRules(readEnvironment())) : folderProblems(path.resolve(target), list);
  for (const problem of problems) console.log(problem);
  const what = `${list.files.length} files of Cairn ${list.cairn}`;
  console.log(problems.length === 0 ? `${target}: ${what}, all as built${remote ? ", with the documented headers" : ""}.` : `${target}: ${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${what}.`);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
