// What a build is for: the place that serves Cairn, the add-in's identity there, and where Microsoft's office.js comes from.
// Every variable is read and judged here, before anything is built. docs/deploy.md is the same table for people.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Microsoft's public address. Other clouds have their own: docs/deploy.md lists them. */
export const PUBLIC_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The add-in on a developer's own machine. Any other place has an Id of its own: Office tells add-ins apart by it. */
const DEVELOPMENT = { baseUrl: "https://localhost:3000", id: "dcb96356-543c-4886-9eae-e2589aeb3605", name: "Cairn (development)" };

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MAKE_ID = 'make one once with node -p "crypto.randomUUID()" and set CAIRN_ID to it at every build';

const setting = (env, name) => (env[name] ?? "").trim();

function address(name, text) {
  if (!URL.canParse(text) || new URL(text).protocol !== "https:") {
    throw new Error(`${name} is "${text}". Office accepts only whole https addresses: set it to one, such as https://cairn.example.org.`);
  }
  return text;
}

/** Where this build is served: CAIRN_BASE_URL without a slash at its end, or this machine's own address. */
export function baseUrlOf(env) {
  const text = address("CAIRN_BASE_URL", setting(env, "CAIRN_BASE_URL") || DEVELOPMENT.baseUrl);
  const { search, hash, username, password } = new URL(text);
  if (search || hash || username || password) throw new Error(`CAIRN_BASE_URL is "${text}". It is the address of a folder: leave out names, passwords, "?" and "#".`);
  return text.replace(/\/+$/, "");
}

function idOf(env, local) {
  const id = setting(env, "CAIRN_ID") || (local ? DEVELOPMENT.id : "");
  if (!id) throw new Error(`CAIRN_BASE_URL is set but CAIRN_ID is not. Each place that serves Cairn keeps an Id of its own: ${MAKE_ID}.`);
  if (!GUID.test(id)) throw new Error(`CAIRN_ID is "${id}", which is not a GUID: ${MAKE_ID}.`);
  if (!local && id.toLowerCase() === DEVELOPMENT.id) throw new Error(`CAIRN_ID is the one of the development copy, and Office would take the two for one: ${MAKE_ID}.`);
  return id.toLowerCase();
}

function supportOf(env, local, baseUrl) {
  const support = setting(env, "CAIRN_SUPPORT_URL") || (local ? `${baseUrl}/index.html` : "");
  if (!support) throw new Error("CAIRN_BASE_URL is set but CAIRN_SUPPORT_URL is not. Set it to the https address of the page where your people find help.");
  return address("CAIRN_SUPPORT_URL", support);
}

function nameOf(env, local) {
  const name = setting(env, "CAIRN_NAME") || (local ? DEVELOPMENT.name : "Cairn");
  if (name.length > 125) throw new Error(`CAIRN_NAME has ${name.length} characters; Office shows at most 125. Shorten it.`);
  return name;
}

/** Office refuses a version below 1.0, and Excel on the web one without four parts: 0.1.0 becomes 1.0.1.0, and later ones stay higher. */
const officeVersion = (version) => `1.${version.replace(/[^0-9.].*$/, "")}`;

function versionOf(env, projectVersion) {
  const version = setting(env, "CAIRN_VERSION") || officeVersion(projectVersion);
  if (!/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(version)) {
    throw new Error(`CAIRN_VERSION is "${version}". Office wants four numbers, the first at least 1, such as 1.0.1.2. Leave it unset to follow the project's version.`);
  }
  return version;
}

/** The script's own name matters: office.js finds its other files by it. */
function officeJsOf(env) {
  const text = setting(env, "CAIRN_OFFICE_JS") || PUBLIC_OFFICE_JS;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || !url.pathname.endsWith("/office.js") || url.hash || url.search) {
    throw new Error(`CAIRN_OFFICE_JS is "${text}". Set it to the whole https address of your cloud's office.js, which ends in /office.js; docs/deploy.md lists them. Leave it unset for ${PUBLIC_OFFICE_JS}.`);
  }
  return text;
}

/** A header that somebody types into a variable could otherwise hold a second header. */
function ancestorsOf(env) {
  const own = setting(env, "CAIRN_FRAME_ANCESTORS");
  if (own && !/^https:\/\/[\w.*:-]+( https:\/\/[\w.*:-]+)*$/.test(own)) {
    throw new Error(`CAIRN_FRAME_ANCESTORS is "${own}". Write the https origins that may show the pane, with a space between them, such as https://*.sharepoint.us https://*.office365.us.`);
  }
  return own || null;
}

/**
 * Everything that a build is made for: `baseUrl` (https, no slash at its end), `id`, `name`, `supportUrl`, `version`, `officeJs`,
 * `frameAncestors` (null: those of Microsoft's public cloud). With no variable set it is this machine's own. Throws a sentence
 * that says which variable to set, and to what.
 */
export function readEnvironment(env = process.env) {
  const baseUrl = baseUrlOf(env);
  const local = new URL(baseUrl).hostname === "localhost";
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return {
    baseUrl, id: idOf(env, local), name: nameOf(env, local), supportUrl: supportOf(env, local, baseUrl),
    version: versionOf(env, version), officeJs: officeJsOf(env), frameAncestors: ancestorsOf(env),
  };
}
