import type { Domain } from "../../core/framework/framework";
import { domainsOf, HEADINGS } from "../../core/framework/catalogue";
import type { Gap } from "../../core/practice/gaps";
import { EMPTY_FILTER } from "../../core/practice/view";
import type { Filter } from "../../core/practice/view";
import type { KnownRegion } from "../../core/regions/join";
import type { ActiveFilter } from "./filterEdits";

/** What closes a gap: a filter that shows the practices which are there, or words about making the first one. */
export type GapStep =
  | { readonly kind: "show"; readonly words: string; readonly filter: Filter }
  | { readonly kind: "explain"; readonly words: string };

/** One filter cleared where that is enough, else all of them; where there is no practice at all, what would make one. */
export function stepFor(gap: Gap<unknown>, active: readonly ActiveFilter[], explain: string): GapStep {
  if (gap.total === 0) return { kind: "explain", words: explain };
  const alone = gap.shownBy === null ? undefined : active[gap.shownBy.filter];
  if (alone === undefined) return { kind: "show", words: `Clear all filters to see ${gap.total}`, filter: EMPTY_FILTER };
  return { kind: "show", words: `Clear ${alone.label} to see ${gap.shownBy?.count ?? 0}`, filter: alone.without };
}

/** "3 of 14 domains have no practice." */
export function gapCount(missing: number, all: number, one: string, many: string): string {
  if (all === 0) return `This workbook names no ${many}.`;
  if (missing === 0) return `Every ${one} has a practice.`;
  return `${missing} of ${all} ${all === 1 ? one : many} ${missing === 1 ? "has" : "have"} no practice.`;
}

/** Domains in the framework's tree: headings that have a gap, each with its gaps. `whole` says that no domain of it has a practice. */
export function byHeading(gaps: readonly Gap<Domain>[]): readonly { readonly name: string; readonly whole: boolean; readonly gaps: readonly Gap<Domain>[] }[] {
  return HEADINGS.flatMap(({ id, name }) => {
    const own = gaps.filter((gap) => gap.of.heading === id);
    return own.length === 0 ? [] : [{ name, whole: own.length === domainsOf(id).length, gaps: own }];
  });
}

/** What a domain's button says, by how many indicators the workbook's list has of it. */
export const indicatorsWords = (count: number): string => (count === 0 ? "What to do" : count === 1 ? "Show its indicator" : `Show its ${count} indicators`);

export const regionName = ({ code, name }: KnownRegion): string => (name === "" || name === code ? code : code === "" ? name : `${name} (${code})`);

/** What makes the first practice of a region. */
export function regionAdvice({ code, name }: KnownRegion): string {
  const coded = code !== "" && code !== name;
  return `In the Practices table, add a row with ${coded ? `Region code ${code}` : `Region ${name}`}, or write it in the row of a practice that ran there.`;
}
