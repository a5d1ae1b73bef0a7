import { readBook, type Book } from "../../src/core/book";
import type { Cell } from "../../src/core/cell";
import { serialOfDate } from "../../src/core/dates";
import { INDICATOR_COLUMNS, READING_COLUMNS } from "../../src/core/schema";
import type { ReportOptions } from "../../src/report/reportModel";
import { day } from "../core/report/followed";
import { DAC_5, practiceTable, tableOf } from "../core/practiceTable";

type Row = Readonly<Record<string, Cell>>;
const table = (name: string, headers: readonly string[], rows: readonly Row[]) => tableOf(name, headers, rows.map((row) => headers.map((header) => row[header] ?? null)));
export const serial = (iso: string): number => {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  return serialOfDate({ year, month, day: date }, 1900);
};

/** A book that plans these indicators, with their readings and the practices that serve them. */
export function planBook(indicators: readonly Row[], readings: readonly Row[], practices: readonly Row[] = [], settings: string | null = null): Book {
  return readBook([
    practiceTable(practices, DAC_5),
    table("Indicators", INDICATOR_COLUMNS.map(({ name }) => name), indicators),
    table("Readings", READING_COLUMNS.map(({ name }) => name), readings),
  ], settings, 1900);
}

export const OPTIONS: ReportOptions = {
  title: "How are we doing", subtitle: "Region of Examples", today: day("2026-11-22"), rows: null, from: null, to: null, withDetails: true, withPractices: true, publishedOnly: true, withNotes: false,
};

const plan = (Code: string, Baseline: Cell, Target: Cell, more: Row = {}): Row => ({ Code, Baseline, Target, "Baseline date": serial("2021-01-31"), "Target date": serial("2026-12-31"), ...more });
const reading = (Code: string, date: string, Value: Cell, more: Row = {}): Row => ({ Code, Date: serial(date), Value, ...more });

/** Eight indicators as a team may follow them: every status, groups, unknown, refused, a count with small numbers, yes and no, a context. */
export const EIGHT = {
  indicators: [
    plan("WRK-O1", 41, 61, { Group: "Women" }), plan("WRK-O1", 55, 68, { Group: "Men" }), plan("LNG-O1", 30, 52), plan("HSG-O1", 22, 12, { Unit: "percent", Direction: "lower" }),
    plan("EDU-O1", 64, 80), plan("BRG-P1", "no", "yes", { Unit: "yes/no" }), plan("HLT-O1", 48, 70), plan("OWN-1", 34, 90, { Indicator: "People who joined a mentoring pair", Unit: "count", Direction: "higher", Domain: "Social bridges" }),
    plan("OWN-2", 4200, null, { Indicator: "Newcomers living in the region", Unit: "count", Direction: "context", Domain: "Context" }),
  ],
  readings: [
    reading("WRK-O1", "2022-01-31", 44, { Group: "Women" }), reading("WRK-O1", "2023-01-31", "unknown", { Group: "Women" }), reading("WRK-O1", "2024-01-31", 50, { Group: "Women" }), reading("WRK-O1", "2025-01-31", 57, { Group: "Women" }),
    reading("WRK-O1", "2022-01-31", 56, { Group: "Men" }), reading("WRK-O1", "2024-01-31", 54, { Group: "Men" }), reading("LNG-O1", "2023-03-31", 43), reading("LNG-O1", "2025-03-31", 53),
    reading("HSG-O1", "2022-06-30", 21), reading("HSG-O1", "2024-06-30", 19), reading("HSG-O1", "2025-06-30", "refused"), reading("EDU-O1", "2023-06-30", 61), reading("EDU-O1", "2025-06-30", 59),
    reading("BRG-P1", "2023-06-30", "yes"), reading("OWN-1", "2022-12-31", 7), reading("OWN-1", "2023-12-31", 46), reading("OWN-1", "2025-12-31", 73), reading("OWN-2", "2023-12-31", 4390), reading("OWN-2", "2025-12-31", 4475),
  ],
  practices: [
    { ID: "P-07", Title: "Language café", Place: "Malmö", Country: "Sweden", Indicators: "LNG-O1; WRK-O1", Publish: "yes", Contact: "anna@example.org", ...Object.fromEntries(DAC_5.map((name, i) => [name, [4, 3, 4, 3, 4][i] ?? null])) },
    { ID: "P-08", Title: "Unready scheme", Indicators: "WRK-O1", Publish: "no" },
  ],
} as const;

export const eightBook = (settings: string | null = null): Book => planBook(EIGHT.indicators, EIGHT.readings, EIGHT.practices, settings);
