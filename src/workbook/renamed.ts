import { parseSettings, settingsJson } from "../core/settings";
import type { Table } from "../core/table";
import type { TableInfo } from "./port";

/** A table that was read under one name and has another now. */
export interface RenamedTable {
  readonly was: string;
  readonly now: string;
}

/** Tables of the book that are still there (by their id) under another name, where none of the old name has come. */
export function renamedTables(before: readonly Table[], listed: readonly TableInfo[]): readonly RenamedTable[] {
  return before.flatMap((table) => {
    const now = listed.find(({ id }) => id === table.id);
    const replaced = listed.some(({ name }) => same(name, table.name));
    return now === undefined || replaced ? [] : [{ was: table.name, now: now.name }];
  });
}

/**
 * The settings, naming the table of practices as it is called now: a name that a person changes is followed while the workbook is
 * open. `before` is what was read last, with the settings that it was read by.
 */
export function followRename(json: string | null, before: { readonly tables: readonly Table[]; readonly json: string | null }, listed: readonly TableInfo[]): string | null {
  const { settings, problem } = parseSettings(json);
  const nameIn = (read: { readonly practiceTable: string | null }): string => read.practiceTable ?? "Practices";
  if (problem !== null || listed.some(({ name }) => same(name, nameIn(settings)))) return json;
  const known = [nameIn(settings), nameIn(parseSettings(before.json).settings)];
  const used = before.tables.find(({ name }) => known.some((one) => same(one, name)));
  const now = listed.find(({ id }) => id === used?.id);
  return now === undefined ? json : settingsJson({ ...settings, practiceTable: now.name }, json);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
