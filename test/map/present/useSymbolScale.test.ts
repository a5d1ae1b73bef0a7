import { symbolScale } from "../../../src/map/present/useSymbolScale";

describe("symbols in a presentation", () => {
  test.each([[320, 1], [1150, 1], [1725, 1.5], [1920, 1.65], [3840, 2.1]])("at %s px they are %s times as large", (width, scale) => {
    expect(symbolScale(width)).toBe(scale);
  });
});
