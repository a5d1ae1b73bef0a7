import type { Book } from "../../core/book";
import { listed } from "../../core/wording";
import type { LocateGroup } from "./agreement";

/** The groups in the order of the list. */
export const GROUPS: readonly { readonly group: LocateGroup; readonly title: string; readonly hint: string }[] = [
  { group: "swapped", title: "Latitude and longitude swapped", hint: "A tick swaps the two." },
  { group: "found", title: "Found", hint: "One place of this name, and nothing in the row speaks against it. What would replace something is not ticked." },
  { group: "choose", title: "Choose", hint: "The name could be several places, or is only a part of one." },
  { group: "missing", title: "Not found", hint: "What may be meant is offered where a name is spelt alike." },
];

/** What a write does or did: "Wrote 12 positions." */
export function writeWords(count: number, verb: "Wrote" | "Writes"): string {
  return `${verb} ${count} ${count === 1 ? "position" : "positions"}.`;
}

/** How many practices nothing can be looked up for; "" for none. */
export function namelessWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "1 practice has neither a position nor a place's name." : `${count} practices have neither a position nor a place's name.`;
}

/** What cannot be written because a table has no column for it, a sentence a table; "" when all have all. */
export function missingColumnWords({ practiceTables, tables }: Book): string {
  return practiceTables.flatMap(({ table: id, of }) => {
    const missing = ["Latitude", "Longitude", "Precision"].filter((name) => (of[name] ?? -1) < 0);
    const table = practiceTables.length === 1 ? "table" : `table “${tables.find((each) => each.id === id)?.name ?? ""}”`;
    if (missing.length === 0) return [];
    if (missing.length === 1 && missing[0] === "Precision") {
      return `The ${table} has no column Precision, so these positions will pass for exact ones. Add the column in the sheet first if that matters.`;
    }
    return `The ${table} has no ${missing.length === 1 ? "column" : "columns"} ${listed(missing)}. Add ${missing.length === 1 ? "it" : "them"} in the sheet, then come back.`;
  }).join(" ");
}

/** The tables that positions can be written to. */
export function tablesWithPositions({ practiceTables }: Book): ReadonlySet<string> {
  return new Set(practiceTables.filter(({ of }) => ["Latitude", "Longitude"].every((name) => (of[name] ?? -1) >= 0)).map(({ table }) => table));
}
