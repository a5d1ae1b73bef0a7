import type { Cell, DateSystem } from "../cell";
import { FIRST_YEAR, isoDate, LAST_YEAR, readDate, readYear } from "../dates";
import type { PracticeRow } from "./row";

export interface Years {
  readonly startYear: number | null;
  readonly endYear: number | null;
}

function yearIn(row: PracticeRow, column: string, system: DateSystem): number | null {
  const reading = readYear(row.cell(column), system);
  if (reading.kind === "bad") row.refuse("bad-year", "notice", column, `a year from ${FIRST_YEAR} to ${LAST_YEAR}, a date, or blank`);
  return reading.kind === "year" ? reading.year : null;
}

/** First and last year of a practice; null for blank and for bad, which is reported. An end before the start is kept and reported. */
export function readYears(row: PracticeRow, system: DateSystem): Years {
  const [startYear, endYear] = [yearIn(row, "Start", system), yearIn(row, "End", system)];
  if (startYear !== null && endYear !== null && endYear < startYear) {
    row.report("end-before-start", "notice", "End", `End is ${endYear}, before Start ${startYear}, in ${row.name}. Allowed: ${startYear} or later, or blank.`);
  } else if (startYear !== null && startYear === endYear) reportDays(row, system);
  return { startYear, endYear };
}

/** Within one year the days tell, where both cells hold one. */
function reportDays(row: PracticeRow, system: DateSystem): void {
  const [start, end] = [dayIn(row.cell("Start"), system), dayIn(row.cell("End"), system)];
  if (start === null || end === null || end >= start) return;
  row.report("end-before-start", "notice", "End", `End is ${end}, before Start ${start}, in ${row.name}. Allowed: that day or later, or blank.`);
}

/** A day as 2021-03-14, which sorts; null for a year alone. */
function dayIn(cell: Cell, system: DateSystem): string | null {
  const date = typeof cell === "number" && cell <= LAST_YEAR ? null : readDate(cell, system);
  return date === null ? null : isoDate(date);
}

/**
 * The years a practice is known to have run, ascending: each year from start to end. With one end unknown only the known
 * one counts, because how long it ran is not known. When the end lies before the start, the two years themselves.
 */
export function yearsRun({ startYear, endYear }: Years): readonly number[] {
  if (startYear === null || endYear === null) return [startYear ?? endYear].filter((year) => year !== null);
  if (endYear < startYear) return [endYear, startYear];
  const years: number[] = [];
  for (let year = startYear; year <= endYear; year++) years.push(year);
  return years;
}
