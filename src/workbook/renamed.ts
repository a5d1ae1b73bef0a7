import { OWN_TABLES, nameOfOwn } from "../core/ownTables";
import { parseSettings, settingsJson, type Settings } from "../core/settings";
import type { Table } from "../core/table";
import type { TableInfo } from "./port";

/** What was read last, and the settings documents that it was read by: as it was kept in the workbook, and with the names that tables had by then. */
export interface ReadBefore {
  readonly tables: readonly Table[];
  readonly kept: string | null;
  readonly json: string | null;
}

/**
 * The settings, naming our tables as they are called now: a name that a person changes is followed while the workbook is open. Where the
 * settings in the workbook name another table than they did, only what they say counts: someone chose another, or took a choice back.
 */
export function followRename(kept: string | null, before: ReadBefore, listed: readonly TableInfo[]): string | null {
  const { settings, problem } = parseSettings(kept);
  if (problem !== null) return kept;
  const [wasKept, was] = [parseSettings(before.kept).settings, parseSettings(before.json).settings];
  const isThere = (name: string): boolean => listed.some((table) => same(table.name, name));
  /** What the table of this name is called now; `first` is what it was called in the settings and `then` what it was when read last. */
  const nameNow = (name: string, first: string, then: string): string => {
    if (isThere(name)) return name;
    const used = before.tables.find((table) => same(table.name, same(name, first) ? then : name));
    return listed.find(({ id }) => id === used?.id)?.name ?? name;
  };
  const practiceTable = nameNow(nameIn(settings), nameIn(wasKept), nameIn(was));
  const furtherTables = settings.furtherTables.map(({ table, columns }, i) => {
    const [first, then] = [wasKept.furtherTables[i]?.table ?? table, was.furtherTables[i]?.table ?? table];
    return { table: nameNow(table, first, then), columns };
  });
  const tableNames = { ...settings.tableNames };
  for (const own of OWN_TABLES) {
    const now = nameNow(nameOfOwn(settings, own), nameOfOwn(wasKept, own), nameOfOwn(was, own));
    if (now !== nameOfOwn(settings, own)) tableNames[own] = now;
  }
  const named: Settings = { ...settings, practiceTable: practiceTable === nameIn(settings) ? settings.practiceTable : practiceTable, furtherTables, tableNames };
  return JSON.stringify(named) === JSON.stringify(settings) ? kept : settingsJson(named, kept);
}

const nameIn = ({ practiceTable }: Settings): string => practiceTable ?? "Practices";

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
