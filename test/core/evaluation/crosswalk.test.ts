import { DAC_NAMES, DEFAULT_CROSSWALK, readCrosswalk, REGIN_NAMES, withLink } from "../../../src/core/evaluation/crosswalk";

test("the proposal links every DAC criterion and leaves no REGIN aspect out", () => {
  expect(Object.keys(DEFAULT_CROSSWALK)).toEqual(DAC_NAMES);
  expect(new Set(Object.values(DEFAULT_CROSSWALK).flat())).toEqual(new Set(REGIN_NAMES));
});

test("the proposal stands in REGIN's order, so that it reads back as it was", () => {
  expect(readCrosswalk(JSON.parse(JSON.stringify(DEFAULT_CROSSWALK)))).toEqual(DEFAULT_CROSSWALK);
});

test("a criterion without links is kept empty, and the order of aspects does not matter", () => {
  expect(readCrosswalk({ Impact: ["Innovation", "Communication"] })).toEqual({
    Relevance: [], Coherence: [], Effectiveness: [], Efficiency: [], Impact: ["Communication", "Innovation"], Sustainability: [],
  });
});

test.each([[{ Impact: "Innovation" }], [{ Impact: ["Luck"] }], [{ Beauty: [] }], [[]], [null], ["DAC"]])("%j is no crosswalk", (value) => {
  expect(readCrosswalk(value)).toBeNull();
});

test("a link is made and taken away without touching the others", () => {
  const more = withLink(DEFAULT_CROSSWALK, "Relevance", "Communication", true);
  expect(more["Relevance"]).toEqual(["Communication", "Inclusion", "Monitoring and evaluation"]);
  expect(withLink(more, "Relevance", "Communication", false)).toEqual(DEFAULT_CROSSWALK);
});
