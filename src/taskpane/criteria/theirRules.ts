import type { RulesDraft } from "../../core/evaluation/rulesDraft";

/** What somebody else has changed in the rules, e.g. "weight of Impact 1 → 2"; "" for nothing. */
export function rulesChanged(was: RulesDraft, now: RulesDraft): string {
  const one = (what: string, before: string, after: string): readonly string[] => (before === after ? [] : [`${what} ${before || "empty"} → ${after || "empty"}`]);
  const names = (draft: RulesDraft): string => draft.criteria.map(({ name }) => name).join(", ");
  const all = [
    ...one("scale", was.scale, now.scale), ...one("method", was.method, now.method), ...one("least coverage", was.minCoverage, now.minCoverage),
    ...was.criteria.length === now.criteria.length
      ? was.criteria.flatMap((criterion, i) => {
        const then = now.criteria[i] ?? criterion;
        return [...one("criterion", criterion.name, then.name), ...one(`weight of ${then.name}`, criterion.weight, then.weight), ...one(`minimum of ${then.name}`, criterion.minimum, then.minimum)];
      })
      : one("criteria", names(was), names(now)),
  ];
  if (all.length > 0) return all.join("; ");
  return bare(was) === bare(now) ? "" : "words or limits of the rules";
}

/** Ids only tell criteria of one draft apart: they are no change. */
export function bare(draft: RulesDraft): string {
  return JSON.stringify({ ...draft, criteria: draft.criteria.map((criterion) => ({ ...criterion, id: 0 })) });
}
