import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { EMPTY_FILTER } from "../../../src/core/practice/view";
import type { Filter } from "../../../src/core/practice/view";
import { firstValues } from "../../../src/map/filters/facetValues";
import { activeFilters, leastStops, leastWords, setLeastRating, setMatchAll, toggleValue, yearWords } from "../../../src/map/filters/filterEdits";

const criteria = criteriaSet("DAC-5");

describe("editing the filter", () => {
  test("a value is chosen, joined by another, and unchosen again", () => {
    const italy = toggleValue(EMPTY_FILTER, "Country", "Italy");
    const both = toggleValue(italy, "Country", "Spain");
    expect(both.chosen).toEqual({ Country: ["Italy", "Spain"] });
    expect(toggleValue(both, "Country", "Italy").chosen).toEqual({ Country: ["Spain"] });
    expect(toggleValue(italy, "Country", "Italy")).toEqual(EMPTY_FILTER);
  });

  test("a value that a hand-written address spells otherwise is still unchosen", () => {
    expect(toggleValue({ ...EMPTY_FILTER, chosen: { Country: ["italy "] } }, "Country", "Italy").chosen).toEqual({});
  });

  test("every active filter has words and can be cleared alone", () => {
    const filter: Filter = { ...EMPTY_FILTER, text: "café", chosen: { Country: ["Italy"], Evidence: ["2"] }, years: { from: 2021, to: 2016 }, publishedOnly: true, minScore: 65, minRatings: { Impact: 3 } };
    const active = activeFilters(filter, { criteria, catalogue: OUR_CATALOGUE });
    expect(active.map((each) => each.label)).toEqual(["“café”", "Country: Italy", "Evidence: 2 measured", "Ran in 2016 to 2021", "Only published", "Score 65 or more", "Impact 3 or better"]);
    expect(active[1]?.without).toEqual({ ...filter, chosen: { Evidence: ["2"] } });
    expect(active[6]?.without).toEqual({ ...filter, minRatings: {} });
    expect(activeFilters(EMPTY_FILTER, { criteria, catalogue: OUR_CATALOGUE })).toEqual([]);
  });

  test("years are named by their open end", () => {
    expect([{ from: 2016, to: null }, { from: null, to: 2021 }, { from: 2018, to: 2018 }].map(yearWords)).toEqual(["Ran in 2016 or later", "Ran in 2021 or earlier", "Ran in 2018"]);
  });

  test("all-of is asked for and taken back, and goes with the facet's last value", () => {
    const all = setMatchAll(toggleValue(EMPTY_FILTER, "Target group", "women"), "Target group", true);
    expect(all.matchAll).toEqual(["Target group"]);
    expect(setMatchAll(all, "Target group", false).matchAll).toEqual([]);
    expect(toggleValue(all, "Target group", "women")).toEqual(EMPTY_FILTER);
  });

  test("minimums run from worst to best in the scale's own direction", () => {
    expect(leastStops({ worst: 1, best: 4 })).toEqual([1, 2, 3, 4]);
    expect(leastStops({ worst: 6, best: 1 })).toEqual([6, 5, 4, 3, 2, 1]);
    expect(leastStops({ worst: 0, best: 1 })).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(leastWords({ worst: 6, best: 1 }, 2)).toBe("2 or better");
    expect(leastWords({ worst: 6, best: 1 }, 1)).toBe("1");
  });

  test("a minimum is set and taken away without touching the others", () => {
    const both = setLeastRating(setLeastRating(EMPTY_FILTER, "Impact", 3), "Relevance", 2);
    expect(setLeastRating(both, "Impact", null).minRatings).toEqual({ Relevance: 2 });
  });

  test("a long facet shows first what would list something, and always what is chosen", () => {
    const values = Array.from({ length: 14 }, (_, i) => ({ value: `v${i}`, label: `v${i}`, count: i % 7 === 0 ? 0 : i, chosen: i === 13 }));
    const shown = firstValues(values, false).map((value) => value.value);
    expect(shown).toEqual(["v1", "v2", "v3", "v4", "v5", "v6", "v8", "v9", "v10", "v11", "v13"]);
    expect(firstValues(values, true)).toHaveLength(14);
  });
});
