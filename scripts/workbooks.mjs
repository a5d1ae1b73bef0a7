// Makes assets/template.xlsx and assets/sample.xlsx again: node scripts/workbooks.mjs [folder]
// The same input gives the same bytes, so a change in git is a change in the data or in the code.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { importSource } from "./bundle.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const data = (name) => JSON.parse(readFileSync(path.join(root, "scripts/data", name), "utf8"));

const cairn = await importSource([
  "workbook/fileWorkbook/emptyWorkbook", "workbook/fileWorkbook/fileWorkbook", "workbook/setUp", "core/settings", "core/schema",
  "core/evaluation/criteriaSets", "core/evaluation/rules", "core/evaluation/evaluate", "core/evaluation/reading", "core/framework/catalogue",
]);
const settings = cairn.newSettings({ criteriaSet: "DAC-5", scale: cairn.DEFAULT_SETTINGS.scale });
const { criteria } = cairn.criteriaSet(settings.criteriaSet, settings.scale);

/** Indicators that the sample's council has chosen; figures are left blank, as inventing them would mislead. */
const CHOSEN = ["WRK-O1", "WRK-P2", "HSG-O1", "HSG-P1", "HSC-P1", "BRG-P1", "BRG-O5", "LNK-P3", "LNG-O3", "LNG-P4", "SAF-O3"];

const TEMPLATE_COVER = {
  sheet: "Read me",
  heading: "Cairn workbook",
  lines: [
    "An empty workbook for indicators of integration and for the evaluation of practices. Each sheet holds one ordinary Excel table: sort, filter, edit and mail it as you like.",
    "",
    "Practices: one practice a row. Rate each criterion from 1 to 4 (4 is best); leave a cell blank when it is not rated yet, or write n/a when the criterion does not apply.",
    "Criteria: the questions behind the ratings, their weights, the least rating each must reach (Minimum), and what each level means.",
    "Indicators: the indicators you have chosen to plan with and follow.",
    "Score, Coverage and Verdict are ordinary Excel formulas: they need no add-in and work in LibreOffice too. Why is a sentence that Cairn writes: open this workbook in Excel with the Cairn add-in, or in the Cairn page in a browser.",
    "",
    "Indicator wording is our own, aligned with the Home Office Indicators of Integration framework 2019. The criteria are those of the OECD DAC (1991).",
  ],
};

const SAMPLE_COVER = {
  sheet: "Read me",
  heading: "Cairn sample: 38 practices of migrant integration, with SYNTHETIC ratings",
  lines: [
    "The ratings, the evidence grades, and every score, coverage, verdict and reason that follows from them are SYNTHETIC. They were invented to show how Cairn works. Nobody evaluated these practices for this file, and nothing here says whether a practice is good or not. The column Rating basis repeats this in every row.",
    "",
    "What is real: the practices. Titles, places, years, activities, results and budgets come from the public pages in the column Source, in our own words. Where sources disagree, or a year is inferred, the column Lessons says so. What no source gave is left blank.",
    "What is a suggestion of ours: coordinates (the centre of a town or region, hence Precision: locality), region codes (NUTS 2024; in the United Kingdom the codes of the Office for National Statistics), target groups, and the indicators a practice might contribute to.",
    "The Indicators table shows a choice of indicators without figures.",
    "",
    "How to use it: open it in Excel with the Cairn add-in, or in the Cairn page in a browser. Change a rating and watch score, verdict, reason and map follow. Without Cairn the file is an ordinary workbook: score, coverage and verdict are plain Excel formulas and follow a changed rating there too; only the sentence in Why stays as it was last written.",
    "Scale 1-4, 4 is best. Score: 0 to 100, the weighted mean of the ratings. Coverage: the share of the criteria that is rated; below two thirds there is no score. A rating below the Minimum of its criterion caps the verdict at Needs improvement.",
    "",
    "Made by the makers of Cairn with scripts/workbooks.mjs from scripts/data/practices.json and scripts/data/syntheticRatings.json. Licence: MIT, like Cairn itself; the pages linked under Source belong to their publishers.",
    "Indicator wording is our own, aligned with the Home Office Indicators of Integration framework 2019. The criteria are those of the OECD DAC (1991).",
  ],
};

function practiceRow(spec, practice, synthetic) {
  const readings = synthetic.ratings.map((rating) => cairn.readRating(rating, settings.scale));
  const evaluation = cairn.evaluate(readings, rules);
  const values = {
    ID: practice.id, Title: practice.title, Region: practice.region, "Region code": practice.regionCode, Country: practice.country,
    Place: practice.place, Latitude: practice.latitude, Longitude: practice.longitude, Precision: "locality",
    Start: practice.start, End: practice.end, Status: practice.status, "Lead organisation": practice.leadOrganisation,
    Partners: practice.partners, "Target group": practice.targetGroup, Indicators: practice.indicators,
    Activities: practice.activities, Results: practice.results, Evidence: synthetic.evidence, Budget: practice.budget,
    Currency: practice.currency, Funder: practice.funder, Lessons: practice.lessons, Source: practice.sources.join("; "),
    // Rows whose sources give no dates wait for someone to check them.
    Publish: practice.start === null && practice.end === null ? "no" : "yes",
    "Rating basis": "synthetic",
    Score: evaluation.score, Coverage: evaluation.coverage, Verdict: evaluation.verdict, Why: evaluation.why,
  };
  criteria.forEach((criterion, i) => { values[criterion.name] = synthetic.ratings[i]; });
  return spec.columns.map(({ name }) => (values[name] === undefined || values[name] === "" ? null : values[name]));
}

function indicatorRow(spec, code) {
  const indicator = cairn.indicatorOf(code);
  if (!indicator) throw new Error(`The catalogue has no indicator ${code}.`);
  const values = {
    Code: code, Domain: cairn.domainOf(indicator.domain)?.name, Indicator: indicator.name, Kind: indicator.kind,
    Unit: indicator.unit, Direction: indicator.direction, Source: indicator.sources.join("; "),
  };
  return spec.columns.map(({ name }) => values[name] || null);
}

/** The table specs of "Set up workbook" with the sample's rows in them. */
function sampleSpecs() {
  const { practices } = data("practices.json");
  const { of: synthetic } = data("syntheticRatings.json");
  for (const { id, indicators } of practices) {
    const unknown = indicators.split("; ").filter((code) => !cairn.indicatorOf(code));
    if (unknown.length > 0) throw new Error(`${id} names indicators that are not in the catalogue: ${unknown.join(", ")}.`);
  }
  return cairn.setUpSpecs(settings, { formulas: "plain" }).map((spec) => {
    if (spec.name === "Indicators") return { ...spec, rows: CHOSEN.map((code) => indicatorRow(spec, code)) };
    if (spec.name !== "Practices") return spec;
    const first = spec.columns.findIndex((c) => c.name === criteria[0].name);
    const basis = { name: "Rating basis", type: "text", width: 12, help: "These ratings are synthetic: invented to show how Cairn works." };
    const wide = { ...spec, columns: spec.columns.toSpliced(first, 0, basis) };
    return { ...wide, rows: practices.map((practice) => practiceRow(wide, practice, synthetic[practice.id])) };
  });
}

async function make(cover, specs, fileName) {
  const workbook = await cairn.openFileWorkbook(cairn.emptyWorkbook(cover), fileName);
  await workbook.createTables(specs);
  await workbook.writeSettings(cairn.settingsJson(settings, null));
  const { bytes } = await workbook.saving.bytes();
  const folder = path.resolve(process.argv[2] ?? path.join(root, "assets"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, fileName), bytes);
  console.log(`${fileName}: ${Math.round(bytes.length / 1024)} KB`);
}

const rules = cairn.rulesFor(cairn.criteriaSet(settings.criteriaSet, settings.scale), { method: settings.method, bands: settings.bands, minCoverage: settings.minCoverage });
await make(TEMPLATE_COVER, cairn.setUpSpecs(settings, { formulas: "plain" }), "template.xlsx");
await make(SAMPLE_COVER, sampleSpecs(), "sample.xlsx");
