import { CATALOGUE_TABLE } from "../../core/adapting/catalogueTable";
import type { CatalogueMode } from "../../core/adapting/catalogueMode";
import type { CataloguePreview } from "../../core/adapting/preview";
import type { Book } from "../../core/book";

export function modeWords(mode: CatalogueMode): string {
  return mode === "add" ? "beside Cairn’s" : "in place of Cairn’s";
}

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** What the list is made of, a sentence each. */
export function adaptedWords({ catalogue, team, settings, tables }: Pick<Book, "catalogue" | "team" | "settings" | "tables">): readonly string[] {
  const own = catalogue.indicators.filter(({ code }) => catalogue.ownCodes.has(code)).length;
  const corrected = catalogue.indicators.filter(({ code, confidence }) => confidence === "from-table" && !catalogue.ownCodes.has(code)).length;
  const total = `The list shows ${many(catalogue.indicators.length, "indicator", "indicators")}: ${catalogue.indicators.length - own} of Cairn’s${corrected > 0 ? ` (${corrected} corrected)` : ""} and ${own} of your own.`;
  if (team.table === null) return [total, "Cairn’s list is in our own words and not the official one. Take a table with your own indicators, or with corrections of Cairn’s under the same codes."];
  const name = tables.find(({ id }) => id === team.table)?.name ?? CATALOGUE_TABLE;
  const whole = `${name}[#All]`;
  const formula = settings.catalogueMode === "add" ? `=CAIRN.INDICATOR(A2,"domain",${whole})` : `=CAIRN.INDICATORS(,,${whole},TRUE)`;
  return [
    total, `Your ${name} table stands ${modeWords(settings.catalogueMode)}. What you type there counts at once.`,
    `Formulas go by it where they are given it, as in ${formula}. Without it they know Cairn’s list alone.`,
  ];
}

/** What taking a table does, in one line. */
export function takeWords({ added, changed, gone, problems }: CataloguePreview, tense: "will" | "done"): string {
  const hidden = gone.filter(({ becomes }) => becomes === "hidden").length;
  const removed = gone.filter(({ becomes }) => becomes === "removed").length;
  const parts = [
    ...(added.length > 0 ? [`${added.length} new`] : []), ...(changed.length > 0 ? [`${changed.length} changed`] : []),
    ...(hidden > 0 ? [`${hidden} of Cairn’s not shown`] : []), ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  const what = parts.length === 0 ? "Nothing changes." : `${tense === "will" ? "Will take" : "Taken"}: ${parts.join(", ")}.`;
  return problems.length === 0 ? what : `${what} ${many(problems.length, "row", "rows")} left out.`;
}

/** Whether there is anything to do. A list that says nothing at all never takes the place of Cairn's. */
export function canTake({ added, changed, gone, same }: CataloguePreview, mode: CatalogueMode, now: CatalogueMode): boolean {
  const rows = added.length + changed.length + same;
  return rows > 0 && (added.length + changed.length + gone.length > 0 || mode !== now);
}

