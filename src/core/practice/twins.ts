import { isCellError, cellText, type Cell } from "../cell";
import { fold } from "../folding";
import type { Issue } from "../issue";
import { ROWS_A_STEP, type Steps } from "../steps";
import type { PracticeColumns } from "./columns";
import type { PracticeRow } from "./row";
import type { RowList } from "./rowList";

/** Where two rows of the same title are the same practice, as far as a sheet can tell. */
const PLACE = ["Place", "Region", "Country"] as const;

/** Which rows say the same title and place. By number in the list of rows. */
export interface Twins {
  /** Title and place, folded; "" for a row without a title and for one that is no practice. */
  readonly names: readonly string[];
  /** The issue of each row but the first of a title and place. */
  readonly issues: ReadonlyMap<number, Issue>;
}

/** What was read before: the names, and for each row of now the number of the one that it was, −1 where it is new or changed. */
interface KnownTwins {
  readonly twins: Twins;
  readonly sameAs: Int32Array;
  /** True when the tables stand as they stood, so that the same names mean the same issues. */
  readonly inPlace: boolean;
}

/**
 * Rows whose title and place are those of an earlier row: a notice on the title, as two rounds of one programme may well be
 * meant. `ids` are null for rows that are no practice. What is `known` of rows that are the same arrays is taken over.
 */
export function* readTwins(list: RowList, ids: readonly (string | null)[], known: KnownTwins | null): Steps<Twins> {
  const names: string[] = [];
  let same = known !== null && known.inPlace && known.twins.names.length === ids.length;
  for (const [part, { table, columns }] of list.parts.entries()) {
    const start = list.starts[part] ?? 0;
    for (let row = 0; row < table.rows.length; row++) {
      const index = start + row;
      if (index % ROWS_A_STEP === 0) yield (index / ids.length) * 0.6;
      const before = known?.twins.names[known.sameAs[index] ?? -1];
      const name = before ?? (ids[index] === null ? "" : nameOf(table.rows[row] ?? [], columns));
      if (same && name !== known?.twins.names[index]) same = false;
      names.push(name);
    }
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
      report(list.at(index, found), list.wordsFor(earlier, index));
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
function report(row: PracticeRow, earlier: string): void {
  row.report("same-practice", "notice", "Title",
    `Row ${row.sheetRow} has the same title and place as ${earlier}. Allowed: both, where they are two practices; else keep one.`);
}
