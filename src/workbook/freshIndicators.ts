import type { Book } from "../core/book";
import { isBlank, isCellError, type Cell, type CellValue, type DateSystem } from "../core/cell";
import { followIndicators } from "../core/planning/follow";
import { readPlan } from "../core/planning/plan";
import { STATUSES } from "../core/planning/status";
import { columnOf, type Table } from "../core/table";
import type { Edit, Guard } from "./port";

/** What is about to be written. */
export interface Writing {
  readonly edits: readonly Edit[];
  readonly guards?: readonly Guard[];
}

/** A table of indicators with all of these is one that Cairn fills; Progress and Status of any other table are its people's. */
const NEEDED = ["Code", "Kind", "Unit", "Direction", "Baseline", "Baseline date", "Target", "Target date", "Latest", "Latest date", "Progress", "Status"];

/** What Progress and Status of a row are to hold; "nothing" is null. */
interface Standing {
  readonly progress: number | null;
  readonly status: string | null;
}

/**
 * The writing, with fresh values for Progress and Status of each indicator that it makes stand elsewhere: a baseline, a target, a date or a reading
 * has changed. Only in a table of ours, only over what Cairn writes there (a number, one of its words, nothing): a remark that someone typed stays, and so
 * does every formula that is not Cairn's (edits of the kind `computed`). Rows that the writing adds are left to the table.
 */
export function withFreshIndicators<T extends Writing>(book: Book, writing: T, dateSystem: DateSystem): T {
  const indicators = book.tables.find(({ id }) => id === book.indicatorTable);
  if (indicators === undefined || NEEDED.some((name) => columnOf(indicators, name) < 0)) return writing;
  const readings = book.tables.find(({ id }) => id === book.plan.readingTable) ?? null;
  const concerned = writing.edits.some(({ table }) => table === indicators.id || table === readings?.id);
  if (!concerned) return writing;
  const after = edited(indicators, writing.edits);
  const before = standings(indicators, readings, dateSystem);
  const now = standings(after, readings === null ? null : edited(readings, writing.edits), dateSystem);
  const [code, progress, status] = [columnOf(indicators, "Code"), columnOf(indicators, "Progress"), columnOf(indicators, "Status")];
  const edits: Edit[] = [];
  const guards: Guard[] = [];
  for (const [row, was] of before) {
    const is = now.get(row) ?? { progress: null, status: null };
    if (is.progress === was.progress && is.status === was.status) continue;
    const held = (column: number): Cell => after.rows[row]?.[column] ?? null;
    const fresh = [
      ...(isOurNumber(held(progress)) ? [{ column: progress, value: is.progress }] : []),
      ...(isOurWord(held(status)) ? [{ column: status, value: is.status }] : []),
    ].filter(({ column, value }) => held(column) !== value);
    if (fresh.length === 0) continue;
    edits.push(...fresh.map((cell): Edit => ({ kind: "computed", table: indicators.id, row, ...cell })));
    guards.push({ table: indicators.id, row, column: code, cell: indicators.rows[row]?.[code] ?? null });
  }
  return edits.length === 0 ? writing : { ...writing, edits: [...writing.edits, ...edits], guards: [...writing.guards ?? [], ...guards] };
}

const isOurNumber = (cell: Cell): boolean => isBlank(cell) || isCellError(cell) || typeof cell === "number";
const isOurWord = (cell: Cell): boolean => isBlank(cell) || isCellError(cell) || STATUSES.some((status) => status === cell);

/** By data row. Codes that nobody knows are followed as well: whether they are the team's own changes nothing here. */
function standings(indicators: Table, readings: Table | null, dateSystem: DateSystem): ReadonlyMap<number, Standing> {
  const { plan } = readPlan({ indicators, readings, theory: null }, new Set(), dateSystem);
  return new Map(followIndicators(plan).map(({ indicator, progress, status }) => [indicator.row, { progress, status: status.kind === "status" ? status.status : null }]));
}

/** A table as it will be once the edits have landed. */
function edited(table: Table, edits: readonly Edit[]): Table {
  const rows: Cell[][] = table.rows.map((row) => [...row]);
  const put = (row: number, column: number, value: CellValue): void => {
    const cells = rows[row];
    if (cells) cells[column] = value;
  };
  for (const edit of edits) {
    if (edit.table !== table.id) continue;
    switch (edit.kind) {
      case "append": rows.push(...edit.rows.map((row) => [...row])); break;
      case "column": edit.fill.values.forEach((value, row) => put(row, edit.column, value)); break;
      default: put(edit.row, edit.column, edit.value);
    }
  }
  return { ...table, rows };
}
