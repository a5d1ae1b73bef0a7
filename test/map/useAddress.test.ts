import { EMPTY_ADDRESS } from "../../src/map/address";
import { isStep } from "../../src/map/useAddress";

const at = (practice: string | null) => ({ ...EMPTY_ADDRESS, practice });

describe("what going back takes back", () => {
  test("a practice that was opened or closed, and a comparison", () => {
    expect(isStep(at(null), at("P-07"))).toBe(true);
    expect(isStep(at("P-07"), at(null))).toBe(true);
    expect(isStep(at("P-07"), { ...at("P-07"), compared: ["P-02", "P-11"] })).toBe(true);
  });

  test("not a filter, not a view of the map: panning must not fill the history", () => {
    expect(isStep(at("P-07"), { ...at("P-07"), filter: "q=cafe" })).toBe(false);
    expect(isStep(at("P-07"), { ...at("P-07"), view: { lat: 51.5, lng: -0.1, zoom: 6 } })).toBe(false);
  });

  test("the start of a presentation, but none of its slides and not its end", () => {
    const slide = (practice: string) => ({ ...at(practice), presenting: "published" as const });
    expect(isStep(at("P-07"), slide("P-07"))).toBe(true);
    expect(isStep(slide("P-07"), slide("P-11"))).toBe(false);
    expect(isStep(slide("P-11"), at("P-11"))).toBe(false);
  });
});
