import fc from "fast-check";
import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { EMPTY_FILTER, FACET_NAMES, MULTI_VALUED, type FacetName, type Filter } from "../../../src/core/practice/filter";
import type { ScoredPractice } from "../../../src/core/practice/practice";
import { prepareView, viewOf } from "../../../src/core/practice/view";
import { yearsRun } from "../../../src/core/practice/years";
import { CRITERIA, practiceOf } from "./practices";

const AT = { lat: 44.5, lng: 11.3, precision: "exact" } as const;
const PRACTICES = [
  practiceOf("P-1", { country: "Italy", region: "Emilia-Romagna", targetGroups: ["women", "youth"], indicators: ["LNG-O1", "BRG-P1"], startYear: 2016, endYear: 2018, position: AT, evidence: 2 }, [4, 4, 4, 4, 4]),
  practiceOf("P-2", { country: "Italy", targetGroups: ["women"], indicators: ["LNG-O2"], startYear: 2018, position: AT, title: "Caffè delle lingue" }, [3, 3, 3, 3, 3]),
  practiceOf("P-3", { country: "Sweden", place: "Malmö", targetGroups: ["refugees"], startYear: 2017, endYear: 2017, evidence: 0, partners: ["Röda Korset"] }, [4, 1, 2, 1, 2]),
  practiceOf("P-4", { country: "", contact: "Secret Person", lessons: "Begin with childcare" }, [null, null, 3]),
];
const INDEX = prepareView(PRACTICES, CRITERIA);

const keys = (filter: Partial<Filter>) => viewOf(INDEX, { ...EMPTY_FILTER, ...filter }).listed.map((practice) => practice.key);
function counts(facet: FacetName, filter: Partial<Filter> = {}) {
  return viewOf(INDEX, { ...EMPTY_FILTER, ...filter }).facets.find((each) => each.name === facet)?.values.map(({ value, count }) => [value, count]);
}

test("an empty filter lists everything in the order given, placed and not placed apart", () => {
  const view = viewOf(INDEX, EMPTY_FILTER);
  expect(view.total).toBe(4);
  expect(view.listed).toEqual(PRACTICES);
  expect(view.placed.map((practice) => practice.key)).toEqual(["P-1", "P-2"]);
  expect(view.unplaced.map((practice) => practice.key)).toEqual(["P-3", "P-4"]);
});

test("what a filter leaves is placed and not placed apart too", () => {
  const view = viewOf(INDEX, { ...EMPTY_FILTER, chosen: { Evidence: ["0", "2"] } });
  expect([view.listed, view.placed, view.unplaced].map((practices) => practices.map((practice) => practice.key))).toEqual([["P-1", "P-3"], ["P-1"], ["P-3"]]);
});

test("equally frequent values stand in the order in which people count and spell", () => {
  const index = prepareView(["Zone 10", "Ångermanland", "Zone 2", "alba"].map((region) => practiceOf(region, { region })), CRITERIA);
  expect(viewOf(index, EMPTY_FILTER).facets[1]?.values.map(({ value }) => value)).toEqual(["alba", "Ångermanland", "Zone 2", "Zone 10"]);
});

test("values of one facet widen, facets narrow each other", () => {
  expect(keys({ chosen: { Country: ["Italy", "Sweden"] } })).toEqual(["P-1", "P-2", "P-3"]);
  expect(keys({ chosen: { Country: ["Italy", "Sweden"], Year: ["2017"] } })).toEqual(["P-1", "P-3"]);
  expect(keys({ chosen: { "Target group": ["youth", "refugees"] } })).toEqual(["P-1", "P-3"]);
});

test("an empty list of chosen values restricts nothing; a value that nobody has leaves nothing", () => {
  expect(keys({ chosen: { Country: [] } })).toHaveLength(4);
  expect(keys({ chosen: { Country: ["Atlantis"] } })).toEqual([]);
});

test("not stated can be chosen like a value, and stands last", () => {
  expect(keys({ chosen: { Country: [""] } })).toEqual(["P-4"]);
  expect(counts("Country")).toEqual([["Italy", 2], ["Sweden", 1], ["", 1]]);
});

test("a facet's own choice does not change its own counts, but others' counts", () => {
  expect(counts("Country", { chosen: { Country: ["Sweden"] } })).toEqual([["Italy", 2], ["Sweden", 1], ["", 1]]);
  expect(counts("Target group", { chosen: { Country: ["Sweden"] } })).toEqual([["women", 0], ["refugees", 1], ["youth", 0], ["", 0]]);
});

test("a practice counts in each of its years, and an open end counts only the start", () => {
  expect(counts("Year")).toEqual([["2016", 1], ["2017", 2], ["2018", 2], ["", 1]]);
  expect(yearsRun({ startYear: 2021, endYear: 2019 })).toEqual([2019, 2021]);
  expect(yearsRun({ startYear: null, endYear: 2020 })).toEqual([2020]);
});

test("verdicts stand best first, evidence from 0 to 3, domains in the framework's order, others by count and then name", () => {
  expect(counts("Verdict")).toEqual([["Good practice", 1], ["Promising practice", 1], ["Needs improvement", 1], ["Insufficient evidence", 1]]);
  expect(counts("Evidence")).toEqual([["0", 1], ["2", 1], ["", 2]]);
  expect(counts("Indicator domain")).toEqual([["BRG", 1], ["LNG", 2], ["", 2]]);
  expect(counts("Indicator")).toEqual([["BRG-P1", 1], ["LNG-O1", 1], ["LNG-O2", 1], ["", 2]]);
});

test("values have labels for people", () => {
  const labels = (facet: FacetName) => viewOf(INDEX, EMPTY_FILTER).facets.find((each) => each.name === facet)?.values.map((value) => value.label);
  expect(labels("Indicator")?.[1]).toBe("LNG-O1 People with good self-reported English");
  expect(labels("Indicator domain")).toEqual(["Bridges", "Language and Communication", "not stated"]);
  expect(labels("Evidence")).toEqual(["0 none", "2 measured", "not stated"]);
  expect(labels("Country")).toEqual(["Italy", "Sweden", "not stated"]);
});

test("a chosen value that no practice has is shown with a count of 0, once, so that it can be unchosen", () => {
  const country = viewOf(INDEX, { ...EMPTY_FILTER, chosen: { Country: ["Atlantis", "atlantis", "italy"] } }).facets[0]?.values;
  expect(country?.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([["Italy", 2, true], ["Sweden", 1, false], ["", 1, false], ["Atlantis", 0, true]]);
});

test("values that differ only in case and spaces are one, spelled as first met", () => {
  const index = prepareView([practiceOf("A", { country: "Spain" }), practiceOf("B", { country: " SPAIN" })], CRITERIA);
  expect(viewOf(index, EMPTY_FILTER).facets[0]?.values).toMatchObject([{ value: "Spain", count: 2 }]);
});

test("a value that a row has twice, spelled otherwise, counts once", () => {
  const index = prepareView([practiceOf("A", { targetGroups: ["Women", "youth", "women "] }), practiceOf("B", { targetGroups: ["women"] })], CRITERIA);
  expect(viewOf(index, EMPTY_FILTER).facets[3]?.values.map(({ value, count }) => [value, count])).toEqual([["Women", 2], ["youth", 1]]);
});

test.each([["malmo", ["P-3"]], ["CAFFE lingue", ["P-2"]], ["roda korset", ["P-3"]], ["childc", ["P-4"]], ["self-reported english", ["P-1"]],
  ["lng-o", ["P-1", "P-2"]], ["italy youth", ["P-1"]], ["italy malmo", []], ["  ", ["P-1", "P-2", "P-3", "P-4"]]])("a search for %p lists %p", (text, expected) => {
  expect(keys({ text })).toEqual(expected);
});

test("the facet of workbooks is there for more than one workbook, and for a choice that can then be taken back", () => {
  const of = (practices: readonly ScoredPractice[], filter: Partial<Filter> = {}) =>
    viewOf(prepareView(practices, CRITERIA), { ...EMPTY_FILTER, ...filter }).facets.find(({ name }) => name === "Workbook")?.values.map(({ value, count }) => [value, count]);
  const [a, b] = [practiceOf("A", { workbooks: ["north.xlsx"] }), practiceOf("B", { workbooks: ["north.xlsx", "south.xlsx"] })];
  expect(of([practiceOf("P"), practiceOf("Q")])).toEqual([]);
  expect(of([a, a])).toEqual([]);
  expect(of([a, b])).toEqual([["north.xlsx", 2], ["south.xlsx", 1]]);
  expect(of([a], { chosen: { Workbook: ["west.xlsx"] } })).toEqual([["north.xlsx", 1], ["west.xlsx", 0]]);
});

test("a search does not look at contacts", () => {
  expect(keys({ text: "secret" })).toEqual([]);
});

test("a least score leaves out practices without one, even when it is 0", () => {
  expect(keys({ minScore: 60 })).toEqual(["P-1", "P-2"]);
  expect(keys({ minScore: 0 })).toEqual(["P-1", "P-2", "P-3"]);
  expect(keys({ minScore: 100 })).toEqual(["P-1"]);
});

test("a least rating leaves out practices that are worse or unrated on that criterion", () => {
  expect(keys({ minRatings: { Efficiency: 3 } })).toEqual(["P-1", "P-2", "P-4"]);
  expect(keys({ minRatings: { efficiency: 3, Relevance: 4 } })).toEqual(["P-1"]);
});

test("a least rating for a criterion that this workbook does not have restricts nothing", () => {
  expect(keys({ minRatings: { Coherence: 4, Impact: NaN } })).toHaveLength(4);
});

test("on a scale where 1 is best, a least rating of 2 lets 1 and 2 pass", () => {
  const criteria = criteriaSet("DAC-5", { worst: 6, best: 1 });
  const index = prepareView([practiceOf("A", {}, [1], criteria), practiceOf("B", {}, [2], criteria), practiceOf("C", {}, [3], criteria)], criteria);
  expect(viewOf(index, { ...EMPTY_FILTER, minRatings: { Relevance: 2 } }).listed.map((practice) => practice.key)).toEqual(["A", "B"]);
});

test("search, minimums and facets act together on the counts", () => {
  expect(counts("Country", { text: "lng", minScore: 90 })).toEqual([["Italy", 1], ["Sweden", 0], ["", 0]]);
});

test("all of a facet's chosen values may be asked for, and counts then say what choosing one more would leave", () => {
  const filter: Partial<Filter> = { chosen: { "Target group": ["women", "youth"] }, matchAll: ["Target group"] };
  expect(keys(filter)).toEqual(["P-1"]);
  expect(counts("Target group", filter)).toEqual([["women", 1], ["refugees", 0], ["youth", 1], ["", 0]]);
  expect(counts("Target group", { ...filter, chosen: { "Target group": ["women"] } })).toEqual([["women", 2], ["refugees", 0], ["youth", 1], ["", 0]]);
  expect(keys({ chosen: { "Target group": ["women", "Atlanteans"] }, matchAll: ["Target group"] })).toEqual([]);
  expect(keys({ matchAll: ["Indicator"] })).toHaveLength(4);
});

test.each([[2017, 2017, ["P-1", "P-3"]], [2018, null, ["P-1", "P-2"]], [null, 2016, ["P-1"]], [2019, null, []], [2017, 2016, ["P-1", "P-3"]], [null, null, ["P-1", "P-2", "P-3", "P-4"]]])(
  "from %p to %p lists what is known to have run then: %p", (from, to, expected) => {
    expect(keys({ years: { from, to } })).toEqual(expected);
  });

test("years stated the wrong way round are two single years, also for a range", () => {
  const index = prepareView([practiceOf("A", { startYear: 2021, endYear: 2011 })], CRITERIA);
  const listed = (from: number, to: number) => viewOf(index, { ...EMPTY_FILTER, years: { from, to } }).listed.length;
  expect([listed(2010, 2012), listed(2013, 2019), listed(2020, 2025)]).toEqual([1, 0, 1]);
});

test("only published practices are those whose Publish says yes", () => {
  const index = prepareView([practiceOf("A", { publish: true, country: "Malta" }), practiceOf("B")], CRITERIA);
  const view = viewOf(index, { ...EMPTY_FILTER, publishedOnly: true });
  expect(view.listed.map((practice) => practice.key)).toEqual(["A"]);
  expect(view.facets[0]?.values.map(({ value, count }) => [value, count])).toEqual([["Malta", 1], ["", 0]]);
});

/** The plain meaning of a filter, practice by practice. */
const NAIVE: Readonly<Record<FacetName, (practice: ScoredPractice) => readonly string[]>> = {
  Country: (p) => [p.country], Region: (p) => [p.region], Status: (p) => [p.status], "Target group": (p) => p.targetGroups,
  "Indicator domain": (p) => p.indicators.map((code) => code.slice(0, 3)), Indicator: (p) => p.indicators, Verdict: (p) => [p.evaluation.verdict],
  Evidence: (p) => (p.evidence === null ? [] : [String(p.evidence)]), Year: (p) => yearsRun(p).map(String), Workbook: (p) => p.workbooks ?? [], Sheet: (p) => (p.sheet === undefined ? [] : [p.sheet]),
};
const valuesOf = (practice: ScoredPractice, facet: FacetName): readonly string[] => (NAIVE[facet](practice).length === 0 ? [""] : NAIVE[facet](practice));
function inYears({ startYear, endYear }: ScoredPractice, { from, to }: Filter["years"]): boolean {
  if (from === null && to === null) return true;
  const low = Math.min(from ?? -Infinity, to ?? Infinity);
  const high = Math.max(from ?? -Infinity, to ?? Infinity);
  for (let year = 2010; year < 2025; year++) {
    const ran = startYear !== null && endYear !== null && startYear <= endYear ? startYear <= year && year <= endYear : year === startYear || year === endYear;
    if (ran && low <= year && year <= high) return true;
  }
  return false;
}
function passes(practice: ScoredPractice, filter: Filter, without: FacetName | null): boolean {
  return FACET_NAMES.every((facet) => {
    const chosen = filter.chosen[facet] ?? [];
    const has = (value: string): boolean => valuesOf(practice, facet).includes(value);
    if (filter.matchAll.some((each) => each === facet)) return chosen.every(has);
    return facet === without || chosen.length === 0 || chosen.some(has);
  }) && inYears(practice, filter.years) && (!filter.publishedOnly || practice.publish) && (filter.minScore === null || (practice.evaluation.score ?? -1) >= filter.minScore);
}

const year = fc.option(fc.integer({ min: 2015, max: 2019 }), { nil: null });
const anyPractice = fc.record({
  country: fc.constantFrom("", "Italy", "Spain"), region: fc.nat(60).map((n) => (n === 0 ? "" : `R${n}`)), status: fc.constantFrom("", "running"),
  targetGroups: fc.uniqueArray(fc.constantFrom("women", "youth", "refugees")), indicators: fc.uniqueArray(fc.constantFrom("WRK-O1", "WRK-P2", "LNG-O1")),
  workbooks: fc.subarray(["a.xlsx", "b.xlsx"]), publish: fc.boolean(), evidence: fc.constantFrom(null, 0, 3), startYear: year, endYear: year, ratings: fc.array(fc.constantFrom(null, 1, 2, 3, 4), { minLength: 5, maxLength: 5 }),
}).map(({ ratings, ...some }) => practiceOf("P", some as Partial<ScoredPractice>, ratings));
const anyFilter = fc.record({
  chosen: fc.record({
    Country: fc.subarray(["", "Italy", "Spain", "Atlantis"]), Region: fc.subarray(["R1", "R2", ""]), "Target group": fc.subarray(["women", "youth", ""]),
    "Indicator domain": fc.subarray(["WRK", "LNG"]), Indicator: fc.subarray(["WRK-O1", "WRK-P2"]), Year: fc.subarray(["2016", "2018", ""]), Verdict: fc.subarray(["Good practice", "Insufficient evidence"]), Workbook: fc.subarray(["a.xlsx", "b.xlsx"]),
  }, { requiredKeys: [] }),
  matchAll: fc.subarray([...MULTI_VALUED]), publishedOnly: fc.boolean(), years: fc.record({ from: year, to: year }),
  minScore: fc.constantFrom(null, 0, 45),
}).map((some): Filter => ({ ...EMPTY_FILTER, ...some }));

test("lists and counts equal those of a plain pass over the practices, whatever the practices and the filter", () => {
  fc.assert(fc.property(fc.array(anyPractice, { maxLength: 120, size: "max" }), anyFilter, (practices, filter) => {
    const view = viewOf(prepareView(practices, CRITERIA), filter);
    expect(view.listed).toEqual(practices.filter((practice) => passes(practice, filter, null)));
    for (const facet of view.facets) {
      const possible = practices.filter((practice) => passes(practice, filter, facet.name));
      for (const { value, count } of facet.values) expect([facet.name, value, count]).toEqual([facet.name, value, possible.filter((practice) => valuesOf(practice, facet.name).includes(value)).length]);
      const present = new Set(practices.flatMap((practice) => valuesOf(practice, facet.name)));
      if ((facet.name === "Workbook" || facet.name === "Sheet") && present.size < 2 && !filter.chosen[facet.name]?.length) {
        expect(facet.values).toEqual([]);
        continue;
      }
      expect(new Set(facet.values.map(({ value }) => value))).toEqual(new Set([...present, ...(filter.chosen[facet.name] ?? [])]));
    }
  }), { numRuns: 100 });
});
