import type { Book } from "../../core/book";
import { fold } from "../../core/folding";
import { practiceFit } from "../../core/mapping/practiceFit";
import { OTHER_TABLES } from "../../core/otherTables";
import { ownNamed } from "../../core/ownTables";
import { DEFAULT_SETTINGS, type Settings } from "../../core/settings";
import { isRegionTable } from "../../workbook/actions/collectRegions";
import type { TableInfo } from "../../workbook/port";

export interface CandidateTable {
  readonly info: TableInfo;
  /** How many of our columns its headers name. */
  readonly named: number;
  readonly looksLikePractices: boolean;
}

/**
 * The workbook's tables that could hold practices, the best fit first; Cairn's other tables are not among them, nor are the regions'
 * tables of a network, which are collected into Practices, unless one of them is `inUse`.
 */
export function candidateTables(listed: readonly TableInfo[], inUse: ReadonlySet<string> = NONE, settings: Pick<Settings, "tableNames"> = DEFAULT_SETTINGS): readonly CandidateTable[] {
  const isCollected = (info: TableInfo): boolean => isRegionTable(info) && !inUse.has(info.id) && listed.some(({ name }) => fold(name) === "practices");
  return listed
    .filter((info) => info.headers.length >= 2 && !OTHER_TABLES.has(fold(info.name)) && ownNamed(info.name, settings) === null && !isCollected(info))
    .map((info) => ({ info, ...practiceFit(info.name, info.headers) }))
    .sort((a, b) => Number(b.looksLikePractices) - Number(a.looksLikePractices) || b.named - a.named || b.info.rowCount - a.info.rowCount);
}

const NONE: ReadonlySet<string> = new Set();
const fits = ({ looksLikePractices, info }: CandidateTable): boolean => looksLikePractices && info.rowCount > 0;

/**
 * The table to offer unasked: one that looks like practices while the book has none to show; the table of the practices itself
 * where columns that they need have other names; a further one that looks like practices while nobody has said which tables
 * they are. Null where there is nothing to offer.
 */
export function offeredTable(book: Book, listed: readonly TableInfo[]): TableInfo | null {
  const inUse = new Set(book.practiceTables.map(({ table }) => table));
  const current = book.practiceTables[0]?.table ?? null;
  const isMissing = book.issues.some(({ kind, severity, place }) => kind === "missing-column" && severity === "error" && inUse.has(place.table));
  const needsMatching = isMissing && Object.keys(book.settings.columns).length === 0;
  const fitting = candidateTables(listed, inUse, book.settings).filter(fits);
  if (book.practices.length === 0) return fitting.find(({ info }) => !inUse.has(info.id) || needsMatching)?.info ?? null;
  const own = needsMatching ? fitting.find(({ info }) => info.id === current)?.info : undefined;
  return own ?? (book.settings.practiceTable === null ? fitting.find(({ info }) => !inUse.has(info.id))?.info : undefined) ?? null;
}

/** The tables that are ticked when matching starts: those in use, the one that was asked for, and, while there are no practices, all that look like some. */
export function tickedAtFirst(book: Book, candidates: readonly CandidateTable[], startWith: string | null): readonly string[] {
  const isThere = (id: string): boolean => candidates.some(({ info }) => info.id === id);
  const inUse = book.practiceTables.map(({ table }) => table).filter(isThere);
  const alike = book.practices.length === 0 || (startWith !== null && !inUse.includes(startWith)) ? candidates.filter(fits).map(({ info }) => info.id) : [];
  const ticked = new Set([...(book.practices.length === 0 && alike.length > 0 ? [] : inUse), ...(startWith !== null && isThere(startWith) ? [startWith] : []), ...alike]);
  const [first] = candidates;
  return ticked.size > 0 ? [...ticked] : first === undefined ? [] : [inUse[0] ?? first.info.id];
}
