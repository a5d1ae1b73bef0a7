import type { Book } from "../../core/book";
import type { ChosenColumns } from "../../workbook/actions/mapColumns";
import type { MappingDraft } from "./mappingDraft";

/** What a person's choices for a table were made over. */
export interface MatchedOver {
  readonly headers: readonly string[];
  /** The headers that the settings have for our columns of it. */
  readonly mapped: Readonly<Record<string, string>>;
}

/** Which tables are being matched, and how far that has come. */
export interface Matching {
  /** Ids of the tables that are to hold practices. */
  readonly ticked: readonly string[];
  /** The one whose columns are shown. */
  readonly shown: string | null;
  /** By table, what the person has decided; kept while another table is shown. */
  readonly drafts: ReadonlyMap<string, MappingDraft>;
  /** By table, the columns as they stood when the person went on from it; null for a table in use that was not looked at again. */
  readonly seen: ReadonlyMap<string, ChosenColumns | null>;
  /** By table, over what its draft was begun or its columns were last looked at. */
  readonly over: ReadonlyMap<string, MatchedOver>;
}

/** Tables that are in use, and were matched or need no matching, count as looked at. */
export function startMatching(book: Book, ticked: readonly string[], startWith: string | null): Matching {
  const inUse = book.practiceTables.map(({ table }) => table).filter((table) => table !== startWith);
  const isShort = (table: string): boolean => book.issues.some(({ kind, severity, place }) => kind === "missing-column" && severity === "error" && place.table === table);
  return {
    ticked, shown: startWith !== null && ticked.includes(startWith) ? startWith : ticked[0] ?? null, drafts: new Map(), over: new Map(),
    seen: new Map(inUse.filter((table) => !isShort(table)).map((table) => [table, null])),
  };
}

/** A table that is ticked is shown at once: its columns are to be looked at. */
export function withTable(matching: Matching, id: string, ticked: boolean): Matching {
  const rest = matching.ticked.filter((each) => each !== id);
  if (ticked) return { ...matching, ticked: [...rest, id], shown: id };
  return { ...matching, ticked: rest, shown: matching.shown === id ? rest[0] ?? null : matching.shown };
}

/** What is decided anew about a table that was looked at has to be gone on from again. */
export function withDraft(matching: Matching, id: string, draft: MappingDraft, over: MatchedOver): Matching {
  const seen = new Map(matching.seen);
  seen.delete(id);
  return { ...matching, drafts: new Map(matching.drafts).set(id, draft), seen, over: new Map(matching.over).set(id, over) };
}

/** Nothing is decided any more about a table. */
export function withoutDraft(matching: Matching, id: string): Matching {
  const [drafts, seen, over] = [new Map(matching.drafts), new Map(matching.seen), new Map(matching.over)];
  for (const map of [drafts, seen, over]) map.delete(id);
  return { ...matching, drafts, seen, over };
}

/** The shown table was looked at, with these columns. */
export function withSeen(matching: Matching, chosen: ChosenColumns, over: MatchedOver): Matching {
  if (matching.shown === null) return matching;
  return { ...matching, seen: new Map(matching.seen).set(matching.shown, chosen), over: new Map(matching.over).set(matching.shown, over) };
}

/** The next ticked table besides the shown one that was not looked at yet; null when all were. */
export function nextUnseen({ seen }: Matching, ticked: readonly string[], shown: string): string | null {
  return ticked.find((id) => id !== shown && !seen.has(id)) ?? null;
}
