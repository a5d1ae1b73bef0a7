import fc from "fast-check";
import { METHODS } from "../../../src/core/evaluation/evaluation";
import { ranks } from "../../../src/core/evaluation/rank";
import { rescale } from "../../../src/core/evaluation/rescale";
import { meanScore } from "../../../src/core/evaluation/score";

test("ranks the highest score first; equal scores share the better rank and the next is skipped", () => {
  expect(ranks([50, 83.3, 12, 83.3, 91])).toEqual([4, 2, 5, 2, 1]);
});

test("gives no rank to what has no score, and takes none from the others", () => {
  expect(ranks([null, 30, null, 45])).toEqual([null, 2, null, 1]);
  expect(ranks([])).toEqual([]);
});

test("moves a rating between scales by its share of the way from worst to best, whichever end is best", () => {
  const [oneToFour, sixToOne, zeroToTen] = [{ worst: 1, best: 4 }, { worst: 6, best: 1 }, { worst: 0, best: 10 }];
  expect(rescale(1, sixToOne, oneToFour)).toBe(4);
  expect(rescale(4, sixToOne, oneToFour)).toBe(2.2);
  expect(rescale(2.5, oneToFour, sixToOne)).toBe(3.5);
  expect(rescale(2, oneToFour, zeroToTen)).toBe(3.333333333333);
  expect(rescale(6, sixToOne, zeroToTen)).toBe(0);
});

test("is consistent with the score: whoever scores more ranks before, whoever scores the same ranks the same", () => {
  const rating = fc.option(fc.integer({ min: 0, max: 3 }).map((n) => n / 3), { freq: 6 });
  const rows = fc.array(fc.array(rating, { minLength: 4, maxLength: 4 }), { maxLength: 15 });
  fc.assert(fc.property(rows, fc.constantFrom(...METHODS), (practices, method) => {
    const scores = practices.map((values) => meanScore(values, [3, 1, 2, 5], method));
    const places = ranks(scores);
    scores.forEach((score, i) => {
      expect(places[i] === null).toBe(score === null);
      const better = scores.filter((other) => score !== null && other !== null && other > score).length;
      if (score !== null) expect(places[i]).toBe(better + 1);
    });
  }));
});
