import type { CatalogueMode } from "../adapting/catalogueMode";
import { CAIRN_HAD } from "../adapting/catalogueTable";
import type { Entry } from "../adapting/entries";
import { ENTRY_COLUMNS, fieldText, sameField, type EntryColumn } from "../adapting/entryFields";
import { usedCodes } from "../adapting/preview";
import { isBlank, type Cell } from "../cell";
import { fold } from "../folding";
import { canonicalCode } from "../framework/catalogue";
import type { Indicator } from "../framework/framework";
import type { Table } from "../table";
import { listed } from "../wording";
import type { JoinRule } from "./joinRows";
import type { MergeSource } from "./source";

/** Rows of one code are the same if they say the same; what Cairn had when they were written is then that of the first. */
export const SAME_ENTRY: JoinRule = { key: ["Code"], following: [CAIRN_HAD], newest: null };

/** What makes a code mean one thing and not another. */
const MEANING = ["Domain", "Kind", "Indicator", "Unit", "Direction"] as const satisfies readonly EntryColumn[];

/** A row of a team's list of one of the workbooks. */
export interface ListRow {
  readonly source: number;
  readonly table: Table;
  readonly cells: readonly Cell[];
  /** Cells as they are compared and written, by our column; all others as they stand. */
  readonly said: ReadonlyMap<string, string | null>;
  /** A row that its own workbook could not take: it means nothing there and lends no word to one that does. */
  readonly apart: boolean;
}

/** A code that means different things in the workbooks. */
interface CodeConflict {
  readonly code: string;
  readonly fields: readonly (typeof MEANING)[number][];
  /** In the order of the sources: what each that lists or uses the code means by it. */
  readonly meanings: readonly { readonly workbook: string; readonly indicator: Indicator }[];
  /** The workbook whose list comes first with it: what it says counts. */
  readonly counts: string;
}

export interface UnitedLists {
  readonly rows: readonly ListRow[];
  readonly mode: CatalogueMode;
  /** Codes that the workbooks do not mean alike, each with a sentence that says what each of them means. */
  readonly conflicts: readonly { readonly code: string; readonly words: string }[];
  /** How the lists stand to Cairn's where the workbooks do not agree on it; null where they do. */
  readonly modeWords: string | null;
}

/** The teams' lists of indicators (`Catalogue`) of all workbooks. A table of that name which is no such list is none of these. */
export function unitedLists(sources: readonly MergeSource[]): UnitedLists {
  const listing = sources.filter(({ book }) => book.team.entries.length > 0);
  const conflicts = listing.length === 0 ? [] : conflictsOf(sources);
  const differing = new Map(conflicts.map(({ code, fields }) => [code, fields]));
  const spelt = new Map<string, string>();
  const rows = sources.flatMap(({ book }, source) => {
    const table = book.tables.find(({ id }) => id === book.team.table);
    if (table === undefined) return [];
    const entries = new Map(book.team.entries.map((entry) => [entry.row, entry]));
    return table.rows.flatMap((cells, row) => {
      if (cells.every(isBlank)) return [];
      const entry = entries.get(row);
      return [{ source, table, cells, apart: entry === undefined, said: entry === undefined ? new Map() : saidBy(entry, book.catalogue.indicatorOf(entry.indicator.code), differing, spelt) }];
    });
  });
  const replacing = sources.filter(({ book }) => book.team.entries.length > 0 && book.settings.catalogueMode === "replace").map(({ name }) => name);
  const agree = replacing.length === 0 || replacing.length === sources.length;
  return {
    rows,
    mode: agree && replacing.length > 0 ? "replace" : "add",
    conflicts: conflicts.map((conflict) => ({ code: conflict.code, words: inWords(conflict) })),
    modeWords: agree ? null : `${listed(replacing)} ${replacing.length === 1 ? "has its own list" : "have their own lists"} of indicators in place of Cairn’s, other workbooks do not: here the list stands beside Cairn’s.`,
  };
}

/**
 * What a row says: as it is meant where the workbooks differ on the code, so that no blank cell takes another's word; else what it says itself,
 * spelt as the first workbook that says it spells it.
 */
function saidBy({ indicator, given }: Entry, meant: Indicator | undefined, differing: ReadonlyMap<string, readonly EntryColumn[]>, spelt: Map<string, string>): ReadonlyMap<string, string | null> {
  return new Map(ENTRY_COLUMNS.map((field) => {
    const isOpen = differing.get(indicator.code)?.includes(field) === true;
    const text = isOpen ? fieldText(meant ?? indicator, field) : given.has(field) ? fieldText(indicator, field) : "";
    if (text === "") return [field, null];
    const place = `${indicator.code}\n${field}`;
    const first = spelt.get(place);
    if (first === undefined) spelt.set(place, text);
    return [field, first !== undefined && sameField(first, text) ? first : text];
  }));
}

/** By code, in the order in which the workbooks list them. */
function conflictsOf(sources: readonly MergeSource[]): readonly CodeConflict[] {
  const counts = new Map<string, string>();
  for (const { name, book } of sources) for (const { indicator: { code } } of book.team.entries) if (!counts.has(code)) counts.set(code, name);
  const named = sources.map(({ book }) => new Set([...[...usedCodes(book)].map(canonicalCode), ...book.team.entries.map(({ indicator }) => indicator.code)]));
  return [...counts].flatMap(([code, workbook]): readonly CodeConflict[] => {
    const meanings = sources.flatMap(({ name, book }, at) => {
      const indicator = named[at]?.has(code) === true ? book.catalogue.indicatorOf(code) : undefined;
      return indicator === undefined ? [] : [{ workbook: name, indicator }];
    });
    const [first] = meanings;
    const fields = MEANING.filter((field) => meanings.some(({ indicator }) => first !== undefined && !sameField(fieldText(indicator, field), fieldText(first.indicator, field))));
    return fields.length === 0 ? [] : [{ code, fields, meanings, counts: workbook }];
  });
}

function inWords({ code, fields, meanings, counts }: CodeConflict): string {
  const said = fields.map((field) => {
    const by = new Map<string, { readonly text: string; readonly workbooks: string[] }>();
    for (const { workbook, indicator } of meanings) {
      const text = fieldText(indicator, field);
      const same = by.get(fold(text));
      if (same === undefined) by.set(fold(text), { text, workbooks: [workbook] });
      else same.workbooks.push(workbook);
    }
    return `${field} (${[...by.values()].map(({ text, workbooks }) => `${text === "" ? "blank" : `“${shortened(text)}”`} in ${listed(workbooks)}`).join(", ")})`;
  });
  return `The workbooks differ on what ${code} means, not decided: ${said.join(", ")}. Here it means what ${counts} lists.`;
}

const LONGEST = 120;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
