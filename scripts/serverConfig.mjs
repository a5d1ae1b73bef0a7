// npm run headers -- nginx|apache|iis: the documented headers and types in a server's own words, for this build's variables.
import { fileURLToPath } from "node:url";
import { readEnvironment } from "./environment.mjs";
import { headerRules, headersFor, MIME_TYPES } from "./headers.mjs";

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
