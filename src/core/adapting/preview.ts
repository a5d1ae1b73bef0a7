import type { Book } from "../book";
import type { Indicator } from "../framework/framework";
import { OUR_CATALOGUE } from "../framework/bookCatalogue";
import type { CatalogueMode } from "./catalogueMode";
import type { EntriesReading, Entry, EntryProblem } from "./entries";
import { ENTRY_COLUMNS, fieldText, sameField, type EntryColumn } from "./entryFields";

export interface ChangedEntry {
  readonly indicator: Indicator;
  readonly fields: readonly { readonly field: EntryColumn; readonly from: string; readonly to: string }[];
}

export interface GoneEntry {
  readonly indicator: Indicator;
  /** Cairn's own are only no longer shown; a team's own leaves its table, unless something in the workbook names it. */
  readonly becomes: "hidden" | "removed" | "kept";
}

/** What taking a table would do to the workbook's catalogue, told before it is done. */
export interface CataloguePreview {
  readonly added: readonly Entry[];
  readonly changed: readonly ChangedEntry[];
  readonly gone: readonly GoneEntry[];
  /** Rows that say what the catalogue says already. */
  readonly same: number;
  readonly problems: readonly EntryProblem[];
}

export function previewCatalogue(book: Pick<Book, "catalogue" | "team" | "selection" | "practices" | "plan">, { entries, problems }: EntriesReading, mode: CatalogueMode): CataloguePreview {
  const { catalogue, team } = book;
  const changed = entries.flatMap(({ indicator, given }): readonly ChangedEntry[] => {
    const now = catalogue.indicatorOf(indicator.code);
    if (now === undefined) return [];
    const fields = ENTRY_COLUMNS.filter((field) => given.has(field) && !sameField(fieldText(indicator, field), fieldText(now, field)))
      .map((field) => ({ field, from: fieldText(now, field), to: fieldText(indicator, field) }));
    return fields.length === 0 ? [] : [{ indicator, fields }];
  });
  const added = entries.filter(({ indicator }) => catalogue.indicatorOf(indicator.code) === undefined);
  return { added, changed, gone: mode === "replace" ? goneOf(book, team, entries) : [], same: entries.length - added.length - changed.length, problems };
}

function goneOf(book: Pick<Book, "catalogue" | "selection" | "practices" | "plan">, team: Book["team"], entries: readonly Entry[]): readonly GoneEntry[] {
  const coming = new Set(entries.map(({ indicator }) => indicator.code));
  const used = usedCodes(book);
  const own = new Set(team.entries.map(({ indicator }) => indicator.code));
  return book.catalogue.indicators.filter(({ code }) => !coming.has(code)).flatMap((indicator): readonly GoneEntry[] => {
    if (OUR_CATALOGUE.indicatorOf(indicator.code) !== undefined) return [{ indicator, becomes: "hidden" }];
    return own.has(indicator.code) ? [{ indicator, becomes: used.has(indicator.code) ? "kept" : "removed" }] : [];
  });
}

/** Codes that something in the workbook names: the selection, a practice, a statement. */
export function usedCodes({ selection, practices, plan }: Pick<Book, "selection" | "practices" | "plan">): ReadonlySet<string> {
  return new Set([...selection.map(({ code }) => code), ...practices.flatMap(({ indicators }) => indicators), ...plan.theory.statements.flatMap(({ indicators }) => indicators), ...plan.readings.map(({ code }) => code)]);
}
