import { NO_PLAN, type Plan } from "../../../src/core/planning/plan";
import { readPlannedIndicators } from "../../../src/core/planning/plannedIndicator";
import { theoryQuestions } from "../../../src/core/theory/questions";
import { readTheory } from "../../../src/core/theory/theory";
import { tableOf } from "../practiceTable";

function planWith(codes: readonly string[], statements: readonly (readonly string[])[]): Plan {
  const { indicators } = readPlannedIndicators(tableOf("Indicators", ["Code"], codes.map((code) => [code])), 1900);
  return { ...NO_PLAN, indicators, theory: readTheory(tableOf("TheoryOfChange", ["ID", "Step", "Statement", "Leads to", "Indicators"], statements), new Set()).theory };
}

test("selected indicators that stand nowhere are one question, and what else is open stays apart", () => {
  const plan = planWith(["WRK-O1", "BRG-O4", "LNG-O3"], [["T1", "need", "n"], ["T2", "outcome", "o", "T1", "LNG-O3"]]);
  const questions = theoryQuestions(plan);
  expect(questions.map(({ kind, codes }) => [kind, codes])).toEqual([["nothing-leads-here", []], ["indicator-in-no-outcome", ["WRK-O1", "BRG-O4"]]]);
  expect(questions[1]?.message).toMatch(/^2 selected indicators stand in no statement that they would show: WRK-O1, BRG-O4\./);
  expect(theoryQuestions(plan)).toBe(questions);
});

test("one such indicator keeps its own words, and an empty theory asks nothing", () => {
  expect(theoryQuestions(planWith(["BRG-O4"], [["T1", "need", "n"]]))[0]?.message).toContain("People with friends of other backgrounds");
  expect(theoryQuestions(planWith(["BRG-O4", "WRK-O1"], []))).toEqual([]);
});
