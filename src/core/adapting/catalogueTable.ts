import { cellText, isCellError } from "../cell";
import type { Issue } from "../issue";
import { columnOf, type Table } from "../table";
import { noticeAt } from "../tableIssues";
import { readCairnHad } from "./cairnHad";
import { readEntries, type EntryColumns } from "./entries";
import { ENTRY_COLUMNS } from "./entryFields";
import type { CatalogueMode } from "./catalogueMode";
import { mergeCatalogue, type KeptEntry, type MergedCatalogue } from "./mergeCatalogue";

/** Our name for the table in which a team's list travels with the workbook, and for the column that tells what was corrected. */
export const CATALOGUE_TABLE = "Catalogue";
export const CAIRN_HAD = "Cairn had";

/** What a workbook's `Catalogue` table makes of the catalogue. */
export interface CatalogueReading extends MergedCatalogue {
  /** Id of the table; null when there is none that is ours. */
  readonly table: string | null;
  readonly entries: readonly KeptEntry[];
  readonly issues: readonly Issue[];
}

/** The columns of ours that a table has by their own names. */
export function entryColumnsOf(table: Table): EntryColumns {
  return Object.fromEntries(ENTRY_COLUMNS.map((name) => [name, columnOf(table, name)]));
}

/** Whether a table of that name is a list of indicators: somebody's catalogue of practices may have the name too. */
export function isCatalogueTable(table: Table): boolean {
  return columnOf(table, "Code") >= 0 && columnOf(table, "Indicator") >= 0 && columnOf(table, "Domain") >= 0;
}

/** Reads the `Catalogue` table over Cairn's catalogue: an issue at each cell that keeps a row from being taken. Never throws. */
export function readCatalogue(table: Table | null, mode: CatalogueMode): CatalogueReading {
  if (table === null || !isCatalogueTable(table)) return { ...mergeCatalogue([], mode), table: null, entries: [], issues: [] };
  const { entries, problems } = readEntries(table, entryColumnsOf(table));
  const hadColumn = columnOf(table, CAIRN_HAD);
  const kept = entries.map((entry): KeptEntry => {
    const cell = table.rows[entry.row]?.[hadColumn] ?? null;
    return { ...entry, had: isCellError(cell) ? null : readCairnHad(cellText(cell)) };
  });
  const issues = problems.map(({ row, column, kind, message }) => noticeAt(table, row, Math.max(column, 0), kind, message));
  return { ...mergeCatalogue(kept, mode), table: table.id, entries: kept, issues };
}
