import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { domainOf, indicatorOf } from "../../../src/core/framework/catalogue";
import { QUESTIONS } from "../../../src/core/guide/questions";
import { suggest, WAYS_IN } from "../../../src/core/guide/suggest";

test("every way in ends in a short list that the catalogue has, each with a reason", () => {
  for (const way of WAYS_IN) {
    const { title, advice, domains, indicators } = suggest(way, OUR_CATALOGUE);
    expect([way, title !== "", advice !== ""]).toEqual([way, true, true]);
    expect(indicators.length).toBeGreaterThanOrEqual(4);
    expect(indicators.length).toBeLessThanOrEqual(8);
    expect(domains.length).toBeLessThanOrEqual(4);
    expect(indicators.filter(({ id, why }) => indicatorOf(id)?.code !== id || why === "")).toEqual([]);
    expect(domains.filter(({ id }) => domainOf(id) === undefined)).toEqual([]);
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
  }
});

test("a stage draws on every heading, and planning pairs an outcome with a practice", () => {
  for (const stage of ["Understand", "Plan and design", "Monitor and track"] as const) {
    const headings = new Set(suggest({ kind: "stage", stage }, OUR_CATALOGUE).indicators.map(({ id }) => domainOf(indicatorOf(id)?.domain ?? "")?.heading));
    expect(headings.size).toBe(4);
  }
  expect(new Set(suggest({ kind: "stage", stage: "Plan and design" }, OUR_CATALOGUE).indicators.map(({ id }) => indicatorOf(id)?.kind))).toEqual(new Set(["outcome", "practice"]));
  expect(new Set(suggest({ kind: "stage", stage: "Implement" }, OUR_CATALOGUE).indicators.map(({ id }) => indicatorOf(id)?.kind))).toEqual(new Set(["practice"]));
});

test("reasons complete a sentence", () => {
  for (const { why } of WAYS_IN.flatMap((way) => suggest(way, OUR_CATALOGUE).indicators)) expect(why).toMatch(/^[a-z].*[^.]$/);
  for (const { words } of QUESTIONS) expect(words).toMatch(/^(whether|how|what) .*[^.?]$/);
});

test("an unknown question or area leads nowhere", () => {
  expect([suggest({ kind: "question", id: "x" }, OUR_CATALOGUE).indicators, suggest({ kind: "area", domain: "XYZ" }, OUR_CATALOGUE).indicators]).toEqual([[], []]);
});
