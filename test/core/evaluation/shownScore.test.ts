import { evaluate } from "../../../src/core/evaluation/evaluate";
import { readRating } from "../../../src/core/evaluation/reading";
import { rulesFor } from "../../../src/core/evaluation/rules";

const scale = { worst: 0, best: 100 };
const rules = rulesFor({ name: "own", scale, criteria: [{ name: "Impact", question: "", weight: 3, minimum: null, levels: [] }] });
const evaluated = (cell: number | null) => evaluate([readRating(cell, scale)], rules);

describe("the score that people read", () => {
  test.each([
    [72.4, "72", "Good practice"],
    [69.6, "69.6", "Promising practice"],
    [49.96, "49.96", "Needs improvement"],
    [24.2, "24", "Not demonstrated"],
  ])("of %p is %p beside %p: never rounded into another band", (score, shown, verdict) => {
    expect(evaluated(score)).toMatchObject({ score, shownScore: shown, verdict });
  });

  test("is a dash where there is none", () => {
    expect(evaluated(null)).toMatchObject({ score: null, shownScore: "–" });
  });
});
