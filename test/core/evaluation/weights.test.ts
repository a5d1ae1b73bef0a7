import fc from "fast-check";
import { rankOrderCentroid } from "../../../src/core/evaluation/weights";

const rounded = (weights: readonly number[]): number[] => weights.map((weight) => Number(weight.toFixed(4)));

// Barron and Barrett (1996), table of rank-order-centroid weights.
test.each([
  [[1], [1]],
  [[1, 2, 3], [0.6111, 0.2778, 0.1111]],
  [[1, 2, 3, 4], [0.5208, 0.2708, 0.1458, 0.0625]],
  [[1, 2, 3, 4, 5, 6], [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278]],
])("gives the published weights for %j", (order, weights) => {
  expect(rounded(rankOrderCentroid(order))).toEqual(weights);
});

test("answers in the order of the criteria, not of importance; gaps between ranks count for nothing", () => {
  expect(rounded(rankOrderCentroid([3, 1, 2]))).toEqual([0.1111, 0.6111, 0.2778]);
  expect(rankOrderCentroid([40, 7, 11])).toEqual(rankOrderCentroid([3, 1, 2]));
});

test("shares the weights of the places between criteria of the same rank", () => {
  expect(rounded(rankOrderCentroid([2, 1, 2]))).toEqual([0.1944, 0.6111, 0.1944]);
  expect(rounded(rankOrderCentroid([5, 5, 5, 5]))).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(rankOrderCentroid([])).toEqual([]);
});

test("sums to 1, and never gives the less important more", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), (order) => {
    const weights = rankOrderCentroid(order);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const [a, rank] of order.entries()) {
      for (const [b, other] of order.entries()) if (rank < other) expect(weights[a]).toBeGreaterThan(weights[b] ?? 1);
    }
  }));
});
