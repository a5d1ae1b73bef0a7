import { dateOfDay, isoDate } from "../dates";
import type { Issue, IssueKind } from "../issue";
import { columnOf, type Table } from "../table";
import { noticeAt } from "../tableIssues";
import { fold } from "../folding";
import type { PlannedIndicator } from "./plannedIndicator";
import type { Reading } from "./readings";

/** A number of an indicator in percent, with the cell it stands in. */
interface PercentCell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly value: number;
}

const isPercent = (unit: string): boolean => ["percent", "%", "per cent", "percentage"].includes(fold(unit));

/**
 * What contradicts itself in plans and readings that can each be read: a target on the worse side of its baseline, a target date or a latest date
 * before the baseline's, fractions (0.45) among whole percents (45) of one indicator. Notices: all is used as it stands.
 */
export function planIssues(indicators: readonly PlannedIndicator[], table: Table | null, readings: readonly Reading[], readingTable: Table | null): readonly Issue[] {
  if (table === null) return [];
  return [...indicators.flatMap((indicator) => contradictions(indicator, table)), ...mixedPercents(indicators, table, readings, readingTable)];
}

function contradictions(indicator: PlannedIndicator, table: Table): readonly Issue[] {
  const { row, baseline, baselineDay, target, targetDay, latestDay, direction } = indicator;
  const at = (kind: IssueKind, name: string, held: string | number, words: string): Issue =>
    noticeAt(table, row, columnOf(table, name), kind, `${name} is ${held} in row ${table.firstRow + row} of "${table.name}", ${words}.`);
  const day = (number: number): string => isoDate(dateOfDay(number));
  const isWorse = baseline !== null && target !== null && ((direction === "higher" && target < baseline) || (direction === "lower" && target > baseline));
  return [
    ...(isWorse ? [at("target-direction", "Target", target, `${target < baseline ? "below" : "above"} the baseline ${baseline}, although ${direction} is better`)] : []),
    ...(targetDay !== null && baselineDay !== null && targetDay < baselineDay ? [at("target-before-baseline", "Target date", day(targetDay), `before the baseline date ${day(baselineDay)}`)] : []),
    ...(latestDay !== null && baselineDay !== null && latestDay < baselineDay ? [at("latest-before-baseline", "Latest date", day(latestDay), `before the baseline date ${day(baselineDay)}, so that it counts as no reading`)] : []),
  ];
}

/**
 * Fractions among whole percents, code by code: a number strictly between 0 and 1 where others are above 1, and those are at least twice as many as the
 * fractions, with the median of the others at least 5: where values are small, 0.8 may well be 0.8%.
 */
function mixedPercents(indicators: readonly PlannedIndicator[], table: Table, readings: readonly Reading[], readingTable: Table | null): readonly Issue[] {
  const byCode = new Map<string, PercentCell[]>();
  const add = (code: string, cell: PercentCell): void => void byCode.set(code, [...byCode.get(code) ?? [], cell]);
  const percent = new Set(indicators.filter(({ unit }) => isPercent(unit)).map(({ code }) => code));
  for (const { code, row, baseline, target, latest } of indicators) {
    if (!percent.has(code)) continue;
    for (const [name, value] of [["Baseline", baseline], ["Target", target], ["Latest", latest]] as const) {
      if (value !== null) add(code, { table, row, column: columnOf(table, name), name, value });
    }
  }
  for (const { code, row, value } of readingTable === null ? [] : readings) {
    if (readingTable !== null && percent.has(code) && value.kind === "number") add(code, { table: readingTable, row, column: columnOf(readingTable, "Value"), name: "Value", value: value.value });
  }
  return [...byCode].flatMap(([code, cells]) => {
    const fractions = cells.filter(({ value }) => value > 0 && value < 1);
    const whole = cells.filter(({ value }) => value > 1).map(({ value }) => value).sort((a, b) => a - b);
    if (fractions.length === 0 || whole.length < 2 * fractions.length || (whole[Math.floor(whole.length / 2)] ?? 0) < 5) return [];
    return fractions.map((cell) => ({
      ...noticeAt(cell.table, cell.row, cell.column, "mixed-percent", `${cell.name} of ${code} is ${cell.value} in row ${cell.table.firstRow + cell.row} of "${cell.table.name}", where its other percents are like ${whole[0]}. If it means ${times100(cell.value)}%, write ${times100(cell.value)}.`),
      fix: { label: `Use ${times100(cell.value)}`, changes: [{ row: cell.row, column: cell.column, value: times100(cell.value) }] },
    }));
  });
}

const times100 = (value: number): number => Math.round(value * 1e12) / 1e10;
