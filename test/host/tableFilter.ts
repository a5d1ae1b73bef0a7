import type { Area } from "./area";
import type { HostCell } from "./hostCell";
import { UnimplementedMember } from "./hostError";
import type { HostSheet } from "./hostSheet";
import type { FilterCriterion, HostTable } from "./hostTable";

/**
 * Hides the rows that the filters do not keep. As in Excel a filter looks once, when it is applied: a row that is changed
 * later stays as it is until it is applied again ("Reapply a filter and sort, or clear a filter").
 */
export function applyFilters(table: HostTable): void {
  const { sheet, body } = table;
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const hidden = [...table.filters].some(([column, criterion]) => !keeps(criterion, sheet.cell(row, body.column + column)));
    if (hidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
}

function keeps(criterion: FilterCriterion, cell: HostCell): boolean {
  const text = String(cell.value).toLowerCase();
  switch (criterion.filterOn) {
    case "Values": return (criterion["values"] as readonly unknown[]).some((value) => String(value).toLowerCase() === text);
    case "Custom": {
      const first = matches(String(criterion["criterion1"]), cell);
      const second = criterion["criterion2"];
      if (second === undefined || second === null) return first;
      return criterion["operator"] === "Or" ? first || matches(String(second), cell) : first && matches(String(second), cell);
    }
    default: throw new UnimplementedMember(`Filter of ${String(criterion.filterOn)}`);
  }
}

/** One half of a custom filter: `=Ru*`, `<>`, `>=3` ("Excel.Filter class", applyCustomFilter; * and ? stand for any text). */
function matches(criterion: string, cell: HostCell): boolean {
  const found = /^(<>|>=|<=|=|>|<)?([^]*)$/.exec(criterion);
  const [operator, wanted] = [found?.[1] ?? "=", found?.[2] ?? ""];
  const number = Number(wanted);
  if (wanted !== "" && Number.isFinite(number)) {
    if (typeof cell.value !== "number") return operator === "<>";
    const by = cell.value - number;
    return operator === "=" ? by === 0 : operator === "<>" ? by !== 0 : operator === ">" ? by > 0 : operator === "<" ? by < 0 : operator === ">=" ? by >= 0 : by <= 0;
  }
  const pattern = new RegExp(`^${wanted.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, "[^]*").replace(/\?/g, "[^]")}$`, "i");
  const same = pattern.test(String(cell.value));
  return operator === "<>" ? !same : same;
}

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/**
 * Sorts the rows of an area by its columns. Numbers come before text, text before FALSE and TRUE, errors last, and blanks
 * after everything whatever the direction; text is compared without case unless asked ("Sort data in a range or table").
 */
export function sortRows(sheet: HostSheet, area: Area, fields: readonly SortField[], matchCase: boolean): void {
  const rows = Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => ({ ...sheet.cell(area.row + r, area.column + c) })));
  const sorted = [...rows].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const by = compare(a[key], b[key], ascending !== false, matchCase);
      if (by !== 0) return by;
    }
    return 0;
  });
  sorted.forEach((row, r) => row.forEach((cell, c) => Object.assign(sheet.own(area.row + r, area.column + c), cell)));
}

function compare(a: HostCell | undefined, b: HostCell | undefined, ascending: boolean, matchCase: boolean): number {
  const [first, second] = [rank(a), rank(b)];
  if (first === 4 || second === 4) return first - second;
  const direction = ascending ? 1 : -1;
  if (first !== second) return (first - second) * direction;
  if (typeof a?.value === "string" && typeof b?.value === "string") {
    return a.value.localeCompare(b.value, "en", { sensitivity: matchCase ? "variant" : "accent" }) * direction;
  }
  return (Number(a?.value) - Number(b?.value)) * direction;
}

function rank(cell: HostCell | undefined): number {
  if (!cell || (cell.value === "" && cell.formula === null)) return 4;
  if (cell.error) return 3;
  return typeof cell.value === "number" ? 0 : typeof cell.value === "string" ? 1 : 2;
}
