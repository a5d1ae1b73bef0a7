import { readBook } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { mergeBooks } from "../../../src/core/merge/mergedBook";
import type { MergeSource } from "../../../src/core/merge/source";
import type { Decision, Decisions } from "../../../src/core/merge/decisions";
import { groundOf, unite, type MergeGround } from "../../../src/core/merge/unite";
import type { Table } from "../../../src/core/table";
import { DAC_5, practiceTable } from "../practiceTable";

export type Row = Readonly<Record<string, Cell>>;

/** A workbook read as a file is, with a column for each criterion unless told otherwise. */
export function sourceOf(name: string, rows: readonly Row[], options: { readonly tables?: readonly Table[]; readonly settings?: object; readonly criteria?: readonly string[]; readonly dateSystem?: 1900 | 1904 } = {}): MergeSource {
  const table = practiceTable(rows, options.criteria ?? DAC_5);
  const { dateSystem = 1900 } = options;
  return { name, dateSystem, book: readBook([table, ...(options.tables ?? [])], options.settings === undefined ? null : JSON.stringify(options.settings), dateSystem) };
}

/** Ratings of the five DAC criteria by column. */
export const rated = (...ratings: readonly Cell[]): Row => Object.fromEntries(DAC_5.map((name, i) => [name, ratings[i] ?? null]));

export function mergedOf(sources: readonly MergeSource[], decide: (ground: MergeGround) => Decisions = () => ({})) {
  const ground = groundOf(sources);
  return mergeBooks(unite(ground, decide(ground)));
}

/** The same decision for the group that has this practice in it. */
export function decideOn(title: string, decision: (group: MergeGround["groups"][number]) => Decision) {
  return (ground: MergeGround): Decisions => Object.fromEntries(ground.groups.filter(({ members }) => members.some(({ practice }) => practice.title === title)).map((group) => [group.id, decision(group)]));
}
