import { listed } from "../core/wording";
import { statusLook } from "../ui/statusStyle";
import type { ReportRow } from "./reportModel";

/** Names listed beyond this are counted. */
const MOST_NAMED = 5;

const wordOf = ({ status, judged }: Pick<ReportRow, "status" | "judged">): string => statusLook(status, judged).word;

/**
 * What a reader should know first: how many are on track, how many are behind, of how many nothing can be said; then which are behind or reversing.
 * Every row is counted once.
 */
export function headlineOf(rows: readonly ReportRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const count = (...words: readonly string[]): number => rows.filter((row) => words.includes(wordOf(row))).length;
  const [good, bad, none, unclear, context] = [count("Achieved", "On track"), count("Behind", "Reversing"), count("No reading"), count("Not determined"), count("Context, not judged")];
  const codes = new Set(rows.map(({ code }) => code)).size;
  const lead = `Of ${codes} ${codes === 1 ? "indicator" : "indicators"}${rows.length === codes ? "" : ` in ${rows.length} groups and places`}`;
  const said = [
    `${good === 0 ? "none" : good} ${isAre(good)} on track or achieved`, `${bad === 0 ? "none" : bad} ${isAre(bad)} behind or reversing`,
    ...(none === 0 ? [] : [`${none} ${none === 1 ? "has" : "have"} no reading`]), ...(unclear === 0 ? [] : [`${unclear} cannot be judged`]),
    ...(context === 0 ? [] : [`${context} ${context === 1 ? "describes" : "describe"} a context and ${isAre(context)} not judged`]),
  ];
  return [`${lead}, ${listed(said)}.`, ...(["Reversing", "Behind", "No reading"] as const).flatMap((word) => named(word, rows.filter((row) => wordOf(row) === word)))];
}

const isAre = (count: number): string => (count === 1 ? "is" : "are");

function named(word: string, rows: readonly ReportRow[]): readonly string[] {
  const names = rows.map(({ code, label }) => (label === "" ? code : `${code} for ${label}`));
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} more`] : names;
  return names.length === 0 ? [] : [`${word}: ${listed(shown)}.`];
}
