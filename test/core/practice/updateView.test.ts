import fc from "fast-check";
import { EMPTY_FILTER, type Filter } from "../../../src/core/practice/filter";
import type { Practice, ScoredPractice } from "../../../src/core/practice/practice";
import { prepareView, prepareViewInSteps, updateView, viewOf } from "../../../src/core/practice/view";
import { CRITERIA, practiceOf } from "./practices";

const year = fc.option(fc.integer({ min: 2015, max: 2019 }), { nil: null });
const anyPractice: fc.Arbitrary<ScoredPractice> = fc.record({
  country: fc.constantFrom("", "Italy", "ITALY", " italy", "Spain"), region: fc.nat(50).map((n) => `R${n}`), publish: fc.boolean(),
  targetGroups: fc.uniqueArray(fc.constantFrom("women", "Women", "youth")), indicators: fc.uniqueArray(fc.constantFrom("WRK-O1", "LNG-O1")),
  position: fc.constantFrom(null, { lat: 44.5, lng: 11.3, precision: "exact" } as const),
  startYear: year, endYear: year, title: fc.constantFrom("Café", "Youth club", "Kitchen garden"), ratings: fc.array(fc.constantFrom(null, 1, 4), { minLength: 5, maxLength: 5 }),
}).map(({ ratings, ...some }) => practiceOf("P", some as Partial<Practice>, ratings));
const FILTERS: readonly Filter[] = [
  EMPTY_FILTER,
  { ...EMPTY_FILTER, text: "cafe" },
  { ...EMPTY_FILTER, text: "i g", chosen: { Country: ["italy"] }, years: { from: 2017, to: null } },
  { ...EMPTY_FILTER, chosen: { "Target group": ["youth", "women"] }, matchAll: ["Target group"], minRatings: { Impact: 4 }, publishedOnly: true },
  { ...EMPTY_FILTER, chosen: { Region: ["R3", "R4", "R5"] }, minScore: 20 },
];

type Step = { readonly kind: "replace" | "insert"; readonly at: number; readonly practice: ScoredPractice } | { readonly kind: "remove" | "reverse"; readonly at: number };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom("replace" as const, "insert" as const), at: fc.nat(), practice: anyPractice }),
  fc.record({ kind: fc.constantFrom("remove" as const, "reverse" as const), at: fc.nat() }),
);
function changed(practices: readonly ScoredPractice[], step: Step): readonly ScoredPractice[] {
  const at = practices.length === 0 ? 0 : step.at % practices.length;
  switch (step.kind) {
    case "replace": return practices.map((practice, row) => (row === at ? step.practice : practice));
    case "insert": return [...practices.slice(0, at), step.practice, ...practices.slice(at)];
    case "remove": return practices.filter((_, row) => row !== at);
    case "reverse": return [...practices.slice(0, at), ...practices.slice(at).reverse()];
  }
}

test("an index kept up to date shows what one made afresh shows, whatever changes and in whatever order", () => {
  fc.assert(fc.property(fc.array(anyPractice, { maxLength: 90, size: "max" }), fc.array(anyStep, { maxLength: 6 }), fc.boolean(), (first, steps, searched) => {
    let practices: readonly ScoredPractice[] = first;
    let index = prepareView(practices, CRITERIA);
    for (const step of steps) {
      viewOf(index, searched ? { ...EMPTY_FILTER, text: "kitchen" } : EMPTY_FILTER); // what a view works out is kept with its figures
      practices = changed(practices, step);
      index = updateView(index, practices);
    }
    const fresh = prepareView(practices, CRITERIA);
    for (const filter of FILTERS) expect(viewOf(index, filter)).toEqual(viewOf(fresh, filter));
  }), { numRuns: 120 });
});

test("a rating that changes leaves the facets it does not touch as they are", () => {
  const before = Array.from({ length: 40 }, (_, n) => practiceOf(`P-${n}`, { country: n % 2 ? "Italy" : "Spain" }, [1, 2, 3, 4, 4]));
  const index = prepareView(before, CRITERIA);
  const after = updateView(index, before.map((practice, n) => (n === 7 ? practiceOf("P-7", { country: "Italy" }, [4, 4, 4, 4, 4]) : practice)));
  expect(after.facets[0]).toBe(index.facets[0]);
  expect(after.facets[6]).not.toBe(index.facets[6]);
});

test("nothing changed is nothing to do, and other criteria make a new index", () => {
  const practices = [practiceOf("A", { country: "Malta" }), practiceOf("B")];
  const index = prepareView(practices, CRITERIA);
  expect(updateView(index, [...practices]).search).toBe(index.search);
  const others = { ...CRITERIA, criteria: CRITERIA.criteria.slice(0, 3) };
  expect(updateView(index, practices, others).criteria).toBe(others);
});

test("preparing pauses on its way, says how far it is, and gives the same index", () => {
  const practices = Array.from({ length: 9_001 }, (_, n) => ({ ...practiceOf("P"), key: `P-${n}`, country: `C${n % 7}` }));
  const work = prepareViewInSteps(practices, CRITERIA);
  const shares: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  expect(viewOf(step.value, { ...EMPTY_FILTER, chosen: { Country: ["C3"] } })).toEqual(viewOf(prepareView(practices, CRITERIA), { ...EMPTY_FILTER, chosen: { Country: ["C3"] } }));
});
