import type { CriteriaSet, CriteriaSetName, Criterion } from "./criteria";
import { type CriterionText, DAC, REGIN } from "./criteriaText";
import { DEFAULT_SCALE, levelCount, ratingAt, type Scale } from "./scale";

/** Where the descriptors fit. A set of other length has none: a sentence at the wrong level misleads more than no sentence. */
const DESCRIBED_LEVELS = 4;

/**
 * Criteria that must lie in the better half of the scale, after the one rule of this kind that is published: KfW and BMZ
 * call a project successful only if effectiveness, impact and sustainability are each 3 or better on their scale 6-1.
 */
const GATED: ReadonlySet<string> = new Set(["Effectiveness", "Impact", "Sustainability"]);

/** The default gate in rating units: the middle of the scale, which is normalised 0.5 in either direction (1-4 and 6-1: 2.5, 3.5). */
export function defaultMinimum(scale: Scale): number {
  return ratingAt(scale, 0.5);
}

/**
 * One of the sets that come with Cairn, with equal weights, default gates, and level descriptors (worst first).
 * Descriptors are written for four levels: any scale of four whole levels (1-4, 4-1, 0-3) has them, other scales have none.
 * DAC sets are gated as KfW and BMZ publish it. REGIN-7 has no gate: REGIN published none, and one of the three names
 * turning up in it does not make their rule fit; a team that wants one types it into the Minimum column.
 * `own` starts from DAC-5's criteria: the workbook's Criteria table then replaces them.
 */
export function criteriaSet(name: CriteriaSetName, scale: Scale = DEFAULT_SCALE): CriteriaSet {
  const described = levelCount(scale) === DESCRIBED_LEVELS;
  const gates = name !== "REGIN-7";
  const criteria = textsOf(name).map((text): Criterion => ({
    name: text.name,
    question: text.question,
    weight: 1,
    minimum: gates && GATED.has(text.name) ? defaultMinimum(scale) : null,
    levels: described ? text.levels : [],
  }));
  return { name, scale, criteria };
}

function textsOf(name: CriteriaSetName): readonly CriterionText[] {
  switch (name) {
    case "DAC-6": return DAC;
    case "REGIN-7": return REGIN;
    case "DAC-5":
    case "own": return DAC.filter((criterion) => criterion.name !== "Coherence");
  }
}
