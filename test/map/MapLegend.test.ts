import { VERDICTS } from "../../src/core/evaluation/evaluation";
import { legendLines } from "../../src/map/MapLegend";
import { VERDICT_STYLES } from "../../src/ui/verdictStyle";

describe("the legend", () => {
  test("explains every shape once, good practice first", () => {
    const lines = legendLines();
    expect(lines[0]?.words).toBe("Good practice");
    expect(new Set(lines.map((line) => VERDICT_STYLES[line.verdict].shape)).size).toBe(lines.length);
  });

  test("names every verdict", () => {
    const words = legendLines().map((line) => line.words.toLowerCase()).join(", ");
    for (const verdict of VERDICTS) expect(words).toContain(verdict.toLowerCase());
  });

  test("tells verdicts with a class of their own apart by shape and by colour", () => {
    const classes = VERDICTS.map((verdict) => VERDICT_STYLES[verdict]).filter((style) => style.shape !== "outline");
    expect(new Set(classes.map((style) => style.shape)).size).toBe(4);
    expect(new Set(classes.map((style) => style.colour)).size).toBe(4);
  });
});
