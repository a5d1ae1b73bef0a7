import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { findColumns, missingColumnIssues, missingColumns } from "../../../src/core/practice/columns";
import { PRACTICE_COLUMNS } from "../../../src/core/schema";
import { DAC_5, tableOf } from "../practiceTable";

const CRITERIA = criteriaSet("DAC-5");

test("our columns are found by name whatever their order, case, accents and spaces", () => {
  const columns = findColumns(tableOf("T", ["impact", " TITLE ", "Why", "Régional  Role", "Own column"], []), CRITERIA, {});
  expect(columns.of).toMatchObject({ Title: 1, Why: 2, "Regional role": 3, Country: -1 });
  expect(columns.criteria).toEqual([-1, -1, -1, 0, -1]);
});

test("a mapped header is used, for criteria too, and wins over our own name", () => {
  const columns = findColumns(tableOf("T", ["Title", "Titel", "Wirkung"], []), CRITERIA, { Title: "titel", Impact: "Wirkung" });
  expect(columns.of["Title"]).toBe(1);
  expect(columns.criteria[3]).toBe(2);
});

test("a mapped header that is gone is not replaced by a look-alike", () => {
  expect(findColumns(tableOf("T", ["Title"], []), CRITERIA, { Title: "Titel" }).of["Title"]).toBe(-1);
});

test("of two equal headers the first counts", () => {
  expect(findColumns(tableOf("T", ["ID", "Title", "title"], []), CRITERIA, {}).of["Title"]).toBe(1);
});

test("all missing columns are named in one issue at the header", () => {
  const table = tableOf("Projects", ["ID", "Title", "Country", ...DAC_5.slice(0, 4)], []);
  const issues = missingColumnIssues(table, findColumns(table, CRITERIA, {}), CRITERIA);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ kind: "missing-column", severity: "error", place: { address: "B4" } });
  for (const name of ["Latitude", "Longitude", "Evidence", "Sustainability"]) expect(issues[0]?.message).toContain(name);
  for (const name of ["Country,", "Impact", "Score", "Verdict"]) expect(issues[0]?.message).not.toContain(name);
  expect(issues[0]?.place.row).toBeUndefined();
});

test("a table that lacks only what practices can do without gets a notice; a full one nothing", () => {
  const full = [...PRACTICE_COLUMNS.map((column) => column.name), ...DAC_5];
  const without = tableOf("P", full.filter((name) => name !== "Budget"), []);
  expect(missingColumnIssues(without, findColumns(without, CRITERIA, {}), CRITERIA)).toMatchObject([{ severity: "notice", message: "The table \"P\" has no column Budget." }]);
  const whole = tableOf("P", full, []);
  expect(missingColumns(findColumns(whole, CRITERIA, {}), CRITERIA)).toEqual([]);
  expect(missingColumnIssues(whole, findColumns(whole, CRITERIA, {}), CRITERIA)).toEqual([]);
});
