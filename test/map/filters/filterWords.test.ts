import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { DOMAINS } from "../../../src/core/framework/catalogue";
import { EMPTY_FILTER } from "../../../src/core/practice/view";
import type { Filter } from "../../../src/core/practice/view";
import { valuesNamed } from "../../../src/map/filters/facetValues";
import { activeFilters } from "../../../src/map/filters/filterEdits";
import { byHeading, gapCount, regionAdvice, regionName, stepFor } from "../../../src/map/filters/gapWords";
import { levelWords } from "../../../src/map/filters/MinimumsSection";
import { typedNumber } from "../../../src/map/filters/NumberField";
import { publishedNote } from "../../../src/map/filters/PublishedSwitch";

const criteria = criteriaSet("DAC-5");

test("a search in a facet takes accents and case as equal and needs every word", () => {
  const values = ["Malmö kommun", "Region Skåne", "Ville de Liège"].map((label) => ({ value: label, label, count: 1, chosen: false }));
  const found = (search: string) => valuesNamed(values, search).map(({ value }) => value);
  expect(found("malmo")).toEqual(["Malmö kommun"]);
  expect(found("SKANE reg")).toEqual(["Region Skåne"]);
  expect(found("liege kommun")).toEqual([]);
  expect(found("  ")).toHaveLength(3);
});

test.each([["", null], ["  ", null], ["2017", 2017], ["20", undefined], ["2017,5", undefined], ["2200", undefined], ["x", undefined]])("a year field takes %p as %p", (text, year) => {
  expect(typedNumber(text, 1900, 2100, true)).toBe(year);
});

test("a rating may be typed with a decimal comma", () => {
  expect(typedNumber("2,5", 1, 4, false)).toBe(2.5);
});

test("a level's words are those of its place from worst to best, in either direction, and none between two levels", () => {
  const [relevance] = criteria.criteria;
  if (!relevance) throw new Error("DAC-5 has no criteria");
  expect(levelWords(relevance, { worst: 1, best: 4 }, 3)).toBe(relevance.levels[2]);
  expect(levelWords(relevance, { worst: 4, best: 1 }, 3)).toBe(relevance.levels[1]);
  expect(levelWords(relevance, { worst: 1, best: 4 }, 2.5)).toBe("");
  expect(levelWords({ ...relevance, levels: [] }, { worst: 1, best: 4 }, 3)).toBe("");
});

test("the switch for published practices says what it leaves out", () => {
  expect([publishedNote(true, 5), publishedNote(true, 1), publishedNote(true, 0), publishedNote(false, 7), publishedNote(false, 1)]).toEqual([
    "5 are left out: their Publish column does not say yes.", "1 is left out: its Publish column does not say yes.", "All are published.", "Would leave out 7.", "Would leave out 1.",
  ]);
});

test("values that are needed together are joined by and", () => {
  const filter: Filter = { ...EMPTY_FILTER, chosen: { "Target group": ["women", "youth"], Country: ["Italy", "Spain"] }, matchAll: ["Target group"] };
  expect(activeFilters(filter, { criteria, catalogue: OUR_CATALOGUE }).map((each) => each.label)).toEqual(["Country: Italy", "Country: Spain", "Target group: women", "and Target group: youth"]);
});

describe("gaps", () => {
  const filter: Filter = { ...EMPTY_FILTER, minScore: 70, publishedOnly: true };
  const active = activeFilters(filter, { criteria, catalogue: OUR_CATALOGUE });

  test("lead out by the one filter that hides most, else by clearing all, else by words", () => {
    expect(stepFor({ of: 0, total: 9, shownBy: { filter: 1, count: 4 } }, active, "How")).toEqual({ kind: "show", words: "Clear Score 70 or more to see 4", filter: { ...filter, minScore: null } });
    expect(stepFor({ of: 0, total: 6, shownBy: null }, active, "How")).toEqual({ kind: "show", words: "Clear all filters to see 6", filter: EMPTY_FILTER });
    expect(stepFor({ of: 0, total: 0, shownBy: null }, active, "How")).toEqual({ kind: "explain", words: "How" });
  });

  test("are counted in words", () => {
    expect([gapCount(0, 14, "domain", "domains"), gapCount(1, 14, "domain", "domains"), gapCount(3, 5, "region", "regions"), gapCount(0, 0, "region", "regions")]).toEqual([
      "Every domain has a practice.", "1 of 14 domains has no practice.", "3 of 5 regions have no practice.", "This workbook names no regions.",
    ]);
  });

  test("stand under their heading, which says when it has no practice at all", () => {
    const found = byHeading(DOMAINS.filter(({ id }) => id !== "WRK").map((of) => ({ of, total: 0, shownBy: null })));
    expect(found.map(({ name, whole, gaps }) => [name, whole, gaps.length])).toEqual([["Markers and Means", false, 4], ["Social Connections", true, 3], ["Facilitators", true, 5], ["Foundation", true, 1]]);
  });

  test("a region is named by name and code, and by what it has of them", () => {
    expect([{ code: "SE22", name: "Sydsverige" }, { code: "SE22", name: "SE22" }, { code: "Lazio", name: "Lazio" }].map(regionName)).toEqual(["Sydsverige (SE22)", "SE22", "Lazio"]);
    expect(regionAdvice({ code: "SE22", name: "Sydsverige" })).toContain("Region code SE22");
    expect(regionAdvice({ code: "Lazio", name: "Lazio" })).toContain("Region Lazio");
  });
});
