/** A cell of a table by its 0-based place in the data. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Neighbouring cells of one column: what is read or written as one range. */
export interface CellRun {
  readonly column: number;
  readonly firstRow: number;
  readonly count: number;
}

/** The fewest runs that hold the given cells, each cell once, top to bottom and left to right. */
export function cellRuns(cells: Iterable<CellPlace>): readonly CellRun[] {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const rows = columns.get(column) ?? new Set<number>();
    rows.add(row);
    columns.set(column, rows);
  }
  const runs: { column: number; firstRow: number; count: number }[] = [];
  for (const [column, rows] of [...columns].sort((a, b) => a[0] - b[0])) {
    for (const row of [...rows].sort((a, b) => a - b)) {
      const last = runs.at(-1);
      if (last && last.column === column && last.firstRow + last.count === row) last.count += 1;
      else runs.push({ column, firstRow: row, count: 1 });
    }
  }
  return runs;
}

export const placeKey = (row: number, column: number): string => `${row}:${column}`;
