import type { CriteriaSet } from "../evaluation/criteria";
import { evaluate } from "../evaluation/evaluate";
import type { Evaluation, Reading } from "../evaluation/evaluation";
import { readRating } from "../evaluation/reading";
import { fold } from "../folding";
import { elsewhereName } from "./fields";
import { criteriaLabel, relationTo, type MergeSource, type Relation } from "./source";
import type { MergeGround, UnitedRow } from "./unite";

/** How a row was judged in its own workbook, where that is not how all are judged. */
export interface Standing {
  readonly source: MergeSource;
  readonly relation: Exclude<Relation, "same">;
  readonly criteria: CriteriaSet;
  readonly readings: readonly Reading[];
  readonly evaluation: Evaluation;
  /** A sentence: by what, and what it may not be compared with. */
  readonly remark: string;
}

/** Nearest first: a merged row is judged by the member whose rules are most like those of all. */
const NEARNESS: readonly Relation[] = ["same", "other rules", "other criteria"];

/** For each source, how it judges beside the one that stands for all. */
export function relationsOf({ sources, used }: MergeGround): readonly Relation[] {
  const main = sources[used];
  return sources.map(({ book }) => (main === undefined ? "same" : relationTo(main.book, book)));
}

/** Null for a row that is judged as all are. */
export function standingOf({ sources, used, fields }: MergeGround, relations: readonly Relation[], row: UnitedRow): Standing | null {
  const rank = ({ source }: { readonly source: number }): number => NEARNESS.indexOf(relations[source] ?? "same");
  const lead = [...row.members].sort((a, b) => rank(a) - rank(b))[0] ?? row.members[0];
  const relation = relations[lead.source] ?? "same";
  const [source, main] = [sources[lead.source], sources[used]];
  if (relation === "same" || source === undefined || main === undefined) return null;
  const { criteria, rules } = source.book;
  const label = criteriaLabel(source.book);
  const remark = relation === "other rules"
    ? `Judged as in ${source.name}: the same criteria and scale as in ${main.name}, but other weights, minimums, method or bands.`
    : `Judged as in ${source.name}, by ${label}: its score is not comparable with scores by ${criteriaLabel(main.book)}.`;
  if (row.members.length === 1) return { source, relation, criteria, readings: lead.practice.readings, evaluation: lead.practice.evaluation, remark };
  const readings = criteria.criteria.map(({ name }) => {
    const header = relation === "other rules" ? name : elsewhereName(name, label);
    const at = fields.findIndex(({ spec, kind }) => (kind === "rating" || kind === "elsewhere") && fold(spec.name) === fold(header));
    return readRating(row.cells[at] ?? null, criteria.scale);
  });
  return { source, relation, criteria, readings, evaluation: evaluate(readings, rules), remark };
}

/** Score, verdict and reasons alone: for where criteria are named by their place in another set, so that none gets a wrong name. */
export function withoutCriteria(evaluation: Evaluation, criteria: CriteriaSet): Evaluation {
  return { ...evaluation, normalised: criteria.criteria.map(() => null), strengths: [], limits: [], missedGates: [], unratedGates: [], bad: [] };
}

/** True when a place in one set names the same criterion as in the other. */
export function isAligned(a: CriteriaSet, b: CriteriaSet): boolean {
  return a.scale.worst === b.scale.worst && a.scale.best === b.scale.best && a.criteria.length === b.criteria.length
    && a.criteria.every(({ name }, i) => fold(name) === fold(b.criteria[i]?.name ?? ""));
}

/** What a reader must know before comparing scores, a sentence each; none where all are judged alike. */
export function comparability(ground: MergeGround): readonly string[] {
  const main = ground.sources[ground.used];
  if (main === undefined) return [];
  const relations = relationsOf(ground);
  const named = (relation: Relation): string => ground.sources.filter(({ book }, i) => relations[i] === relation && book.practices.length > 0)
    .map(({ name, book }) => (relation === "other criteria" ? `${name} (${criteriaLabel(book)})` : name)).join(", ");
  const [rules, criteria] = [named("other rules"), named("other criteria")];
  return [
    ...(criteria === "" ? [] : [`Scores are comparable only within one set of criteria. Not judged by ${criteriaLabel(main.book)} as ${main.name} is: ${criteria}. Each practice keeps the score and verdict of its own workbook; no rating is converted.`]),
    ...(rules === "" ? [] : [`The same criteria and scale, but other weights, minimums, method or bands than in ${main.name}: ${rules}. Each practice keeps the score and verdict of its own workbook.`]),
  ];
}
