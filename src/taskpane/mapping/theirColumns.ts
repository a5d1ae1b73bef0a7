import type { ChosenColumns } from "../../workbook/actions/mapColumns";
import type { DraftColumn, MappingDraft } from "./mappingDraft";
import type { MatchedOver } from "./matching";
import { headerWords } from "./mappingWords";

/** What has changed under a person's choices for a table, as it was and as it is; null for nothing. */
export function columnsChanged(was: MatchedOver, now: MatchedOver): { readonly was: string; readonly theirs: string } | null {
  const quoted = (header: string | undefined): string => (header === undefined ? "as found" : header === "" ? "no column" : `“${headerWords(header)}”`);
  const targets = [...new Set([...Object.keys(was.mapped), ...Object.keys(now.mapped)])].filter((target) => was.mapped[target] !== now.mapped[target]);
  const [gone, come] = [was.headers.filter((header) => !now.headers.includes(header)), now.headers.filter((header) => !was.headers.includes(header))];
  const all = [
    ...targets.map((target) => [`${target} ${quoted(was.mapped[target])}`, `${target} ${quoted(now.mapped[target])}`] as const),
    ...gone.map((header) => [`with ${quoted(header)}`, `without ${quoted(header)}`] as const),
    ...come.map((header) => [`without ${quoted(header)}`, `with ${quoted(header)}`] as const),
  ];
  if (all.length > 0) return { was: all.map(([before]) => before).join(", "), theirs: all.map(([, after]) => after).join(", ") };
  return was.headers.every((header, column) => header === now.headers[column]) ? null : { was: "in one order", theirs: "in another order" };
}

/** A draft made over some headers, over others: a choice goes with its header, and one whose header is gone is none. */
export function reseatedDraft(draft: MappingDraft, was: readonly string[], now: readonly string[]): MappingDraft {
  return new Map([...draft].map(([target, { column, ticked }]): [string, DraftColumn] => {
    const seat = seatOf(column, was, now);
    return [target, { column: seat, ticked: ticked && seat !== null }];
  }));
}

/** The same for columns that were looked at. */
export function reseatedColumns(chosen: ChosenColumns, was: readonly string[], now: readonly string[]): ChosenColumns {
  return new Map([...chosen].map(([target, column]) => [target, seatOf(column, was, now)]));
}

function seatOf(column: number | null, was: readonly string[], now: readonly string[]): number | null {
  if (column === null || was === now) return column;
  const seat = now.indexOf(was[column] ?? "");
  return seat < 0 ? null : seat;
}
