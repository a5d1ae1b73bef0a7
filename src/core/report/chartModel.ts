import type { FollowedIndicator } from "../planning/follow";
import type { PlannedIndicator } from "../planning/plannedIndicator";
import { leavingIndicator } from "../planning/leaving";
import type { LeavingFigure } from "../planning/smallNumbers";
import { NOTHING_WITHHELD, type Withheld } from "../planning/withheld";
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
export type Told = { readonly kind: "value"; readonly value: number; readonly day: number | null } | { readonly kind: "suppressed"; readonly words: string } | { readonly kind: "none" };

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
  /** The straight way from baseline to target by their dates; null where a date or value is missing, or nothing lies between, as between yes and no. */
  readonly course: { readonly from: Dated; readonly to: Dated } | null;
  /** First and last day of all that is drawn; null where nothing has a date. */
  readonly days: { readonly first: number; readonly last: number } | null;
  readonly range: ChartRange;
}

/** Series beyond this cannot be told apart by shape. */
export const MOST_SERIES = 4;

interface ChartChoices {
  /** Figures that may not leave (`planning/withheld`); default none, for a chart that stays in Cairn. */
  readonly withheld?: Withheld;
  /** At least 1; default `MOST_SERIES`. */
  readonly most?: number;
  /** How values are written, where others than those of the chart tell it; default by the chart's own. */
  readonly kind?: UnitKind;
}

/**
 * What a chart of an indicator shows: `main` with its baseline and target, then other groups and places of the same code, as far as they
 * can be told apart. A row's own Latest is a point where it counts and has a date. Targets are plans and never held back. Never throws.
 */
export function chartModel(main: FollowedIndicator, siblings: readonly FollowedIndicator[] = [], { withheld = NOTHING_WITHHELD, most = MOST_SERIES, kind: asked }: ChartChoices = {}): ChartModel {
  const others = siblings.filter(({ indicator }) => indicator.code === main.indicator.code && indicator.row !== main.indicator.row);
  const drawn = others.slice(0, Math.max(0, most - 1)).map((other) => seriesOf(other, withheld));
  const first = seriesOf(main, withheld);
  const series: ChartModel["series"] = [first, ...drawn];
  const values = [...series.flatMap(({ points }) => points.map(({ value }) => value)), ...valueOf(first.baseline), ...valueOf(first.target), ...series.flatMap(({ latest }) => valueOf(latest))];
  const days = [
    ...series.flatMap(({ points, gaps }) => [...points, ...gaps].map(({ day }) => day)),
    ...[first.baseline, first.target].flatMap((told) => (told.kind === "value" && told.day !== null ? [told.day] : [])),
  ];
  const { code, name, unit } = main.indicator;
  const kind = asked ?? unitKindOf(unit, values);
  return {
    code, name, unit, kind, judged: main.judged, series, course: kind === "yes/no" ? null : courseOf(first), leftOut: others.slice(drawn.length).map(({ indicator }) => seriesLabel(indicator)),
    days: days.length === 0 ? null : { first: Math.min(...days), last: Math.max(...days) }, range: chartRange(values, kind),
  };
}

/** "Women, Malmö"; says so where the row names neither. */
export function seriesLabel({ group, place }: Pick<PlannedIndicator, "group" | "place">): string {
  return [group, place].map((part) => part.trim()).filter((part) => part !== "").join(", ") || "no group named";
}

function seriesOf(followed: FollowedIndicator, withheld: Withheld): ChartSeries {
  const { indicator, latest } = followed;
  const leaves = leavingIndicator(followed, withheld);
  const read = leaves.readings.map(({ reading, value }) => ({ day: reading.day, figure: value }));
  // Where the row's own Latest counts it is newer than any number read, though perhaps not than an unknown one.
  const own = latest?.from === "row" && latest.day !== null && leaves.latest !== null ? [{ day: latest.day, figure: leaves.latest }] : [];
  const points: ChartPoint[] = [];
  const gaps: ChartGap[] = [];
  let segment = 0;
  for (const { day, figure } of [...read, ...own].sort((a, b) => a.day - b.day)) {
    if (figure.kind === "number") points.push({ day, value: figure.value, segment });
    else {
      gaps.push({ day, kind: figure.kind });
      segment += 1;
    }
  }
  return {
    row: indicator.row, label: seriesLabel(indicator), points, gaps,
    baseline: toldOf(leaves.baseline, indicator.baselineDay), latest: toldOf(leaves.latest, latest?.day ?? null),
    target: indicator.target === null ? { kind: "none" } : { kind: "value", value: indicator.target, day: indicator.targetDay },
  };
}

/** A figure with its day; held back, it is only words. */
function toldOf(figure: LeavingFigure | null, day: number | null): Told {
  if (figure === null) return { kind: "none" };
  return figure.kind === "number" ? { kind: "value", value: figure.value, day } : figure;
}

function courseOf({ baseline, target }: ChartSeries): ChartModel["course"] {
  if (baseline.kind !== "value" || target.kind !== "value" || baseline.day === null || target.day === null) return null;
  if (target.day <= baseline.day || target.value === baseline.value) return null;
  return { from: { day: baseline.day, value: baseline.value }, to: { day: target.day, value: target.value } };
}

const valueOf = (told: Told): readonly number[] => (told.kind === "value" ? [told.value] : []);
