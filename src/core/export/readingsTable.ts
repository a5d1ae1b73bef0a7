import type { CellValue } from "../cell";
import { dateOfDay, isoDate } from "../dates";
import { followIndicators } from "../planning/follow";
import type { Plan } from "../planning/plan";
import { leavingReading } from "../planning/leaving";
import { baseIn } from "../planning/smallNumbers";
import { withheldIn } from "../planning/withheld";
import { isYesNo } from "../planning/value";

export const READING_HEADERS = ["Code", "Indicator", "Unit", "Group", "Place", "Date", "Value", "Source", "Note"] as const;

export interface LeavingReadings {
  /** Headers first; then by indicator in sheet order, oldest first. Dates are written 2026-11-22. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Figures that were held back, as they are about fewer people than the limit or would tell such a figure. Their notes stay behind with them. */
  readonly suppressed: number;
  /** Readings that no row of the Indicators table is about. They are not among the rows. */
  readonly left: number;
}

/** The readings of the followed indicators as they leave Cairn: figures about fewer people than `limit`, and those that would tell one, are words. */
export function leavingReadings(plan: Plan, limit: number): LeavingReadings {
  let suppressed = 0;
  const taken = new Set<string>();
  const followed = followIndicators(plan);
  const withheld = withheldIn(followed, limit);
  const rows = followed.flatMap(({ indicator, readings }): readonly (readonly CellValue[])[] => {
    if (taken.has(indicator.key)) return []; // rows of the same indicator, group and place share their readings
    taken.add(indicator.key);
    const { code, name, unit, group, place } = indicator;
    return readings.map((reading) => {
      const { value } = leavingReading(indicator, reading, withheld);
      const isHidden = value.kind === "suppressed";
      if (isHidden) suppressed += 1;
      const said = value.kind === "number" ? (isYesNo(unit) ? (value.value === 1 ? "yes" : "no") : value.value) : isHidden ? value.words : value.kind;
      return [code, name, unit, group, place, isoDate(dateOfDay(reading.day)), said, isHidden && baseIn(reading.source) !== null ? "" : reading.source, isHidden ? "" : reading.note];
    });
  });
  return { rows: [READING_HEADERS, ...rows], suppressed, left: plan.readings.filter(({ key }) => !taken.has(key)).length };
}
