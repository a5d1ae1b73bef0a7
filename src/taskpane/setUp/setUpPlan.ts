import { TABLE_NAMES } from "../../core/schema";
import type { Settings } from "../../core/settings";
import type { TableInfo } from "../../workbook/port";
import { namesThere, type Purpose } from "../../workbook/setUp";
import { INDICATOR_TABLES } from "../../workbook/templates";

/** What "Set up workbook" makes for a purpose, by table name, in sheet order; a network's regions come beside. */
export function tablesToMake(kind: Purpose["kind"]): readonly string[] {
  return kind === "indicators" ? TABLE_NAMES.filter((name) => INDICATOR_TABLES.includes(name)) : TABLE_NAMES;
}

export interface SetUpPlan {
  /** Tables that are missing and will be created. */
  readonly create: readonly string[];
  /** Tables that are there already and stay as they are. */
  readonly stay: readonly string[];
}

/** Compares what is there, under our names or others that the settings know, with what Cairn needs. A plain header row is not a table; names match without regard to case. */
export function setUpPlan(present: readonly TableInfo[], wanted: readonly string[], settings: Settings): SetUpPlan {
  const names = namesThere(present.filter(({ kind }) => kind === "table"), settings);
  return {
    create: wanted.filter((name) => !names.has(name.toLowerCase())),
    stay: wanted.filter((name) => names.has(name.toLowerCase())),
  };
}

/** What was done, for the notice afterwards. */
export function setUpWords(created: readonly string[]): string {
  if (created.length === 0) return "All tables were there already. Nothing was created.";
  return `Created ${created.length} ${created.length === 1 ? "sheet" : "sheets"}: ${created.join(", ")}. Nothing else was touched.`;
}
