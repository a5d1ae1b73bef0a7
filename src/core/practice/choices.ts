import { isBlank, type Cell } from "../cell";
import { fold } from "../folding";
import { readNumber } from "../numbers";
import { EVIDENCE_GRADES, type EvidenceGrade } from "./practice";
import type { PracticeRow } from "./row";

const GRADES: readonly EvidenceGrade[] = [0, 1, 2, 3];

/** "0 none, 1 described, …": as messages and menus name the grades. */
export const EVIDENCE_LABELS: readonly string[] = GRADES.map((grade) => `${grade} ${EVIDENCE_GRADES[grade]}`);

/** A grade as its number, its word or both ("2", "measured", "2 measured"); null for anything else. */
export function gradeOf(cell: Cell): EvidenceGrade | null {
  const number = readNumber(cell);
  if (number !== null) return GRADES.find((grade) => grade === number) ?? null;
  if (typeof cell !== "string") return null;
  const word = fold(cell);
  return GRADES.find((grade) => word === EVIDENCE_GRADES[grade] || word === EVIDENCE_LABELS[grade]) ?? null;
}

/** Null for a blank cell, and for a bad one, which is reported. */
export function readEvidence(row: PracticeRow): EvidenceGrade | null {
  const cell = row.cell("Evidence");
  if (isBlank(cell)) return null;
  const grade = gradeOf(cell);
  if (grade === null) row.refuse("bad-choice", "notice", "Evidence", `${EVIDENCE_LABELS.join(", ")}, or blank`);
  return grade;
}

/** Plain forms in the ten languages of the header words, folded. */
const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "x", "ja", "j", "oui", "si", "sim", "ναι", "ie", "ydw"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "false", "nein", "non", "nao", "nej", "οχι", "na", "nage"]);

/** True only for a plain yes. Blank is no; anything unclear is reported and counts as no, so that nothing is published by mistake. */
export function readPublish(row: PracticeRow): boolean {
  const cell = row.cell("Publish");
  if (isBlank(cell)) return false;
  if (typeof cell === "boolean") return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  const word = typeof cell === "string" ? fold(cell) : "";
  if (YES.has(word)) return true;
  if (!NO.has(word)) row.refuse("bad-choice", "notice", "Publish", "yes, no or blank (which means no)");
  return false;
}
