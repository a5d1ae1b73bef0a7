import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../../src/core/cell";
import { readBook } from "../../src/core/book";
import { PRACTICE_COLUMNS } from "../../src/core/schema";
import { DEFAULT_SETTINGS, settingsJson } from "../../src/core/settings";
import { DAC_5, practiceTable, tableOf } from "./practiceTable";

const RATED = { ID: "P-07", Title: "Language café", Latitude: 55.6, Longitude: 13, Relevance: 4, Effectiveness: 3, Efficiency: 2, Impact: 3, Sustainability: 3 };
const withSettings = (some: Partial<typeof DEFAULT_SETTINGS>) => settingsJson({ ...DEFAULT_SETTINGS, ...some }, null);

test("an empty workbook is an empty book with the default criteria and nothing to complain about", () => {
  const book = readBook([], null, 1900);
  expect(book).toMatchObject({ practiceColumns: null, practices: [], indicatorTable: null, selection: [], issues: [], settings: DEFAULT_SETTINGS });
  expect(book.rules.names).toEqual(DAC_5);
});

test("practices are scored by the workbook's rules", () => {
  const [practice] = readBook([practiceTable([RATED])], null, 1900).practices;
  expect(practice?.evaluation.score).toBeCloseTo((100 * (3 + 2 + 1 + 2 + 2)) / 15);
  expect(practice?.evaluation.verdict).toBe("Promising practice");
});

test("a bad rating leaves its practice unscored and the others scored", () => {
  const { practices, issues } = readBook([practiceTable([{ ...RATED, Impact: "high" }, { ...RATED, ID: "P-08" }])], null, 1900);
  expect(practices.map((practice) => practice.evaluation.verdict)).toEqual(["Unscored", "Promising practice"]);
  expect(issues.filter((issue) => issue.kind === "bad-rating")).toHaveLength(1);
});

test("the Criteria table decides criteria, weights and gates, on the scale of the settings", () => {
  const criteria = tableOf("Criteria", ["Criterion", "Question", "Weight", "Minimum"], [["Impact", "What changes?", 3, null], ["Relevance", "Is it right?", 1, 5]]);
  const book = readBook([practiceTable([{ ID: "A", Title: "T", Relevance: 2, Impact: 1 }]), criteria], withSettings({ criteriaSet: "own", scale: { worst: 6, best: 1 } }), 1900);
  expect(book.rules).toMatchObject({ names: ["Impact", "Relevance"], weights: [0.75, 0.25], minimums: [null, 5], worst: 6, best: 1 });
  expect(book.practices[0]?.evaluation.score).toBeCloseTo(100 * (0.75 * 1 + 0.25 * 0.8));
});

test("method, bands and coverage come from the settings", () => {
  const rules = readBook([], withSettings({ method: "minimum", minCoverage: 0.3, bands: { good: 90, promising: 60, needsImprovement: 10 } }), 1900).rules;
  expect(rules).toMatchObject({ method: "minimum", minCoverage: 0.3, bands: { good: 90, promising: 60, needsImprovement: 10 } });
});

test("the practice table is the one that the settings name, else Practices, else the first that looks like one", () => {
  const practices = practiceTable([{ ID: "A", Title: "Ours" }]);
  const mine = tableOf("Projekte", ["Titel", "Impact"], [["Mine", 3]]);
  const other = tableOf("Places", ["Title", "Latitude"], [["Other", 52.5]]);
  const noise = tableOf("Books", ["Title", "Author"], [["Book", "Author"]]);
  const titles = (...given: Parameters<typeof readBook>) => readBook(...given).practices.map((practice) => practice.title);
  expect(titles([noise, other, practices, mine], withSettings({ practiceTable: "projekte", columns: { Title: "Titel" } }), 1900)).toEqual(["Mine"]);
  expect(titles([noise, other, practices, mine], null, 1900)).toEqual(["Ours"]);
  expect(titles([noise, other, mine], null, 1900)).toEqual(["Other"]);
  expect(titles([noise, mine], null, 1900)).toEqual([]);
});

test("a practice table that the settings name and that is gone is said, and the usual one is used", () => {
  const book = readBook([practiceTable([RATED])], withSettings({ practiceTable: "Projekte" }), 1900);
  expect(book.practices).toHaveLength(1);
  expect(book.issues[0]).toMatchObject({ kind: "bad-settings", place: { table: "" } });
  expect(book.issues[0]?.message).toContain("\"Projekte\"");
});

test("settings that cannot be read are an issue, and the book stands", () => {
  expect(readBook([practiceTable([RATED])], "{", 1900)).toMatchObject({ issues: [{ kind: "bad-settings" }, { kind: "missing-column" }], practices: [{ key: "P-07" }] });
});

test("columns are known by our names, criteria in criteria order, −1 for what is not there", () => {
  const { practiceColumns } = readBook([tableOf("Practices", ["Impact", "Title", "Relevance", "Score"], [])], null, 1900);
  expect(practiceColumns).toMatchObject({ table: "id of Practices", of: { Title: 1, Score: 3, Why: -1 }, criteria: [2, -1, -1, 0, -1] });
});

test("issues stand in the order of the sheets: settings, then table by table, row by row", () => {
  const all = [...PRACTICE_COLUMNS.map((column) => column.name), ...DAC_5];
  const row = (cells: Readonly<Record<string, Cell>>) => all.map((name) => cells[name] ?? null);
  const practices = tableOf("Practices", all.slice(0, -1), [row({ ID: "A", Title: "T", Start: "soon", Country: null, Latitude: 95, Longitude: 180.5 }), row({ ID: "A", Title: "U" })].map((cells) => cells.slice(0, -1)));
  const indicators = tableOf("Indicators", ["Code", "Notes"], [["WRK-O77", null]]);
  const { issues } = readBook([indicators, practices], "7", 1900);
  expect(issues.map((issue) => issue.kind)).toEqual(["bad-settings", "unknown-indicator", "missing-column", "bad-coordinates", "bad-coordinates", "bad-year", "duplicate-id"]);
});

test("indicators that the workbook words itself are known in its practices", () => {
  const indicators = tableOf("Indicators", ["Code", "Indicator"], [["LOC-O1", "Cafés open on Sunday"]]);
  const book = readBook([practiceTable([{ ...RATED, Indicators: "LOC-O1; LOC-O2" }]), indicators], null, 1900);
  expect(book.practices[0]?.indicators).toEqual(["LOC-O1"]);
  expect(book.issues.find((issue) => issue.kind === "unknown-indicator")?.fix?.label).toBe("Use LOC-O1");
});

const SHARED = join(__dirname, "../../../shared/domain/practices.json");
(existsSync(SHARED) ? test : test.skip)("real practices, with their missing years and many countries, are read without an error (skipped where ../shared is not there)", () => {
  interface Real { readonly id: string; readonly name: string; readonly country: string; readonly lat: number; readonly lon: number; readonly year_start: number | null; readonly year_end: number | null; readonly sources: readonly string[] }
  const { practices: real } = JSON.parse(readFileSync(SHARED, "utf8")) as { practices: readonly Real[] };
  const rows = real.map((each) => ({ ID: each.id, Title: each.name, Country: each.country, Latitude: each.lat, Longitude: each.lon, Start: each.year_start, End: each.year_end, Source: each.sources.join("; ") }));
  const book = readBook([practiceTable(rows)], null, 1900);
  expect(book.practices.map((practice) => practice.title)).toEqual(real.map((each) => each.name));
  expect(book.practices.every((practice) => practice.position !== null && practice.evaluation.verdict === "Insufficient evidence")).toBe(true);
  expect(book.issues.map((issue) => issue.kind)).toEqual(["missing-column"]);
});

test("figures about regions come from the Regions table, with an issue for each cell that is none", () => {
  const regions = tableOf("Regions", ["Region code", "Region", "Figure", "Value", "Unit", "Year", "Source"], [["SE22", "", "Population", 1555, "k", 2023, ""], ["SE22", "", "Area", "wide", "km²", 2021, ""]]);
  const book = readBook([practiceTable([RATED]), regions], null, 1900);
  expect(book.regions.figures.map(({ figure, value }) => [figure, value])).toEqual([["Population", 1555]]);
  expect(book.issues.map(({ kind, place }) => [kind, place.address])).toContainEqual(["bad-number", "E6"]);
});
