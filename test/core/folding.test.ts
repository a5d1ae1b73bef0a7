import fc from "fast-check";
import { fold } from "../../src/core/folding";

test("folding takes off case, accents and extra spaces", () => {
  expect(fold("  Malmö \n  CAFÉ\u00a0Łódź ")).toBe("malmo cafe lodz");
});

test("letters without a base letter are spelled out", () => {
  expect(fold("Straße, Ærø, Þing, ışık")).toBe("strasse, aero, thing, isik");
});

test("a letter with its accent as a second character folds as the single character does", () => {
  expect(fold("cafe\u0301")).toBe(fold("caf\u00e9"));
});

test("folding twice changes nothing more, so that folded text can be compared with folded text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)));
});

test("every single character is folded to its end at once", () => {
  const unfinished: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    if (/\p{Cn}|\p{Co}|\p{Cs}/u.test(letter)) continue; // no letters: unassigned, private, half of a pair
    const once = fold(letter);
    if (fold(once) !== once) unfinished.push(code.toString(16));
  }
  expect(unfinished).toEqual([]);
});
