import { CATALOGUE_TABLE } from "../adapting/catalogueTable";
import { cellText, isBlank, isCellError, type Cell, type CellValue } from "../cell";
import { fold } from "../folding";
import { ownTable, type OwnTable } from "../ownTables";
import { WORKBOOK_COLUMN } from "../practice/columns";
import { CATALOGUE_COLUMNS, INDICATOR_COLUMNS, RATING_COLUMNS, READING_COLUMNS, REGION_COLUMNS, THEORY_COLUMNS, type ColumnSpec, type TableSpec } from "../schema";
import { columnOf, type Table } from "../table";
import { SAME_ENTRY, unitedLists, type ListRow, type UnitedLists } from "./catalogues";
import { ownColumn } from "./fields";
import { joinRows, type JoinedRow, type JoinRule } from "./joinRows";
import { relationTo, type MergeSource } from "./source";
import { theoryIds } from "./theoryIds";
import type { United } from "./unite";

/** Days from 1900's day 0 to 1904's: a date of a workbook that counts from 1904, made to count from 1900. */
const DAYS_OF_1904 = 1462;
/** The column in which a merged workbook says what rows of its sources contradict each other in. */
export const REMARKS = "Merge remarks";

const SAME_INDICATOR: JoinRule = { key: ["Code", "Group", "Place"], following: ["Latest", "Latest date", "Progress", "Status"], newest: "Latest date" };
const SAME_READING: JoinRule = { key: ["Code", "Date", "Group", "Place"], following: [], newest: null };

interface Row {
  readonly source: number;
  readonly table: Table;
  readonly cells: readonly Cell[];
  /** Comes after all others, joined only with what is the same in every cell, whatever the rule. */
  readonly apart?: boolean;
}

export interface UnitedTables {
  /** Ratings, Indicators, Readings, TheoryOfChange, Regions and the team's Catalogue, where any source has rows of them. */
  readonly tables: readonly TableSpec[];
  /** Ratings left out together with the practice that they rate. */
  readonly ratingsDropped: number;
  /** Rows that contradict a row of another workbook about the same indicator or reading, by table; all are kept, with a remark. */
  readonly differing: readonly { readonly table: string; readonly rows: number }[];
  /** Statements of the Theory of Change that have another ID than in their workbook. */
  readonly statementsRenamed: number;
  /** What the teams' lists of indicators become: which codes do not mean one thing, and how the list stands to Cairn's. */
  readonly lists: Pick<UnitedLists, "mode" | "conflicts" | "modeWords">;
  /** Sheets that stay in their own workbook alone, with their rows: "Stakeholders (4 rows)", by source. */
  readonly leftBehind: readonly (readonly string[])[];
}

/** What the sources say besides their practices, each row with the workbook that it came from. Rows that are the same in every cell are one, and so are plans and readings that contradict each other nowhere. */
export function unitedTables(practices: United): UnitedTables {
  const { sources, used } = practices.ground;
  const main = sources[used];
  const rowsNamed = (name: OwnTable): readonly Row[] => sources.flatMap(({ book }, source) => {
    const table = ownTable(book.tables, book.settings, name);
    return table ? table.rows.filter((cells) => !cells.every(isBlank)).map((cells) => ({ source, table, cells })) : [];
  });
  let ratingsDropped = 0;
  const ratings = rowsNamed("Ratings").filter(({ source, table, cells }) => {
    const id = cellText(cells[columnOf(table, "Practice ID")] ?? null);
    const gone = id !== "" && practices.newId(source, id) === null;
    if (gone) ratingsDropped += 1;
    return !gone;
  });
  const fits = ({ source }: Row): boolean => { const book = sources[source]?.book; return main !== undefined && book !== undefined && relationTo(main.book, book) !== "other criteria"; };
  const idOf = (row: Row, header: string, cell: Cell): Cell => (fold(header) === "practice id" && !isBlank(cell) ? practices.newId(row.source, cellText(cell)) : cell);
  const theory = rowsNamed("TheoryOfChange");
  const ids = theoryIds(theory, sources.length);
  const theoryCell = ({ source }: Row, header: string, cell: Cell): Cell => {
    if (isBlank(cell) || isCellError(cell)) return cell;
    return fold(header) === "id" ? ids.id(source, cellText(cell)) : fold(header) === "leads to" ? ids.leadsTo(source, cellText(cell)) : cell;
  };
  const lists = unitedLists(sources);
  const entryCell = ({ said }: ListRow, header: string, cell: Cell): Cell => { const text = said.get(header); return text === undefined ? cell : text; };
  const asIs = (_: Row, __: string, cell: Cell): Cell => cell;
  const united = [
    uniteRows(sources, "Ratings", "Ratings", RATING_COLUMNS, ratings.filter(fits), idOf),
    uniteRows(sources, "OtherRatings", "Other ratings", RATING_COLUMNS, ratings.filter((row) => !fits(row)), idOf),
    uniteRows(sources, "Indicators", "Indicators", INDICATOR_COLUMNS, rowsNamed("Indicators"), asIs, SAME_INDICATOR),
    uniteRows(sources, "Readings", "Readings", READING_COLUMNS, rowsNamed("Readings"), asIs, SAME_READING),
    uniteRows(sources, "TheoryOfChange", "Theory of Change", THEORY_COLUMNS, theory, theoryCell),
    uniteRows(sources, "Regions", "Regions", REGION_COLUMNS, rowsNamed("Regions")),
    uniteRows(sources, CATALOGUE_TABLE, CATALOGUE_TABLE, CATALOGUE_COLUMNS, lists.rows, entryCell, SAME_ENTRY),
  ];
  const made = united.filter((each) => each !== null);
  return {
    tables: made.map(({ table }) => table), ratingsDropped, leftBehind: sources.map(leftBehindBy), statementsRenamed: ids.renamed, lists,
    differing: made.flatMap(({ table, differing }) => (differing === 0 ? [] : [{ table: table.name, rows: differing }])),
  };
}

/** Tables that are carried over, or made anew. A `Catalogue` is only where it is a list of indicators. */
const CARRIED: readonly OwnTable[] = ["Criteria", "Ratings", "Indicators", "Readings", "TheoryOfChange", "Regions"];

function leftBehindBy({ book, unread = [] }: MergeSource): readonly string[] {
  const carried = new Set<string | null | undefined>([...book.practiceTables.map(({ table }) => table), ...CARRIED.map((own) => ownTable(book.tables, book.settings, own)?.id), book.team.table]);
  const read = book.tables.map(({ id, name, rows }) => ({
    name, rowCount: carried.has(id) || fold(name) === "practices" ? 0 : rows.filter((cells) => !cells.every(isBlank)).length,
  }));
  return [...read, ...unread].flatMap(({ name, rowCount }) => (rowCount === 0 ? [] : [`${name} (${rowCount === 1 ? "1 row" : `${rowCount} rows`})`]));
}

/** Rows of tables with the same name as one; null where there are none. Columns that Cairn does not know come after those it does. */
function uniteRows<R extends Row>(
  sources: readonly MergeSource[], name: string, sheet: string, known: readonly ColumnSpec[], rows: readonly R[],
  change: (row: R, header: string, cell: Cell) => Cell = (_, __, cell) => cell, rule: JoinRule | null = null,
): { readonly table: TableSpec; readonly differing: number } | null {
  if (rows.length === 0) return null;
  const taken = new Set([...known.map((spec) => spec.name), WORKBOOK_COLUMN, REMARKS].map(fold));
  const extra = new Map<string, { readonly name: string; readonly cells: Cell[] }>();
  for (const { table, cells } of rows) {
    table.headers.forEach((header, at) => {
      if (fold(header) === "" || taken.has(fold(header))) return;
      const column = extra.get(fold(header)) ?? { name: header.replace(/\s+/g, " ").trim(), cells: [] };
      column.cells.push(cells[at] ?? null);
      extra.set(fold(header), column);
    });
  }
  const columns = [...known.map((spec) => plain(spec)), ...[...extra.values()].map((own) => ownColumn(own.name, own.cells))];
  const read = rows.map((row) => {
    const from1904 = sources[row.source]?.dateSystem === 1904;
    const cells = columns.map(({ name: header, type }): CellValue => {
      const cell = change(row, header, row.cells[row.table.headers.findIndex((each) => fold(each) === fold(header))] ?? null);
      if (isBlank(cell)) return null;
      if (isCellError(cell)) return cellText(cell);
      return type === "date" && from1904 && typeof cell === "number" ? cell + DAYS_OF_1904 : cell;
    });
    return { workbook: sources[row.source]?.name ?? "", cells, apart: row.apart === true };
  });
  const join = (apart: boolean): readonly JoinedRow[] => joinRows(columns.map((column) => column.name), read.filter((row) => row.apart === apart), apart ? null : rule);
  const joined = [...join(false), ...join(true)];
  const from: ColumnSpec = { name: WORKBOOK_COLUMN, type: "text", width: 24 };
  const remarks: readonly ColumnSpec[] = joined.some(({ remark }) => remark !== "") ? [{ name: REMARKS, type: "long text", width: 40 }] : [];
  const table: TableSpec = { name, sheet, columns: [...columns, from, ...remarks], rows: joined.map(({ cells, workbooks, remark }) => [...cells, workbooks.join("; "), ...remarks.map(() => (remark === "" ? null : remark))]) };
  return { table, differing: joined.filter(({ remark }) => remark !== "").length };
}

/** Progress and the like are values here: what made them stayed in the source. */
const plain = ({ name, type, width, help }: ColumnSpec): ColumnSpec => ({ name, type, width, ...(help === undefined ? {} : { help }) });
