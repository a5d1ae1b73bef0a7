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
  /** An annex with each indicator's chart in full and all its values. */
  readonly withDetails: boolean;
  /** An annex with the practices that serve the indicators. */
  readonly withPractices: boolean;
  /** Only practices whose Publish column says yes. */
  readonly publishedOnly: boolean;
  /** Notes of the Indicators table, as they stand there, in an annex. */
  readonly withNotes: boolean;
}

export const DEFAULT_REPORT_TITLE = "Monitoring report";

/** Columns of the one table of a report, in any format. */
export const REPORT_COLUMNS = ["Indicator", "Trend", "Baseline", "Latest", "Target", "Status"] as const;

/** A figure with its day: "57%", "31 Jan 2025"; the day is "" where there is none. */
export interface ReportFigure {
  readonly value: string;
  readonly day: string;
}

/** A row of the `Indicators` table: an indicator for a group and a place. All text of a report is clean (`cleanLine`); writers only escape it. */
export interface ReportRow {
  /** 0-based row of the `Indicators` table. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** "" where the row names neither group nor place. */
  readonly label: string;
  readonly baseline: ReportFigure;
  readonly latest: ReportFigure;
  readonly target: ReportFigure;
  /** Share of the way, in words; "" where it cannot be told or would give a small number away. */
  readonly progress: string;
  readonly status: StatusReading;
  readonly judged: boolean;
  /** This row alone; null where nothing has a date. */
  readonly chart: ChartModel | null;
  /** The chart in words, or what there is without one. */
  readonly words: string;
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

/** One indicator with all its chosen groups and places, for the annex. */
export interface ReportBlock {
  readonly code: string;
  readonly name: string;
  /** Domain, unit and what is better. */
  readonly about: string;
  readonly source: string;
  /** All groups and places together; null where it was not asked for, or nothing has a date. */
  readonly chart: ChartModel | null;
  readonly words: string;
  readonly notes: readonly string[];
  readonly practices: readonly ReportPractice[];
}

/** A monitoring report in words and charts, free of any format: a page to read, then an annex where it was asked for. */
export interface ReportModel {
  readonly title: string;
  readonly subtitle: string;
  /** "22 November 2026". */
  readonly date: string;
  /** What is in it, a sentence each. */
  readonly scope: readonly string[];
  /** Made-up figures or ratings; "" for none. */
  readonly warning: string;
  /** How it stands, in a few sentences; the first is the one to remember. */
  readonly headline: readonly string[];
  readonly rows: readonly ReportRow[];
  /** Rows with neither baseline, target nor reading, in words: they stand in no table, which would only say so five times. "" for none. */
  readonly notStarted: string;
  /** What is not known, a sentence each; empty where nothing is missing. */
  readonly missing: readonly string[];
  /** How a status is told, what the charts show, which figures are held back and how many were: a sentence or two each. */
  readonly method: readonly string[];
  readonly licence: string;
  /** Indicators in full; empty where no annex was asked for. */
  readonly annex: readonly ReportBlock[];
  /** Language of the workbook's own texts (BCP 47). */
  readonly language: string;
}
