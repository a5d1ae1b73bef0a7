import { exportColumns } from "../../../src/core/export/columns";
import { exportFileName } from "../../../src/core/export/fileName";
import { practicesAsGeoJson } from "../../../src/core/export/geoJson";
import { FOR_COLLEAGUES, leaving } from "../../../src/core/export/leaving";
import { bookOfPublished, inScriptElement, publishedData, readPublished } from "../../../src/core/export/publishedData";
import { rulesInWords } from "../../../src/core/export/rulesInWords";
import { readBook } from "../../../src/core/book";
import { PRACTICE_COLUMNS } from "../../../src/core/schema";
import { brokenGeoJsonRules } from "../../support/geoJsonRules";
import { DAC_5, practiceTable } from "../practiceTable";
import { CRITERIA } from "../practice/practices";

const ratings = (of: readonly (number | string | null)[]) => Object.fromEntries(DAC_5.map((name, i) => [name, of[i] ?? null]));
const HOSTILE = '</script><img src=x onerror="alert(1)"><!-- \u2028 =HYPERLINK("http://evil.example")';
const book = readBook([practiceTable([
  { ID: "P-07", Title: "Language café", Latitude: 51.52, Longitude: -0.07, Precision: "locality", Start: 2016, Budget: 1200.5, Partners: "Town; Choir", Publish: "yes", Contact: "ana@example.org", ...ratings([4, 3, "n/a", 2, 3]) },
  { ID: "P-02", Title: HOSTILE, Source: "javascript:alert(1)", ...ratings([1, 2, "good", null, 4]) },
  { ID: "P-05", Title: "Far north", Latitude: 69.65, Longitude: 18.96, Publish: "no", ...ratings([2, 2, 3, 1, 1]) },
], DAC_5)], null, 1900);
const all = leaving(book.practices, FOR_COLLEAGUES);

test("every column of a practice leaves but Contact, which needs consent", () => {
  const names = (withContact: boolean): readonly string[] => exportColumns(book.criteria, { withContact }).map(({ spec }) => spec.name);
  expect(names(true)).toEqual([...PRACTICE_COLUMNS.map(({ name }) => name), ...DAC_5, "Score", "Coverage", "Verdict", "Why"]);
  expect(names(false)).toEqual(names(true).filter((name) => name !== "Contact"));
});

test("cells are what was read: numbers, n/a, a bad rating as it stood, blanks", () => {
  const row = (i: number): Record<string, unknown> => Object.fromEntries(exportColumns(book.criteria, { withContact: false }).map(({ spec, cell }) => [spec.name, cell(book.practices[i] as never)]));
  expect(row(0)).toMatchObject({ ID: "P-07", Latitude: 51.52, Longitude: -0.07, Start: 2016, Budget: 1200.5, Partners: "Town; Choir", Publish: "yes", Relevance: 4, Efficiency: "n/a", Verdict: "Needs improvement" });
  expect(row(1)).toMatchObject({ Latitude: null, Precision: null, Efficiency: "good", Score: null, Verdict: "Unscored", Impact: null });
});

test("a criterion named like another column is not written twice", () => {
  const [first] = CRITERIA.criteria;
  const named = { ...CRITERIA, criteria: first ? [{ ...first, name: "lessons" }] : [] };
  expect(exportColumns(named, { withContact: true }).filter(({ spec }) => spec.name.toLowerCase() === "lessons")).toHaveLength(1);
});

test("GeoJSON keeps RFC 7946: longitude first, a box, no crs, unplaced practices with a null geometry and counted", () => {
  const made = practicesAsGeoJson(all, book.criteria, "Practices");
  expect(brokenGeoJsonRules(JSON.parse(JSON.stringify(made)))).toEqual([]);
  expect(made.bbox).toEqual([-0.07, 51.52, 18.96, 69.65]);
  expect(made.features.map(({ id, geometry }) => [id, geometry?.coordinates ?? null])).toEqual([["P-07", [-0.07, 51.52]], ["P-02", null], ["P-05", [18.96, 69.65]]]);
  expect([made.practices, made.notOnTheMap]).toEqual([3, 1]);
  expect(made.features[0]?.properties).toMatchObject({ Title: "Language café", Verdict: "Needs improvement", Precision: "locality" });
  expect(typeof made.features[0]?.properties["Score"]).toBe("number");
  expect(JSON.stringify(made)).not.toContain("ana@example.org");
});

test("GeoJSON of nothing placed has no box", () => {
  const made = practicesAsGeoJson({ ...all, practices: all.practices.slice(1, 2) }, book.criteria, "Practices");
  expect(brokenGeoJsonRules(made)).toEqual([]);
  expect("bbox" in made).toBe(false);
});

test("the rules for GeoJSON find what is broken", () => {
  const feature = (lng: number, lat: number) => ({ type: "Feature", id: lng, geometry: { type: "Point", coordinates: [lng, lat] }, properties: {} });
  expect(brokenGeoJsonRules({ type: "FeatureCollection", crs: {}, features: [feature(10, 99)] })).toHaveLength(2);
  expect(brokenGeoJsonRules({ type: "FeatureCollection", bbox: [0, 0, 1, 1], features: [feature(10, 20)] })).toHaveLength(1);
});

test("a single page's data give the same practices, scores and reasons back, and nothing else of the workbook", () => {
  const data = publishedData(book, all, { title: "Our practices", made: "2026-11-21", licence: "CC BY 4.0", warning: "", basis: null });
  const read = readPublished(inScriptElement(data));
  if (read === null) throw new Error("The data could not be read back.");
  const shown = bookOfPublished(read);
  expect(shown.practices).toEqual(all.practices.map((practice) => ({ ...practice, table: "" })));
  expect(shown.rules).toEqual(book.rules);
  expect(shown.tables).toEqual([]);
  expect(JSON.stringify(read)).not.toContain("ana@example.org");
});

test("no text can end the script element it stands in or open a comment", () => {
  const json = inScriptElement(publishedData(book, all, { title: HOSTILE, made: "2026-11-21", licence: HOSTILE, warning: HOSTILE, basis: () => HOSTILE }));
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(readPublished(json)?.title).toBe(HOSTILE);
  expect(readPublished(json.slice(0, -3))).toBeNull();
  expect(readPublished('{"version":2}')).toBeNull();
});

test("how practices were judged names every criterion with weight and minimum", () => {
  const words = rulesInWords(book.criteria, book.rules);
  expect(words.criteria).toHaveLength(5);
  expect(words.criteria[2]).toMatch(/^Effectiveness: .*Weight 20%, minimum 2\.5\.$|^Efficiency: .*Weight 20%\.$/);
  expect(words.sentences.join(" ")).toContain("1 (worst) to 4 (best)");
});

test("file names say whose, what and when, in characters that every system takes", () => {
  const day = new Date(2026, 10, 21, 9, 5);
  expect(exportFileName("Our practices.xlsx", "map", day, "svg")).toBe("Our practices - map 2026-11-21.svg");
  expect(exportFileName('..\\a/b:c*"d"<e>|\u202e.xlsm', "practices", day, "csv")).toBe("a b c d e - practices 2026-11-21.csv");
  expect(exportFileName(".xlsx", "practices", day, "csv")).toBe("Practices - practices 2026-11-21.csv");
});

test("what ratings rest on leaves with them, and stands in a page's book where a workbook has it", () => {
  const basis = (practice: { readonly key: string }): string => (practice.key === "P-05" ? "synthetic" : "");
  expect(exportColumns(book.criteria, { withContact: false, basis }).find(({ spec }) => spec.name === "Rating basis")?.cell(book.practices[2] as never)).toBe("synthetic");
  const read = readPublished(inScriptElement(publishedData(book, all, { title: "T", made: "2026-11-21", licence: "", warning: "made up", basis })));
  const shown = read === null ? null : bookOfPublished(read);
  expect(shown?.tables[0]?.rows.map((row) => row[0])).toEqual(["", "", "synthetic"]);
  expect(shown?.practices.map(({ row, table }) => [row, table])).toEqual([[0, ""], [1, ""], [2, ""]]);
});
