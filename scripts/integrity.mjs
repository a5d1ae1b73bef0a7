// What was built, file by file: integrity.json (for verify.mjs and for people's own tools), SHA256SUMS (for sha256sum -c), and the
// integrity attributes of the pages, by which a browser refuses a script or a style sheet that is not the one that was built.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

export const LIST = "integrity.json";
export const SUMS = "SHA256SUMS";

const digest = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const sri = (bytes) => `sha384-${digest("sha384", bytes, "base64")}`;

/** Every file below `dir` by its path with slashes, in the order of their code units, so that a list is the same on every machine. */
export function filesOf(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** One file as the list has it: `path`, `bytes`, `sha256` (hexadecimal), `integrity` (as an integrity attribute has it). */
export function entryOf(name, bytes) {
  return { path: name, bytes: bytes.length, sha256: digest("sha256", bytes, "hex"), integrity: sri(bytes) };
}

/** The page of map tiles is only ever shown sandboxed, without an origin: there a script of ours counts as foreign, and a browser refuses to check it. */
const WITHOUT_ORIGIN = "tiles.html";

/** Puts integrity attributes on the scripts and style sheets of the pages in `dist` that are our own. To be run before the list is written. */
export function writeAttributes(dist) {
  for (const page of filesOf(dist).filter((name) => /^[^/]+\.html$/.test(name) && name !== WITHOUT_ORIGIN)) {
    const file = path.join(dist, page);
    const html = readFileSync(file, "utf8");
    const marked = html.replace(/<(script)\b([^>]*?)\bsrc="([^"]+)"|<(link)\b([^>]*?)\bhref="([^"]+\.css)"/g, (tag, script, _s, src, _link, _l, href) => {
      const address = script ? src : href;
      return /^[a-z]+:|^\/\//i.test(address) ? tag : `${tag} integrity="${sri(readFileSync(path.join(dist, address)))}"`;
    });
    writeFileSync(file, marked);
  }
}

/** Writes both lists. They hold everything but themselves; SHA256SUMS holds the other list too. */
export function writeLists(dist, { baseUrl, id, version }) {
  const files = filesOf(dist).filter((name) => name !== LIST && name !== SUMS).map((name) => entryOf(name, readFileSync(path.join(dist, name))));
  writeFileSync(path.join(dist, LIST), `${JSON.stringify({ cairn: version, baseUrl, id, files }, null, 1)}\n`);
  const own = entryOf(LIST, readFileSync(path.join(dist, LIST)));
  writeFileSync(path.join(dist, SUMS), [...files, own].map((file) => `${file.sha256}  ${file.path}\n`).join(""));
}
