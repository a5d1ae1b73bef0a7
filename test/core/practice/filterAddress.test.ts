import fc from "fast-check";
import { FIRST_YEAR, LAST_YEAR } from "../../../src/core/dates";
import { EMPTY_FILTER, FACET_NAMES, MULTI_VALUED, type Filter } from "../../../src/core/practice/filter";
import { filterFromAddress, filterToAddress } from "../../../src/core/practice/filterAddress";

test("an empty filter is an empty address, and the other way round", () => {
  expect(filterToAddress(EMPTY_FILTER)).toBe("");
  expect(filterFromAddress("")).toEqual(EMPTY_FILTER);
  expect(filterFromAddress("#")).toEqual(EMPTY_FILTER);
});

test("an address can be read by people", () => {
  const filter: Filter = {
    text: "language cafe", chosen: { Country: ["Italy", ""], "Target group": ["young women", "elders"], Year: ["2018"] }, matchAll: ["Target group"],
    years: { from: 2016, to: 2021 }, publishedOnly: true, minScore: 70, minRatings: { Impact: 3 },
  };
  expect(filterToAddress(filter)).toBe("q=language+cafe&country=Italy&country=&target-group=young+women&target-group=elders&year=2018&all=target-group&from=2016&to=2021&published=yes&score=70&min.Impact=3");
  expect(filterFromAddress(`#${filterToAddress(filter)}`)).toEqual(filter);
});

test("marks that mean something in an address are escaped in values", () => {
  const filter: Filter = { ...EMPTY_FILTER, text: "50% & more = #1 + 2", chosen: { Region: ["a&country=b"] }, minRatings: { "Fit=for+all?": 2.5 } };
  expect(filterToAddress(filter)).toBe("q=50%25+%26+more+%3D+%231+%2B+2&region=a%26country%3Db&min.Fit%3Dfor%2Ball%3F=2.5");
  expect(filterFromAddress(filterToAddress(filter))).toEqual(filter);
});

const text = fc.string({ unit: "grapheme" });
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  text,
  chosen: fc.uniqueArray(fc.tuple(fc.constantFrom(...FACET_NAMES), fc.uniqueArray(text, { minLength: 1 })), { selector: ([name]) => name }).map((entries) => Object.fromEntries(entries)),
  matchAll: fc.shuffledSubarray([...MULTI_VALUED]),
  years: fc.record({ from: fc.option(fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }), { nil: null }), to: fc.option(fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }), { nil: null }) }),
  publishedOnly: fc.boolean(),
  minScore: fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0.001, max: 100, noNaN: true })), { nil: null }),
  minRatings: fc.dictionary(fc.oneof(text, fc.constant("__proto__")), fc.oneof(fc.integer(), fc.double({ min: 1e-9, max: 1e9, noNaN: true })).map((number) => number || 0)),
});

test("every filter comes back from its address as it was", () => {
  fc.assert(fc.property(anyFilter, (filter) => {
    const back = filterFromAddress(filterToAddress(filter));
    expect(Object.entries(back.minRatings).sort()).toEqual(Object.entries(filter.minRatings).sort());
    expect({ ...back, minRatings: null }).toEqual({ ...filter, minRatings: null });
  }), { numRuns: 300 });
});

test("an address is plain ASCII without spaces, so that mail programs keep it whole", () => {
  fc.assert(fc.property(anyFilter, (filter) => /^[!-~]*$/.test(filterToAddress(filter))));
});

test("any text is read without complaint, and what it gives comes back the same", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.constantFrom("#", "&", "=", "%", "q", "country", "score", "min.", "all", "target-group", "from", "to", "published", "yes", "2017", "5", "%E4", "+")).map((parts) => parts.join(""))), (address) => {
    const filter = filterFromAddress(address);
    expect(filterFromAddress(filterToAddress(filter))).toEqual(filter);
  }));
});

test("junk in a hand-edited address is left out and the rest is kept", () => {
  expect(filterFromAddress("##country=Italy&&x=1&score=high&min.Impact=&COUNTRY=Spain&country=Italy&year&min.Relevance=2&Q=100%&score=101&ALL=Indicator&all=country&all=indicator&from=20o6&to=2019.5&to=2018&published=perhaps")).toEqual({
    ...EMPTY_FILTER, matchAll: ["Indicator"], years: { from: null, to: 2018 }, text: "100%", chosen: { Country: ["Italy", "Spain"] }, minScore: null, minRatings: { Relevance: 2 },
  });
});

test("half of a character pair cannot be written and does not break the address", () => {
  expect(filterFromAddress(filterToAddress({ ...EMPTY_FILTER, text: "a\ud83db" })).text).toBe("a\ufffdb");
});
