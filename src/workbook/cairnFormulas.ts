import type { Method } from "../core/evaluation/evaluation";
import { formatScale, type Scale } from "../core/evaluation/scale";
import { inStructuredReference } from "./formulaText";

/** What the CAIRN formulas of a practice table name. */
export interface CairnSource {
  readonly table: string;
  /** Headers of the first and the last criterion column; the others stand between them, in the order of the criteria table. */
  readonly first: string;
  readonly last: string;
  readonly criteriaTable: string;
  readonly scale: Scale;
  readonly method: Method;
}

/** The formula of a computed column with Cairn's own functions. It names the criteria table, so that a changed weight is felt at once. */
export function cairnFormula(column: string, source: CairnSource): string {
  const span = `[${inStructuredReference(source.first)}]:[${inStructuredReference(source.last)}]`;
  const row = blanksKept(`${source.table}[@${span}]`);
  const weights = blanksKept(`${source.criteriaTable}[Weight]`);
  const minimums = blanksKept(`${source.criteriaTable}[Minimum]`);
  const scale = `"${formatScale(source.scale)}"`;
  const method = `"${source.method}"`;
  switch (column) {
    case "Score":
      // A practice that is not rated yet has no score: an empty cell, not #N/A down the column. A bad cell stays #VALUE!.
      return `=IFNA(CAIRN.SCORE(${row},${weights},${scale},${method}),"")`;
    case "Coverage":
      return `=CAIRN.COVERAGE(${row},${weights})`;
    case "Verdict":
      return `=CAIRN.VERDICT(${row},${weights},${minimums},${scale},${method})`;
    default:
      return `=CAIRN.WHY(${row},${source.table}[[#Headers],${span}],${weights},${minimums},${scale},${method})`;
  }
}

/**
 * A range whose empty cells stay empty. Some versions of Excel hand an empty cell to a custom function as 0: a rating on a
 * scale that holds 0, a bad cell on one that does not, rated to COVERAGE, a weight of none, a target of nothing.
 */
export function blanksKept(range: string): string {
  return `IF(${range}="","",${range})`;
}
