import fc from "fast-check";
import { deckOf, leftOutText, positionText, slideAt, stepFrom, titleOf, wishOf } from "../../../src/map/present/deck";
import { practicesOf } from "../scored";

const practices = practicesOf([
  { ID: "P-01", Title: "Language café", Publish: "yes", Contact: "asa@example.org" },
  { ID: "P-02", Title: "Host families", Publish: "no" },
  { ID: "P-03", Title: "Work placements", Publish: "yes" },
  { ID: "P-04", Title: "Legal advice" },
]);

describe("what is presented", () => {
  test("only published practices, with the number of those left out, unless the presenter wants all", () => {
    const deck = deckOf(practices, false);
    expect(deck.slides.map((slide) => slide.key)).toEqual(["P-01", "P-03"]);
    expect(leftOutText(deck.leftOut)).toBe("2 practices are left out: they are not marked for publication.");
    expect(deckOf(practices, true)).toMatchObject({ leftOut: 0, slides: { length: 4 } });
  });

  test("never contact details", () => {
    expect(deckOf(practices, true).slides.map((slide) => slide.contact).join("")).toBe("");
  });

  test("a practice that is not among them leads to the opening picture", () => {
    const deck = deckOf(practices, false);
    expect(slideAt(deck, "P-03")).toBe(1);
    expect(slideAt(deck, "P-02")).toBe(-1);
    expect(slideAt(deck, null)).toBe(-1);
  });
});

describe("going through them", () => {
  test("every way of stepping stays between the opening picture and the last practice", () => {
    fc.assert(fc.property(fc.nat(9), fc.array(fc.constantFrom("next", "previous", "first", "last"), { maxLength: 30 }), (count, steps) => {
      const at = steps.reduce((now, step) => stepFrom(now, step as "next", count), -1);
      expect(at).toBeGreaterThanOrEqual(-1);
      expect(at).toBeLessThanOrEqual(Math.max(-1, count - 1));
    }));
  });

  test("says where one is", () => {
    expect(positionText(2, 14)).toBe("3 of 14");
    expect(positionText(-1, 14)).toBe("14 practices");
    expect(positionText(-1, 1)).toBe("1 practice");
  });

  test("hears arrows and a presenter's remote, and nothing else", () => {
    expect(["ArrowRight", "PageDown", "ArrowLeft", "PageUp", "Home", "End", "b", ".", "x", "Enter"].map(wishOf))
      .toEqual(["next", "next", "previous", "previous", "first", "last", "blank", "blank", null, null]);
  });

  test("starts from the workbook's name without its ending", () => {
    expect(titleOf("Practices 2026.xlsx")).toBe("Practices 2026");
    expect(titleOf(".xlsx")).toBe("Practices");
  });
});
