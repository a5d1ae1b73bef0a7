import fc from "fast-check";
import { DOMAINS } from "../../../src/core/framework/catalogue";
import { gapsOf, regionRows } from "../../../src/core/practice/gaps";
import { EMPTY_FILTER, prepareView, viewOf } from "../../../src/core/practice/view";
import type { Filter } from "../../../src/core/practice/view";
import { ownRegions } from "../../../src/core/regions/ownRegions";
import { CRITERIA, practiceOf } from "./practices";

const PRACTICES = [
  practiceOf("P-1", { region: "Skåne", regionCode: "SE224", country: "Sweden", indicators: ["WRK-O1"] }),
  practiceOf("P-2", { region: "Skåne", country: "Sweden", indicators: ["HSG-O1", "WRK-O2"] }),
  practiceOf("P-3", { region: "Lazio", regionCode: "ITI4", country: "Italy", indicators: ["HSG-O1"], publish: true }),
];
const INDEX = prepareView(PRACTICES, CRITERIA);
const REGIONS = ownRegions(PRACTICES, [{ code: "SE11", name: "Stockholm" }, { code: "SE224", name: "Skåne" }]);
const ROWS = regionRows(INDEX, REGIONS);
const gaps = (some: Partial<Filter>, easier: readonly Partial<Filter>[] = []) =>
  gapsOf(INDEX, { ...EMPTY_FILTER, ...some }, easier.map((each) => ({ ...EMPTY_FILTER, ...each })), REGIONS, ROWS);

test("without a filter, the gaps are what the workbook has nowhere: all other domains, and regions that only the table knows", () => {
  const { domains, regions } = gaps({});
  expect(domains.map((gap) => gap.of.id)).toEqual(DOMAINS.map((domain) => domain.id).filter((id) => id !== "WRK" && id !== "HSG"));
  expect(regions).toEqual([{ of: expect.objectContaining({ code: "SE11", name: "Stockholm" }) as unknown, total: 0, shownBy: null }]);
});

test("a gap that a filter makes says how many it hides and which one thing less shows most of them", () => {
  const filter: Partial<Filter> = { chosen: { Country: ["Italy"] }, publishedOnly: true };
  const { domains, regions } = gaps(filter, [{ chosen: { Country: ["Italy"] } }, { publishedOnly: true }]);
  expect(domains.find((gap) => gap.of.id === "WRK")).toMatchObject({ total: 2, shownBy: null });
  expect(regions.map((gap) => [gap.of.code, gap.total])).toEqual([["SE224", 2], ["SE11", 0]]);
  const alone = gaps({ chosen: { Country: ["Italy"] } }, [{}]);
  expect(alone.domains.find((gap) => gap.of.id === "WRK")).toMatchObject({ total: 2, shownBy: { filter: 0, count: 2 } });
});

test("choosing a domain or an indicator makes no gap of other domains, nor choosing a region of other regions", () => {
  expect(gaps({ chosen: { "Indicator domain": ["WRK"], Indicator: ["WRK-O1"] } }).domains).toEqual(gaps({}).domains);
  expect(gaps({ chosen: { Region: ["Lazio"] } }).regions).toEqual(gaps({}).regions);
  expect(gaps({ chosen: { "Indicator domain": ["WRK"] } }).regions.map((gap) => gap.of.code)).toEqual(["ITI4", "SE11"]);
});

test("a domain is a gap just when its facet counts nothing, whatever else is asked", () => {
  const anyFilter = fc.record({
    text: fc.constantFrom("", "p-1", "lazio"), publishedOnly: fc.boolean(), minScore: fc.constantFrom(null, 0),
    chosen: fc.record({ Country: fc.subarray(["Italy", "Sweden"]), Region: fc.subarray(["Skåne", "Lazio"]), "Indicator domain": fc.subarray(["WRK", "HSG"]) }, { requiredKeys: [] }),
  }).map((some): Filter => ({ ...EMPTY_FILTER, ...some }));
  fc.assert(fc.property(anyFilter, (filter) => {
    const counted = viewOf(INDEX, filter).facets.find((facet) => facet.name === "Indicator domain")?.values.filter(({ count }) => count > 0).map(({ value }) => value) ?? [];
    expect(gaps(filter).domains.map((gap) => gap.of.id)).toEqual(DOMAINS.map(({ id }) => id).filter((id) => !counted.includes(id)));
  }));
});
