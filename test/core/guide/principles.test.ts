import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { indicatorOf } from "../../../src/core/framework/catalogue";
import { principleChecks } from "../../../src/core/guide/principles";
import { readPlan } from "../../../src/core/planning/plan";
import { INDICATOR_COLUMNS } from "../../../src/core/schema";
import { tableOf } from "../practiceTable";

const HEADERS = INDICATOR_COLUMNS.map(({ name }) => name);
const checks = (...rows: readonly Readonly<Record<string, string>>[]) =>
  principleChecks({ catalogue: OUR_CATALOGUE, plan: readPlan({ indicators: tableOf("Indicators", HEADERS, rows.map((row) => HEADERS.map((header) => row[header] ?? null))), readings: null, theory: null }, new Set(), 1900).plan });

test("without a selection the four principles wait", () => {
  expect(checks().map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting", "waiting"]);
});

test("a selection of one heading about newcomers alone, with nobody's name, is asked four questions", () => {
  const all = checks({ Code: "WRK-O1" }, { Code: "WRK-O2", Owner: "Ann" });
  expect(all.map(({ principle, state }) => [principle, state])).toEqual([["Multi-dimensional", "open"], ["Multi-directional", "open"], ["Shared responsibility", "open"], ["Context-specific", "open"]]);
  expect(all.map(({ seen }) => seen)).toEqual(["The selection covers Markers and Means.", "Every indicator is about newcomers.", "1 of 2 rows of Indicators names no owner.", "2 of 2 rows of Indicators name neither group nor place."]);
  expect(all[0]?.ask).toContain("Social Connections, Facilitators and Foundation have no indicator");
});

test("a selection that answers them is left in peace", () => {
  const all = checks({ Code: "WRK-O1", Owner: "Ann", Place: "Leeds" }, { Code: "BRG-O8", Owner: "Ben", Group: "All residents" });
  expect(all.map(({ state, ask, offers }) => [state, ask, offers.length])).toEqual([["met", "", 0], ["met", "", 0], ["met", "", 0], ["met", "", 0]]);
});

test("what is offered is in the catalogue", () => {
  const offers = checks({ Code: "OWN-1", Indicator: "ours" }).flatMap((check) => check.offers);
  expect(offers.length).toBeGreaterThan(4);
  expect(offers.filter((code) => indicatorOf(code) === undefined)).toEqual([]);
});
