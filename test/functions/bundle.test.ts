import { builtFunctions, type Call, FunctionError, runFunctions } from "./builtFunctions";

let call: Call;
let ids: readonly string[];

beforeAll(async () => {
  ({ call, ids } = runFunctions(await builtFunctions()));
}, 120_000);

/** The one answer of a one-row call. */
const one = (id: string, ...given: readonly unknown[]): unknown => {
  const result = call(id, ...given) as unknown[][];
  expect(result).toHaveLength(1);
  expect(result[0]).toHaveLength(1);
  return result[0]?.[0];
};
const column = (id: string, ...given: readonly unknown[]): unknown[] => (call(id, ...given) as unknown[][]).map((row) => row[0]);

/** What a call throws: the whole formula is wrong. */
function thrownBy(id: string, ...given: readonly unknown[]): FunctionError {
  try {
    call(id, ...given);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
  throw new Error(`${id} did not throw.`);
}

const HEADERS = [["Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability"]];
const GATES = [[null, 2.5, "", 2.5, 2.5]];

test("functions.js associates its functions with nothing but CustomFunctions in scope", () => {
  expect([...ids].sort()).toEqual([
    "AGREEMENT", "COVERAGE", "FINDINDICATORS", "INDICATOR", "INDICATORS", "LIMITS", "PLACE", "PROGRESS", "RANK", "RESCALE", "ROBUSTNESS", "SCORE",
    "STATUS", "STRENGTHS", "VERDICT", "WEIGHTS", "WHY",
  ]);
});

describe("CAIRN.SCORE", () => {
  test("scores each row of a block on its own", () => {
    const block = [[4, 3, 2, 4, 3], [1, 1, 1, 1, 1], [4, 4, 4, 4, 4]];
    expect(column("SCORE", block, null, null, null, null)).toEqual([73.3333333333, 0, 100]);
  });

  test("leaves blanks out of the mean, however Excel hands them over", () => {
    for (const blank of [null, undefined, "", "  ", { type: "Empty", basicValue: "" }]) expect(one("SCORE", [[4, blank, 3, 2, 4]], null, null)).toBe(75);
    expect(one("SCORE", [[4, "n/a", 3, 2, 4]])).toBe(75);
  });

  test("reads numbers written as text, and values of data types", () => {
    expect(one("SCORE", [["4", "2,5", " 3 ", { type: "FormattedNumber", basicValue: 2, numberFormat: "0.0" }]])).toBe(62.5);
  });

  test("takes weights as a row or as a column", () => {
    expect(one("SCORE", [[4, 1, 2]], [[1, 3, 2]])).toBe(27.7777777778);
    expect(one("SCORE", [[4, 1, 2]], [["1"], [3], [2]])).toBe(27.7777777778);
    expect(one("SCORE", [[4, "", 2]], [[1, 0, 3]])).toBe(50);
    expect(one("SCORE", [[4, 2.5, 1]], [[3, "", null]])).toBe(70);
  });

  test("takes a scale of either direction, and every method in any case", () => {
    expect(one("SCORE", [[1, 3, 6, 2]], null, "6-1")).toBe(60);
    expect(one("SCORE", [[9, 4, 5]], null, "0-10", "Minimum")).toBe(40);
    const [a, b, c] = [0.901, 0.406, 0.505]; // 0.9, 0.4 and 0.5 moved to 0.01–1
    expect(one("SCORE", [[9, 4, 5]], null, "0-10", "geometric")).toBeCloseTo((100 * ((a * b * c) ** (1 / 3) - 0.01)) / 0.99, 8);
    expect(one("SCORE", [[9, 4, 5]], null, "0-10", "HARMONIC")).toBeCloseTo((100 * (3 / (1 / a + 1 / b + 1 / c) - 0.01)) / 0.99, 8);
    expect(one("SCORE", [[9, 4, 5]], null, "0-10", "arithmetic")).toBe(60);
  });

  test("gives #N/A with words when too little is rated, and none of it for the other rows", () => {
    const [poor, fine] = column("SCORE", [[4, null, "", 3, "-"], [4, 3, null, 2, 1]]);
    expect(poor).toMatchObject({ code: "#N/A", message: expect.stringContaining("coverage is 40% and a score needs 67%") });
    expect(fine).toBe(50);
    expect(one("SCORE", [[null, null]])).toMatchObject({ code: "#N/A", message: "Insufficient evidence: no criterion is rated." });
  });

  test("gives reasons to the first rows of a long answer, and to the others the error with few words, so that Excel takes it", () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => (row % 2 === 0 ? [4, null, null, 2.5, row % 3 + 1, null, null] : [row % 4 + 1, "good", null, null, null, null, null]));
    const answers = column("SCORE", rows) as FunctionError[];
    expect(Buffer.byteLength(JSON.stringify(answers.map(({ code, message }) => [{ code, message }])))).toBeLessThan(4 * 1024 * 1024);
    expect(answers.map(({ code }) => code)).toEqual(rows.map((_, row) => (row % 2 === 0 ? "#N/A" : "#VALUE!")));
    expect(answers[1]?.message).toContain('The cell holds "good"');
    expect(answers[1001]?.message).toContain('The cell holds "good"');
    expect(answers.slice(-2).map(({ message }) => message)).toEqual(["Ask for this row alone to see why.", "Ask for this row alone to see why."]);
    expect(column("RANK", rows).length).toBe(rows.length);
  });

  test("takes the least coverage as an argument, exactly two thirds by default", () => {
    expect(one("SCORE", [[4, 1, null]])).toBe(50);
    expect(one("SCORE", [[4, null, null]], null, null, null, 1 / 3)).toBe(100);
    expect(one("SCORE", [[4, 1, null]], null, null, null, 0.7)).toMatchObject({ code: "#N/A" });
  });

  test("gives #VALUE! for a bad cell, naming criterion, content and allowed range, to that row alone", () => {
    const [bad, fine] = column("SCORE", [[4, "3 - good", 2, 1, 3], [2, 3, 4, 3, 3]]);
    expect(bad).toMatchObject({
      code: "#VALUE!",
      message: 'Criterion 2: The cell holds "3 - good"; a rating is a number from 1 (worst) to 4 (best), blank, or n/a. If 3 is meant, the cell should hold 3 alone.',
    });
    expect(fine).toBe(66.6666666667);
  });

  test.each([
    ["good", "good"], [true, "TRUE"], [7, "7"], [-2, "-2"],
    [new FunctionError("#REF!"), "#REF!"], [{ type: "Error", basicValue: "#DIV/0!", basicType: "Error" }, "#DIV/0!"], [new FunctionError("#N/A"), "#N/A"],
  ])("finds %j bad and names it", (cell, content) => {
    const answer = one("SCORE", [[3, 2, cell, 4]]) as FunctionError;
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("Criterion 3:");
    expect(answer.message).toContain(content);
    expect(answer.message).toContain("1 (worst) to 4 (best)");
  });

  test("says of a 0 off the scale that it may be an empty cell, and what to write then", () => {
    expect(one("SCORE", [[3, 0, 4]])).toMatchObject({ code: "#VALUE!", message: expect.stringContaining('IF(range="","",range)') });
  });

  test.each([
    ["weights of the wrong length", [[[3, 2, 4]], [[1, 2]]], "The ratings have 3 columns, but weights is 2"],
    ["a block of weights", [[[3, 2, 4, 1]], [[1, 2], [3, 4]]], "a block of several rows and columns"],
    ["a negative weight", [[[3, 2]], [[1, -2]]], "Weight 2 is -2"],
    ["weights that are all 0", [[[3, 2]], [[0, 0]]], "All weights are 0"],
    ["a weight in words", [[[3, 2]], [[1, "high"]]], 'Weight 2 is "high"'],
    ["a scale without direction", [[[3, 2]], null, "5"], 'The scale "5" does not say which end is best'],
    ["a scale that became a date", [[[3, 2]], null, "46113"], "Excel may have turned it into a date"],
    ["an unknown method", [[[3, 2]], null, null, "median"], 'There is no method "median"'],
    ["a least coverage beyond 1", [[[3, 2]], null, null, null, 67], 'The least coverage is "67"'],
  ])("refuses the whole call with words for %s", (_, given, words) => {
    const error = thrownBy("SCORE", ...given);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain(words);
  });
});

describe("CAIRN.COVERAGE", () => {
  test("is the rated share of the weight, whatever the scale", () => {
    expect(column("COVERAGE", [[4, null, 87, "n/a", "3,5"], ["", "", "", "", ""], [1, 2, 3, 4, 5]])).toEqual([0.6, 0, 1]);
    expect(one("COVERAGE", [[4, null, 3]], [[5], [3], [2]])).toBe(0.7);
  });

  test("has words for a bad cell and for bad weights", () => {
    expect(one("COVERAGE", [[2, "high"]])).toMatchObject({ code: "#VALUE!", message: 'Criterion 2: The cell holds "high"; a rating is a number, blank, or n/a.' });
    expect(thrownBy("COVERAGE", [[2, 3]], [[1]]).code).toBe("#VALUE!");
  });
});

describe("CAIRN.VERDICT", () => {
  test("gives each row its class", () => {
    const block = [[4, 4, 3, 4, 3], [3, 3, 3, 2, 3], [2, 2, 2, 2, 2], [1, 2, 1, 2, 1], [4, null, null, null, 4]];
    expect(column("VERDICT", block, null, null, null, null)).toEqual([
      "Good practice", "Promising practice", "Needs improvement", "Not demonstrated", "Insufficient evidence",
    ]);
  });

  test("applies minimums only when they are given, as a row or a column", () => {
    const block = [[4, 4, 4, 2, 4], [4, 4, 4, null, 4]];
    expect(column("VERDICT", block)).toEqual(["Good practice", "Good practice"]);
    expect(column("VERDICT", block, null, GATES)).toEqual(["Needs improvement", "Not determinable"]);
    expect(column("VERDICT", block, null, [[null], [2.5], ["–"], ["2,5"], [2.5]])).toEqual(["Needs improvement", "Not determinable"]);
  });

  test("reads minimums in the direction of the scale", () => {
    expect(column("VERDICT", [[1, 3, 2], [1, 4, 1]], null, [["", 3, ""]], "6-1")).toEqual(["Good practice", "Needs improvement"]);
  });

  test("takes an empty minimum that Excel hands over as 0 for none, and refuses others off the scale", () => {
    expect(one("VERDICT", [[4, 4, 4]], null, [[0, 3, 0]])).toBe("Good practice");
    expect(thrownBy("VERDICT", [[4, 4, 4]], null, [[null, 5, null]]).message).toContain('Minimum 2 is "5"');
  });

  test("gives #VALUE! with words for a bad cell", () => {
    expect(one("VERDICT", [[4, "x", 3]])).toMatchObject({ code: "#VALUE!", message: expect.stringContaining('Criterion 2: The cell holds "x"') });
  });
});

describe("CAIRN.WHY", () => {
  test("says why, with the names of the header row in any orientation", () => {
    const sentence = "Needs improvement in spite of a score of 80: strong on relevance (4), effectiveness (4) and sustainability (4); "
      + "held back by impact (2); impact misses its minimum of 2.5 or better.";
    const upright = (HEADERS[0] ?? []).map((name) => [name]);
    expect(one("WHY", [[4, 4, 3, 2, 4]], HEADERS, null, GATES, null, null)).toBe(sentence);
    expect(one("WHY", [[4, 4, 3, 2, 4]], upright, null, GATES)).toBe(sentence);
  });

  test("numbers a criterion whose header is blank", () => {
    expect(one("WHY", [[4, 1]], [["Reach", ""]])).toBe("Promising practice, score 50: strong on reach (4); held back by criterion 2 (1).");
  });

  test("says what is missing when there is no score", () => {
    expect(one("WHY", [[4, null, "", null, null]], HEADERS)).toContain("Insufficient evidence: coverage is 20%");
  });

  test("names the criterion of a bad cell by its header, and refuses headers that do not fit", () => {
    expect(one("WHY", [[4, 9, 3, 3, 3]], HEADERS)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("Effectiveness: The cell holds 9") });
    expect(thrownBy("WHY", [[4, 3]], HEADERS).message).toContain("but criteria is 5");
  });
});

describe("CAIRN.STRENGTHS and CAIRN.LIMITS", () => {
  const block = [[3, 4, 1, 2, 4], [2, 1, 2, 1, 3], [3, 3, 3, 3, 3]];

  test("name criteria in the order of Why, joined by ; and empty when there are none", () => {
    expect(column("STRENGTHS", block, HEADERS, null)).toEqual(["Effectiveness; Sustainability", "", ""]);
    expect(column("LIMITS", block, HEADERS, null)).toEqual(["Efficiency; Impact", "Effectiveness; Impact; Relevance; Efficiency", ""]);
  });

  test("turn round with the scale, and have words for a bad cell", () => {
    expect(one("STRENGTHS", [[1, 4, 2, 3, 4]], HEADERS, "4-1")).toBe("Relevance");
    expect(one("LIMITS", [[1, 4, 2, 3, 4]], HEADERS, "4-1")).toBe("Effectiveness; Sustainability; Impact");
    expect(one("LIMITS", [[1, "?", 2, 3, 4]], HEADERS)).toMatchObject({ code: "#VALUE!" });
    expect(thrownBy("STRENGTHS", [[1, 2]], [["One", "Two"]], "ten").code).toBe("#VALUE!");
  });
});

describe("CAIRN.RANK", () => {
  test("ranks by score, ties sharing; a row without a score has no rank, takes none, and says why as SCORE does", () => {
    const block = [[3, 2, 3], [4, 4, 3], [null, null, 4], [2, 3, 3], ["?", 4, 4], [1, 2, 1]];
    const answers = column("RANK", block, null, null, null);
    expect([answers[0], answers[1], answers[3], answers[5]]).toEqual([2, 1, 2, 4]);
    expect(answers[2]).toMatchObject({ code: "#N/A", message: expect.stringContaining("coverage is 33%") });
    expect(answers[4]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining('Criterion 1: The cell holds "?"') });
  });

  test("is in the order of SCORE, whatever the weights, the scale and the method", () => {
    const block = [[1, 6, 3], [2, 2, 4], [5, 1, 1], ["3", 3, null], [6, 6, 6]];
    for (const method of ["arithmetic", "geometric", "harmonic", "minimum"]) {
      const scores = column("SCORE", block, [[3, 1, 2]], "6-1", method) as number[];
      const ranks = column("RANK", block, [[3, 1, 2]], "6-1", method);
      expect(ranks).toEqual(scores.map((score) => 1 + scores.filter((other) => other > score).length));
    }
  });
});

describe("CAIRN.ROBUSTNESS", () => {
  test("is the share of weightings under which a row comes first, or within the top", () => {
    const block = [[4, 1], [2, 3], [1, 1]];
    // The first wins while w ≥ 1/2: it leads by 2w against 2(1−w).
    expect(column("ROBUSTNESS", block, null, null)).toEqual([0.5, 0.5, 0]);
    expect(column("ROBUSTNESS", block, 2, null)).toEqual([1, 1, 0]);
    expect(column("ROBUSTNESS", [[6, 1], [3, 3], [1, 6]], 3, "6-1")).toEqual([1, 1, 1]);
    expect(column("ROBUSTNESS", [[1, 5], [4, 1]], null, "6-1")).toEqual([3 / 7, 4 / 7].map((share) => expect.closeTo(share, 12)));
  });

  test("leaves rows out that are bad or too little rated, each with its reason, and compares the others", () => {
    const answers = column("ROBUSTNESS", [[3, "x", 4], [null, 4, ""], [2, 3, 2], [1, 2, 1]]);
    expect(answers[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining('Criterion 2: The cell holds "x"') });
    expect(answers[1]).toMatchObject({ code: "#N/A", message: expect.stringContaining("a score needs 67%") });
    expect(answers.slice(2)).toEqual([1, 0]);
  });

  test.each([0, -1, 1.5, "three"])("refuses a top of %j", (top) => {
    expect(thrownBy("ROBUSTNESS", [[3, 2]], top).message).toBe(`The top is "${top}"; it is a whole number of places, from 1 up.`);
  });
});

describe("CAIRN.WEIGHTS", () => {
  test("turns an order into weights laid out as it is", () => {
    expect(call("WEIGHTS", [[2, 1]])).toEqual([[0.25, 0.75]]);
    expect(column("WEIGHTS", [[1], ["3"], [2]]).map((weight) => (weight as number).toFixed(4))).toEqual(["0.6111", "0.1111", "0.2778"]);
  });

  test.each([[[[1, null]], 'Rank 2 is ""'], [[["first", 2]], 'Rank 1 is "first"'], [[[0, 1]], 'Rank 1 is "0"'], [[[1], [new FunctionError("#N/A")]], 'Rank 2 is "#N/A"']])(
    "refuses %j", (order, words) => {
      expect(thrownBy("WEIGHTS", order).message).toContain(words);
    });
});

describe("CAIRN.RESCALE", () => {
  test("moves ratings in a block of any shape, and leaves blank and n/a as they are", () => {
    expect(call("RESCALE", [[1, 6], ["3,5", null], ["n/a", "–"]], "6-1", "1-4")).toEqual([[4, 1], [2.5, ""], ["n/a", "–"]]);
    expect(one("RESCALE", 7, "0-10", "1-4")).toBe(3.1);
  });

  test("says what is wrong with a bad cell in its place alone, and with the scales", () => {
    const [bad, fine] = column("RESCALE", [[8], [5]], "6-1", "0-10");
    expect(bad).toMatchObject({ code: "#VALUE!", message: "The cell holds 8, which is off the scale; a rating is a number from 6 (worst) to 1 (best), blank, or n/a." });
    expect(fine).toBe(2);
    expect(one("RESCALE", [[0]], "1-4", "0-10")).toMatchObject({ message: expect.stringContaining('IF(range="","",range)') });
    expect(thrownBy("RESCALE", [[3]], "6-1", null).message).toContain("Give both scales");
    expect(thrownBy("RESCALE", [[3]], "5", "1-4").message).toContain('The scale "5" does not say which end is best');
  });
});

describe("CAIRN.AGREEMENT", () => {
  // Krippendorff (2011), example C; the same data in Gwet's irrCAC as cac.raw4raters.
  const raters = [
    [1, 1, "", 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, "2", 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], ["n/a", 5, 5, 5], ["", null, 1, 1], ["", "-", 3, ""],
  ];

  test.each([
    [null, null, "0.815"], ["nominal", "alpha", "0.743"], ["Interval", null, "0.849"], ["ratio", null, "0.797"],
    ["nominal", "AC", "0.775"], ["ordinal", "ac", "0.899"], ["linear", "ac", "0.859"], ["interval", "ac", "0.914"], [null, "kappa", "0.761"],
  ])("with metric %j and coefficient %j is the published %s", (metric, coefficient, published) => {
    expect((one("AGREEMENT", raters, metric, coefficient) as number).toFixed(3)).toBe(published);
  });

  test("gives #N/A with words where there is nothing to measure, never 0", () => {
    expect(one("AGREEMENT", [[3], [2], [4]])).toMatchObject({ code: "#N/A", message: "There is one rater; agreement needs two or more." });
    expect(one("AGREEMENT", [[3, 3], [3, 3]])).toMatchObject({ code: "#N/A", message: expect.stringContaining("is the same") });
    expect(one("AGREEMENT", [[3, 2, 4]])).toMatchObject({ code: "#N/A", message: expect.stringContaining("Only one practice") });
  });

  test("refuses a bad cell, naming row and rater, and choices that do not go together", () => {
    expect(thrownBy("AGREEMENT", [[3, 2], [1, "3 - good"]]).message).toBe(
      'Row 2, rater 2: The cell holds "3 - good"; a rating is a number, blank, or n/a. If 3 is meant, the cell should hold 3 alone.');
    expect(thrownBy("AGREEMENT", raters, "ordinal", "kappa").message).toContain("Kappa knows the metric nominal alone");
    expect(thrownBy("AGREEMENT", raters, "cubic").message).toContain("The metrics are nominal, ordinal, interval, ratio, linear.");
    expect(thrownBy("AGREEMENT", raters, null, "rho").message).toContain('There is no coefficient "rho"');
  });
});

/** Every function that reads rating cells, over a block of rows on 1-4; each gives one answer per row. */
const RATING_FUNCTIONS: Readonly<Record<string, (block: readonly (readonly unknown[])[]) => unknown[]>> = {
  SCORE: (block) => column("SCORE", block), COVERAGE: (block) => column("COVERAGE", block), VERDICT: (block) => column("VERDICT", block),
  WHY: (block) => column("WHY", block, HEADERS), STRENGTHS: (block) => column("STRENGTHS", block, HEADERS), LIMITS: (block) => column("LIMITS", block, HEADERS),
  RANK: (block) => column("RANK", block), ROBUSTNESS: (block) => column("ROBUSTNESS", block),
  RESCALE: (block) => (call("RESCALE", block, "1-4", "0-10") as unknown[][]).map((row) => row[2]),
  // One answer for the whole block: what it throws counts as the answer of the row under test.
  AGREEMENT: (block) => {
    try {
      return block.map(() => one("AGREEMENT", block));
    } catch (error) {
      return [error, 1];
    }
  },
};
/** Those that take any number, as they know no scale. */
const WITHOUT_SCALE = new Set(["COVERAGE", "AGREEMENT"]);

describe("a bad cell in a rating, through every function that reads ratings", () => {
  const beside = [2, 3, 1, 4, 2];
  const rowWith = (cell: unknown): unknown[] => [3, 4, cell, 1, 4];

  describe.each(Object.entries(RATING_FUNCTIONS))("%s", (id, answersOf) => {
    test.each([
      ["3 - good", '"3 - good"'], ["good", '"good"'], ["1/2", '"1/2"'], ["12abc", '"12abc"'], [true, "TRUE"], [false, "FALSE"],
      [new FunctionError("#REF!"), "#REF!"], [{ type: "Error", basicValue: "#DIV/0!", basicType: "Error" }, "#DIV/0!"], [Number.POSITIVE_INFINITY, "#NUM!"],
    ])("answers %j with #VALUE! and its content, to that row alone", (cell, content) => {
      const [bad, fine] = answersOf([rowWith(cell), beside]);
      expect(bad).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(`The cell holds ${content.startsWith("#") ? "the error " : ""}${content}`) });
      expect(fine).not.toBeInstanceOf(FunctionError);
    });

    test.each([[7, "7"], [-2, "-2"], ["87", "87"], [0, "0"]])("answers %j, off the scale, with #VALUE! and the allowed range", (cell, content) => {
      const [bad, fine] = answersOf([rowWith(cell), beside]);
      if (WITHOUT_SCALE.has(id)) return expect(bad).not.toBeInstanceOf(FunctionError);
      expect(bad).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(`The cell holds ${content}`) });
      expect(bad).toMatchObject({ message: expect.stringContaining("1 (worst) to 4 (best)") });
      expect(fine).not.toBeInstanceOf(FunctionError);
    });

    test("offers the 3 in \"3 - good\" and never reads it silently", () => {
      expect(answersOf([rowWith("3 - good"), beside])[0]).toMatchObject({ message: expect.stringContaining("If 3 is meant") });
    });

    test.each(["n/a", "N/A", "-", "–", "k.A.", "s/o", "n.d.", "ej tillämpligt", "δ/ε", "no s’aplica", "amherthnasol", "não aplicável", "no procede"])(
      "takes %j for not rated, as it takes a blank", (words) => {
        const [missing] = answersOf([rowWith(words), beside]);
        const [blank] = answersOf([rowWith(null), beside]);
        if (id === "RESCALE") expect([missing, blank]).toEqual([words, ""]);
        else if (id === "WHY") expect(missing).toBe(String(blank).replace("efficiency is not rated", "efficiency is not applicable"));
        else expect(missing).toEqual(blank);
        expect(missing).not.toBeInstanceOf(FunctionError);
      });

    test.each([["3", 3], ["3,5", 3.5], [" 2.5 ", 2.5], [{ type: "FormattedNumber", basicValue: 2, numberFormat: "0" }, 2]])("reads %j as the number %d", (cell, number) => {
      expect(answersOf([rowWith(cell), beside])).toEqual(answersOf([rowWith(number), beside]));
      expect(answersOf([rowWith(cell), beside])[0]).not.toBeInstanceOf(FunctionError);
    });
  });
});

describe("CAIRN.INDICATOR", () => {
  test("gives the name, or the field asked for, of each code", () => {
    expect(one("INDICATOR", [["WRK-O1"]], null)).toBe("Working-age people in paid work, employed or self-employed");
    expect(column("INDICATOR", [["WRK-O1"], ["wrk o2"]], "Domain")).toEqual(["Work", "Work"]);
    expect(["heading", "kind", "unit", "direction"].map((field) => one("INDICATOR", [["WRK-O1"]], field))).toEqual(["Markers and Means", "outcome", "percent", "higher"]);
    expect(one("INDICATOR", [["WRK-O1"]], "sources")).toBe("Labour Force Survey / Annual Population Survey; Census");
  });

  test("takes a 0 for the empty cell that it is", () => {
    expect(column("INDICATOR", [["WRK-O3"], [0], [null]], "kind")).toEqual(["outcome", "", ""]);
  });

  test("leaves blank blank, says #N/A with the nearest code for an unknown one, and passes on what an error cell is", () => {
    const answers = column("INDICATOR", [[""], ["WRK-O99"], [new FunctionError("#REF!")]]);
    expect(answers[0]).toBe("");
    expect(answers[1]).toMatchObject({ code: "#N/A", message: expect.stringMatching(/^There is no indicator "WRK-O99"\. The nearest code is WRK-O\d+\.$/) });
    expect(answers[2]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("#REF!") });
  });

  test("refuses a field that it does not have, the object's own words included", () => {
    expect(thrownBy("INDICATOR", [["WRK-O1"]], "colour").message).toBe(
      'There is no field "colour". The fields are name, domain, heading, kind, unit, direction, sources.');
    expect(thrownBy("INDICATOR", [["WRK-O1"]], "constructor").code).toBe("#VALUE!");
  });
});

describe("CAIRN.INDICATORS", () => {
  test("lists all 155, or those of a domain and kind: code, domain, indicator, kind, unit, direction", () => {
    expect(call("INDICATORS", null, null)).toHaveLength(155);
    const work = call("INDICATORS", "work", "outcome") as string[][];
    expect(work[0]).toEqual(["WRK-O1", "Work", "Working-age people in paid work, employed or self-employed", "outcome", "percent", "higher"]);
    expect(work.every((row) => row[1] === "Work" && row[3] === "outcome" && row.length === 6)).toBe(true);
    expect(call("INDICATORS", "WRK", "Outcome")).toEqual(work);
    expect((call("INDICATORS", null, "practice") as string[][]).every((row) => row[3] === "practice")).toBe(true);
  });

  test("refuses an unknown domain or kind, naming the known ones", () => {
    expect(thrownBy("INDICATORS", "Sport").message).toContain("The domains are Work, Housing,");
    expect(thrownBy("INDICATORS", null, "output").message).toContain("outcome and practice");
  });
});

describe("a team's own list in the functions", () => {
  const HEAD = ["Code", "Domain", "Indicator", "Kind", "Unit", "Direction", "Source", "Other codes", "Cairn had"];
  const list = (...rows: readonly (readonly unknown[])[]): unknown[][] => [HEAD, ...rows.map((row) => HEAD.map((_, i) => row[i] ?? ""))];
  const OWN = ["MAL-1", "Safety", "Nights without a call-out", "outcome", "nights", "higher", "City"];
  const CORRECTED = ["WRK-O1", "", "People in work, 20 to 64", "", "share", "", "", "", "Indicator: Working-age people in paid work, employed or self-employed"];
  const given = list(OWN, CORRECTED);

  test("own codes have their domain and corrected ones their words; all others are Cairn's", () => {
    expect(column("INDICATOR", [["mal-1"], ["WRK-O1"], ["HSG-O1"]], "domain", given)).toEqual(["Safety", "Work", "Housing"]);
    expect(column("INDICATOR", [["MAL-1"], ["WRK-O1"]], "name", given)).toEqual(["Nights without a call-out", "People in work, 20 to 64"]);
    expect(column("INDICATOR", [["MAL-1"], ["WRK-O1"]], "unit", given)).toEqual(["nights", "share"]);
    expect(column("INDICATOR", [["WRK-O1"]], "unit", null)).toEqual(["percent"]);
  });

  test("an answer follows the list, row by row, and is never one of another list", () => {
    const moved = list(["MAL-1", "Housing", "Nights indoors", "outcome"], CORRECTED);
    expect([given, moved, given, moved].map((range) => one("INDICATOR", [["MAL-1"]], "domain", range))).toEqual(["Safety", "Housing", "Safety", "Housing"]);
    expect(one("INDICATOR", [["MAL-1"]], "domain", null)).toMatchObject({ code: "#N/A" });
  });

  test("a code whose row cannot be taken has no answer, even where Cairn has one of that code", () => {
    const answers = column("INDICATOR", [["WRK-O1"], ["MAL-3"], ["HSG-O1"]], "domain", list(["WRK-O1", "Housing", "Not ours", "outcome"], ["MAL-3", "Happiness", "Smiles", "outcome"]));
    expect(answers[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("WRK-O1 in row 2") });
    expect(answers[1]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining('Domain is "Happiness"') });
    expect(answers[2]).toBe("Housing");
  });

  test("lists and searches it beside Cairn's or in its place, and says what could not be taken", () => {
    expect((call("INDICATORS", "Safety", null, given, null) as string[][]).map(([code]) => code)).toEqual(["SAF-O1", "SAF-O2", "SAF-O3", "SAF-O4", "SAF-O5", "SAF-O6", "MAL-1", "SAF-P1", "SAF-P2", "SAF-P3", "SAF-P4"]);
    expect((call("INDICATORS", null, null, given, true) as string[][]).map(([code]) => code)).toEqual(["WRK-O1", "MAL-1"]);
    expect((call("FINDINDICATORS", "call-out", 3, given, false) as string[][])[0]?.[0]).toBe("MAL-1");
    expect((call("FINDINDICATORS", "housing", 3, given, true) as unknown[][])[0]?.[0]).toMatchObject({ code: "#N/A" });
    const rows = call("INDICATORS", "Safety", "outcome", list(OWN, ["MAL-3", "Happiness", "Smiles", "outcome"]), true) as unknown[][];
    expect(rows.map(([code]) => code)).toEqual(["MAL-1", expect.objectContaining({ code: "#VALUE!", message: expect.stringContaining("1 cell of the catalogue could not be taken") })]);
  });

  test("refuses a range that is no such table, and an answer to Only that is none", () => {
    expect(thrownBy("INDICATOR", [["WRK-O1"]], null, [["MAL-1", "Safety", "Nights"]]).message).toContain("Give the whole table with its headings, such as Catalogue[#All]");
    expect(thrownBy("INDICATORS", null, null, given, "perhaps").message).toContain("TRUE or FALSE");
  });

  test("takes a 0 for the empty cell that it is", () => {
    expect(one("INDICATOR", [["MAL-1"]], "sources", list(["MAL-1", "Safety", "Nights", "outcome", 0, 0, 0]))).toBe("");
  });
});

describe("CAIRN.FINDINDICATORS", () => {
  test("finds the best matches in spite of typing errors, at most as many as asked for", () => {
    const found = call("FINDINDICATORS", "houssing", 3) as string[][];
    expect(found).toHaveLength(3);
    expect(found.every((row) => row.length === 6)).toBe(true);
    expect(found.map((row) => row[1])).toContain("Housing");
    expect((call("FINDINDICATORS", "people", null) as string[][]).length).toBeLessThanOrEqual(10);
  });

  test("says so when nothing fits, and when nothing was asked", () => {
    expect(one("FINDINDICATORS", "zzyzxqq")).toMatchObject({ code: "#N/A", message: expect.stringContaining('No indicator fits "zzyzxqq"') });
    expect(thrownBy("FINDINDICATORS", "", 5).code).toBe("#VALUE!");
    expect(thrownBy("FINDINDICATORS", "work", 0).message).toContain('The count is "0"');
  });
});

describe("CAIRN.PROGRESS", () => {
  test("is the share of the way, row by row; a single value serves all rows", () => {
    expect(one("PROGRESS", [[40]], [[60]], [[55]])).toBe(0.75);
    expect(column("PROGRESS", [[10], ["20,5"], [30]], [[50]], [[20], [50], [25]])).toEqual([0.25, 1, -0.25]);
  });

  test("says what is missing, what is no number, and where there is no way to measure", () => {
    const answers = column("PROGRESS", [[10], [20], [30], [40]], [[15], [""], [30], [45]], [[null], [21], [32], ["soon"]]);
    expect(answers).toMatchObject([
      { code: "#N/A", message: "There is no latest value." }, { code: "#N/A", message: "There is no target value." },
      { code: "#N/A", message: "Baseline 30 and target 30 leave no way between them to measure." },
      { code: "#VALUE!", message: 'The latest value is "soon"; it must be a number.' },
    ]);
    expect(one("PROGRESS", [[10]], [[20]], [[new FunctionError("#NUM!")]])).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("#NUM!") });
  });

  test("refuses ranges of different size", () => {
    expect(thrownBy("PROGRESS", [[1], [2]], [[3], [4], [5]], [[6]]).message).toContain("differ in size");
  });
});

describe("CAIRN.PROGRESS and CAIRN.STATUS of yes/no indicators", () => {
  test("yes is 1 and no is 0, and a number among them is no answer", () => {
    expect(column("PROGRESS", [["no"], ["nein"], [false]], [["yes"]], [["yes"], ["no"], [7]])).toMatchObject([1, 0, { code: "#VALUE!", message: 'The latest value is "7"; it must be yes or no, as the others of its row.' }]);
    expect(one("STATUS", [["no"]], [[44000]], [["yes"]], [[46000]], [["oui"]], [[45000]])).toBe("Achieved");
  });
});

describe("CAIRN.STATUS", () => {
  const line = (...latest: readonly unknown[][]): unknown[] => column("STATUS", [[40]], [[44000]], [[60]], [[46000]], latest.map(([value]) => [value]), latest.map(([, day]) => [day]));
  test("says where each row stands against the straight line between the dates", () => {
    expect(line([50, 45000], [49, 45000], [39, 45000], [61, 44500], [59, 47000], [55, 43999])).toEqual(["On track", "Behind", "Reversing", "Achieved", "Behind", "No reading"]);
    expect(one("STATUS", [[30]], [[44000]], [[20]], [[46000]], [[24]], [[45000]])).toBe("On track");
  });

  test("an empty or unknown latest is no reading, however Excel hands it over", () => {
    expect(line([null, 45000], ["", null], ["unknown", 45000], ["refused", 45000])).toEqual(["No reading", "No reading", "No reading", "No reading"]);
  });

  test("says what is missing and what contradicts itself", () => {
    expect(column("STATUS", [[null], [41], [42], [43]], [[44000], [null], [44000], [44000]], [[60], [61], [62], [43]], [[46000], [46000], [43000], [46000]], [[51], [52], [53], [54]], [[45000]])).toMatchObject([
      { code: "#N/A", message: "There is no baseline." }, { code: "#N/A", message: "There is no baseline date." },
      { code: "#N/A", message: "The target date is before the baseline date." }, { code: "#N/A", message: "Baseline and target are equal, so that no way between them can be measured." },
    ]);
  });

  test("a bad cell is named, its row alone refused; dates as text are read where only one day can be meant", () => {
    expect(line(["soon", 45000], [51, "next year"], [52, "2023-03-15"], [53, true])).toMatchObject([
      { code: "#VALUE!", message: 'The latest value is "soon"; it must be a number.' }, { code: "#VALUE!", message: 'The latest date is "next year"; it must be a date.' },
      "On track", { code: "#VALUE!", message: 'The latest date is "TRUE"; it must be a date.' },
    ]);
    expect(line([new FunctionError("#REF!"), 45000])).toMatchObject([{ code: "#VALUE!", message: expect.stringContaining("#REF!") }]);
  });

  test("refuses ranges of different size", () => {
    expect(thrownBy("STATUS", [[1], [2]], [[3], [4], [5]], [[6]], [[7]], [[8]], [[9]]).message).toBe("Baseline, baseline date, target, target date, latest and latest date differ in size. Give ranges of the same size, or single values.");
  });
});

test("no answer is ever NaN, infinite, null or undefined, whatever a cell holds", () => {
  const odd = [null, undefined, "", " ", 0, -0, 1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY, true, "∞", "NaN", {}, [], new FunctionError("#SPILL!"), { type: "Entity", text: "Malmö" }];
  const rows = odd.flatMap((a) => odd.map((b) => [a, b, 3, 2]));
  const headers = [["One", "Two", "Three", "Four"]];
  const three = rows.map((row) => [row[0]]);
  const answers = [
    column("SCORE", rows), column("SCORE", rows, null, "0-10", "harmonic", 0), column("COVERAGE", rows), column("VERDICT", rows), column("WHY", rows, headers),
    column("STRENGTHS", rows, headers), column("LIMITS", rows, headers), column("RANK", rows), column("ROBUSTNESS", rows, 3, "0-10"),
    (call("RESCALE", rows, "0-10", "6-1") as unknown[][]).flat(), column("INDICATOR", three), column("PROGRESS", three, rows.map((row) => [row[1]]), [[5]]),
    column("STATUS", three, [[44000]], rows.map((row) => [row[1]]), three, [[5]], three),
  ].flat();
  const wrong = answers.filter((answer) => !(answer instanceof FunctionError || typeof answer === "string" || Number.isFinite(answer)));
  expect(wrong).toEqual([]);
});
