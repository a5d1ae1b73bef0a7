import { readBookInSteps, type Book } from "../book";
import { criteriaSpec } from "../criteriaTable";
import type { Remark, ScoredPractice } from "../practice/practice";
import type { TableSpec } from "../schema";
import { DEFAULT_SETTINGS, settingsJson } from "../settings";
import { runSteps, type Steps } from "../steps";
import type { Table } from "../table";
import { practicesTable } from "./practicesTable";
import { isAligned, relationsOf, standingOf, withoutCriteria, type Standing } from "./standing";
import { unitedTables, type UnitedTables } from "./tables";
import type { United } from "./unite";

/** The practices of several workbooks as one book, and what a new workbook of them is made of. */
export interface Merged {
  readonly united: United;
  /** What map and list show: each practice with the evaluation of its own workbook. */
  readonly book: Book;
  /** By row: how it was judged in its own workbook, null where that is how all are. */
  readonly standings: readonly (Standing | null)[];
  /** By row: the practice as the criteria that stand for all judge it. */
  readonly judged: readonly (ScoredPractice | null)[];
  readonly others: UnitedTables;
  readonly settingsJson: string;
}

export function mergeBooks(united: United): Merged {
  return runSteps(mergeBooksInSteps(united));
}

/** Reads the united table as any table is read, then gives each practice its own workbook's evaluation, where that is another. In steps. */
export function* mergeBooksInSteps(united: United): Steps<Merged> {
  const { ground, rows } = united;
  const main = ground.sources[ground.used];
  const relations = relationsOf(ground);
  const standings = rows.map((row) => standingOf(ground, relations, row));
  const others = unitedTables(united);
  const settings = settingsJson({ ...(main?.book.settings ?? DEFAULT_SETTINGS), practiceTable: null, columns: {}, furtherTables: [], tableNames: {}, catalogueMode: others.lists.mode }, null);
  const practices = practicesTable(united, standings, null);
  const criteria = main === undefined ? [] : [criteriaSpec(main.book.criteria.criteria)];
  const read = yield* readBookInSteps([practices, ...criteria, ...others.tables].map(tableOf), settings, 1900);
  const byRow = new Map(read.practices.map((practice) => [practice.row, practice]));
  const keys = new Set(read.practices.map(({ key }) => key));
  const shown = read.practices.map((practice) => {
    const row = rows[practice.row];
    const standing = standings[practice.row] ?? null;
    if (row === undefined) return practice;
    const remarks: readonly Remark[] = [...row.remarks, ...(standing === null ? [] : [{ kind: "judged otherwise", text: standing.remark } as const])];
    const [only] = row.members;
    const own = row.members.length === 1 && isAligned(ground.sources[only.source]?.book.criteria ?? read.criteria, read.criteria) ? only.practice : practice;
    return {
      ...practice, readings: own.readings, evaluation: own.evaluation, // an error in a cell is still that, while the table has its name as text
      key: practice.key === practice.id ? practice.key : keyApart(`${row.members[0].workbook} ${row.members[0].practice.key}`, keys),
      ...(standing === null ? {} : {
        evaluation: isAligned(standing.criteria, read.criteria) ? standing.evaluation : withoutCriteria(standing.evaluation, read.criteria),
        elsewhere: { criteria: standing.criteria, readings: standing.readings, evaluation: standing.evaluation },
      }),
      ...(remarks.length === 0 ? {} : { remarks }),
    };
  });
  return {
    united, book: { ...read, practices: shown }, standings, judged: rows.map((_, at) => byRow.get(at) ?? null), others, settingsJson: settings,
  };
}

/** A key that stays with the practice when rows above it go, unlike its row's number. */
function keyApart(wanted: string, keys: Set<string>): string {
  let key = wanted;
  while (keys.has(key)) key += "*";
  keys.add(key);
  return key;
}

function tableOf({ name, sheet, columns, rows }: TableSpec): Table {
  return { id: name, name, sheet, firstRow: 2, firstColumn: 0, headers: columns.map((column) => column.name), rows };
}
