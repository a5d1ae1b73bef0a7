import type { FollowedIndicator } from "../planning/follow";
import type { PlannedIndicator } from "../planning/plannedIndicator";
import { chartRange, type ChartRange } from "./chartRange";
import { unitKindOf, type UnitKind } from "./valueWords";

/** A value on a day (days since 1 January 1970), in the indicator's unit. */
export interface Dated {
  readonly day: number;
  readonly value: number;
}

/** A reading that is drawn. Points of one segment may be joined; an unknown value between two ends a segment. */
export interface ChartPoint extends Dated {
  readonly segment: number;
}

export const GAP_KINDS = ["unknown", "refused", "suppressed"] as const;
/** Why there is no number: nobody knows, not given, or too few people to show. */
export type GapKind = (typeof GAP_KINDS)[number];

/** A day on which something was asked for and no number is shown. It has no height: it is neither 0 nor anything else. */
export interface ChartGap {
  readonly day: number;
  readonly kind: GapKind;
}

/** A value that may be told: with its day, without one, or held back. */
export type Told = { readonly kind: "value"; readonly value: number; readonly day: number | null } | { readonly kind: "suppressed" } | { readonly kind: "none" };

/** One group and place of an indicator. */
export interface ChartSeries {
  /** Row of the `Indicators` table. */
  readonly row: number;
  readonly label: string;
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
  readonly gaps: readonly ChartGap[];
  readonly baseline: Told;
  readonly latest: Told;
  readonly target: Told;
}

export interface ChartModel {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: UnitKind;
  /** False: the size of the indicator is no success and no failure, and nothing may colour it. */
  readonly judged: boolean;
  /** The first is what the chart is about: baseline, target and the line between them are its own. */
  readonly series: readonly [ChartSeries, ...ChartSeries[]];
  /** Labels of series that are not drawn, as more could not be told apart. */
  readonly leftOut: readonly string[];
  /** The straight way from baseline to target by their dates; null where a date or value is missing, or nothing lies between. */
  readonly course: { readonly from: Dated; readonly to: Dated } | null;
  /** First and last day of all that is drawn; null where nothing has a date. */
  readonly days: { readonly first: number; readonly last: number } | null;
  readonly range: ChartRange;
}

/** Series beyond this cannot be told apart by shape. */
export const MOST_SERIES = 4;

/** Whether a figure of an indicator may not be shown because it is about too few people. */
export type Hides = (indicator: PlannedIndicator, value: number) => boolean;

interface ChartChoices {
  readonly hides?: Hides;
  /** At least 1; default `MOST_SERIES`. */
  readonly most?: number;
}

/**
 * What a chart of an indicator shows: `main` with its baseline and target, then other groups and places of the same code, as far as they
 * can be told apart. A row's own Latest is a point where it counts and has a date. Targets are plans and never held back. Never throws.
 */
export function chartModel(main: FollowedIndicator, siblings: readonly FollowedIndicator[] = [], { hides = () => false, most = MOST_SERIES }: ChartChoices = {}): ChartModel {
  const others = siblings.filter(({ indicator }) => indicator.code === main.indicator.code && indicator.row !== main.indicator.row);
  const drawn = others.slice(0, Math.max(0, most - 1)).map((other) => seriesOf(other, hides));
  const first = seriesOf(main, hides);
  const series: ChartModel["series"] = [first, ...drawn];
  const course = courseOf(first);
  const values = [...series.flatMap(({ points }) => points.map(({ value }) => value)), ...valueOf(first.baseline), ...valueOf(first.target), ...series.flatMap(({ latest }) => valueOf(latest))];
  const days = [
    ...series.flatMap(({ points, gaps }) => [...points, ...gaps].map(({ day }) => day)),
    ...[first.baseline, first.target].flatMap((told) => (told.kind === "value" && told.day !== null ? [told.day] : [])),
  ];
  const { code, name, unit } = main.indicator;
  const kind = unitKindOf(unit, values);
  return {
    code, name, unit, kind, judged: main.judged, series, course, leftOut: others.slice(drawn.length).map(({ indicator }) => seriesLabel(indicator)),
    days: days.length === 0 ? null : { first: Math.min(...days), last: Math.max(...days) }, range: chartRange(values, kind),
  };
}

/** "Women, Malmö"; says so where the row names neither. */
export function seriesLabel({ group, place }: Pick<PlannedIndicator, "group" | "place">): string {
  return [group, place].map((part) => part.trim()).filter((part) => part !== "").join(", ") || "no group named";
}

function seriesOf({ indicator, readings, latest }: FollowedIndicator, hides: Hides): ChartSeries {
  const points: ChartPoint[] = [];
  const gaps: ChartGap[] = [];
  let segment = 0;
  const add = (day: number, value: number): void => {
    if (hides(indicator, value)) gaps.push({ day, kind: "suppressed" });
    else points.push({ day, value, segment });
  };
  for (const { day, value } of readings) {
    if (value.kind === "number") add(day, value.value);
    else gaps.push({ day, kind: value.kind });
    if (gaps.at(-1)?.day === day) segment += 1;
  }
  if (latest?.from === "row" && latest.day !== null && !points.some(({ day }) => day === latest.day)) add(latest.day, latest.value);
  const told = (value: number | null, day: number | null): Told => (value === null ? { kind: "none" } : hides(indicator, value) ? { kind: "suppressed" } : { kind: "value", value, day });
  return {
    row: indicator.row, label: seriesLabel(indicator), points: points.sort((a, b) => a.day - b.day), gaps: gaps.sort((a, b) => a.day - b.day),
    baseline: told(indicator.baseline, indicator.baselineDay), latest: told(latest?.value ?? null, latest?.day ?? null),
    target: indicator.target === null ? { kind: "none" } : { kind: "value", value: indicator.target, day: indicator.targetDay },
  };
}

function courseOf({ baseline, target }: ChartSeries): ChartModel["course"] {
  if (baseline.kind !== "value" || target.kind !== "value" || baseline.day === null || target.day === null) return null;
  if (target.day <= baseline.day || target.value === baseline.value) return null;
  return { from: { day: baseline.day, value: baseline.value }, to: { day: target.day, value: target.value } };
}

const valueOf = (told: Told): readonly number[] => (told.kind === "value" ? [told.value] : []);
