import * as fc from "fast-check";
import { criteriaSet } from "../../../src/core/evaluation/criteriaSets";
import { appraise } from "../../../src/core/evaluation/evaluate";
import { METHODS } from "../../../src/core/evaluation/evaluation";
import type { EvaluationRules, Reading, Verdict } from "../../../src/core/evaluation/evaluation";
import { rulesFor } from "../../../src/core/evaluation/rules";
import { moveSize, movesSentence, verdictMoves } from "../../../src/core/evaluation/verdictMoves";
import type { VerdictMove } from "../../../src/core/evaluation/verdictMoves";

const CLASSES: readonly Verdict[] = ["Not demonstrated", "Needs improvement", "Promising practice", "Good practice"];
const values = (...ratings: readonly (number | null)[]): Reading[] => ratings.map((value) => (value === null ? { kind: "blank" } : { kind: "value", value }));
const dac5 = rulesFor(criteriaSet("DAC-5"));
const withRating = (readings: readonly Reading[], criterion: number, value: number): Reading[] =>
  readings.map((reading, i) => (i === criterion ? { kind: "value", value } : reading));

describe("what would change a verdict", () => {
  test("names the least change upwards and the least downwards", () => {
    // 3 3 3 3 3 on 1-4: score 66.7; one step up anywhere gives 73.3.
    const readings = values(3, 3, 3, 3, 3);
    const moves = verdictMoves(readings, dac5);
    expect(moves.lift).toEqual({ criterion: 0, from: 3, to: 4, verdict: "Good practice" });
    expect(moves.lower).toEqual({ criterion: 1, from: 3, to: 2, verdict: "Needs improvement" }); // effectiveness then misses its minimum
    expect(movesSentence("Promising practice", moves, dac5))
      .toBe("With relevance at 4 instead of 3 it would be Good practice; with effectiveness at 2 instead of 3, Needs improvement.");
  });

  test("says when no single rating would lift it", () => {
    const moves = verdictMoves(values(4, 1, 4, 1, 2), dac5);
    expect(moves.lift).toBeNull();
    expect(movesSentence("Needs improvement", moves, dac5)).toMatch(/^No change of one rating alone would lift it; /);
  });

  test("has nothing to say of a practice without a class", () => {
    const readings = values(4, null, null, 1, 2);
    expect(verdictMoves(readings, dac5)).toEqual({ lift: null, lower: null });
    expect(movesSentence("Insufficient evidence", verdictMoves(readings, dac5), dac5)).toBe("");
  });

  test("works on a scale whose best end is 1", () => {
    const rules = rulesFor(criteriaSet("DAC-5", { worst: 6, best: 1 }));
    const { lift } = verdictMoves(values(2, 3, 3, 3, 2), rules);
    expect(lift).toEqual({ criterion: 0, from: 2, to: 1, verdict: "Good practice" });
  });

  const scales = fc.constantFrom({ worst: 1, best: 4 }, { worst: 6, best: 1 }, { worst: 0, best: 10 });
  const practices = fc.record({ scale: scales, method: fc.constantFrom(...METHODS), shares: fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 9 }), { minLength: 5, maxLength: 5 }) })
    .map(({ scale, method, shares }) => {
      const rules: EvaluationRules = rulesFor(criteriaSet("DAC-5", scale), { method });
      const span = Math.abs(scale.best - scale.worst);
      const rating = (n: number): number => Math.min(scale.worst, scale.best) + (n % (span + 1));
      return { rules, readings: values(...shares.map((n) => (n === null ? null : rating(n)))) };
    });

  test("a move does change the verdict in its direction, and no smaller one does (property)", () => {
    fc.assert(fc.property(practices, ({ rules, readings }) => {
      const now = CLASSES.indexOf(appraise(readings, rules).verdict);
      const { lift, lower } = verdictMoves(readings, rules);
      if (now < 0) return lift === null && lower === null;
      const classWith = (move: Pick<VerdictMove, "criterion" | "to">): number =>
        CLASSES.indexOf(appraise(withRating(readings, move.criterion, move.to), rules).verdict);
      if (lift && !(classWith(lift) > now && CLASSES[classWith(lift)] === lift.verdict)) return false;
      if (lower && !(classWith(lower) < now && CLASSES[classWith(lower)] === lower.verdict)) return false;
      const low = Math.min(rules.worst, rules.best);
      const high = Math.max(rules.worst, rules.best);
      for (let criterion = 0; criterion < readings.length; criterion++) {
        const reading = readings[criterion];
        if (reading?.kind !== "value") continue;
        for (let to = low; to <= high; to++) {
          const move: VerdictMove = { criterion, from: reading.value, to, verdict: "Unscored" };
          const then = classWith(move);
          const size = moveSize(move, rules);
          if (then > now && (lift === null || size < moveSize(lift, rules) - 1e-9)) return false;
          if (then < now && (lower === null || size < moveSize(lower, rules) - 1e-9)) return false;
        }
      }
      return true;
    }), { numRuns: 300 });
  });
});
