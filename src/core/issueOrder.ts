import type { Issue } from "./issue";
import { ROWS_A_STEP, type Steps } from "./steps";
import type { Table } from "./table";

/** How far an issue may stand from its place and still be put there by steps; lists that are in worse order are sorted whole. */
const FAR = 64;

/** Sheet order: those about no table, then table by table, row by row; those about a whole table before its cells. Equal ones keep their order. */
export function* inSheetOrder(lists: readonly (readonly Issue[])[], tables: readonly Table[]): Steps<readonly Issue[]> {
  const order = new Map(tables.map((table, index) => [table.id, index + 1]));
  const byTable: Issue[][] = [[], ...tables.map(() => [])];
  const unsorted = new Set<Issue[]>();
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  let done = 0;
  for (const list of lists) for (const issue of list) {
    if (++done % (4 * ROWS_A_STEP) === 0) yield done / count;
    const own = byTable[order.get(issue.place.table) ?? 0];
    if (own !== undefined && !putInOrder(own, issue)) unsorted.add(own);
  }
  for (const own of unsorted) own.sort(apart);
  return ([] as Issue[]).concat(...byTable);
}

/** Puts an issue behind those that it follows; false where it was left at the end because its place is far off. */
function putInOrder(own: Issue[], issue: Issue): boolean {
  let at = own.length;
  for (let before = own[at - 1]; before !== undefined && apart(before, issue) > 0; before = own[at - 1]) {
    if (own.length - at >= FAR) {
      own.push(issue);
      return false;
    }
    at--;
  }
  if (at === own.length) own.push(issue);
  else own.splice(at, 0, issue);
  return true;
}

function apart({ place: a }: Issue, { place: b }: Issue): number {
  return (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1);
}
