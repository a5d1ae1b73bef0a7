import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { domainOf, indicatorOf } from "../../../src/core/framework/catalogue";
import { stagesOf } from "../../../src/core/framework/pathways";
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
  for (const stage of ["Understand", "Plan and design", "Monitor and track", "Evaluate and measure"] as const) {
    const headings = new Set(suggest({ kind: "stage", stage }, OUR_CATALOGUE).indicators.map(({ id }) => domainOf(indicatorOf(id)?.domain ?? "")?.heading));
    expect(headings.size).toBe(4);
  }
  expect(new Set(suggest({ kind: "stage", stage: "Plan and design" }, OUR_CATALOGUE).indicators.map(({ id }) => indicatorOf(id)?.kind))).toEqual(new Set(["outcome", "practice"]));
  expect(new Set(suggest({ kind: "stage", stage: "Implement" }, OUR_CATALOGUE).indicators.map(({ id }) => indicatorOf(id)?.kind))).toEqual(new Set(["practice"]));
});

test("what is suggested for following can be followed, and what is suggested for judging can be judged; they are not the same list", () => {
  const [follow, judge] = (["Monitor and track", "Evaluate and measure"] as const).map((stage) => suggest({ kind: "stage", stage }, OUR_CATALOGUE).indicators.map(({ id }) => id));
  for (const [stage, codes] of [["Monitor and track", follow], ["Evaluate and measure", judge]] as const) {
    for (const code of codes ?? []) expect([code, stagesOf(indicatorOf(code) ?? { kind: "practice", direction: "context" }).includes(stage)]).toEqual([code, true]);
  }
  expect(follow?.filter((code) => judge?.includes(code))).toEqual([]);
  expect(judge?.map((code) => indicatorOf(code)?.direction)).not.toContain("context");
});

test("reasons complete a sentence", () => {
  for (const { why } of WAYS_IN.flatMap((way) => suggest(way, OUR_CATALOGUE).indicators)) expect(why).toMatch(/^[a-z].*[^.]$/);
  for (const { words } of QUESTIONS) expect(words).toMatch(/^(whether|how|what) .*[^.?]$/);
});

test("an unknown question or area leads nowhere", () => {
  expect([suggest({ kind: "question", id: "x" }, OUR_CATALOGUE).indicators, suggest({ kind: "area", domain: "XYZ" }, OUR_CATALOGUE).indicators]).toEqual([[], []]);
});
