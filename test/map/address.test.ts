import fc from "fast-check";
import { readAddress, writeAddress } from "../../src/map/address";

describe("the map's address", () => {
  test("carries the filter and the open practice side by side", () => {
    expect(writeAddress({ filter: "country=Italy&score=65", practice: "P-07" })).toBe("#country=Italy&score=65&practice=P-07");
    expect(readAddress("#country=Italy&score=65&practice=P-07")).toEqual({ filter: "country=Italy&score=65", practice: "P-07" });
  });

  test("says nothing when nothing is asked for", () => {
    expect(writeAddress({ filter: "", practice: null })).toBe("");
    expect(readAddress("")).toEqual({ filter: "", practice: null });
  });

  test("a practice key of any characters comes back as it was", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (key) => {
      expect(readAddress(writeAddress({ filter: "q=a", practice: key })).practice).toBe(key);
    }));
  });

  test("a mistyped practice counts as none and leaves the filter alone", () => {
    expect(readAddress("#status=running&practice=%E0%A4%A")).toEqual({ filter: "status=running", practice: null });
  });
});
