import type { FollowedIndicator } from "../core/planning/follow";
import { listed } from "../core/wording";

/** Names listed beyond this are counted. */
const MOST_NAMED = 6;

/** True where a row says nothing but what it is about: neither baseline, target nor value, and nobody asked yet. */
export function isNotStarted({ indicator: { baseline, target }, latest, readings }: FollowedIndicator): boolean {
  return baseline === null && target === null && latest === null && readings.length === 0;
}

/** Rows that are not started, by their names; "" for none. */
export function notStartedInWords(rows: readonly FollowedIndicator[]): string {
  const names = rows.map(({ indicator: { code, name, group, place } }) => [name === "" ? code : `${name} (${code})`, [group, place].filter((part) => part !== "").join(", ")].filter((part) => part !== "").join(" for "));
  return names.length === 0 ? "" : `Neither baseline, target nor reading yet: ${fewOf(names).join("; ")}.`;
}

/** What is not known about the rows of a report, a sentence a kind of gap; empty where nothing is missing. */
export function missingInWords(chosen: readonly FollowedIndicator[]): readonly string[] {
  const kinds: readonly (readonly [string, (followed: FollowedIndicator) => boolean])[] = [
    ["No value", ({ latest, readings }) => latest === null && readings.length === 0],
    ["Asked for, and not known or refused", ({ readings }) => readings.some(({ value }) => value.kind !== "number")],
    ["No baseline", ({ indicator }) => indicator.baseline === null],
    ["No target", ({ indicator, judged }) => judged && indicator.target === null],
    ["A value without a date", ({ latest }) => latest !== null && latest.day === null],
  ];
  return kinds.flatMap(([words, holds]) => {
    const names = chosen.filter(holds).map(({ indicator: { code, group, place } }) => [code, [group, place].filter((part) => part !== "").join(", ")].filter((part) => part !== "").join(" for "));
    return names.length === 0 ? [] : [`${words}: ${listed(fewOf(names))}.`];
  });
}

const fewOf = (names: readonly string[]): readonly string[] => (names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} more`] : names);
