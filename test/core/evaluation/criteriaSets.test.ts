import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { evaluate } from "../../../src/core/evaluation/evaluate";
import { rulesFor } from "../../../src/core/evaluation/rules";

const namesOf = (name: Parameters<typeof criteriaSet>[0]) => criteriaSet(name).criteria.map((criterion) => criterion.name);

describe("the criteria sets", () => {
  test("hold the criteria of their source, in its order", () => {
    expect(namesOf("DAC-5")).toEqual(["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"]);
    expect(namesOf("DAC-6")).toEqual(["Relevance", "Coherence", "Effectiveness", "Efficiency", "Impact", "Sustainability"]);
    expect(namesOf("REGIN-7")).toEqual([
      "Communication", "Inclusion", "Innovation", "Multi-level governance", "Multi-stakeholder approach", "Monitoring and evaluation", "Sustainability",
    ]);
    expect(namesOf("own")).toEqual(namesOf("DAC-5"));
  });

  test("ask one question and describe four different levels per criterion", () => {
    for (const name of ["DAC-6", "REGIN-7"] as const) {
      for (const criterion of criteriaSet(name).criteria) {
        expect(criterion.question).toMatch(/\?$/);
        expect(new Set(criterion.levels).size).toBe(4);
        expect(criterion.weight).toBe(1);
      }
    }
  });

  test("keep their descriptors, worst first, on any scale of four whole levels, and drop them on others", () => {
    const first = criteriaSet("DAC-5").criteria[0];
    expect(first?.levels[0]).toContain("no need that is documented");
    for (const scale of [{ worst: 4, best: 1 }, { worst: 0, best: 3 }]) expect(criteriaSet("DAC-5", scale).criteria[0]?.levels).toEqual(first?.levels);
    for (const scale of [{ worst: 6, best: 1 }, { worst: 0, best: 10 }, { worst: 0.5, best: 3.5 }]) expect(criteriaSet("DAC-5", scale).criteria[0]?.levels).toEqual([]);
  });

  test("gate effectiveness, impact and sustainability at the middle of the scale, in rating units, as KfW and BMZ publish it", () => {
    const gates = (scale: { worst: number; best: number }) => criteriaSet("DAC-6", scale).criteria.map((criterion) => criterion.minimum);
    expect(gates({ worst: 1, best: 4 })).toEqual([null, null, 2.5, null, 2.5, 2.5]);
    expect(gates({ worst: 6, best: 1 })).toEqual([null, null, 3.5, null, 3.5, 3.5]);
    expect(gates({ worst: 0, best: 10 })).toEqual([null, null, 5, null, 5, 5]);
  });

  test.each([[3, "Good practice"], [4, "Needs improvement"]])("let KfW's scale 6-1 pass at 3 and fail at 4 (impact %d)", (impact, verdict) => {
    const set = criteriaSet("DAC-5", { worst: 6, best: 1 });
    const readings = [1, 2, 1, impact, 2].map((value) => ({ kind: "value", value }) as const);
    expect(evaluate(readings, rulesFor(set)).verdict).toBe(verdict);
  });

  test("leave REGIN-7 without gates, for REGIN published none", () => {
    expect(criteriaSet("REGIN-7").criteria.every((criterion) => criterion.minimum === null)).toBe(true);
  });
});
