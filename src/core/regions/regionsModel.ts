import type { Bands } from "../evaluation/evaluation";
import { shownScore, shownShare } from "../evaluation/wording";
import type { ScoredPractice } from "../practice/practice";
import { classesOf, type ShadeClass } from "./classes";
import { joinRegions, type JoinedBy, type Region, type RegionIndex } from "./join";
import { regionFacts, shadeOf, type RegionFacts, type RegionMeasure, type RegionShade } from "./measures";
import { regionKey } from "./regionCodes";

/** A region with what the present view has in it. */
export interface RegionRow {
  /** Unique and the same whatever is filtered. */
  readonly key: string;
  readonly region: Region;
  readonly practices: readonly ScoredPractice[];
  readonly facts: RegionFacts;
  readonly shade: RegionShade;
}

/** Map, table and panel of the regions all come from this, so that they cannot disagree. */
export interface RegionsModel {
  readonly measure: RegionMeasure;
  readonly least: number;
  /** In the order of the index. */
  readonly rows: readonly RegionRow[];
  readonly unmatched: readonly ScoredPractice[];
  readonly by: Readonly<Record<JoinedBy, number>>;
  /** Lowest first; none where no region has a value. */
  readonly classes: readonly ShadeClass[];
}

/** What a measure says of the listed practices, region by region; `least` as `shadeOf` has it. */
export function regionsModel(index: RegionIndex, listed: readonly ScoredPractice[], measure: RegionMeasure, least: number, bands: Bands): RegionsModel {
  const join = joinRegions(listed, index);
  const rows = index.regions.map((region, at): RegionRow => {
    const practices = join.practices[at] ?? [];
    const facts = regionFacts(practices);
    return { key: regionKey(region.code), region, practices, facts, shade: shadeOf(facts, measure, least) };
  });
  const values = rows.flatMap(({ shade }) => (shade.kind === "value" ? [shade.value] : []));
  return { measure, least, rows, unmatched: join.unmatched, by: join.by, classes: values.length === 0 ? [] : classesOf(measure, values, bands) };
}

/** A value as map and table write it: a count, a mean as scores are written, a share in per cent. */
export function valueWords(measure: RegionMeasure, value: number, bands: Bands): string {
  if (measure === "Practices") return String(value);
  return measure === "Mean score" ? shownScore(value, bands) : shownShare(value);
}

/** What the legend says of regions with practices that are not shaded, in the words of the measure. */
export function tooFewWords(measure: RegionMeasure, least: number): string {
  const what = measure === "Practices" ? "" : measure === "Mean score" ? " with a score" : " with a verdict";
  if (least < 2) return `no practice${what}: not shown`;
  return `fewer than ${least} practices${what}: not shown`;
}
