import { cellText, isBlank, isCellError, type Cell, type DateSystem } from "../cell";
import type { CriteriaSet } from "../evaluation/criteria";
import type { Issue } from "../issue";
import { readNumber } from "../numbers";
import { PRACTICE_COLUMNS } from "../schema";
import type { Table } from "../table";
import { ROWS_A_STEP, runSteps, within, type Steps } from "../steps";
import { parts } from "../wording";
import { readEvidence, readPublish } from "./choices";
import { readCodes } from "./codes";
import { WORKBOOK_COLUMN, type PracticeColumns } from "./columns";
import { readKeys, type RowKeys } from "./keys";
import { readSources } from "./links";
import { ID_IS_ERROR } from "./freeIds";
import { readPosition } from "./place";
import { reportPlaceNames } from "./placeNames";
import type { Practice } from "./practice";
import { reportUnpublishable } from "./publication";
import { readRatings } from "./ratings";
import { PracticeRow } from "./row";
import { RowList, type PracticeTable } from "./rowList";
import { readTwins, type Twins } from "./twins";
import { reportUntidy } from "./untidy";
import { readYears } from "./years";

export interface DecodeOptions {
  readonly dateSystem: DateSystem;
  /** Indicator codes that the workbook adds to the catalogue. */
  readonly ownCodes: ReadonlySet<string>;
  /** Keys of the regions that the `Regions` table names; a code that none of them is or lies in is reported. Empty or left out: none is. */
  readonly regionKeys?: ReadonlySet<string>;
}

export interface DecodedPractices {
  readonly practices: readonly Practice[];
  readonly issues: readonly Issue[];
}

/** What was made of each row, kept so that a row whose cells are the same array is not read again. All by number in the list of rows. */
export interface PracticeRows<P extends Practice> {
  /** By table: where its rows begin in the list, its rows, and all that their reading depends on besides their cells and keys. */
  readonly parts: readonly { readonly start: number; readonly rows: readonly (readonly Cell[])[]; readonly context: string }[];
  /** "" for a row without an ID, `ID_IS_ERROR`, null for one that is no practice. */
  readonly ids: readonly (string | null)[];
  readonly keys: RowKeys;
  readonly twins: Twins;
  readonly byRow: readonly (P | null)[];
  /** Only rows that have any. */
  readonly rowIssues: ReadonlyMap<number, readonly Issue[]>;
  /** Without the rows that are no practice; the same array as before when all of them are. */
  readonly practices: readonly P[];
}

/** What becomes of a practice that was read, and of one that is as it was before. */
export interface Finishing<P extends Practice> {
  readonly fresh: (practice: Practice) => P;
  readonly kept: (practice: P) => P;
}

/**
 * The practices of a table, in sheet order, and an issue at the address of each cell that could not be read as it stands.
 * A row in which all the columns we read are blank is no practice. Never throws for what a cell holds.
 */
export function decodePractices(table: Table, columns: PracticeColumns, criteria: CriteriaSet, options: DecodeOptions): DecodedPractices {
  const same = (practice: Practice): Practice => practice;
  const rows = runSteps(decodeRows<Practice>([{ table, columns }], criteria, options, { fresh: same, kept: same }, null));
  return { practices: rows.practices, issues: runSteps(issuesOf(rows)) };
}

/** Issues of all rows, table by table and row by row, the one about the ID first. */
export function* issuesOf<P extends Practice>({ keys, twins, byRow, rowIssues }: PracticeRows<P>): Steps<readonly Issue[]> {
  const issues: Issue[] = [];
  if (keys.issues.size + twins.issues.size + rowIssues.size === 0) return issues;
  for (let row = 0; row < byRow.length; row++) {
    if (row % 1024 === 0) yield row / byRow.length;
    const id = keys.issues.get(row);
    if (id) issues.push(id);
    const twin = twins.issues.get(row);
    if (twin) issues.push(twin);
    for (const issue of rowIssues.get(row) ?? []) issues.push(issue);
  }
  return issues;
}

/**
 * `decodePractices` in steps, for the tables given as one list. Rows that stayed as they were are taken from `before`: their
 * practices are the same objects.
 */
export function* decodeRows<P extends Practice>(
  tables: readonly PracticeTable[], criteria: CriteriaSet, options: DecodeOptions, finish: Finishing<P>, before: PracticeRows<P> | null,
): Steps<PracticeRows<P>> {
  const list = new RowList(tables);
  const parts = tables.map(({ table, columns }, at) => ({
    start: list.starts[at] ?? 0, rows: table.rows,
    context: JSON.stringify([table.id, table.name, table.sheet, list.labels[at], at === 0, table.firstRow, table.firstColumn, columns, criteria, options.dateSystem, [...options.ownCodes], [...options.regionKeys ?? []]]),
  }));
  const sameAs = rowsAsBefore(parts, before?.parts ?? [], list.length);
  const inPlace = before !== null && before.parts.length === parts.length
    && parts.every(({ start, context }, at) => before.parts[at]?.start === start && before.parts[at].context === context);
  const ids = yield* within(readIds(list, before?.ids ?? [], sameAs), 0, 0.1);
  const keys = inPlace && sameTexts(before.ids, ids) ? before.keys : yield* within(readKeys(list, ids), 0.1, 0.2);
  const twins = yield* within(readTwins(list, ids, before === null ? null : { twins: before.twins, sameAs, inPlace }), 0.2, 0.3);
  const byRow: (P | null)[] = [];
  const rowIssues = new Map<number, readonly Issue[]>();
  let found: Issue[] = [];
  let isSame = before?.byRow.length === ids.length;
  for (const [part, { table, columns }] of tables.entries()) {
    const start = list.starts[part] ?? 0;
    const label = list.labels[part] ?? null;
    for (let row = 0; row < table.rows.length; row++) {
      const index = start + row;
      if (index % ROWS_A_STEP === 0) yield 0.3 + (index / ids.length) * 0.7;
      const key = keys.keys[index] ?? null;
      const was = sameAs[index] ?? -1;
      const old = before?.byRow[was] ?? null;
      let practice: P | null = null;
      if (old !== null && old.key === key) {
        practice = finish.kept(old);
        const issues = before?.rowIssues.get(was);
        if (issues) rowIssues.set(index, issues);
      } else if (key !== null) {
        practice = finish.fresh(decodeRow(new PracticeRow(table, columns, row, found), key, table.id, label, criteria, options));
        if (found.length > 0) {
          rowIssues.set(index, found);
          found = [];
        }
      }
      if (isSame && before?.byRow[index] !== practice) isSame = false;
      byRow.push(practice);
    }
  }
  const practices = before !== null && isSame ? before.practices : byRow.filter((practice) => practice !== null);
  return { parts, ids, keys, twins, byRow, rowIssues, practices };
}

type Part = PracticeRows<Practice>["parts"][number];

/** For each row the number that it had before, where its cells are the same array in a table read in the same way; else −1. */
function rowsAsBefore(parts: readonly Part[], before: readonly Part[], count: number): Int32Array {
  const sameAs = new Int32Array(count).fill(-1);
  for (const { start, rows, context } of parts) {
    const old = before.find((each) => each.context === context);
    if (old === undefined) continue;
    for (let row = 0; row < rows.length; row++) if (old.rows[row] === rows[row]) sameAs[start + row] = old.start + row;
  }
  return sameAs;
}

const NO_REGIONS: ReadonlySet<string> = new Set();
const idAt = (cell: Cell): string => (isCellError(cell) ? ID_IS_ERROR : cellText(cell));
const idOf = (cell: Cell): string => (isCellError(cell) ? "" : cellText(cell));

function* readIds(list: RowList, known: readonly (string | null)[], sameAs: Int32Array): Steps<readonly (string | null)[]> {
  const ids: (string | null)[] = [];
  for (const { table: { rows }, columns } of list.parts) {
    const read = [...PRACTICE_COLUMNS.map((column) => columns.of[column.name] ?? -1), ...columns.criteria].filter((column) => column >= 0);
    const idColumn = columns.of["ID"] ?? -1;
    for (const cells of rows) {
      const index = ids.length;
      if (index % ROWS_A_STEP === 0) yield index / list.length;
      const was = sameAs[index] ?? -1;
      if (was >= 0) ids.push(known[was] ?? null);
      else ids.push(read.some((column) => !isBlank(cells[column] ?? null)) ? idAt(cells[idColumn] ?? null) : null);
    }
  }
  return ids;
}

function sameTexts(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function readTitle(row: PracticeRow): string {
  if (row.has("Title") && isBlank(row.cell("Title"))) {
    row.report("missing-title", "notice", "Title", `Title is blank in ${row.name}. Allowed: the practice's name.`);
  }
  return row.text("Title");
}

/** A sum of money, 0 or more; null for blank and for bad, which is reported. */
function readBudget(row: PracticeRow): number | null {
  const cell = row.cell("Budget");
  if (isBlank(cell)) return null;
  const budget = readNumber(cell);
  if (budget !== null && budget >= 0) return budget;
  row.refuse("bad-number", "notice", "Budget", "a number of 0 or more, or blank");
  return null;
}

function decodeRow(row: PracticeRow, key: string, table: string, sheet: string | null, criteria: CriteriaSet, options: DecodeOptions): Practice {
  const practice: Practice = {
    key, id: idOf(row.cell("ID")), row: row.index, table, ...(sheet === null ? {} : { sheet }), title: readTitle(row),
    region: row.text("Region"), regionCode: row.text("Region code"), country: row.text("Country"), place: row.text("Place"),
    position: readPosition(row), ...readYears(row, options.dateSystem), status: row.text("Status"),
    leadOrganisation: row.text("Lead organisation"), partners: parts(row.text("Partners")), regionalRole: row.text("Regional role"),
    targetGroups: parts(row.text("Target group")), indicators: readCodes(row, options.ownCodes),
    problem: row.text("Problem"), activities: row.text("Activities"), results: row.text("Results"), evidence: readEvidence(row),
    budget: readBudget(row), currency: row.text("Currency"), funder: row.text("Funder"),
    strengths: row.text("Strengths"), limitations: row.text("Limitations"), lessons: row.text("Lessons"), transferability: row.text("Transferability"),
    sources: readSources(row), publish: readPublish(row), contact: row.text("Contact"), readings: readRatings(row, criteria),
    ...(row.has(WORKBOOK_COLUMN) ? { workbooks: parts(row.text(WORKBOOK_COLUMN)) } : {}),
  };
  reportUntidy(row, practice);
  reportPlaceNames(row, practice, options.regionKeys ?? NO_REGIONS);
  if (practice.publish) reportUnpublishable(row, practice);
  return practice;
}
