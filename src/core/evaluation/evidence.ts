import type { EvidenceGrade } from "../practice/practice";
import type { Verdict } from "./evaluation";

/**
 * What a verdict rests on, as it stands beside it wherever it is shown: "on described evidence only" for a *Good practice*
 * that nobody measured. Grade 0 and a blank grade both say that none is stated. "" beside a verdict that is no class.
 */
export function evidenceWords(verdict: Verdict, evidence: EvidenceGrade | null): string {
  switch (verdict) {
    case "Insufficient evidence":
    case "Not determinable":
    case "Unscored": return "";
    default: return wordsOf(evidence, verdict === "Good practice");
  }
}

function wordsOf(evidence: EvidenceGrade | null, isGood: boolean): string {
  switch (evidence) {
    case null:
    case 0: return "no evidence stated";
    case 1: return isGood ? "on described evidence only" : "on described evidence";
    case 2: return "on measured evidence";
    case 3: return "independently evaluated";
  }
}
