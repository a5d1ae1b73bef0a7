import { meanScore } from "../../../src/core/evaluation/score";

/** The normalised rating whose moved value 0.01 + 0.99x is `value`: lets published means of plain numbers be checked as they stand. */
const unmoved = (value: number): number => (value - 0.01) / 0.99;
/** The moved mean behind a score. */
const moved = (score: number | null): number => 0.01 + 0.99 * ((score ?? Number.NaN) / 100);

describe("the score", () => {
  test("is the weighted arithmetic mean of what is rated, 0 to 100", () => {
    expect(meanScore([0.5, 0.25, null, 1], [1, 2, 5, 4], "arithmetic")).toBeCloseTo((100 * (0.5 + 0.5 + 4)) / 7, 8);
  });

  // Published checks: means of 1, 2, 3, here divided by 10 (weighted means scale with their values).
  test("is by the geometric method the published (1·2·9)^¼ for 1, 2, 3 with weights 1, 1, 2", () => {
    expect(moved(meanScore([0.1, 0.2, 0.3].map(unmoved), [1, 1, 2], "geometric"))).toBeCloseTo((1 * 2 * 9) ** 0.25 / 10, 9);
  });

  test("is by the harmonic method the published 4 ÷ (2/1 + 1/2 + 1/3) for 1, 2, 3 with weights 2, 1, 1", () => {
    expect(moved(meanScore([0.1, 0.2, 0.3].map(unmoved), [2, 1, 1], "harmonic"))).toBeCloseTo(4 / (2 / 1 + 1 / 2 + 1 / 3) / 10, 9);
  });

  test("tells (21, 1, 1, 1) from (6, 6, 6, 6) by the geometric method only: 2.14 and 6 against twice 6", () => {
    const uneven = [21, 1, 1, 1].map((x) => unmoved(x / 21));
    const even = [6, 6, 6, 6].map((x) => unmoved(x / 21));
    const weights = [1, 1, 1, 1];
    expect(moved(meanScore(uneven, weights, "arithmetic")) * 21).toBeCloseTo(6, 8);
    expect(moved(meanScore(even, weights, "arithmetic")) * 21).toBeCloseTo(6, 8);
    expect(moved(meanScore(uneven, weights, "geometric")) * 21).toBeCloseTo(2.14, 2);
    expect(moved(meanScore(even, weights, "geometric")) * 21).toBeCloseTo(6, 8);
  });

  test("is by the minimum method the worst rated criterion that has weight", () => {
    expect(meanScore([0.75, 0.1, 0.5, null], [1, 0, 3, 2], "minimum")).toBe(50);
  });

  test.each(["arithmetic", "geometric", "harmonic", "minimum"] as const)("is exactly 0 for all worst and 100 for all best (%s)", (method) => {
    expect(meanScore([0, 0, 0], [0.2, 0.7, 0.1], method)).toBe(0);
    expect(meanScore([1, 1, 1], [0.2, 0.7, 0.1], method)).toBe(100);
    expect(Object.is(meanScore([0, 0], [3, 4], method), -0)).toBe(false);
  });

  test("punishes a worst rating without annihilating the rest (geometric, harmonic)", () => {
    const geometric = meanScore([0, 1, 1, 1], [1, 1, 1, 1], "geometric") ?? 0;
    const harmonic = meanScore([0, 1, 1, 1], [1, 1, 1, 1], "harmonic") ?? 0;
    expect(geometric).toBeCloseTo((100 * (0.01 ** 0.25 - 0.01)) / 0.99, 7);
    expect(harmonic).toBeGreaterThan(0);
    expect(harmonic).toBeLessThan(geometric);
  });

  test("is 70 where it adds up to 70, free of the noise of binary fractions", () => {
    const values = [0.7, 0.7, 0.7];
    expect(values.reduce((sum, x) => sum + x, 0) / 3).not.toBe(0.7);
    expect(meanScore(values, [1, 1, 1], "arithmetic")).toBe(70);
    expect(meanScore([0.1, 0.7, 0.7, 1], [0.1, 0.1, 0.6, 0.2], "arithmetic")).toBe(70);
  });

  test("passes a criterion of weight 0 by, even where its value has no finite share (geometric, harmonic)", () => {
    expect(meanScore([0.2, 0.6, 0.9], [3, 0, 1], "arithmetic")).toBe(37.5);
    expect(meanScore([0.4, Number.NaN], [2, 0], "geometric")).toBe(40);
  });

  test("is null when nothing that has weight is rated", () => {
    expect(meanScore([null, null], [1, 2], "arithmetic")).toBeNull();
    expect(meanScore([0.4, null], [0, 2], "minimum")).toBeNull();
    expect(meanScore([0.4, null], [0, 2], "geometric")).toBeNull();
  });
});
