import fc from "fast-check";
import { evaluate } from "../../../src/core/evaluation/evaluate";
import { type EvaluationRules, METHODS, type Reading } from "../../../src/core/evaluation/evaluation";
import { DEFAULT_BANDS, normaliseWeights } from "../../../src/core/evaluation/rules";

/** A row: each criterion with a rating 1–4 in quarter steps, or none, and a weight. At least one has both. */
const row = fc.array(
  fc.record({ rating: fc.option(fc.integer({ min: 4, max: 16 }).map((n) => n / 4), { freq: 5 }), weight: fc.integer({ min: 0, max: 9 }) }),
  { minLength: 1, maxLength: 8 },
).filter((criteria) => criteria.some(({ rating, weight }) => rating !== null && weight > 0));
type Row = readonly { readonly rating: number | null; readonly weight: number }[];
const method = fc.constantFrom(...METHODS);

const read = (rating: number | null): Reading => (rating === null ? { kind: "blank" } : { kind: "value", value: rating });

function evaluated(criteria: Row, choices: Partial<EvaluationRules> = {}) {
  const rules: EvaluationRules = {
    names: criteria.map((_, index) => `Criterion ${index + 1}`), weights: normaliseWeights(criteria.map(({ weight }) => weight)),
    minimums: criteria.map(() => null), worst: 1, best: 4, method: "arithmetic", minCoverage: 0, bands: DEFAULT_BANDS, ...choices,
  };
  return evaluate(criteria.map(({ rating }) => read(rating)), rules);
}
const scoreOf = (criteria: Row, choices: Partial<EvaluationRules> = {}): number => evaluated(criteria, choices).score ?? Number.NaN;

test("the score lies between 0 and 100, by every method, and never is NaN", () => {
  fc.assert(fc.property(row, method, (criteria, by) => {
    const score = scoreOf(criteria, { method: by });
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(100);
  }));
});

test("the score never falls when one rating gets better", () => {
  fc.assert(fc.property(row, method, fc.nat(), fc.integer({ min: 1, max: 8 }), (criteria, by, at, steps) => {
    const index = at % criteria.length;
    const better = criteria.map((each, i) => (i === index && each.rating !== null ? { ...each, rating: Math.min(4, each.rating + steps / 4) } : each));
    expect(scoreOf(better, { method: by })).toBeGreaterThanOrEqual(scoreOf(criteria, { method: by }));
  }));
});

test("the score rises when a rating with weight gets better (arithmetic)", () => {
  fc.assert(fc.property(row, (criteria) => {
    const index = criteria.findIndex(({ rating, weight }) => rating !== null && rating < 4 && weight > 0);
    fc.pre(index >= 0);
    const better = criteria.map((each, i) => (i === index ? { ...each, rating: 4 } : each));
    expect(scoreOf(better)).toBeGreaterThan(scoreOf(criteria));
  }));
});

test("weights count only against each other", () => {
  fc.assert(fc.property(row, method, fc.double({ min: 0.001, max: 1000, noNaN: true }), (criteria, by, factor) => {
    const scaled = criteria.map((each) => ({ ...each, weight: each.weight * factor }));
    expect(scoreOf(scaled, { method: by })).toBeCloseTo(scoreOf(criteria, { method: by }), 8);
    expect(evaluated(scaled).coverage).toBeCloseTo(evaluated(criteria).coverage, 10);
  }));
});

test("turning the scale round, with its ratings and minimums, changes neither score nor verdict nor profile", () => {
  fc.assert(fc.property(row, method, fc.array(fc.option(fc.integer({ min: 4, max: 16 }).map((n) => n / 4)), { minLength: 8, maxLength: 8 }), (criteria, by, gates) => {
    const minimums = criteria.map((_, index) => gates[index] ?? null);
    const turned = criteria.map((each) => ({ ...each, rating: each.rating === null ? null : 5 - each.rating }));
    const there = evaluated(criteria, { method: by, minimums, minCoverage: 0.5 });
    const back = evaluated(turned, { method: by, worst: 4, best: 1, minimums: minimums.map((each) => (each === null ? null : 5 - each)), minCoverage: 0.5 });
    expect(back.score).toBe(there.score);
    expect([back.verdict, back.strengths, back.limits, back.missedGates, back.unratedGates]).toEqual(
      [there.verdict, there.strengths, there.limits, there.missedGates, there.unratedGates]);
  }));
});

test("minimum ≤ harmonic ≤ geometric ≤ arithmetic", () => {
  fc.assert(fc.property(row, (criteria) => {
    const [least, harmonic, geometric, arithmetic] = (["minimum", "harmonic", "geometric", "arithmetic"] as const)
      .map((by) => scoreOf(criteria, { method: by }));
    const noise = 1e-8;
    expect(least).toBeLessThanOrEqual((harmonic ?? 0) + noise);
    expect(harmonic).toBeLessThanOrEqual((geometric ?? 0) + noise);
    expect(geometric).toBeLessThanOrEqual((arithmetic ?? 0) + noise);
  }));
});

test("all methods agree when all ratings are the same", () => {
  fc.assert(fc.property(row, method, fc.integer({ min: 4, max: 16 }), (criteria, by, quarters) => {
    const same = criteria.map((each) => ({ ...each, rating: quarters / 4 }));
    expect(scoreOf(same, { method: by })).toBeCloseTo((100 * (quarters / 4 - 1)) / 3, 7);
  }));
});

test("taking a rating away lowers coverage by its weight, and leaves the mean of the others", () => {
  fc.assert(fc.property(row, fc.nat(), (criteria, at) => {
    const index = at % criteria.length;
    const without = criteria.map((each, i) => (i === index ? { ...each, rating: null } : each));
    const others = criteria.filter((_, i) => i !== index);
    fc.pre(criteria[index]?.rating !== null && others.some(({ rating, weight }) => rating !== null && weight > 0));
    const share = (criteria[index]?.weight ?? 0) / criteria.reduce((sum, { weight }) => sum + weight, 0);
    expect(evaluated(without).coverage).toBeCloseTo(evaluated(criteria).coverage - share, 10);
    expect(scoreOf(without)).toBeCloseTo(scoreOf(others), 8);
  }));
});

test("the sentence is whole and free of debris, whatever the row", () => {
  fc.assert(fc.property(row, method, fc.boolean(), (criteria, by, gated) => {
    const { why, verdict } = evaluated(criteria, { method: by, minimums: criteria.map(() => (gated ? 2.5 : null)), minCoverage: 2 / 3 });
    expect(why.startsWith(verdict)).toBe(true);
    expect(why).toMatch(/\.$/);
    expect(why).not.toMatch(/undefined|NaN|null|Infinity| {2}|;;|; \.|\.\./);
  }));
});
