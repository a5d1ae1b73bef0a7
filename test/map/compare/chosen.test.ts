import fc from "fast-check";
import { MOST, choosingOf, chosenFrom, toggleChosen } from "../../../src/map/compare/chosen";

const keys = fc.array(fc.constantFrom("P-01", "P-02", "P-03", "P-04", "P-05", "P-06"), { maxLength: 20 });

describe("choosing practices to compare", () => {
  test("never holds one twice and never more than four, whatever is pressed", () => {
    fc.assert(fc.property(keys, (pressed) => {
      const chosen = pressed.reduce(toggleChosen, [] as readonly string[]);
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(chosen.length).toBeLessThanOrEqual(MOST);
    }));
  });

  test("pressing twice changes nothing, where there was room", () => {
    fc.assert(fc.property(keys, fc.constantFrom("P-07", "P-08"), (pressed, key) => {
      const chosen = pressed.reduce(toggleChosen, [] as readonly string[]);
      if (chosen.length < MOST) expect(toggleChosen(toggleChosen(chosen, key), key)).toEqual(chosen);
    }));
  });

  test("an address may name too many, or one twice", () => {
    expect(chosenFrom(["P-03", "P-01", "P-03", "P-02", "P-04", "P-05"])).toEqual(["P-03", "P-01", "P-02", "P-04"]);
  });

  test("only a practice that is not chosen finds the four full", () => {
    const choosing = choosingOf(["P-01", "P-02", "P-03", "P-04"], () => undefined);
    expect(choosing.isFull("P-05")).toBe(true);
    expect(choosing.isFull("P-02")).toBe(false);
  });
});
