import { cellText, type CellValue } from "../cell";
import { fold } from "../folding";

/** Which rows of two workbooks speak of the same thing, and which of their cells follow from others. Headers. */
export interface JoinRule {
  readonly key: readonly string[];
  /** Cells that follow from readings, the value first: they come together from the row in which `newest`, a date, is later. */
  readonly following: readonly string[];
  readonly newest: string | null;
}

export interface JoinedRow {
  readonly cells: readonly CellValue[];
  readonly workbooks: readonly string[];
  /** On what other rows of the same thing differ; "" for nothing. */
  readonly remark: string;
}

interface Joining { cells: readonly CellValue[]; readonly workbooks: Set<string>; remark: string }

/**
 * Rows of several workbooks as one list. Those that are the same in every cell are one. With a rule also those of the same thing that
 * contradict each other nowhere: what one leaves blank, the other says. Rows that contradict each other all stay, each with a remark
 * that names the differences; nobody's word is chosen. Within one workbook repeats stay repeats.
 */
export function joinRows(headers: readonly string[], rows: readonly { readonly workbook: string; readonly cells: readonly CellValue[] }[], rule: JoinRule | null): readonly JoinedRow[] {
  const at = (header: string): number => headers.indexOf(header);
  const keyColumns = rule?.key.map(at) ?? [];
  const following = new Set(rule?.following.map(at));
  const found = new Map<string, Joining[]>();
  const all: Joining[] = [];
  for (const { workbook, cells } of rows) {
    const [first = ""] = keyColumns.map((column) => cellText(cells[column] ?? null));
    const key = rule === null || first === "" ? JSON.stringify(cells) : keyColumns.map((column) => fold(cellText(cells[column] ?? null))).join("\u0001");
    const same = found.get(key) ?? [];
    found.set(key, same);
    const differs = (other: Joining): readonly number[] => headers.flatMap((_, column) => {
      const [a, b] = [cellText(other.cells[column] ?? null), cellText(cells[column] ?? null)];
      return a === "" || b === "" || a === b || following.has(column) || keyColumns.includes(column) ? [] : [column];
    });
    const others = same.filter((other) => !other.workbooks.has(workbook));
    const joined = others.find((other) => differs(other).length === 0 && canFollow(other.cells, cells));
    if (joined !== undefined) {
      const latest = at(rule?.following[0] ?? "");
      const isNewer = rule !== null && rule.newest !== null && (dayOf(cells[at(rule.newest)]) > dayOf(joined.cells[at(rule.newest)]) || ((joined.cells[latest] ?? null) === null && (cells[latest] ?? null) !== null));
      joined.cells = joined.cells.map((cell, column) => (following.has(column) && isNewer ? cells[column] ?? null : cell ?? cells[column] ?? null));
      joined.workbooks.add(workbook);
      continue;
    }
    const row: Joining = { cells, workbooks: new Set([workbook]), remark: "" };
    for (const other of others) {
      const words = differs(other).map((column) => `${headers[column] ?? ""} (${cellText(other.cells[column] ?? null)} in ${[...other.workbooks].join(", ")}, ${cellText(cells[column] ?? null)} in ${workbook})`);
      const remark = `The workbooks differ on ${words.length === 0 ? "the latest value" : words.join(", ")}, not decided: all rows are kept.`.slice(0, 2000);
      for (const each of [other, row]) each.remark = [...new Set([each.remark, remark])].filter((text) => text !== "").join(" ").slice(0, 8000);
    }
    same.push(row);
    all.push(row);
  }
  return all.map(({ cells, workbooks, remark }) => ({ cells, workbooks: [...workbooks], remark }));

  /** Whether it can be told which of two rows' latest values is the newer: one has none, both have the same, or their dates differ. */
  function canFollow(a: readonly CellValue[], b: readonly CellValue[]): boolean {
    if (rule === null || rule.newest === null) return true;
    const [latest, newest] = [at(rule.following[0] ?? ""), at(rule.newest)];
    const [x, y] = [cellText(a[latest] ?? null), cellText(b[latest] ?? null)];
    if (x === "" || y === "" || (x === y && cellText(a[newest] ?? null) === cellText(b[newest] ?? null))) return true;
    return dayOf(a[newest]) !== dayOf(b[newest]) && [a, b].every((cells) => typeof cells[newest] === "number");
  }
}

/** A date as Excel counts it; before all others where there is none. */
function dayOf(cell: CellValue | undefined): number {
  return typeof cell === "number" ? cell : -Infinity;
}
