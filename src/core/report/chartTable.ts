import type { ChartModel } from "./chartModel";
import { GAP_WORDS } from "./chartWords";
import { dayInWords, valueInWords } from "./valueWords";

/** The values of a chart as rows for people: a day each, newest last, a column for each series. */
export interface ChartTable {
  readonly columns: readonly string[];
  /** The day in words, then a cell for each series; "" where it has nothing on that day. */
  readonly rows: readonly (readonly string[])[];
}

/** All that a chart draws, to be read as a table. Baseline and target stand above and are not repeated. */
export function chartTable({ series, kind }: ChartModel): ChartTable {
  const days = [...new Set(series.flatMap(({ points, gaps }) => [...points, ...gaps].map(({ day }) => day)))].sort((a, b) => a - b);
  const cell = (day: number, { points, gaps }: ChartModel["series"][number]): string => {
    const said = [...points.filter((point) => point.day === day).map(({ value }) => valueInWords(value, kind)), ...gaps.filter((gap) => gap.day === day).map((gap) => GAP_WORDS[gap.kind])];
    return said.join("; ");
  };
  return {
    columns: ["Date", ...(series.length === 1 ? ["Value"] : series.map(({ label }) => label))],
    rows: days.map((day) => [dayInWords(day), ...series.map((each) => cell(day, each))]),
  };
}
