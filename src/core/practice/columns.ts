import type { CriteriaSet } from "../evaluation/criteria";
import { fold } from "../folding";
import type { Issue } from "../issue";
import { COMPUTED_COLUMNS, PRACTICE_COLUMNS } from "../schema";
import type { Table } from "../table";
import { placeOfTable } from "../tableIssues";
import { listed } from "../wording";

/** Where the practices stand in the sheet, for writing back. −1 for a column that is not there. */
export interface PracticeColumns {
  readonly table: string;
  /** Position by the schema's column name ("Title", "Score", …). */
  readonly of: Readonly<Record<string, number>>;
  /** Positions of the criterion columns, in criteria order. */
  readonly criteria: readonly number[];
}

/** Where practices stand in a table of this id; null where the book reads none from it. */
export function columnsIn(tables: readonly PracticeColumns[], table: string): PracticeColumns | null {
  return tables.find((columns) => columns.table === table) ?? null;
}

/** Columns without which practices cannot be shown, placed or scored; each criterion column counts too. */
export const NEEDED: ReadonlySet<string> = new Set(["Title", "Latitude", "Longitude"]);

/** A column that only a table merged from several workbooks has: the file names, split at ";". Never missed where it is not. */
export const WORKBOOK_COLUMN = "Workbook";

/** First position of each header, by folded text; blank headers are left out. */
function headerPositions(table: Table): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  table.headers.forEach((header, column) => {
    const key = fold(header);
    if (key !== "" && !positions.has(key)) positions.set(key, column);
  });
  return positions;
}

/**
 * Where our columns stand in a user's table: by the header that the settings map, else by our own name; case, accents and
 * spaces do not matter. −1 for a column that is not there. The first of equal headers counts.
 * A mapped header that the table no longer has is not replaced by a look-alike. Headers by other names (synonyms, other
 * languages) are proposed in the mapping dialog, which writes the settings: they are never recognised here unasked.
 */
export function findColumns(table: Table, criteria: CriteriaSet, mapped: Readonly<Record<string, string>>): PracticeColumns {
  const positions = headerPositions(table);
  const find = (name: string): number => positions.get(fold((Object.hasOwn(mapped, name) ? mapped[name] : undefined) ?? name)) ?? -1;
  const of: Record<string, number> = {};
  for (const { name } of [...PRACTICE_COLUMNS, ...COMPUTED_COLUMNS]) of[name] = find(name);
  const workbook = positions.get(fold(WORKBOOK_COLUMN));
  if (workbook !== undefined) of[WORKBOOK_COLUMN] = workbook;
  return { table: table.id, of, criteria: criteria.criteria.map((criterion) => find(criterion.name)) };
}

/** The columns we would read and did not find, in schema order, then criteria. Computed columns are not read, so not missed. */
export function missingColumns(columns: PracticeColumns, criteria: CriteriaSet): readonly string[] {
  const own = PRACTICE_COLUMNS.map((column) => column.name).filter((name) => (columns.of[name] ?? -1) < 0);
  return [...own, ...criteria.criteria.filter((_, index) => (columns.criteria[index] ?? -1) < 0).map((criterion) => criterion.name)];
}

/** One issue that names all missing columns at once; none when nothing is missing. */
export function missingColumnIssues(table: Table, columns: PracticeColumns, criteria: CriteriaSet): readonly Issue[] {
  const missing = missingColumns(columns, criteria);
  if (missing.length === 0) return [];
  const criterionNames = new Set(criteria.criteria.map((criterion) => criterion.name));
  const needed = missing.filter((name) => NEEDED.has(name) || criterionNames.has(name));
  const noun = missing.length === 1 ? "column" : "columns";
  const effect = needed.length === 0 ? "" : ` Without ${listed(needed)} practices cannot be fully shown and scored.`;
  return [{
    kind: "missing-column",
    severity: needed.length > 0 ? "error" : "notice",
    message: `The table "${table.name}" has no ${noun} ${listed(missing)}.${effect}`,
    place: placeOfTable(table),
  }];
}
