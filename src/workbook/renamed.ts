import { parseSettings, settingsJson, type Settings } from "../core/settings";
import type { Table } from "../core/table";
import type { TableInfo } from "./port";

/**
 * The settings, naming the tables of practices as they are called now: a name that a person changes is followed while the workbook
 * is open. `before` is what was read last, with the settings that it was read by; where the settings say otherwise by now, only
 * what they say counts.
 */
export function followRename(json: string | null, before: { readonly tables: readonly Table[]; readonly json: string | null }, listed: readonly TableInfo[]): string | null {
  const { settings, problem } = parseSettings(json);
  if (problem !== null) return json;
  const was = parseSettings(before.json).settings;
  const isFollowed = besidesNames(settings) === besidesNames(was);
  const nameNow = (name: string, earlier: string | undefined): string => {
    if (listed.some((table) => same(table.name, name))) return name;
    const used = before.tables.find((table) => same(table.name, name) || (isFollowed && earlier !== undefined && same(table.name, earlier)));
    return listed.find(({ id }) => id === used?.id)?.name ?? name;
  };
  const first = nameNow(nameIn(settings), nameIn(was));
  const furtherTables = settings.furtherTables.map(({ table, columns }, i) => ({ table: nameNow(table, was.furtherTables[i]?.table), columns }));
  const isSame = first === nameIn(settings) && furtherTables.every(({ table }, i) => table === settings.furtherTables[i]?.table);
  return isSame ? json : settingsJson({ ...settings, practiceTable: first === nameIn(settings) ? settings.practiceTable : first, furtherTables }, json);
}

const nameIn = ({ practiceTable }: Settings): string => practiceTable ?? "Practices";

/** What the settings say of the tables of practices besides their names. */
function besidesNames({ columns, furtherTables }: Settings): string {
  return JSON.stringify([columns, ...furtherTables.map((table) => table.columns)]);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
