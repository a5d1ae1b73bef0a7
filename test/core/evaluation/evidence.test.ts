import { evidenceWords } from "../../../src/core/evaluation/evidence";

describe("what a verdict rests on", () => {
  test("says of a Good practice that nobody measured it", () => {
    expect(evidenceWords("Good practice", 1)).toBe("on described evidence only");
    expect(evidenceWords("Promising practice", 1)).toBe("on described evidence");
  });

  test("says of a blank grade and of 0 that no evidence is stated", () => {
    expect(evidenceWords("Good practice", null)).toBe("no evidence stated");
    expect(evidenceWords("Needs improvement", 0)).toBe("no evidence stated");
  });

  test("names measured and independent evidence, and nothing where there is no class", () => {
    expect(evidenceWords("Good practice", 2)).toBe("on measured evidence");
    expect(evidenceWords("Not demonstrated", 3)).toBe("independently evaluated");
    expect(evidenceWords("Insufficient evidence", 3)).toBe("");
  });
});
