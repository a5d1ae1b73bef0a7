import { fold } from "../folding";
import { readDecimal } from "../numbers";
import type { CriteriaSetName } from "./criteria";
import { criteriaSet } from "./criteriaSets";
import { movedMinimum, type DraftCriterion, type RulesDraft } from "./rulesDraft";
import { isOnScale, levelCount, parseScale, type Scale } from "./scale";
import { rankOrderCentroid } from "./weights";

const nextId = (criteria: readonly DraftCriterion[]): number => Math.max(-1, ...criteria.map(({ id }) => id)) + 1;

/**
 * The criteria of a set that comes with Cairn, in its order. Those that the draft has already keep what was typed for
 * them; the others come with their question, weight 1, default minimum and descriptors.
 */
export function chooseSet(draft: RulesDraft, name: CriteriaSetName): RulesDraft {
  const first = nextId(draft.criteria);
  const criteria = criteriaSet(name, draft.on).criteria.map((criterion, i): DraftCriterion => {
    const present = draft.criteria.find((one) => fold(one.name) === fold(criterion.name));
    return present ?? { ...criterion, id: first + i, weight: String(criterion.weight), minimum: criterion.minimum === null ? "" : String(criterion.minimum) };
  });
  return { ...draft, criteria };
}

/** One criterion with some of its fields typed anew. */
export function editCriterion(draft: RulesDraft, id: number, change: Partial<Omit<DraftCriterion, "id">>): RulesDraft {
  return { ...draft, criteria: draft.criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...change } : criterion)) };
}

/** A new, empty criterion at the end. Its weight is 1, its minimum none. */
export function addCriterion(draft: RulesDraft): RulesDraft {
  return { ...draft, criteria: [...draft.criteria, { id: nextId(draft.criteria), name: "", question: "", weight: "1", minimum: "", levels: [] }] };
}

export function removeCriterion(draft: RulesDraft, id: number): RulesDraft {
  return { ...draft, criteria: draft.criteria.filter((criterion) => criterion.id !== id) };
}

/**
 * Another scale, as typed. Minimums move along: the middle of 1-4 becomes the middle of 6-1. Descriptors are written for a
 * number of levels: on a scale of as many they stay, on another they give way to `base`'s or the set's own, if these fit,
 * else to none, as a sentence at the wrong level misleads more than no sentence.
 */
export function changeScale(draft: RulesDraft, text: string, base: RulesDraft): RulesDraft {
  const to = parseScale(text);
  if (to === null) return { ...draft, scale: text }; // half typed: what hangs on the scale waits
  const criteria = draft.criteria.map((criterion): DraftCriterion => ({
    ...criterion, minimum: moved(criterion.minimum, draft.on, to), levels: levelsOn(criterion, draft.on, to, base),
  }));
  return { ...draft, scale: text, on: to, criteria };
}

function moved(minimum: string, from: Scale, to: Scale): string {
  const value = readDecimal(minimum.trim());
  return value === null || !isOnScale(from, value) ? minimum : String(movedMinimum(value, from, to));
}

function levelsOn(criterion: DraftCriterion, from: Scale, to: Scale, base: RulesDraft): readonly string[] {
  const count = levelCount(to);
  if (count === levelCount(from)) return criterion.levels;
  const before = base.criteria.find(({ id }) => id === criterion.id);
  if (before && count === levelCount(base.on)) return before.levels;
  const known = (["DAC-6", "REGIN-7"] as const).flatMap((set) => criteriaSet(set, to).criteria).find(({ name }) => fold(name) === fold(criterion.name));
  return known?.levels ?? [];
}

/** Every criterion counts the same. */
export function weighEqually(draft: RulesDraft): RulesDraft {
  return { ...draft, criteria: draft.criteria.map((criterion) => ({ ...criterion, weight: "1" })) };
}

/** Criterion ids by weight, heaviest first; equal ones in the order of the criteria. What cannot be read counts as 0. */
export function importanceOrder(draft: RulesDraft): readonly number[] {
  const weight = (criterion: DraftCriterion): number => readDecimal(criterion.weight.trim()) ?? 0;
  return [...draft.criteria].sort((a, b) => weight(b) - weight(a)).map(({ id }) => id);
}

/** Rank-order-centroid weights for criterion ids in order of importance, the most important first. */
export function weighByOrder(draft: RulesDraft, order: readonly number[]): RulesDraft {
  const weights = rankOrderCentroid(draft.criteria.map(({ id }) => order.indexOf(id) + 1));
  return { ...draft, criteria: draft.criteria.map((criterion, i) => ({ ...criterion, weight: String(Number((weights[i] ?? 0).toFixed(4))) })) };
}

export const WEIGHINGS = ["equal", "numbers", "order"] as const;
/** How the weights of a draft come about. */
export type Weighing = (typeof WEIGHINGS)[number];

/** How these weights look as if they had come about: all the same, those of an order of importance, or numbers. */
export function weighingOf(draft: RulesDraft): Weighing {
  if (new Set(draft.criteria.map(({ weight }) => weight.trim())).size <= 1) return "equal";
  const ordered = weighByOrder(draft, importanceOrder(draft)).criteria;
  return draft.criteria.every(({ weight }, i) => weight.trim() === ordered[i]?.weight) ? "order" : "numbers";
}

/** After criteria came or went: equal weights stay equal, and an order stays the order, with what is new at its end. */
export function keepWeighing(before: RulesDraft, after: RulesDraft, weighing: Weighing): RulesDraft {
  if (weighing === "numbers") return after;
  if (weighing === "equal") return weighEqually(after);
  const ids = after.criteria.map(({ id }) => id);
  const known = importanceOrder(before).filter((id) => ids.includes(id));
  return weighByOrder(after, [...known, ...ids.filter((id) => !known.includes(id))]);
}

/** The order with one id moved to another place. */
export function movedTo(order: readonly number[], id: number, place: number): readonly number[] {
  const others = order.filter((one) => one !== id);
  const at = Math.max(0, Math.min(others.length, place));
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** Each criterion's share of all weight, 0–1, in criteria order; null while the weights cannot be used. */
export function weightShares(draft: RulesDraft): readonly number[] | null {
  const weights = draft.criteria.map((criterion) => readDecimal(criterion.weight.trim()));
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? Number.NaN), 0);
  if (!(total > 0) || weights.some((weight) => weight === null || weight < 0)) return null;
  return weights.map((weight) => (weight ?? 0) / total);
}
