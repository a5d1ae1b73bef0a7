import { formatArea } from "../area";
import type { Area } from "../area";
import type { CellPlace } from "./cellRuns";
import { cellRuns } from "./cellRuns";
import type { TableState } from "./tableState";

/** So many ranges are named; the rest is counted. */
const MOST_NAMED = 12;

/** Cells of a table by their addresses in the sheet, as few ranges as hold them: "Practices!E6:F9, Practices!H6". */
export function placesOf(state: TableState, cells: readonly CellPlace[]): readonly string[] {
  const top = state.layout.top + 2; // data row 0 as Excel counts rows
  const areas: Area[] = [];
  for (const run of cellRuns(cells)) {
    const area = { top: top + run.firstRow, bottom: top + run.firstRow + run.count - 1, left: state.layout.left + run.column, right: state.layout.left + run.column };
    const beside = areas.findIndex((other) => other.top === area.top && other.bottom === area.bottom && other.right === area.left - 1);
    const other = areas[beside];
    if (other) areas[beside] = { ...other, right: area.right };
    else areas.push(area);
  }
  const sheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(state.layout.info.sheet) ? state.layout.info.sheet : `'${state.layout.info.sheet.replaceAll("'", "''")}'`;
  return areas.map((area) => `${sheet}!${formatArea(area)}`);
}

/** Places as one phrase, the first of them by name. */
export function named(places: readonly string[]): string {
  const more = places.length - MOST_NAMED;
  return more <= 0 ? places.join(", ") : `${places.slice(0, MOST_NAMED).join(", ")} and ${more} more`;
}
