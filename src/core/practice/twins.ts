import { isCellError, cellText, type Cell } from "../cell";
import { fold } from "../folding";
import type { Issue } from "../issue";
import { ROWS_A_STEP, type Steps } from "../steps";
import type { Table } from "../table";
import type { PracticeColumns } from "./columns";
import { PracticeRow } from "./row";

/** Where two rows of the same title are the same practice, as far as a sheet can tell. */
const PLACE = ["Place", "Region", "Country"] as const;

/** Which rows say the same title and place. By table row. */
export interface Twins {
  /** Title and place, folded; "" for a row without a title and for one that is no practice. */
  readonly names: readonly string[];
  /** The issue of each row but the first of a title and place. */
  readonly issues: ReadonlyMap<number, Issue>;
}

/**
 * Rows whose title and place are those of an earlier row: a notice on the title, as two rounds of one programme may well be
 * meant. `ids` are null for rows that are no practice. What is `known` of rows that are the same arrays is taken over.
 */
export function* readTwins(
  table: Table, columns: PracticeColumns, ids: readonly (string | null)[], known: { readonly rows: readonly (readonly Cell[])[]; readonly twins: Twins } | null,
): Steps<Twins> {
  const names: string[] = [];
  let same = known !== null && known.twins.names.length === ids.length;
  for (let index = 0; index < ids.length; index++) {
    if (index % ROWS_A_STEP === 0) yield (index / ids.length) * 0.6;
    const cells = table.rows[index] ?? [];
    const before = known?.twins.names[index];
    const name = known !== null && before !== undefined && known.rows[index] === cells ? before : ids[index] === null ? "" : nameOf(cells, columns);
    if (same && name !== before) same = false;
    names.push(name);
  }
  if (same && known !== null) return known.twins;
  const first = new Map<string, number>();
  const issues = new Map<number, Issue>();
  for (const [index, name] of names.entries()) {
    if (index % ROWS_A_STEP === 0) yield 0.6 + (index / ids.length) * 0.4;
    if (name === "") continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, index);
    else {
      const found: Issue[] = [];
      report(new PracticeRow(table, columns, index, found), table.firstRow + earlier);
      if (found[0]) issues.set(index, found[0]);
    }
  }
  return { names, issues };
}

function nameOf(cells: readonly Cell[], columns: PracticeColumns): string {
  const text = (column: string): string => {
    const cell = cells[columns.of[column] ?? -1] ?? null;
    return isCellError(cell) ? "" : fold(cellText(cell));
  };
  const title = text("Title");
  return title === "" ? "" : [title, ...PLACE.map(text)].join("\n");
}

/** Says nothing that the names do not: they alone decide whether it is said anew. */
function report(row: PracticeRow, earlier: number): void {
  row.report("same-practice", "notice", "Title",
    `Row ${row.sheetRow} has the same title and place as row ${earlier}. Allowed: both, where they are two practices; else keep one.`);
}
