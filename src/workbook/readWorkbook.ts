import { readBookInSteps } from "../core/book";
import type { Book } from "../core/book";
import { ownNamed } from "../core/ownTables";
import { parseSettings } from "../core/settings";
import type { Settings } from "../core/settings";
import type { Table } from "../core/table";
import type { Reread } from "./changeBurst";
import { asWorkbookError } from "./failure";
import { keepTables } from "./keepRows";
import type { TableInfo, Workbook, WorkbookChange } from "./port";
import { followRename, type ReadBefore } from "./renamed";
import { inSlices } from "./slices";
import type { Slicing } from "./slices";

/** A workbook as it was read. */
export interface WorkbookReading {
  readonly book: Book;
  readonly listed: readonly TableInfo[];
  /** The settings document that the book was read with. */
  readonly json: string | null;
}

/** The settings document that a book's workbook kept, before the names of renamed tables were put in. */
const keptBy = new WeakMap<Book, string | null>();

/** Asks for all of it. */
export const EVERYTHING: Reread = { kind: "all" };

/**
 * Reads what a book is made of: the tables it is read from by name, and, where none of these is known to hold practices, those
 * with a Title. What the previous book was made of, and has not changed, is taken from it. Null when the reading was ended.
 */
export async function readWorkbook(workbook: Workbook, previous: WorkbookReading | null, asked: Reread, change: WorkbookChange | null, slicing: Slicing = {}): Promise<WorkbookReading | null> {
  const source = (previous !== null && asked.kind === "tables" ? await readAgain(workbook, previous, asked.ids, change) : null) ?? await readAll(workbook, previous);
  const last = previous?.book ?? null;
  const { listed, json } = source;
  const tables = last === null ? source.tables : await inSlices(keepTables(last.tables, source.tables), { ...slicing, onProgress: undefined });
  const book = tables === null ? null : await inSlices(readBookInSteps(tables, json, workbook.dateSystem, last), slicing);
  if (book === null) return null;
  keptBy.set(book, source.kept);
  return { book, listed, json };
}

interface Source extends Pick<WorkbookReading, "listed" | "json"> {
  readonly tables: readonly Table[];
  /** The settings document as the workbook keeps it. */
  readonly kept: string | null;
}

async function readAll(workbook: Workbook, previous: WorkbookReading | null): Promise<Source> {
  const [listed, kept] = await Promise.all([workbook.list(), workbook.readSettings()]);
  const json = previous === null ? kept : followRename(kept, before(previous), listed);
  const wanted = wantedTables(listed, parseSettings(json).settings);
  return { listed, json, kept, tables: await workbook.read(wanted.map((info) => info.id)) };
}

/** Reads single tables again; a co-author may have changed the settings with them. Null where all must be read: a table is gone, or has another name. */
async function readAgain(workbook: Workbook, previous: WorkbookReading, ids: readonly string[], change: WorkbookChange | null): Promise<Source | null> {
  const { book, listed } = previous;
  const reading = workbook.read(ids).catch((cause: unknown) => {
    if (asWorkbookError(cause).code === "not-found") return null;
    throw cause;
  });
  const [read, kept] = await Promise.all([reading, change?.origin === "remote" ? workbook.readSettings() : before(previous).kept]);
  if (read === null) return null;
  const tables = book.tables.map((table) => read.find(({ id }) => id === table.id) ?? table);
  const isRenamed = tables.some((table, index) => table.name !== book.tables[index]?.name);
  return isRenamed ? null : { listed, json: followRename(kept, before(previous), listed), kept, tables };
}

function before({ book, json }: WorkbookReading): ReadBefore {
  return { tables: book.tables, kept: keptBy.get(book) ?? null, json };
}

function wantedTables(listed: readonly TableInfo[], settings: Settings): readonly TableInfo[] {
  const { practiceTable, furtherTables } = settings;
  const practices = ["practices", (practiceTable ?? "practices").toLowerCase(), ...furtherTables.map(({ table }) => table.toLowerCase())];
  const isKnown = listed.some((table) => practices.includes(table.name.toLowerCase()));
  const isTitled = (table: TableInfo): boolean => !isKnown && table.headers.some((header) => header.trim().toLowerCase() === "title");
  return listed.filter((table) => practices.includes(table.name.toLowerCase()) || ownNamed(table.name, settings) !== null || isTitled(table));
}
