import type { ChartModel } from "../core/report/chartModel";
import type { StatusReading } from "../core/planning/status";
import type { Verdict } from "../core/evaluation/evaluation";

/** What a person decides about a monitoring report. Nothing of it is remembered. */
export interface ReportOptions {
  /** Blank stands for `DEFAULT_REPORT_TITLE`. */
  readonly title: string;
  /** Place or organisation, under the title; "" for none. */
  readonly subtitle: string;
  /** Days since 1 January 1970. */
  readonly today: number;
  /** 0-based rows of the `Indicators` table; null for all. */
  readonly rows: ReadonlySet<number> | null;
  /** First and last day of what is reported, both within; null for an open end. */
  readonly from: number | null;
  readonly to: number | null;
  readonly withPractices: boolean;
  /** Only practices whose Publish column says yes. */
  readonly publishedOnly: boolean;
  /** Notes of the Indicators table, as they stand there. */
  readonly withNotes: boolean;
}

export const DEFAULT_REPORT_TITLE = "Monitoring report";

/** A row of the `Indicators` table: a group and a place. All text of a report is clean (`cleanLine`); writers only escape it. */
export interface ReportRow {
  readonly label: string;
  /** False where the row names neither group nor place, and the label only says so. */
  readonly named: boolean;
  readonly baseline: string;
  readonly latest: string;
  readonly target: string;
  /** Share of the way, in words; "" where it cannot be told or would give a small number away. */
  readonly progress: string;
  readonly status: StatusReading;
  readonly judged: boolean;
}

export interface ReportPractice {
  readonly title: string;
  readonly place: string;
  readonly verdict: Verdict;
  /** "72 of 100"; "" for none. */
  readonly score: string;
  readonly why: string;
  /** True where its ratings were made up. */
  readonly synthetic: boolean;
}

/** One indicator with all its chosen groups and places. */
export interface ReportBlock {
  readonly code: string;
  readonly name: string;
  /** Domain, unit and what is better. */
  readonly about: string;
  readonly source: string;
  readonly rows: readonly ReportRow[];
  /** Null where nothing has a date. */
  readonly chart: ChartModel | null;
  /** The chart in words, or what there is without one. */
  readonly words: string;
  readonly notes: readonly string[];
  readonly practices: readonly ReportPractice[];
}

/** How many rows stand so. */
export interface StatusCount {
  readonly status: StatusReading;
  readonly judged: boolean;
  readonly count: number;
}

/** A monitoring report in words and charts, free of any format. */
export interface ReportModel {
  readonly title: string;
  readonly subtitle: string;
  /** "22 November 2026". */
  readonly date: string;
  /** What is in it, a sentence each. */
  readonly scope: readonly string[];
  /** Made-up figures or ratings; "" for none. */
  readonly warning: string;
  readonly counts: readonly StatusCount[];
  readonly blocks: readonly ReportBlock[];
  /** What is not known, a sentence each; empty where nothing is missing. */
  readonly missing: readonly string[];
  /** What was held back as a small number; "" where the rule held nothing back. */
  readonly heldBack: string;
  /** How a status is told. */
  readonly method: string;
  readonly licence: string;
  /** Language of the workbook's own texts (BCP 47). */
  readonly language: string;
}
