import type { Indicator, IndicatorKind, Stage } from "../../core/framework/framework";
import { DOMAINS, HEADINGS, indicatorsOf } from "../../core/framework/catalogue";
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

/** Headings › domains › indicators, without branches that the filter leaves empty. */
export function indicatorTree(filter: IndicatorFilter): readonly Branch[] {
  return HEADINGS.map((heading): Branch => {
    const domains = DOMAINS.filter((domain) => domain.heading === heading.id).map((domain): Branch => ({
      value: `domain ${domain.id}`,
      name: domain.name,
      branches: [],
      indicators: indicatorsOf(domain.id).filter((indicator) => passes(indicator, filter)),
    })).filter((branch) => branch.indicators.length > 0);
    return {
      value: `heading ${heading.id}`,
      name: heading.name,
      branches: domains,
      indicators: domains.flatMap((branch) => branch.indicators),
    };
  }).filter((branch) => branch.indicators.length > 0);
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
