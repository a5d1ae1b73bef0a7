import { fold } from "./folding";
import type { Settings } from "./settings";

/** Tables of ours besides those of practices that Cairn reads, by name. */
export const OWN_TABLES = ["Criteria", "Indicators", "Readings", "Ratings", "TheoryOfChange", "Regions", "Snapshots", "Catalogue"] as const;
export type OwnTable = (typeof OWN_TABLES)[number];

/** The headers by which a table is told to be one of ours where its name is another: all of these, whatever else stands beside. */
export const TOLD_BY: Readonly<Record<OwnTable, readonly string[]>> = {
  Criteria: ["Criterion", "Question", "Weight", "Minimum"],
  Indicators: ["Code", "Indicator", "Baseline", "Target"],
  Readings: ["Code", "Date", "Group", "Value"],
  Ratings: ["Practice ID", "Rater", "Criterion", "Rating"],
  TheoryOfChange: ["ID", "Step", "Statement", "Leads to"],
  Regions: ["Region code", "Region", "Figure", "Value"],
  Snapshots: ["Snapshot", "Practice ID", "Verdict", "Hash"],
  Catalogue: ["Code", "Domain", "Indicator", "Cairn had"],
};

type Names = Pick<Settings, "tableNames">;

/** What one of our tables is called in this workbook: our name, unless the settings say another. */
export function nameOfOwn({ tableNames }: Names, own: OwnTable): string {
  return (Object.hasOwn(tableNames, own) ? tableNames[own] : undefined) ?? own;
}

/** One of our tables among these, by what it is called in this workbook, else by our name; null when there is none. */
export function ownTable<T extends { readonly name: string }>(tables: readonly T[], names: Names, own: OwnTable): T | null {
  const called = (name: string): T | undefined => tables.find((table) => fold(table.name) === fold(name));
  return called(nameOfOwn(names, own)) ?? called(own) ?? null;
}

/** Which of our tables one of this name may be; null for none. */
export function ownNamed(name: string, names: Names): OwnTable | null {
  return OWN_TABLES.find((own) => [own, nameOfOwn(names, own)].some((known) => fold(known) === fold(name))) ?? null;
}

/** A table that has the headers of one of ours, which this workbook has not by name. */
export interface LikelyOwn<T> {
  readonly own: OwnTable;
  readonly table: T;
}

/**
 * Tables that may be ours under another name: each has all headers by which ours is told, ours is not there, and no other table is
 * as like it. `taken`: ids of tables in use. Nothing is decided: a person says whether it is ours.
 */
export function likelyOwn<T extends { readonly id: string; readonly name: string; readonly headers: readonly string[] }>(listed: readonly T[], names: Names, taken: ReadonlySet<string>): readonly LikelyOwn<T>[] {
  const free = listed.filter(({ id, name }) => !taken.has(id) && ownNamed(name, names) === null);
  return OWN_TABLES.flatMap((own) => {
    if (ownTable(listed, names, own) !== null) return [];
    const alike = free.filter(({ headers }) => TOLD_BY[own].every((wanted) => headers.some((header) => fold(header) === fold(wanted))));
    const [table] = alike;
    return table !== undefined && alike.length === 1 ? [{ own, table }] : [];
  });
}
