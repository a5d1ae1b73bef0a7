// Fills the manifest's template for one place where Cairn is served: node scripts/manifest.mjs [folder]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "./environment.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The template with its names filled, the values escaped for XML. Throws at a name that has no value. */
export function fillManifest(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`manifest.xml asks for {{${name}}}, which scripts/environment.mjs does not know.`);
    return values[name].replace(/[&<>"]/g, (character) => escapes[character]);
  });
}

/** Writes `manifest.xml` into the folder `dist`; resolves with the path of the file. */
export async function writeManifest(dist, env = process.env) {
  const template = readFileSync(path.join(root, "manifest.xml"), "utf8").replace(/<!--[\s\S]*?-->\s*/, "");
  const file = path.join(dist, "manifest.xml");
  mkdirSync(dist, { recursive: true });
  writeFileSync(file, fillManifest(template, readEnvironment(env)));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Wrote ${await writeManifest(path.resolve(process.argv[2] ?? process.env.CAIRN_DIST ?? path.join(root, "dist")))}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
