import type { Area } from "./area";
import { intersection, MAX_COLUMNS, MAX_ROWS } from "./area";
import type { HostCell } from "./hostCell";
import type { HostBook, HostSheet } from "./hostModel";
import type { Item, Matrix } from "./formulaValues";
import { isError } from "./formulaValues";
import type { Where } from "./references";

interface Spill { readonly where: Where; readonly area: Area; readonly rows: Matrix; readonly isBlocked: boolean }

/**
 * Results of several cells and their neighbours ("Dynamic array formulas and spilled array behavior"; "How to correct a #SPILL!
 * error": blocked by a cell that holds something, by a table around the formula, by the sheet's end).
 */
export class Spills {
  private readonly spills = new Map<HostCell, Spill>();

  constructor(private readonly book: HostBook) {}

  /** The area of the spill that begins in a cell; null when none does. */
  at(where: Where): Area | null {
    const spill = this.spills.get(where.sheet.cell(where.row, where.column));
    return spill && !spill.isBlocked ? spill.area : null;
  }

  /** Writes a result; false when it is blocked, and the formula's cell is then #SPILL!. */
  put(cell: HostCell, where: Where, rows: Matrix): boolean {
    const area: Area = { row: where.row, column: where.column, rows: rows.length, columns: rows[0]?.length ?? 1 };
    this.clear(cell);
    if (area.rows === 1 && area.columns === 1) {
      show(cell, rows[0]?.[0] ?? 0);
      return true;
    }
    const isBlocked = this.isBlocked(where, area);
    this.spills.set(cell, { where, area, rows, isBlocked });
    if (isBlocked) {
      Object.assign(cell, { value: "#SPILL!", error: true });
      return false;
    }
    rows.forEach((row, r) => row.forEach((item, c) => show(r === 0 && c === 0 ? cell : where.sheet.own(area.row + r, area.column + c), item)));
    return true;
  }

  /** Takes a spill's cells away, but for the formula's own and those that somebody has typed in. */
  clear(cell: HostCell): void {
    const spill = this.spills.get(cell);
    this.spills.delete(cell);
    if (!spill || spill.isBlocked) return;
    const { where: { sheet }, area, rows } = spill;
    rows.forEach((row, r) => row.forEach((item, c) => {
      const own = sheet.cell(area.row + r, area.column + c);
      if ((r > 0 || c > 0) && own.formula === null && own.value === shown(item).value) Object.assign(own, { value: "", error: false });
    }));
  }

  /** After cells have changed: spills that something stands in are blocked, and those that nothing blocks any more spread again. Gives what changed. */
  review(sheet: HostSheet, changed: Area): readonly Where[] {
    const touched: Where[] = [];
    for (const [cell, spill] of [...this.spills]) {
      if (spill.where.sheet !== sheet || !intersection(spill.area, changed)) continue;
      if (!spill.isBlocked && !this.isBroken(spill)) continue;
      this.put(cell, spill.where, spill.rows);
      touched.push(spill.where);
    }
    return touched;
  }

  private isBroken({ where: { sheet }, area, rows }: Spill): boolean {
    return rows.some((row, r) => row.some((item, c) => {
      if (r === 0 && c === 0) return false;
      const own = sheet.cell(area.row + r, area.column + c);
      return own.formula !== null || own.value !== shown(item).value;
    }));
  }

  private isBlocked(where: Where, area: Area): boolean {
    if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return true;
    if (this.book.tables.some((table) => table.sheet === where.sheet && intersection(table.area, area))) return true;
    for (let r = 0; r < area.rows; r += 1) for (let c = 0; c < area.columns; c += 1) {
      const own = where.sheet.cell(area.row + r, area.column + c);
      if ((r > 0 || c > 0) && (own.formula !== null || own.value !== "")) return true;
    }
    return false;
  }
}

/** What a cell shows of an item: a blank is 0. */
function shown(item: Item): { readonly value: string | number | boolean; readonly error: boolean } {
  return isError(item) ? { value: item.error, error: true } : { value: item ?? 0, error: false };
}

function show(cell: HostCell, item: Item): void {
  Object.assign(cell, shown(item));
}
