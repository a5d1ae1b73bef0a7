import { joined, midSentence, shownRating, shownScore, shownShare } from "../../../src/core/evaluation/wording";

const BANDS = { good: 70, promising: 50, needsImprovement: 25 };

test.each([
  ["Relevance", "relevance"], ["Multi-level governance", "multi-level governance"], ["Ökologie", "ökologie"], ["Ένταξη", "ένταξη"],
  ["EU added value", "EU added value"], ["M&E", "M&E"], ["Added Value", "Added Value"], ["value for money", "value for money"],
  ["eGovernment use", "eGovernment use"], ["X factor", "X factor"], ["2nd opinion", "2nd opinion"], [" Local \n ownership ", "local ownership"], ["", ""],
])("the criterion %j is %j mid-sentence", (name, spoken) => {
  expect(midSentence(name)).toBe(spoken);
});

test("names are joined as in speech", () => {
  const names = ["a", "b", "c"];
  expect([0, 1, 2, 3].map((count) => joined(names.slice(0, count), (name) => name.toUpperCase()))).toEqual(["", "A", "A and B", "A, B and C"]);
});

test.each([[72.4, "72"], [72.5, "73"], [69.6, "69.6"], [69.98, "69.98"], [49.7, "49.7"], [24.51, "24.5"], [70, "70"], [100, "100"], [0, "0"], [69.99995, "69.99995"]])(
  "the score %d is shown as %s, on its own side of the bands", (score, shown) => {
    expect(shownScore(score, BANDS)).toBe(shown);
  });

test("bands with decimals hold too", () => {
  expect(shownScore(66.4, { ...BANDS, good: 66.3 })).toBe("66.4");
});

test("ratings have no more decimals than they need, three at most", () => {
  expect([3, 2.5, 11 / 3, 0.1 + 0.2].map(shownRating)).toEqual(["3", "2.5", "3.667", "0.3"]);
});

test("shares are whole per cent, but less than all is never 100 % and more than nothing never 0 %", () => {
  expect([0, 0.001, 2 / 3, 0.999, 1].map(shownShare)).toEqual(["0%", "1%", "67%", "99%", "100%"]);
});
