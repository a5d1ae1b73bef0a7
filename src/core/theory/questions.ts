import type { Plan } from "../planning/plan";
import { checkTheory, type TheoryCheck } from "./checks";

const found = new WeakMap<Plan, readonly TheoryCheck[]>();

/**
 * The open questions of a workbook's Theory of Change as people are shown them: every check of `checkTheory`, but selected indicators
 * that stand nowhere are one question. The same plan gives the same list.
 */
export function theoryQuestions(plan: Plan): readonly TheoryCheck[] {
  const known = found.get(plan);
  if (known !== undefined) return known;
  const questions = gathered(checkTheory(plan.theory, plan.indicators));
  found.set(plan, questions);
  return questions;
}

function gathered(checks: readonly TheoryCheck[]): readonly TheoryCheck[] {
  const unplaced = checks.filter(({ kind }) => kind === "indicator-in-no-outcome");
  if (unplaced.length < 2) return checks;
  const codes = unplaced.flatMap((check) => check.codes);
  const named = codes.length > 6 ? `${codes.slice(0, 5).join(", ")} and ${codes.length - 5} more` : codes.join(", ");
  const message = `${codes.length} selected indicators stand in no statement that they would show: ${named}. Add each to what it shows, or drop it.`;
  return [...checks.filter((check) => !unplaced.includes(check)), { kind: "indicator-in-no-outcome", keys: [], codes, message }];
}
