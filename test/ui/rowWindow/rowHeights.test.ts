import fc from "fast-check";
import { RowHeights } from "../../../src/ui/rowWindow/rowHeights";

const GUESS = 50;

test("rows stand where the heights before them add up to, however they were measured", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 70 }), fc.array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 200 })), { maxLength: 60 }), (count, measurements) => {
    const rows = new RowHeights(count, GUESS);
    const plain = Array.from({ length: count }, () => GUESS);
    for (const [index, height] of measurements) {
      const news = index < count && plain[index] !== height;
      expect(rows.measure(index, height)).toBe(news);
      if (index < count) plain[index] = height;
    }
    let top = 0;
    plain.forEach((height, index) => {
      expect(rows.top(index)).toBe(top);
      expect(rows.height(index)).toBe(height);
      expect(rows.indexAt(top)).toBe(index);
      expect(rows.indexAt(top + height - 0.5)).toBe(index);
      top += height;
    });
    expect(rows.top(count)).toBe(top);
    expect(rows.indexAt(top + 17)).toBe(count - 1);
    expect(rows.indexAt(-13)).toBe(0);
  }), { numRuns: 80 });
});

test("a list without rows has no height and answers all the same", () => {
  const none = new RowHeights(0, GUESS);
  expect([none.top(0), none.indexAt(123), none.measure(0, 77)]).toEqual([0, 0, false]);
});

test("another list keeps the heights of the rows that are still where they were", () => {
  const rows = new RowHeights(9, GUESS);
  rows.measure(2, 61);
  rows.measure(4, 83);
  rows.measure(8, 97);
  const next = rows.carriedTo(6, (index) => index !== 2);
  expect([next.height(2), next.height(4), next.top(6)]).toEqual([GUESS, 83, 6 * GUESS + 33]);
});
