import type { Book } from "../core/book";
import type { WorkbookChange } from "./port";

/** Two changes as one: what came from a co-author counts as theirs, and "could be any table" stays that. */
export function mergeChanges(one: WorkbookChange, other: WorkbookChange): WorkbookChange {
  const origin = [one, other].find((change) => change.origin === "remote")?.origin ?? (one.origin === "cairn" ? other.origin : one.origin);
  if (one.elsewhere && other.elsewhere) return { origin, tables: [], elsewhere: true };
  if (one.elsewhere) return { ...other, origin };
  if (other.elsewhere) return { ...one, origin };
  const any = one.tables.length === 0 || other.tables.length === 0;
  return { origin, tables: any ? [] : [...new Set([...one.tables, ...other.tables])] };
}

/** What is to be read again after a change. */
export type Reread = { readonly kind: "nothing" } | { readonly kind: "tables"; readonly ids: readonly string[] } | { readonly kind: "all" };

/**
 * Only the tables that the change touches and the book is made of; all when it could be any table. A change outside every table
 * matters only while no practices were found: it may be the table that somebody is typing.
 */
export function rereadAfter(change: WorkbookChange, book: Book): Reread {
  if (change.elsewhere) return { kind: book.practices.length === 0 ? "all" : "nothing" };
  if (change.tables.length === 0) return { kind: "all" };
  const ids = book.tables.map(({ id }) => id).filter((id) => change.tables.includes(id));
  if (ids.length > 0) return { kind: "tables", ids };
  return { kind: book.practices.length === 0 ? "all" : "nothing" };
}

export interface BurstOptions {
  /** A burst is over when nothing was heard for this long, in milliseconds; 0 passes each change on at once. */
  readonly quiet: number;
  /** A burst that does not end is passed on after this long all the same, in milliseconds. */
  readonly most: number;
}

/** Gathers the changes of a burst (a paste, a fill, a co-author typing) and passes them on as one. */
export function gatherBursts(pass: (change: WorkbookChange) => void, { quiet, most }: BurstOptions): { hear(change: WorkbookChange): void; stop(): void } {
  let gathered: WorkbookChange | null = null;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    const burst = gathered;
    gathered = null;
    if (burst !== null) pass(burst);
  };
  return {
    hear: (change) => {
      if (quiet === 0) return pass(change);
      if (gathered === null) since = Date.now();
      gathered = gathered === null ? change : mergeChanges(gathered, change);
      clearTimeout(timer);
      timer = setTimeout(end, Math.max(0, Math.min(quiet, since + most - Date.now())));
    },
    stop: () => {
      clearTimeout(timer);
      gathered = null;
    },
  };
}
