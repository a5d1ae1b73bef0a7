import fc from "fast-check";
import { THEORY_STEPS, type Statement, type Theory, type TheoryStep } from "../../../src/core/theory/theory";

/** A statement with what a test names; the rest is blank. */
export function statement(key: string, step: TheoryStep | null, words: string, more: Partial<Statement> = {}): Statement {
  return { key, id: key, row: 0, step, statement: words, leadsTo: [], indicators: [], assumption: "", evidence: "", ...more };
}

export const theoryOf = (...statements: readonly Statement[]): Theory => ({ table: "t", statements: statements.map((each, row) => ({ ...each, row })) });

/** Any theory: links in every direction, loops, statements without a step, words of any script. */
export const anyTheory = (most: number): fc.Arbitrary<Theory> => fc.integer({ min: 0, max: most }).chain((count) => {
  const key = fc.integer({ min: 1, max: Math.max(1, count) }).map((number) => `T${number}`);
  const one = fc.record({
    step: fc.option(fc.constantFrom(...THEORY_STEPS)),
    words: fc.oneof(fc.lorem({ maxCount: 24 }), fc.string({ unit: "grapheme", maxLength: 80 }), fc.constant("")),
    leadsTo: fc.array(key, { maxLength: 4 }),
    indicators: fc.array(fc.constantFrom("WRK-O1", "WRK-O2", "HOU-O1", "OWN-1"), { maxLength: 8 }),
  });
  return fc.array(one, { minLength: count, maxLength: count }).map((rows) => theoryOf(...rows.map(({ step, words, leadsTo, indicators }, at) => {
    const own = `T${at + 1}`;
    return statement(own, step, words, { leadsTo: [...new Set(leadsTo)].filter((to) => to !== own), indicators: [...new Set(indicators)] });
  })));
});
