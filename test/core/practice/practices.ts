import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { evaluate } from "../../../src/core/evaluation/evaluate";
import { rulesFor } from "../../../src/core/evaluation/rules";
import type { CriteriaSet } from "../../../src/core/evaluation/criteria";
import type { Practice, ScoredPractice } from "../../../src/core/practice/practice";

export const CRITERIA = criteriaSet("DAC-5");

/** A practice with nothing but a key; ratings in criteria order, null for blank. */
export function practiceOf(key: string, some: Partial<Practice> = {}, ratings: readonly (number | null)[] = [], criteria: CriteriaSet = CRITERIA): ScoredPractice {
  const readings = criteria.criteria.map((_, index) => {
    const value = ratings[index] ?? null;
    return value === null ? { kind: "blank" } as const : { kind: "value", value } as const;
  });
  return {
    key, id: key, row: 0, table: "t", title: `Title of ${key}`, region: "", regionCode: "", country: "", place: "", position: null, startYear: null, endYear: null,
    status: "", leadOrganisation: "", partners: [], regionalRole: "", targetGroups: [], indicators: [], problem: "", activities: "", results: "", evidence: null,
    budget: null, currency: "", funder: "", strengths: "", limitations: "", lessons: "", transferability: "", sources: [], publish: false, contact: "",
    ...some, readings, evaluation: evaluate(readings, rulesFor(criteria)),
  };
}
