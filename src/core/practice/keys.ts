import type { Issue } from "../issue";
import { ROWS_A_STEP, type Steps } from "../steps";
import { FreeIds, ID_IS_ERROR } from "./freeIds";
import type { PracticeRow } from "./row";
import type { RowList } from "./rowList";

/** What the rows are called. By number in the list of rows; a blank row has null. */
export interface RowKeys {
  readonly keys: readonly (string | null)[];
  /** Issues about IDs by row: at most one each. */
  readonly issues: ReadonlyMap<number, Issue>;
}

/**
 * A key for each row: its ID, else `row N` (of which table, beyond the first). IDs that differ only in case are the same, as they are to Excel. A missing ID,
 * and each repeat of one, is reported with the next free ID as the offered fix; the first row keeps the ID as its key. `ids`
 * are those of the rows, "" for none, `ID_IS_ERROR`, null for a row that is no practice. Depends on nothing else.
 */
export function* readKeys(list: RowList, ids: readonly (string | null)[]): Steps<RowKeys> {
  const lower: (string | null)[] = new Array<string | null>(ids.length).fill(null);
  const taken = new Set<string>();
  for (let index = 0; index < ids.length; index++) {
    if (index % ROWS_A_STEP === 0) yield (index / ids.length) * 0.4;
    const id = ids[index];
    if (typeof id === "string") taken.add((lower[index] = id.toLowerCase()));
  }
  const firstRow = new Map<string, number>();
  const keys: (string | null)[] = new Array<string | null>(ids.length).fill(null);
  const issues = new Map<number, Issue>();
  let free: FreeIds | null = null;
  for (let index = 0; index < ids.length; index++) {
    if (index % ROWS_A_STEP === 0) yield 0.4 + (index / ids.length) * 0.6;
    const [id, own] = [ids[index] ?? null, lower[index] ?? null];
    if (id === null || own === null) continue;
    const first = firstRow.get(own);
    if (id !== "" && id !== ID_IS_ERROR && first === undefined) {
      firstRow.set(own, index);
      keys[index] = id;
      continue;
    }
    const found: Issue[] = [];
    const earlier = first === undefined ? "" : list.wordsFor(first, index);
    reportId(list.at(index, found), id, earlier, (free ??= new FreeIds(ids)));
    if (found[0]) issues.set(index, found[0]);
    keys[index] = unused(list.keyWords(index), taken);
  }
  return { keys, issues };
}

function reportId(row: PracticeRow, id: string, first: string, free: FreeIds): void {
  if (!row.has("ID")) return;
  if (id === ID_IS_ERROR) {
    row.refuse("missing-id", "notice", "ID", "a short code that no other row has");
    return;
  }
  const next = free.next(id);
  const fix = row.fix(`Use ${next}`, { ID: next });
  if (id !== "") row.report("duplicate-id", "notice", "ID", `ID is "${id}" in row ${row.sheetRow} and first in ${first}. Allowed: an ID that no other row has.`, fix);
  else row.report("missing-id", "notice", "ID", `ID is blank in ${row.name}. Allowed: a short code that no other row has.`, fix);
}

/** A key for a row, with a mark should somebody have used just that as an ID. */
function unused(words: string, taken: ReadonlySet<string>): string {
  let key = words;
  while (taken.has(key.toLowerCase())) key += "*";
  return key;
}
