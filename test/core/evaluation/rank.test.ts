import { ranks } from "../../../src/core/evaluation/rank";
import { rescale } from "../../../src/core/evaluation/rescale";

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
