import { cellError } from "../../../src/core/cell";
import { RATING_NOT_APPLICABLE, readRating } from "../../../src/core/evaluation/reading";

const SCALE = { worst: 1, best: 4 };
const read = (cell: Parameters<typeof readRating>[0]) => readRating(cell, SCALE);
const reasonOf = (cell: Parameters<typeof readRating>[0]) => {
  const reading = read(cell);
  return reading.kind === "bad" ? reading.reason : `not bad but ${reading.kind}`;
};

describe("a rating cell", () => {
  test.each([[3, 3], [2.5, 2.5], ["3", 3], [" 2 ", 2], ["3,5", 3.5], ["1.75", 1.75], ["2,125", 2.125], ["4,0", 4]])("%j is the value %d", (cell, value) => {
    expect(read(cell)).toEqual({ kind: "value", value });
  });

  test.each([[null], [""], ["   "], ["\t\n"], ["\u00a0"]])("%j is blank, never 0", (cell) => {
    expect(read(cell)).toEqual({ kind: "blank" });
  });

  test.each([
    ["n/a"], ["N/A"], ["n.a."], ["N. A."], ["na"], ["-"], ["–"], ["—"], ["not applicable"], // English
    ["s/o"], ["S.O."], ["sans objet"], ["n.d."], // French
    ["k.A."], ["k. A."], ["kA"], ["keine Angabe"], ["entfällt"], ["n. z."], // German
    ["no aplica"], ["s/d"], ["n/p"], // Spanish
    ["non applicabile"], ["N.D."], // Italian
    ["não se aplica"], ["Não aplicável"], // Portuguese
    ["ej tillämpligt"], ["e.t."], ["Ej aktuellt"], // Swedish
    ["Δ/Υ"], ["δεν εφαρμόζεται"], ["μη διαθέσιμο"], // Greek
    ["no s'aplica"], ["no s’aplica"], ["no escau"], // Catalan
    ["amherthnasol"], ["Amh."], ["ddim yn berthnasol"], // Welsh
  ])("%j is not applicable", (cell) => {
    expect(read(cell)).toEqual({ kind: "not-applicable" });
  });

  test("is not applicable in every form that the list names", () => {
    expect(RATING_NOT_APPLICABLE.filter((form) => read(form).kind !== "not-applicable")).toEqual([]);
  });

  test("with an accent typed as two characters is still understood", () => {
    expect(read("não aplicável".normalize("NFD")).kind).toBe("not-applicable");
  });

  test("that is bad says what it holds and what is allowed", () => {
    expect(reasonOf("good")).toBe('The cell holds "good"; a rating is a number from 1 (worst) to 4 (best), blank, or n/a.');
    expect(reasonOf(true)).toBe("The cell holds TRUE; a rating is a number from 1 (worst) to 4 (best), blank, or n/a.");
    expect(reasonOf(7)).toBe("The cell holds 7, which is off the scale; a rating is a number from 1 (worst) to 4 (best), blank, or n/a.");
    expect(reasonOf("0,5")).toContain("The cell holds 0,5, which is off the scale");
    expect(reasonOf(cellError("#REF!"))).toContain("The cell holds the error #REF!;");
  });

  test("names every kind of error, #N/A too: an error is not a way to say n/a", () => {
    expect(reasonOf(cellError("#N/A"))).toContain("#N/A");
    expect(reasonOf(cellError("#DIV/0!"))).toContain("#DIV/0!");
  });

  test.each([[0], [-1], [5], [1e300], [Number.NaN], [Number.POSITIVE_INFINITY]])("%d is off the scale 1-4", (cell) => {
    expect(read(cell).kind).toBe("bad");
  });

  test("`3 - good` is bad and never read as 3 silently, but offers the 3", () => {
    const reading = read("3 - good");
    expect(reading).toMatchObject({ kind: "bad", cell: "3 - good", suggestion: 3 });
    expect(reasonOf("3 - good")).toBe(
      'The cell holds "3 - good"; a rating is a number from 1 (worst) to 4 (best), blank, or n/a. If 3 is meant, the cell should hold 3 alone.');
    expect(read("good (2,5)")).toMatchObject({ kind: "bad", suggestion: 2.5 });
  });

  test.each([["3/4"], ["2 or 3"], ["9 - superb"], ["-3 poor"], ["very good"], ["12abc"], ["1-2-3"]])("%j is bad and offers no number", (cell) => {
    const reading = read(cell);
    expect(reading.kind).toBe("bad");
    expect(reading).not.toHaveProperty("suggestion");
  });

  test("that holds a whole paragraph is quoted in part, on one line", () => {
    const reason = reasonOf(`See\nthe ${"long ".repeat(40)}note`);
    expect(reason).toContain("See the long");
    expect(reason.length).toBeLessThan(160);
  });

  test("on the scale 6-1 names the ends in the scale's own order", () => {
    expect(readRating(2, { worst: 6, best: 1 })).toEqual({ kind: "value", value: 2 });
    expect(readRating(8, { worst: 6, best: 1 })).toMatchObject({ reason: expect.stringContaining("from 6 (worst) to 1 (best)") });
  });

  test("without a scale is any number, and text is still bad", () => {
    expect(readRating(87, null)).toEqual({ kind: "value", value: 87 });
    expect(readRating("n/a", null)).toEqual({ kind: "not-applicable" });
    expect(readRating("poor", null)).toMatchObject({ kind: "bad", reason: 'The cell holds "poor"; a rating is a number, blank, or n/a.' });
  });
});
