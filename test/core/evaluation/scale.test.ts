import { formatScale, isOnScale, levelCount, normalise, parseScale, ratingAt, scaleInWords } from "../../../src/core/evaluation/scale";

describe("a scale", () => {
  test.each([
    ["1-4", 1, 4], ["6-1", 6, 1], [" 0 – 10 ", 0, 10], ["1—5", 1, 5], ["-2-2", -2, 2], ["\u22123-3", -3, 3], ["0,5-2.5", 0.5, 2.5], ["2--3", 2, -3],
  ])("reads %j worst end first", (text, worst, best) => {
    expect(parseScale(text)).toEqual({ worst, best });
  });

  test.each(["5", "", "4-4", "1-", "-4", "good-bad", "1-4-7", "1 to 4", "1-4 best", "46026", "1/4"])("refuses %j rather than guess a direction", (text) => {
    expect(parseScale(text)).toBeNull();
  });

  test.each([{ worst: 1, best: 4 }, { worst: 6, best: 1 }, { worst: -2, best: 3 }, { worst: 2, best: -5 }, { worst: 0.5, best: 8 }])(
    "written down and read again is the same: %j", (scale) => {
      expect(parseScale(formatScale(scale))).toEqual(scale);
    });

  test("moves ratings to 0 (worst) – 1 (best) in either direction, and back", () => {
    expect(normalise({ worst: 1, best: 5 }, 4)).toBe(0.75);
    expect(normalise({ worst: 6, best: 1 }, 2)).toBe(0.8);
    expect(ratingAt({ worst: 6, best: 1 }, 0.8)).toBe(2);
  });

  test("holds both its ends and nothing beyond, in either direction", () => {
    for (const scale of [{ worst: 2, best: 7 }, { worst: 7, best: 2 }]) {
      expect([1.99, 2, 4.5, 7, 7.01, Number.NaN].map((rating) => isOnScale(scale, rating))).toEqual([false, true, true, true, false, false]);
    }
  });

  test("counts its whole levels, and says its direction in words", () => {
    expect(levelCount({ worst: 6, best: 1 })).toBe(6);
    expect(levelCount({ worst: 0, best: 2.5 })).toBeNull();
    expect(scaleInWords({ worst: 6, best: 1 })).toBe("6 (worst) to 1 (best)");
  });
});
