// The headers that a server sends with dist, in one place: serve.mjs and the tests send them, verify.mjs asks for them, and
// `npm run headers -- nginx|apache|iis` writes them in a server's own words (docs/deploy.md).
import { fileURLToPath } from "node:url";
import { readEnvironment } from "./environment.mjs";

/**
 * Who may show the pane in a frame: Excel on the web is a page of Office's in a page of SharePoint, OneDrive, Teams or
 * Microsoft 365, and every one of them must be named. Microsoft keeps no list for this; see docs/deploy.md.
 */
const PUBLIC_ANCESTORS = [
  "https://*.officeapps.live.com", "https://*.sharepoint.com", "https://*.office.com", "https://*.office365.com",
  "https://*.cloud.microsoft", "https://*.microsoft365.com", "https://onedrive.live.com", "https://teams.microsoft.com",
].join(" ");

/** Names that webpack gives by content: such a file never changes. */
const FOR_EVER = String.raw`/assets/[^/]+\.[0-9a-f]{8}\.(js|css|png|js\.LICENSE\.txt)$`;
const TILES = String.raw`/tiles\.html$`;
const ICONS = String.raw`/assets/icons/[^/]+\.png$`;
const FUNCTIONS = String.raw`/functions\.(js|json)$`;

/**
 * Each header with its value, and the files that get another: `pattern` is a regular expression over the path, `value` null
 * means that the header is not sent. The pages carry the same policy in themselves; who may frame them only a header can say.
 */
export function headerRules({ officeJs, frameAncestors }) {
  const framed = `frame-ancestors 'self' ${frameAncestors ?? PUBLIC_ANCESTORS}`;
  const page = [
    "default-src 'self'", `script-src 'self' ${new URL(officeJs).origin}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
    "connect-src 'self'", "worker-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", framed,
  ].join("; ");
  const tiles = ["default-src 'none'", "script-src 'self'", "img-src https:", "base-uri 'none'", "form-action 'none'", framed].join("; ");
  return [
    { name: "Content-Security-Policy", value: page, except: [{ pattern: TILES, value: tiles }] },
    { name: "X-Content-Type-Options", value: "nosniff", except: [] },
    { name: "Referrer-Policy", value: "no-referrer", except: [] },
    { name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()", except: [] },
    // An icon with Cache-Control makes Office show a stand-in picture.
    { name: "Cache-Control", value: "no-cache", except: [{ pattern: FOR_EVER, value: "public, max-age=31536000, immutable" }, { pattern: ICONS, value: null }] },
    // Excel on the web reads the list of functions from its own origin.
    { name: "Access-Control-Allow-Origin", value: null, except: [{ pattern: FUNCTIONS, value: "*" }] },
  ];
}

/** The headers of one file by its address within the site: `{name: value}`, without those that are not sent. */
export function headersFor(pathname, rules) {
  const of = ({ value, except }) => {
    const other = except.find(({ pattern }) => new RegExp(pattern).test(pathname));
    return other ? other.value : value;
  };
  return Object.fromEntries(rules.map((rule) => [rule.name, of(rule)]).filter(([, value]) => value !== null));
}

/** The endings whose type a server may not know. */
export const MIME_TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const variable = (name) => `$cairn_${name.toLowerCase().replace(/-/g, "_")}`;

/** For nginx: maps belong into http { }, the rest into the server or location that serves dist. An empty value is not sent. */
function nginx(rules) {
  const quoted = (value) => `"${value ?? ""}"`;
  const maps = rules.filter(({ except }) => except.length > 0).map(({ name, value, except }) => [
    `map $uri ${variable(name)} {`, `    default ${quoted(value)};`, ...except.map((other) => `    "~${other.pattern}" ${quoted(other.value)};`), "}",
  ].join("\n"));
  const lines = rules.map(({ name, value, except }) => `add_header ${name} ${except.length > 0 ? variable(name) : quoted(value)} always;`);
  return [
    "# In http { }:", ...maps, "", "# In server { } or the location { } that serves dist. A location with an add_header of its own needs all of these again.",
    "root /srv/cairn/dist;", "index index.html;", "charset utf-8;", "etag on;",
    "types {", ...Object.entries(MIME_TYPES).map(([ending, type]) => `    ${type.replace(/;.*/, "")} ${ending.slice(1)};`), "}", ...lines, "",
  ].join("\n");
}

/** For Apache 2.4.10 or later with mod_headers and mod_mime, in the virtual host's <Directory> or in .htaccess. */
function apache(rules) {
  const set = (name, value, condition) => (value === null
    ? `Header always unset ${name}${condition}`
    : `Header always set ${name} "${value}"${condition}`);
  const lines = rules.flatMap(({ name, value, except }) => [
    ...(value === null ? [] : [set(name, value, "")]),
    ...except.map((other) => set(name, other.value, ` "expr=%{REQUEST_URI} =~ m#${other.pattern}#"`)),
  ]);
  const types = Object.entries(MIME_TYPES).map(([ending, type]) => `AddType ${type.includes(";") ? `"${type}"` : type} ${ending}`);
  return ["DirectoryIndex index.html", "Options -Indexes", ...types, ...lines, ""].join("\n");
}

/** For IIS 10: a web.config beside index.html. IIS knows folders and files, no patterns: what never changes is kept by folder. */
function iis(rules) {
  const value = (name, pathname) => headersFor(pathname, rules)[name];
  const header = (name, pathname) => {
    const sent = value(name, pathname);
    return [`<remove name="${name}" />`, ...(sent === undefined ? [] : [`<add name="${name}" value="${sent.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}" />`])];
  };
  const place = (location, name, pathname) => [
    `  <location path="${location}">`, "    <system.webServer><httpProtocol><customHeaders>", ...header(name, pathname).map((line) => `      ${line}`),
    "    </customHeaders></httpProtocol></system.webServer>", "  </location>",
  ];
  const types = Object.entries(MIME_TYPES).flatMap(([ending, type]) => [`<remove fileExtension="${ending}" />`, `<mimeMap fileExtension="${ending}" mimeType="${type}" />`]);
  const kept = "/assets/taskpane.0123abcd.js";
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', "<configuration>", "  <system.webServer>",
    '    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>', '    <directoryBrowse enabled="false" />',
    "    <staticContent>", ...types.map((line) => `      ${line}`), "    </staticContent>",
    "    <httpProtocol><customHeaders>", '      <remove name="X-Powered-By" />',
    ...rules.flatMap(({ name }) => header(name, "/index.html")).map((line) => `      ${line}`), "    </customHeaders></httpProtocol>", "  </system.webServer>",
    ...place("tiles.html", "Content-Security-Policy", "/tiles.html"), ...place("assets", "Cache-Control", kept),
    ...["sample.xlsx", "template.xlsx", "viewer.html"].flatMap((file) => place(`assets/${file}`, "Cache-Control", `/assets/${file}`)),
    ...place("assets/icons", "Cache-Control", "/assets/icons/cairn-32.png"),
    ...["functions.js", "functions.json"].flatMap((file) => place(file, "Access-Control-Allow-Origin", `/${file}`)), "</configuration>", "",
  ].join("\n");
}

export const SERVERS = { nginx, apache, iis };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = SERVERS[process.argv[2]];
  if (!write) {
    console.error("Name the server: npm run headers -- nginx, apache or iis.");
    process.exitCode = 1;
  } else {
    try {
      process.stdout.write(write(headerRules(readEnvironment())));
    } catch (error) {
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}
