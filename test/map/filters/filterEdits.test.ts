import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { EMPTY_FILTER } from "../../../src/core/practice/view";
import type { Filter } from "../../../src/core/practice/view";
import { firstValues } from "../../../src/map/filters/FacetGroup";
import { activeFilters, leastStops, leastWords, setLeastRating, toggleValue } from "../../../src/map/filters/filterEdits";

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
    const filter: Filter = { text: "café", chosen: { Country: ["Italy"], Evidence: ["2"] }, minScore: 65, minRatings: { Impact: 3 } };
    const active = activeFilters(filter, criteria);
    expect(active.map((each) => each.label)).toEqual(["“café”", "Country: Italy", "Evidence: 2 measured", "Score 65 or more", "Impact 3 or better"]);
    expect(active[1]?.without).toEqual({ ...filter, chosen: { Evidence: ["2"] } });
    expect(active[4]?.without).toEqual({ ...filter, minRatings: {} });
    expect(activeFilters(EMPTY_FILTER, criteria)).toEqual([]);
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
