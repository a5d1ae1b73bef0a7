import type { Book } from "../../core/book";
import { fold } from "../../core/folding";
import { practiceFit } from "../../core/mapping/practiceFit";
import { OTHER_TABLES } from "../../core/otherTables";
import type { TableInfo } from "../../workbook/port";

export interface CandidateTable {
  readonly info: TableInfo;
  /** How many of our columns its headers name. */
  readonly named: number;
  readonly looksLikePractices: boolean;
}

/** The workbook's tables that could hold the practices, the best fit first; Cairn's other tables are not among them. */
export function candidateTables(listed: readonly TableInfo[]): readonly CandidateTable[] {
  return listed
    .filter(({ name, headers }) => headers.length >= 2 && !OTHER_TABLES.has(fold(name)))
    .map((info) => ({ info, ...practiceFit(info.name, info.headers) }))
    .sort((a, b) => Number(b.looksLikePractices) - Number(a.looksLikePractices) || b.named - a.named || b.info.rowCount - a.info.rowCount);
}

/**
 * The table to offer unasked: one that looks like practices while the book has none to show, or the table of the practices
 * itself where columns that they need have other names. Null where there is nothing to offer.
 */
export function offeredTable(book: Book, listed: readonly TableInfo[]): TableInfo | null {
  const current = book.practiceColumns?.table ?? null;
  const isMissing = book.issues.some(({ kind, severity }) => kind === "missing-column" && severity === "error");
  const isMapped = Object.keys(book.settings.columns).length > 0;
  const needsMatching = isMissing && !isMapped;
  const fitting = candidateTables(listed).filter(({ looksLikePractices, info }) => looksLikePractices && info.rowCount > 0);
  if (book.practices.length === 0) return fitting.find(({ info }) => info.id !== current || needsMatching)?.info ?? null;
  return needsMatching ? fitting.find(({ info }) => info.id === current)?.info ?? null : null;
}
