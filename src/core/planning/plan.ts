import type { DateSystem } from "../cell";
import { OUR_CATALOGUE, type Catalogue } from "../framework/bookCatalogue";
import type { Issue } from "../issue";
import type { Table } from "../table";
import { NO_THEORY, readTheory, type Theory } from "../theory/theory";
import { planIssues } from "./planIssues";
import { readPlannedIndicators, type PlannedIndicator } from "./plannedIndicator";
import { NO_READINGS, readReadings, type Reading } from "./readings";

/** What the workbook plans and follows: its indicators with baselines and targets, their readings, and the Theory of Change. */
export interface Plan {
  readonly indicators: readonly PlannedIndicator[];
  /** Ids of the tables; null where the workbook has none. */
  readonly indicatorTable: string | null;
  readonly readingTable: string | null;
  /** Oldest first. */
  readonly readings: readonly Reading[];
  readonly theory: Theory;
}

export interface PlanReading {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
}

export interface PlanTables {
  readonly indicators: Table | null;
  readonly readings: Table | null;
  readonly theory: Table | null;
}

export const NO_PLAN: Plan = { indicators: [], indicatorTable: null, readingTable: NO_READINGS.table, readings: NO_READINGS.readings, theory: NO_THEORY };

/** Reads the plan of a workbook. `ownCodes`: the team's own indicators; `catalogue`: what a code means in this workbook. Never throws for what the tables hold. */
export function readPlan({ indicators, readings, theory }: PlanTables, ownCodes: ReadonlySet<string>, dateSystem: DateSystem, catalogue: Catalogue = OUR_CATALOGUE): PlanReading {
  const planned = readPlannedIndicators(indicators, dateSystem, catalogue);
  const units = new Map(planned.indicators.map(({ code, unit }) => [code, unit]));
  const read = readReadings(readings, units, dateSystem, catalogue);
  const steps = readTheory(theory, ownCodes);
  return {
    plan: { indicators: planned.indicators, indicatorTable: planned.table, readingTable: read.table, readings: read.readings, theory: steps.theory },
    issues: [...planned.issues, ...planIssues(planned.indicators, indicators, read.readings, readings), ...read.issues, ...steps.issues],
  };
}
