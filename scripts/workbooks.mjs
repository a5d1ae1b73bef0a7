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
  "core/dates", "core/planning/follow", "core/planning/plan",
]);
const settings = cairn.newSettings({ criteriaSet: "DAC-5", scale: cairn.DEFAULT_SETTINGS.scale });
const { criteria } = cairn.criteriaSet(settings.criteriaSet, settings.scale);

/** Indicators that the sample's council has chosen. Some have SYNTHETIC plans and readings, said to be so in each row; the others are left blank. */
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
    "The Indicators table shows a choice of indicators. Its baselines, targets, dates and latest values, and every row of the Readings table, are SYNTHETIC as well: no council, no group and no source stands behind them. The columns Notes and Source repeat this in every row. Progress and Status are values that Cairn writes; without Cairn they stay as they were last written. Indicators that nobody has planned with are left blank.",
    "The Theory of Change is SYNTHETIC too: invented to show how one is written. Its first row and the column Evidence say so; one assumption is left without evidence, so that the question about it can be seen.",
    "",
    "How to use it: open it in Excel with the Cairn add-in, or in the Cairn page in a browser. Change a rating and watch score, verdict, reason and map follow. Without Cairn the file is an ordinary workbook: score, coverage and verdict are plain Excel formulas and follow a changed rating there too; only the sentence in Why stays as it was last written.",
    "Scale 1-4, 4 is best. Score: 0 to 100, the weighted mean of the ratings. Coverage: the share of the criteria that is rated; below two thirds there is no score. A rating below the Minimum of its criterion caps the verdict at Needs improvement.",
    "",
    "Made by the makers of Cairn with scripts/workbooks.mjs from scripts/data/practices.json, syntheticRatings.json, syntheticReadings.json and syntheticTheory.json. Licence: MIT, like Cairn itself; the pages linked under Source belong to their publishers.",
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

const serial = (iso) => {
  const [year, month, day] = iso.split("-").map(Number);
  return cairn.serialOfDate({ year, month, day }, 1900);
};

function indicatorRow(spec, code, plan) {
  const indicator = cairn.indicatorOf(code);
  if (!indicator) throw new Error(`The catalogue has no indicator ${code}.`);
  const values = {
    Code: code, Domain: cairn.domainOf(indicator.domain)?.name, Indicator: indicator.name, Kind: indicator.kind,
    Unit: indicator.unit, Direction: indicator.direction, Source: indicator.sources.join("; "),
    ...(plan === undefined ? {} : plannedCells(plan)),
  };
  return spec.columns.map(({ name }) => values[name] ?? null).map((value) => (value === "" ? null : value));
}

function plannedCells({ group, place, baseline, baselineDate, target, targetDate, owner, readings }) {
  const [day, latest] = readings.findLast(([, value]) => value !== "unknown" && value !== "refused");
  return {
    Group: group, Place: place, Baseline: baseline, "Baseline date": serial(baselineDate), Target: target, "Target date": serial(targetDate),
    Latest: latest, "Latest date": serial(day), Owner: owner, Notes: "Synthetic: invented to show how an indicator is followed.",
  };
}

const readingRow = (spec, plan, source, [day, value, note]) => {
  const values = { Code: plan.code, Date: serial(day), Group: plan.group, Place: plan.place, Value: value, Source: source, Note: `Synthetic.${note ? ` ${note}` : ""}` };
  return spec.columns.map(({ name }) => values[name] ?? null);
};

/** The rows of the Indicators table with Progress and Status as Cairn reckons them from the rows of both tables. */
function followedRows(spec, rows, readingSpec, readings) {
  const table = ({ name, sheet, columns }, of) => ({ id: name, name, sheet, firstRow: 2, firstColumn: 0, headers: columns.map((column) => column.name), rows: of });
  const { plan } = cairn.readPlan({ indicators: table(spec, rows), readings: table(readingSpec, readings), theory: null }, new Set(), 1900);
  for (const { indicator, progress, status } of cairn.followIndicators(plan)) {
    if (indicator.baseline === null) continue; // nobody has planned with it
    const put = (name, value) => { rows[indicator.row][spec.columns.findIndex((column) => column.name === name)] = value; };
    put("Progress", progress);
    put("Status", status.kind === "status" ? status.status : null);
  }
  return rows;
}

function theoryRow(spec, { id, step, statement, leadsTo = [], indicators = [], assumption, evidence }) {
  const values = { ID: id, Step: step, Statement: statement, "Leads to": leadsTo.join("; "), Indicators: indicators.join("; "), Assumption: assumption, Evidence: evidence };
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
  const { plans, source } = data("syntheticReadings.json");
  const specs = cairn.setUpSpecs(settings, { formulas: "plain" });
  const readingSpec = specs.find(({ name }) => name === "Readings");
  const readings = plans.flatMap((plan) => plan.readings.map((reading) => readingRow(readingSpec, plan, source, reading)));
  return specs.map((spec) => {
    if (spec.name === "Indicators") {
      const rows = CHOSEN.flatMap((code) => {
        const own = plans.filter((plan) => plan.code === code);
        return (own.length === 0 ? [undefined] : own).map((plan) => indicatorRow(spec, code, plan));
      });
      return { ...spec, rows: followedRows(spec, rows, readingSpec, readings) };
    }
    if (spec.name === "Readings") return { ...spec, rows: readings };
    if (spec.name === "TheoryOfChange") return { ...spec, rows: data("syntheticTheory.json").statements.map((statement) => theoryRow(spec, statement)) };
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
