import { isBlank, type Cell } from "../core/cell";
import type { Area } from "./area";

/** A sheet's values by 1-based row, each row by 0-based column; holes are blank. */
export interface SheetValues {
  readonly rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
}

const ROWS_LOOKED_AT = 30;

/**
 * The plain table of a sheet without Excel tables: the widest run of neighbouring texts in the first 30 used rows that has
 * something below it is the header, the earliest where two are equally wide. Data go down to the last row with content
 * under it, blank rows included, so that nothing is dropped. Null when there is no such row.
 */
export function findPlainTable(sheet: SheetValues): Area | null {
  let best: Area | null = null;
  const used = [...sheet.rows.keys()].sort((a, b) => a - b);
  for (const row of used.slice(0, ROWS_LOOKED_AT)) {
    const run = widestRun(sheet.rows.get(row) ?? []);
    if (run === null || (best !== null && run.right - run.left <= best.right - best.left)) continue;
    const bottom = lastRowUnder(sheet, used, row, run.left, run.right);
    if (bottom > row) best = { top: row, bottom, ...run };
  }
  return best;
}

/** The widest run of two or more neighbouring cells with text (a number may stand among them: a year as a header). */
function widestRun(cells: readonly (Cell | undefined)[]): { readonly left: number; readonly right: number } | null {
  let best: { left: number; right: number } | null = null;
  let left = -1;
  let texts = 0;
  for (let column = 0; column <= cells.length; column++) {
    const cell = cells[column] ?? null;
    if ((typeof cell === "string" && !isBlank(cell)) || typeof cell === "number") {
      if (left < 0) left = column;
      if (typeof cell === "string") texts++;
      continue;
    }
    const width = left < 0 ? 0 : column - left;
    if (width >= 2 && texts * 2 > width && (best === null || width > best.right - best.left + 1)) best = { left, right: column - 1 };
    left = -1;
    texts = 0;
  }
  return best;
}

function lastRowUnder(sheet: SheetValues, used: readonly number[], header: number, left: number, right: number): number {
  for (let i = used.length - 1; i >= 0; i--) {
    const row = used[i] ?? 0;
    if (row <= header) break;
    const cells = sheet.rows.get(row) ?? [];
    for (let column = left; column <= right; column++) if (!isBlank(cells[column] ?? null)) return row;
  }
  return header;
}
