import fc from "fast-check";
import { agreement, COEFFICIENTS, type Coefficient, type Metric, METRICS } from "../../../../src/core/evaluation/agreement/agreement";

const _ = null;

/**
 * Four observers, twelve units, missing ratings. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C;
 * the same data are `cac.raw4raters` in Gwet's own package irrCAC (Handbook of Inter-Rater Reliability, 4th edition, table 2.10).
 */
const FOUR_RATERS = [
  [1, 1, _, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
  [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [_, 5, 5, 5], [_, _, 1, 1], [_, _, 3, _],
];

/** Two raters as a table of how often they said what: `cont3x3abstractors` in irrCAC, from Gwet's Handbook. */
const TWO_RATERS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]].flatMap((row, first) =>
  row.flatMap((times, second) => Array.from({ length: times }, () => [first + 1, second + 1])));

const valueOf = (values: readonly (readonly (number | null)[])[], coefficient: Coefficient, metric?: Metric): number =>
  agreement(values, { coefficient, ...(metric && { metric }) }).value ?? Number.NaN;

/** The paper's own way, step by step: coincidences o, marginals n, and 1 − (n−1) Σ o δ² / Σ n n δ². */
function alphaByCoincidences(values: readonly (readonly (number | null)[])[], metric: "nominal" | "ordinal" | "interval" | "ratio"): number {
  const categories = [0, 1, 2, 3, 4, 5];
  const o = categories.map(() => categories.map(() => 0));
  for (const row of values) {
    const unit = row.flatMap((value) => (value === null ? [] : [value]));
    unit.forEach((c, i) => unit.forEach((k, j) => { if (i !== j) (o[c] ?? [])[k] = (o[c]?.[k] ?? 0) + 1 / (unit.length - 1); }));
  }
  const n = o.map((row) => row.reduce((sum, each) => sum + each, 0));
  const between = (c: number, k: number): number => n.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, each) => sum + each, 0);
  const delta = { nominal: (c: number, k: number) => (c === k ? 0 : 1), ordinal: (c: number, k: number) => (between(c, k) - ((n[c] ?? 0) + (n[k] ?? 0)) / 2) ** 2,
    interval: (c: number, k: number) => (c - k) ** 2, ratio: (c: number, k: number) => (c === k ? 0 : ((c - k) / (c + k)) ** 2) }[metric];
  const sum = (f: (c: number, k: number) => number): number => categories.flatMap((c) => categories.map((k) => f(c, k) * delta(c, k))).reduce((a, b) => a + b, 0);
  return 1 - ((n.reduce((a, b) => a + b, 0) - 1) * sum((c, k) => o[c]?.[k] ?? 0)) / sum((c, k) => (n[c] ?? 0) * (n[k] ?? 0));
}

describe("Krippendorff's alpha", () => {
  // Published to three decimals in Krippendorff (2011).
  test.each([["nominal", 0.743], ["ordinal", 0.815], ["interval", 0.849], ["ratio", 0.797]] as const)(
    "with the %s metric gives Krippendorff's published value, %d", (metric, published) => {
      expect(valueOf(FOUR_RATERS, "alpha", metric)).toBeCloseTo(published, 3);
    });

  test("with the nominal metric gives the fractions of Krippendorff's worked example", () => {
    // 40 pairable values; n_c = 9, 13, 10, 5, 3; the diagonal of the coincidences is 7, 10, 8, 4, 3.
    const [n, diagonal, chance] = [40, 7 + 10 + 8 + 4 + 3, 9 * 8 + 13 * 12 + 10 * 9 + 5 * 4 + 3 * 2];
    expect(valueOf(FOUR_RATERS, "alpha", "nominal")).toBeCloseTo(((n - 1) * diagonal - chance) / (n * (n - 1) - chance), 12);
  });

  // Krippendorff (2011), example A: two observers, ten units, binary data.
  test.each(["nominal", "interval", "ratio"] as const)("of two observers and binary data is the published 0.095 (%s)", (metric) => {
    const binary = [[0, 1], [1, 1], [0, 1], [0, 0], [0, 0], [0, 1], [0, 0], [0, 0], [1, 0], [0, 0]];
    expect(valueOf(binary, "alpha", metric)).toBeCloseTo(0.095, 3);
  });

  test("is what the coincidence matrix of the paper gives, to ten decimals, with every metric", () => {
    for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const) {
      expect(valueOf(FOUR_RATERS, "alpha", metric)).toBeCloseTo(alphaByCoincidences(FOUR_RATERS, metric), 10);
    }
  });

  test("is ordinal unless a metric is given, and alpha unless a coefficient is", () => {
    expect(agreement(FOUR_RATERS)).toEqual({ value: valueOf(FOUR_RATERS, "alpha", "ordinal"), pairs: 3 + 7 * 6 + 6 + 3 + 1, problem: null });
  });
});

describe("Gwet's AC1 and AC2", () => {
  test("give the published values on the four raters (irrCAC: AC1 0.77544, quadratic 0.91400)", () => {
    expect(valueOf(FOUR_RATERS, "ac", "nominal")).toBeCloseTo(0.77544, 5);
    expect(valueOf(FOUR_RATERS, "ac", "interval")).toBeCloseTo(0.914, 5);
  });

  // Values of the test suite of the Python package irrCAC, which was checked against Gwet's AgreeStat; given to three decimals.
  test.each([["ordinal", 0.899], ["linear", 0.859], ["ratio", 0.857]] as const)("with %s weights give the published %d", (metric, published) => {
    expect(valueOf(FOUR_RATERS, "ac", metric).toFixed(3)).toBe(published.toFixed(3));
  });

  test("give the published AC1 of two raters, 0.8493 (Gwet's Handbook, cont3x3abstractors)", () => {
    expect(valueOf(TWO_RATERS, "ac", "nominal")).toBeCloseTo(0.84933, 5);
  });
});

describe("kappa", () => {
  test("of two complete raters is Cohen's, 0.7964 (Gwet's Handbook, cont3x3abstractors)", () => {
    expect(valueOf(TWO_RATERS, "kappa")).toBeCloseTo(0.7964094, 7);
    expect(valueOf([...TWO_RATERS, [_, _]].map((row) => [_, ...row, _]), "kappa")).toBeCloseTo(0.7964094, 7);
  });

  test("of two raters of whom one left practices out is Fleiss' with missing ratings", () => {
    const complete = [[1, 1], [2, 2], [1, 2], [3, 3], [2, 1]];
    // Shares .45, .35 and .2 with the half-rated practice: chance .365; 3 of 5 agree.
    expect(valueOf([...complete, [4, _]], "kappa")).toBeCloseTo((3 / 5 - (16 + 16 + 4 + 4) / 144) / (1 - 40 / 144), 12);
    expect(valueOf(complete, "kappa")).toBeCloseTo((3 / 5 - 9 / 25) / (1 - 9 / 25), 12);
  });

  test("of more raters is Fleiss', 0.76117 on the four raters (irrCAC)", () => {
    expect(valueOf(FOUR_RATERS, "kappa", "nominal")).toBeCloseTo(0.76117, 5);
  });

  test("gives Fleiss' published 0.430 on 30 patients, six raters, five diagnoses (Fleiss 1971, table 1)", () => {
    const table = [
      [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0],
      [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1], [0, 0, 5, 0, 1],
      [3, 0, 0, 1, 2], [5, 1, 0, 0, 0], [0, 2, 0, 4, 0], [1, 0, 2, 0, 3], [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0],
      [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ];
    const ratings = table.map((counts) => counts.flatMap((times, category) => Array<number>(times).fill(category)));
    expect(valueOf(ratings, "kappa")).toBeCloseTo(0.43, 3);
  });
});

describe("where there is nothing to measure", () => {
  test.each([
    ["no ratings", [[_, _], [_]], "There are no ratings."],
    ["one rater", [[3, _], [2, _], [4, _]], "There is one rater; agreement needs two or more."],
    ["raters who share no practice", [[3, _], [_, 4]], "No practice was rated by two raters."],
    ["one shared practice", [[3, 2], [1, _]], "Only one practice was rated by two raters; agreement needs two or more such practices."],
    ["no variation", [[3, 3], [3, 3], [3, _]], "Every rating that can be compared is the same, so agreement beyond chance cannot be told."],
  ])("says so in words: %s", (_name, values, problem) => {
    for (const coefficient of COEFFICIENTS) expect(agreement(values, { coefficient })).toMatchObject({ value: null, problem });
  });

  test("refuses what a coefficient does not know, and negative values for ratio", () => {
    expect(agreement(FOUR_RATERS, { coefficient: "kappa", metric: "ordinal" }).problem).toContain("Kappa knows the metric nominal alone, not ordinal");
    expect(agreement(FOUR_RATERS, { metric: "linear" }).problem).toContain("Linear weights belong to the coefficient ac");
    expect(agreement([[1, -1], [2, 3]], { metric: "ratio" }).problem).toContain("values from 0 up");
    expect(agreement([[0, 0], [2, 3]], { metric: "ratio" }).value).toBeCloseTo(1 - (3 * 0.04) / (4 + 0.04), 10);
  });

  test("gives no number where values are too large to be told apart by one", () => {
    expect(agreement([[1e308, -1e308], [1e307, 5]], { metric: "interval" }).value).toBeNull();
  });
});

const choices = fc.record({ coefficient: fc.constantFrom(...COEFFICIENTS), metric: fc.constantFrom(...METRICS) })
  .filter(({ coefficient, metric }) => !(coefficient === "kappa" && metric !== "nominal") && !(coefficient === "alpha" && metric === "linear"));

test("is 1 for raters who say the same, by every coefficient and metric, however many and however much is missing", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 4 })), { minLength: 2, maxLength: 20 });
  fc.assert(fc.property(rows, choices, (units, by) => {
    fc.pre(new Set(units.map(([rating]) => rating)).size > 1);
    const values = units.map(([rating, others]) => [rating, rating, ...others.map((rated) => (rated ? rating : null))]);
    expect(agreement(values, by).value).toBeCloseTo(1, 12);
  }));
});

test("is a number up to 1 or a problem in words, and changes neither with the order of raters nor of practices", () => {
  const grid = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { freq: 4 }), { minLength: 3, maxLength: 3 }), { maxLength: 12 });
  fc.assert(fc.property(grid, choices, (values, by) => {
    const { value, problem, pairs } = agreement(values, by);
    expect((value === null) === (problem !== null)).toBe(true);
    if (value !== null) expect(value).toBeLessThanOrEqual(1);
    const turned = agreement([...values].reverse().map((row) => [...row].reverse()), by);
    expect(turned.pairs).toBe(pairs);
    if (value === null) expect(turned.value).toBeNull();
    else expect(turned.value).toBeCloseTo(value, 10);
  }));
});
