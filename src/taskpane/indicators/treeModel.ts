import type { Indicator, IndicatorKind, Stage } from "../../core/framework/framework";
import { OUR_CATALOGUE, type Catalogue } from "../../core/framework/bookCatalogue";
import { DOMAINS, HEADINGS } from "../../core/framework/catalogue";
import { stagesOf } from "../../core/framework/pathways";

/** A box is ticked, not, or `mixed` when only some of what it holds is. */
export type Tick = boolean | "mixed";

/** A heading or a domain with the indicators under it that the filters let through. */
export interface Branch {
  /** Tree value, unlike any indicator code: `heading MM`, `domain WRK`. */
  readonly value: string;
  readonly name: string;
  readonly branches: readonly Branch[];
  /** All indicators below, in catalogue order. */
  readonly indicators: readonly Indicator[];
}

/** What the tree shows; null and absent sets let everything through. */
export interface IndicatorFilter {
  readonly kind: IndicatorKind | null;
  readonly stage: Stage | null;
  /** Chosen or not, with the codes that were so when the filter was set: a box that changes does not vanish under the pointer. */
  readonly chosen: { readonly is: boolean; readonly codes: ReadonlySet<string> } | null;
}

export const NO_INDICATOR_FILTER: IndicatorFilter = { kind: null, stage: null, chosen: null };

export function isFiltering(filter: IndicatorFilter): boolean {
  return filter.kind !== null || filter.stage !== null || filter.chosen !== null;
}

/** True: the indicator stays. */
export function passes(indicator: Indicator, filter: IndicatorFilter): boolean {
  if (filter.kind !== null && indicator.kind !== filter.kind) return false;
  if (filter.stage !== null && !stagesOf(indicator).includes(filter.stage)) return false;
  return filter.chosen === null || filter.chosen.codes.has(indicator.code) === filter.chosen.is;
}

/** The branch of a team's own indicators that name none of the framework's domains. */
const ELSEWHERE = "heading elsewhere";

/** Headings › domains › indicators, without branches that the filter leaves empty; what is of no domain in a branch of its own, last. */
export function indicatorTree(filter: IndicatorFilter, catalogue: Catalogue = OUR_CATALOGUE): readonly Branch[] {
  const elsewhere = catalogue.indicatorsOf("").filter((indicator) => passes(indicator, filter));
  const headings = HEADINGS.map((heading): Branch => {
    const domains = DOMAINS.filter((domain) => domain.heading === heading.id).map((domain): Branch => ({
      value: `domain ${domain.id}`,
      name: domain.name,
      branches: [],
      indicators: catalogue.indicatorsOf(domain.id).filter((indicator) => passes(indicator, filter)),
    })).filter((branch) => branch.indicators.length > 0);
    return {
      value: `heading ${heading.id}`,
      name: heading.name,
      branches: domains,
      indicators: domains.flatMap((branch) => branch.indicators),
    };
  }).filter((branch) => branch.indicators.length > 0);
  return elsewhere.length === 0 ? headings : [...headings, { value: ELSEWHERE, name: "In no domain of the framework", branches: [], indicators: elsewhere }];
}

/** How many of the indicators are chosen. */
export function chosenCount(indicators: readonly Indicator[], chosen: ReadonlySet<string>): number {
  return indicators.filter((indicator) => chosen.has(indicator.code)).length;
}

export function tickOf(indicators: readonly Indicator[], chosen: ReadonlySet<string>): Tick {
  const count = chosenCount(indicators, chosen);
  if (count === 0) return false;
  return count === indicators.length ? true : "mixed";
}

/** What the tree holds: headings with their domains, or the indicators that a search found, best first, without branches. */
export type Shown =
  | { readonly kind: "branches"; readonly branches: readonly Branch[] }
  | { readonly kind: "found"; readonly indicators: readonly Indicator[] };

interface Standing {
  readonly level: number;
  /** 1-based among its siblings, of `size`. */
  readonly position: number;
  readonly size: number;
  /** Value of the branch it hangs on; null at the top. */
  readonly parent: string | null;
}

/** One visible line of the tree. */
export type TreeRow = Standing & (
  | { readonly kind: "branch"; readonly branch: Branch }
  | { readonly kind: "leaf"; readonly indicator: Indicator }
);

/** The lines that are visible while some branches are open, from top to bottom. */
export function treeRows(shown: Shown, open: ReadonlySet<unknown>): readonly TreeRow[] {
  if (shown.kind === "found") return leafRows(shown.indicators, 1, null);
  return branchRows(shown.branches, 1, null, open);
}

function branchRows(branches: readonly Branch[], level: number, parent: string | null, open: ReadonlySet<unknown>): readonly TreeRow[] {
  return branches.flatMap((branch, i): readonly TreeRow[] => {
    const row: TreeRow = { kind: "branch", branch, level, position: i + 1, size: branches.length, parent };
    if (!open.has(branch.value)) return [row];
    const below = branch.branches.length > 0
      ? branchRows(branch.branches, level + 1, branch.value, open)
      : leafRows(branch.indicators, level + 1, branch.value);
    return [row, ...below];
  });
}

function leafRows(indicators: readonly Indicator[], level: number, parent: string | null): readonly TreeRow[] {
  return indicators.map((indicator, i): TreeRow => ({ kind: "leaf", indicator, level, position: i + 1, size: indicators.length, parent }));
}

/** Which indicators a box stands for, by tree value; a leaf stands for itself. */
export function indicatorsByValue(shown: Shown): ReadonlyMap<string, readonly Indicator[]> {
  const all = new Map<string, readonly Indicator[]>();
  const add = (branch: Branch): void => {
    all.set(branch.value, branch.indicators);
    branch.branches.forEach(add);
  };
  const leaves = shown.kind === "found" ? shown.indicators : shown.branches.flatMap(({ indicators }) => indicators);
  for (const indicator of leaves) all.set(indicator.code, [indicator]);
  if (shown.kind === "branches") shown.branches.forEach(add);
  return all;
}
