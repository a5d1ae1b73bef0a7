import fc from "fast-check";
import { progress } from "../../../src/core/planning/progress";

describe("progress", () => {
  test("is the share of the way from baseline to target", () => {
    expect(progress(40, 60, 55)).toBe(0.75);
    expect(progress(12, 4, 10)).toBe(0.25);
  });

  test("is below 0 when moving away and above 1 when beyond", () => {
    expect(progress(20, 30, 15)).toBe(-0.5);
    expect(progress(50, 10, 2)).toBe(1.2);
  });

  test("is 0 at the baseline (never −0) and 1 at the target", () => {
    expect(Object.is(progress(7, 3, 7), 0)).toBe(true);
    expect(progress(0.1, 0.3, 0.3)).toBe(1);
  });

  test("is what a person expects of decimals", () => {
    expect(progress(0.1, 0.4, 0.2 + 0.1)).toBe(0.666666666667);
  });

  test("is null where there is no way to measure, or a value is missing", () => {
    expect([progress(5, 5, 6), progress(4, 4, 4), progress(null, 8, 6), progress(2, null, 6), progress(2, 8, null)]).toEqual([null, null, null, null, null]);
    expect(progress(0, 5e-324, 1e300)).toBeNull();
  });

  test("does not depend on direction: a way up turned round is the same way down", () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(fc.property(whole, whole, whole, (from, to, now) => {
      expect(progress(-from, -to, -now)).toEqual(progress(from, to, now));
    }));
  });
});
