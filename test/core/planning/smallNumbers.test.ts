import { baseIn, suppressed, suppressedWords } from "../../../src/core/planning/smallNumbers";

test.each([
  ["a count under the limit", 9, "count", null, true],
  ["a count at the limit", 10, "count", null, false],
  ["a count of nobody", 0, "Count", null, true],
  ["a count far above", 412, "people", null, false],
  ["a share, nothing known of its base", 4, "percent", null, false],
  ["a share of fewer than the limit", 43, "percent", 7, true],
  ["a share of enough", 44, "percent", 10, false],
  ["a mean of fewer than the limit", 3.2, "scale", 6, true],
  ["a count that rests on few", 25, "count", 5, true],
  ["an answer about a service", 0, "yes/no", 3, false],
] as const)("%s", (_, value, unit, base, expected) => {
  expect(suppressed({ value, unit, base }, 10)).toBe(expected);
});

test("a limit of 1 lifts the rule, and another limit is another line", () => {
  expect([suppressed({ value: 0, unit: "count", base: 2 }, 1), suppressed({ value: 4, unit: "count", base: null }, 5), suppressed({ value: 5, unit: "count", base: null }, 5)]).toEqual([false, true, false]);
  expect([suppressedWords("count", 5), suppressedWords("percent", 12)]).toEqual(["fewer than 5", "not shown: fewer than 12 people"]);
});

test.each([
  ["n = 7", 7], ["N=14, survey", 14], ["base: 8", 8], ["Base of 21", 21], ["3 out of 6 said so", 6], ["asked 11 respondents", 11], ["n=30, of whom 4 people refused", 4],
  ["in 2024", null], ["", null], ["phone 0123", null], ["Lean=5", null], ["database 9", null],
] as const)("the base in %p is %p", (note, expected) => {
  expect(baseIn(note)).toBe(expected);
});
