import fc from "fast-check";
import { AnswerCache, argumentKey, rowKey } from "../../src/functions/answerCache";
import { toBlocks } from "../../src/functions/cellArguments";
import type * as functions from "../../src/functions/practiceFunctions";
import { FunctionError } from "./builtFunctions";

(globalThis as unknown as { CustomFunctions: unknown }).CustomFunctions = { Error: FunctionError };

/** The functions with nothing kept from earlier calls. */
async function fresh(): Promise<typeof functions> {
  jest.resetModules();
  return import("../../src/functions/practiceFunctions");
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) },
  fc.constantFrom("", null, "n/a", "3", "3,5", "4;", ";", "\"1:4", true, false, 2.5, -1, NaN, "x"),
  fc.constantFrom({ type: "CustomFunctionError", code: "#N/A" }, { type: "Error", basicValue: "#REF!" }),
);
const rows = (count: number) => fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: count });
const plain = (answers: unknown): unknown => JSON.parse(JSON.stringify(answers, (_, value: unknown) => (value instanceof FunctionError ? { code: value.code, words: value.message } : value)));

test("answers from earlier calls are those of a first call, whatever was asked before", async () => {
  const warm = await fresh();
  const asked = fc.record({
    ratings: rows(6), weights: fc.constantFrom(null, [[1, 2, 3]], [[3], [2], [1]]), minimums: fc.constantFrom(null, [[2, null, ""]]),
    scale: fc.constantFrom(null, "1-4", "0-5"), method: fc.constantFrom(null, "geometric", "minimum"), names: fc.constantFrom<string[][][]>([["Reach", "Cost", "Impact"]], [["A", "B", "C"]]),
  });
  await fc.assert(fc.asyncProperty(asked, async ({ ratings, weights, minimums, scale, method, names }) => {
    const all = (from: typeof warm): unknown => plain([
      from.verdict(ratings, weights as never, minimums as never, scale as never, method as never), from.why(ratings, names, weights as never, minimums as never, scale as never, method as never),
      from.strengths(ratings, names, scale as never), from.limits(ratings, names, scale as never), from.score(ratings, weights as never, scale as never, method as never),
    ]);
    const first = all(warm);
    const second = all(warm);
    const cold = all(await fresh());
    expect(second).toEqual(first);
    expect(second).toEqual(cold);
  }), { numRuns: 60 });
}, 60_000);

test("rows have one key where they read the same, and different keys where they do not", () => {
  expect(rowKey([4, "", 2])).toBe(rowKey([4, null, 2]));
  const different = [[4, 2], [42], ["4;2"], ["4", 2], [4, "2"], ["4;", "2"], [4, null, 2], [4, 2, null], [true], ["T"], [{ code: "#N/A" }], ["#N/A"], [NaN], ["NaN"], ["!#N/A"], [";"], [null, null], [null]];
  expect(new Set(different.map(rowKey)).size).toBe(different.length);
  expect(argumentKey([[1, 2]])).not.toBe(argumentKey([[1], [2]]));
  expect(argumentKey(null)).not.toBe(argumentKey(""));
  expect(argumentKey("1-4")).not.toBe(argumentKey([["1-4"]]));
});

test("what is kept never grows beyond its budget, and what is asked for again stays", () => {
  const cache = new AnswerCache<string>(10_000, (value) => value.length);
  fc.assert(fc.property(fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 900 })), { maxLength: 60 }), (entries) => {
    for (const [key, value] of entries) {
      cache.set("often", "used");
      cache.set(key === "often" ? "seldom" : key, value);
      expect(cache.get("often")).toBe("used");
      expect(cache.weight).toBeLessThanOrEqual(10_000);
    }
  }));
  cache.set("huge", "x".repeat(6_000));
  expect(cache.get("huge")).toBeUndefined();
});

test("whole columns end with their last filled row, those that belong together with the longest; other ranges keep their empty rows", () => {
  const whole = (filled: readonly unknown[]): unknown[][] => Array.from({ length: 1_048_576 }, (_, row) => [filled[row] ?? ""]);
  const [first = [], second = []] = toBlocks([whole([3, "", 4]), whole([1, 2, "", "", 5])]);
  expect([first.length, second.length]).toEqual([5, 5]);
  expect(toBlocks([whole([])])[0]).toEqual([[""]]);
  expect(toBlocks([[[3], [""], [""]]])[0]).toEqual([[3], [""], [""]]);
});
