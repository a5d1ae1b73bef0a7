import type { CriteriaSet } from "../evaluation/criteria";
import type { Reading } from "../evaluation/evaluation";
import { readRating } from "../evaluation/reading";
import { quoted } from "../wording";
import type { PracticeRow } from "./row";

/**
 * One reading per criterion, in order. A column that is missing reads as blank. Each bad cell is reported; where a number
 * is plainly meant ("3 - good") the issue offers it, and until someone takes the offer the practice stays unscored.
 */
export function readRatings(row: PracticeRow, criteria: CriteriaSet): readonly Reading[] {
  const { scale } = criteria;
  const allowed = `${Math.min(scale.worst, scale.best)} to ${Math.max(scale.worst, scale.best)}, blank or n/a`;
  return criteria.criteria.map((criterion, index) => {
    const cell = row.cellOfCriterion(index);
    const reading = readRating(cell, scale);
    if (reading.kind === "bad") {
      const fix = reading.suggestion === undefined ? undefined : row.fixOfCriterion(index, `Use ${reading.suggestion}`, reading.suggestion);
      row.reportCriterion(index, `${criterion.name} is ${quoted(cell)} in ${row.name}. Allowed: ${allowed}.`, fix);
    }
    return reading;
  });
}
