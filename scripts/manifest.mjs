// Fills the manifest's template for one place where Cairn is served: node scripts/manifest.mjs [folder]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The add-in on a developer's own machine. Any other place has an Id of its own: Office tells add-ins apart by it. */
const DEVELOPMENT = { baseUrl: "https://localhost:3000", id: "dcb96356-543c-4886-9eae-e2589aeb3605", name: "Cairn (development)" };

const setting = (env, name) => (env[name] ?? "").trim();

const address = (name, text) => {
  if (!URL.canParse(text) || new URL(text).protocol !== "https:") {
    throw new Error(`${name} is "${text}". Office accepts only whole https addresses: set it to one, such as https://cairn.example.org.`);
  }
  return text;
};

/** Office refuses a version below 1.0, and Excel on the web one without four parts: 0.1.0 becomes 1.0.1.0, and later ones stay higher. */
const officeVersion = (version) => `1.${version.replace(/[^0-9.].*$/, "")}`;

/** Where this build is served: CAIRN_BASE_URL without a slash at its end, or this machine's own address. */
export function baseUrlOf(env) {
  return address("CAIRN_BASE_URL", setting(env, "CAIRN_BASE_URL") || DEVELOPMENT.baseUrl).replace(/\/+$/, "");
}

/**
 * The values of the template's names: `id`, `version`, `name`, `baseUrl` (https, no slash at its end), `supportUrl`.
 * From CAIRN_BASE_URL, CAIRN_ID, CAIRN_NAME (default "Cairn") and CAIRN_SUPPORT_URL; with none of them, this machine's own.
 * Throws, saying what to set, when another place than this machine lacks its own Id or support page.
 */
export function manifestValues(env, version) {
  const baseUrl = baseUrlOf(env);
  const local = new URL(baseUrl).hostname === "localhost";
  const id = setting(env, "CAIRN_ID") || (local ? DEVELOPMENT.id : "");
  if (!id) {
    throw new Error("CAIRN_BASE_URL is set but CAIRN_ID is not. Each place that serves Cairn keeps an Id of its own: make one once with node -p \"crypto.randomUUID()\" and set CAIRN_ID to it at every build.");
  }
  const support = setting(env, "CAIRN_SUPPORT_URL") || (local ? `${baseUrl}/index.html` : "");
  if (!support) {
    throw new Error("CAIRN_BASE_URL is set but CAIRN_SUPPORT_URL is not. Set it to the https address of the page where your people find help.");
  }
  return {
    id,
    version: officeVersion(version),
    name: setting(env, "CAIRN_NAME") || (local ? DEVELOPMENT.name : "Cairn"),
    baseUrl,
    supportUrl: address("CAIRN_SUPPORT_URL", support),
  };
}

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The template with its names filled, the values escaped for XML. Throws at a name that has no value. */
export function fillManifest(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`manifest.xml asks for {{${name}}}, which scripts/manifest.mjs does not know.`);
    return values[name].replace(/[&<>"]/g, (character) => escapes[character]);
  });
}

/** Writes `manifest.xml` into the folder `dist`; resolves with the path of the file. */
export async function writeManifest(dist, env = process.env) {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const template = readFileSync(path.join(root, "manifest.xml"), "utf8").replace(/<!--[\s\S]*?-->\s*/, "");
  const file = path.join(dist, "manifest.xml");
  mkdirSync(dist, { recursive: true });
  writeFileSync(file, fillManifest(template, manifestValues(env, version)));
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
