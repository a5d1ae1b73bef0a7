import type { CriteriaSet } from "../evaluation/criteria";
import type { Evaluation, Reading } from "../evaluation/evaluation";

export const PRECISIONS = ["exact", "locality", "region", "country"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** WGS 84 degrees. */
export interface Position {
  readonly lat: number;
  readonly lng: number;
  readonly precision: Precision;
}

export const EVIDENCE_GRADES = ["none", "described", "measured", "independently evaluated"] as const;
/** 0 none, 1 described, 2 measured, 3 independently evaluated. */
export type EvidenceGrade = 0 | 1 | 2 | 3;

/** One row: an intervention described for others to learn from. Text that is absent is "". */
export interface Practice {
  /** Unique within the book even when the sheet's ID is missing or doubled: the ID, else `row N` (sheet row; beyond the first table of practices with the table's name). */
  readonly key: string;
  /** As the sheet has it; "" when missing. */
  readonly id: string;
  /** 0-based data row in its table. */
  readonly row: number;
  /** The table it stands in. */
  readonly table: string;
  /** Where practices stand in several tables: what a person calls this one, its sheet or else its name. Absent where there is one table. */
  readonly sheet?: string;
  readonly title: string;
  readonly region: string;
  readonly regionCode: string;
  readonly country: string;
  readonly place: string;
  /** Null when there is no usable pair: the practice is listed and counted as "not on the map". */
  readonly position: Position | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly status: string;
  readonly leadOrganisation: string;
  readonly partners: readonly string[];
  readonly regionalRole: string;
  readonly targetGroups: readonly string[];
  /** Known codes only, in the order of the cell. */
  readonly indicators: readonly string[];
  readonly problem: string;
  readonly activities: string;
  readonly results: string;
  readonly evidence: EvidenceGrade | null;
  readonly budget: number | null;
  readonly currency: string;
  readonly funder: string;
  readonly strengths: string;
  readonly limitations: string;
  readonly lessons: string;
  readonly transferability: string;
  /** Sources as the cell has them, split at `;`, `|` and line breaks: some are links (http, https), some are text. */
  readonly sources: readonly string[];
  /** yes → true; no and blank → false. */
  readonly publish: boolean;
  readonly contact: string;
  /** One per criterion of the criteria set, in its order. */
  readonly readings: readonly Reading[];
  /** Where the practices of several workbooks are one table: the file names that this one came from. Absent where the table has no column Workbook. */
  readonly workbooks?: readonly string[];
}

/** A possible duplicate that nobody decided on, a field on which merged workbooks differ, or another way of judging. */
export interface Remark {
  readonly kind: "duplicate" | "conflict" | "judged otherwise";
  readonly text: string;
}

/** A practice with what the evaluation makes of it: the one thing that list, map, card and catalogue show. */
export interface ScoredPractice extends Practice {
  readonly evaluation: Evaluation;
  /** Among practices of several workbooks: by what it was judged in its own, where that is not what stands for all. */
  readonly elsewhere?: { readonly criteria: CriteriaSet; readonly readings: readonly Reading[]; readonly evaluation: Evaluation };
  /** Among practices of several workbooks: what a reader must know of it, a sentence each. */
  readonly remarks?: readonly Remark[];
}
