import { cairnHadText, type CairnHad } from "../../core/adapting/cairnHad";
import { CAIRN_HAD, CATALOGUE_TABLE } from "../../core/adapting/catalogueTable";
import type { CatalogueMode } from "../../core/adapting/catalogueMode";
import type { Entry } from "../../core/adapting/entries";
import { CORRECTED, ENTRY_COLUMNS, fieldText } from "../../core/adapting/entryFields";
import type { CatalogueConflict, KeptEntry } from "../../core/adapting/mergeCatalogue";
import { usedCodes } from "../../core/adapting/preview";
import type { Book } from "../../core/book";
import { cellText, isBlank, type CellValue } from "../../core/cell";
import { OUR_CATALOGUE } from "../../core/framework/bookCatalogue";
import { REMARKS } from "../../core/merge/tables";
import { WORKBOOK_COLUMN } from "../../core/practice/columns";
import { CATALOGUE_COLUMNS } from "../../core/schema";
import { columnOf, type Table } from "../../core/table";
import type { WorkbookPlan } from "../plan";
import type { Edit, EditBatch, Guard } from "../port";
import { WorkbookError } from "../port";
import { guard } from "./rowEdits";

const OURS = CATALOGUE_COLUMNS.map(({ name }) => name);
/** What a merged workbook wrote beside its entries: nobody's own words, which would hold a row. */
const MERGED = [WORKBOOK_COLUMN, REMARKS];

/**
 * Takes a team's list into the workbook's `Catalogue` table, which is made where there is none. Cells that say the same stay; a row keeps
 * what Cairn had when it was corrected first. In place of Cairn's list, rows that the list no longer has are cleared, but not those
 * that something in the workbook names, nor those in which people wrote more.
 */
export function takeCatalogue(book: Book, entries: readonly Entry[], mode: CatalogueMode): WorkbookPlan {
  const settings = book.settings.catalogueMode === mode ? null : { ...book.settings, catalogueMode: mode };
  const plan = { label: "Take a list of indicators", create: [], edits: [], guards: [], settings } as const;
  const wanted = entries.filter((entry) => mode === "replace" || saysMore(entry));
  const table = book.tables.find(({ id }) => id === book.team.table);
  if (table === undefined) {
    if (wanted.length === 0) return plan;
    const rows = wanted.map((entry) => { const cells = cellsOf(entry); return OURS.map((name) => cells.get(name) ?? null); });
    return { ...plan, create: [{ name: CATALOGUE_TABLE, sheet: CATALOGUE_TABLE, columns: CATALOGUE_COLUMNS, rows }] };
  }
  const edits: Edit[] = [];
  const guards: Guard[] = [];
  const kept = new Map(book.team.entries.map((entry) => [entry.indicator.code, entry]));
  const appended: CellValue[][] = [];
  for (const entry of wanted) {
    const old = kept.get(entry.indicator.code);
    if (old === undefined) appended.push(rowFor(table, cellsOf(entry)));
    else edits.push(...changes(table, old, entry));
  }
  if (mode === "replace") edits.push(...clearings(book, table, entries));
  for (const row of new Set(edits.flatMap((edit) => ("row" in edit ? [edit.row] : [])))) guards.push(guard(book, table.id, row, columnOf(table, "Code")));
  if (appended.length > 0) edits.push({ kind: "append", table: table.id, rows: appended });
  return { ...plan, edits, guards };
}

/** An entry of Cairn's that a list only repeats needs no row beside Cairn's. */
function saysMore({ indicator, given }: Entry): boolean {
  const ours = OUR_CATALOGUE.indicatorOf(indicator.code);
  return ours === undefined || (given.has("Other codes") && indicator.otherCodes !== undefined) || CORRECTED.some((field) => fieldText(indicator, field) !== fieldText(ours, field));
}

function cellsOf({ indicator }: Entry): ReadonlyMap<string, CellValue> {
  return new Map<string, CellValue>([
    ...ENTRY_COLUMNS.map((name) => [name, fieldText(indicator, name) || null] as const), [CAIRN_HAD, cairnHadText(OUR_CATALOGUE.indicatorOf(indicator.code))],
  ]);
}

function rowFor(table: Table, cells: ReadonlyMap<string, CellValue>): CellValue[] {
  const row: CellValue[] = table.headers.map(() => null);
  for (const [name, value] of cells) {
    const column = columnOf(table, name);
    if (column >= 0) row[column] = value;
  }
  return row;
}

/** The cells of a row that come to say something else, of those that the list says anything in. What Cairn had stays as it was told first. */
function changes(table: Table, old: KeptEntry, entry: Entry): readonly Edit[] {
  return [...cellsOf(entry)].flatMap(([name, value]): readonly Edit[] => {
    const column = columnOf(table, name);
    const before = table.rows[old.row]?.[column] ?? null;
    const isSaid = name === CAIRN_HAD || ENTRY_COLUMNS.some((field) => field === name && entry.given.has(field));
    if (column < 0 || !isSaid || cellText(before) === String(value ?? "") || (name === CAIRN_HAD && !isBlank(before)) || (name === "Code" && !isBlank(before))) return [];
    return [{ kind: "cell", table: table.id, row: old.row, column, value }];
  });
}

function clearings(book: Book, table: Table, entries: readonly Entry[]): readonly Edit[] {
  const coming = new Set(entries.map(({ indicator }) => indicator.code));
  const used = usedCodes(book);
  const ours = new Set([...OURS, ...MERGED].map((name) => columnOf(table, name)));
  return book.team.entries.flatMap(({ indicator: { code }, row }): readonly Edit[] => {
    const cells = table.rows[row] ?? [];
    const isNamed = used.has(code) && OUR_CATALOGUE.indicatorOf(code) === undefined;
    if (coming.has(code) || isNamed || cells.some((cell, column) => !ours.has(column) && !isBlank(cell))) return [];
    return [...ours].filter((column) => column >= 0).map((column) => ({ kind: "cell", table: table.id, row, column, value: null }));
  });
}

/** Settles a field that both have changed: the team's word stays, or Cairn's is taken; what Cairn has now is kept as what it was compared with. */
export function settleConflict(book: Book, { code, field, ours }: CatalogueConflict, choice: "theirs" | "ours"): EditBatch {
  const table = book.tables.find(({ id }) => id === book.team.table);
  const entry = book.team.entries.find(({ indicator }) => indicator.code === code);
  if (table === undefined || entry === undefined) throw new WorkbookError("not-found", `The Catalogue table has no row of ${code} any more.`);
  const { row } = entry;
  const had: CairnHad = { ...entry.had, [field]: ours };
  const text = CORRECTED.flatMap((name) => (had[name] === undefined ? [] : [`${name}: ${had[name]}`])).join("\n");
  const edit = (name: string, value: string): Edit => ({ kind: "cell", table: table.id, row, column: columnOf(table, name), value });
  return {
    label: `Settle ${field} of ${code}`, edits: [edit(CAIRN_HAD, text), ...(choice === "ours" ? [edit(field, ours)] : [])],
    guards: ["Code", CAIRN_HAD, field].map((name) => guard(book, table.id, row, columnOf(table, name))),
  };
}
