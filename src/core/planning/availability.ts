import { fold } from "../folding";
import { addMonths, DEFAULT_READING_MONTHS } from "./due";
import type { Plan } from "./plan";
import type { Reading } from "./readings";

/** The time between two readings in which one was to be expected. Days since 1 January 1970. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What there is of an indicator for a group, all places together. */
export interface Availability {
  /** As the table spells it; "" for everybody. */
  readonly group: string;
  /** Readings with a number. */
  readonly numbers: number;
  readonly unknown: number;
  readonly refused: number;
  /** Days of the first and the last reading with a number; null where there is none. */
  readonly since: number | null;
  readonly last: number | null;
  readonly gaps: readonly Gap[];
  /** Places that were read, as the table spells them, "" left out. */
  readonly places: readonly string[];
  /** False where readings name a group that no row of the indicator does: they are followed by no row. */
  readonly planned: boolean;
}

export interface IndicatorAvailability {
  readonly code: string;
  readonly name: string;
  /** A group each: those of the rows in sheet order, then those that only readings name. Never empty. */
  readonly groups: readonly Availability[];
}

/**
 * Which indicators have readings, for which groups, since when. A gap is a time between two days with a number that is more than half
 * as long again as the usual interval, so that a survey which comes a few weeks late is none.
 */
export function availabilityOf(plan: Plan, months: number = DEFAULT_READING_MONTHS): readonly IndicatorAvailability[] {
  const byCode = new Map<string, { readonly name: string; readonly groups: Map<string, string> }>();
  const planned = new Set<string>();
  for (const { code, name, group } of plan.indicators) {
    const own = byCode.get(code) ?? { name, groups: new Map<string, string>() };
    byCode.set(code, own);
    if (!own.groups.has(fold(group))) own.groups.set(fold(group), group);
    planned.add(keyOf(code, group));
  }
  const readings = new Map<string, Reading[]>();
  for (const reading of plan.readings) {
    const groups = byCode.get(reading.code)?.groups;
    if (groups === undefined) continue; // an indicator that is not followed
    if (!groups.has(fold(reading.group))) groups.set(fold(reading.group), reading.group);
    const key = keyOf(reading.code, reading.group);
    readings.set(key, [...readings.get(key) ?? [], reading]);
  }
  return [...byCode].map(([code, { name, groups }]) => ({
    code, name,
    groups: [...groups.values()].map((group) => ({ ...summary(readings.get(keyOf(code, group)) ?? [], months), group, planned: planned.has(keyOf(code, group)) })),
  }));
}

const keyOf = (code: string, group: string): string => `${code}\u0001${fold(group)}`;

/** `readings` are oldest first. */
function summary(readings: readonly Reading[], months: number): Omit<Availability, "group" | "planned"> {
  const kinds = (kind: Reading["value"]["kind"]): number => readings.filter(({ value }) => value.kind === kind).length;
  const days = [...new Set(readings.filter(({ value }) => value.kind === "number").map(({ day }) => day))];
  const gaps = days.slice(1).flatMap((to, i): readonly Gap[] => {
    const from = days[i] ?? to;
    return to > addMonths(from, Math.ceil(months * 1.5)) ? [{ from, to }] : [];
  });
  const places = new Map(readings.filter(({ place }) => place !== "").map(({ place }) => [fold(place), place]));
  return { numbers: kinds("number"), unknown: kinds("unknown"), refused: kinds("refused"), since: days[0] ?? null, last: days.at(-1) ?? null, gaps, places: [...places.values()] };
}
