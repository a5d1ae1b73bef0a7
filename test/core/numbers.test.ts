import fc from "fast-check";
import { cellError } from "../../src/core/cell";
import { readDecimal, readNumber } from "../../src/core/numbers";

test.each([
  ["3", 3], ["3,5", 3.5], ["4.25", 4.25], [" -0.07 ", -0.07], ["+6", 6], [",5", 0.5], ["\u22128", -8], ["0,125", 0.125], ["0012", 12],
])("the text %p is the number %p", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each([
  ["1 234,5", 1234.5], ["2\u00a0345", 2345], ["3\u202f456,7", 3456.7], ["4'567.8", 4567.8], ["5,678.9", 5678.9],
  ["6.789,1", 6789.1], ["7,890,123", 7890123], ["8.901.234", 8901234], ["-9 012", -9012],
])("thousands set apart unmistakably are read: %p is %p", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(["12abc", "3 - good", "", " ", "12%", "1e3", "0x10", "Infinity", "NaN", "1,2,3", "12 34", "1 23", "1.2.3", "3/4", "5.", "--5", "£7", "1,23,456"])(
  "the text %p is no number", (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

test.each(["1,234", "1.234", "-56,789"])("%p is a thousand to some and not to others, so it is not guessed", (text) => {
  expect(readNumber(text)).toBeNull();
});

test("degrees have no thousands, so a comma is always the decimal mark", () => {
  expect(readDecimal("51,520")).toBe(51.52);
  expect(readDecimal("-0.128")).toBe(-0.128);
  expect(readDecimal("1 234")).toBeNull();
});

test.each([[true], [false], [null], [cellError("#REF!")], [NaN], [Infinity]])("the cell %p is no number", (cell) => {
  expect(readNumber(cell)).toBeNull();
  expect(readDecimal(cell)).toBeNull();
});

test("each number written plainly reads as itself, with a point or a comma", () => {
  fc.assert(fc.property(fc.integer({ min: -999999, max: 999999 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
    const text = `${whole}.${String(hundredths).padStart(2, "0")}`;
    return readNumber(text) === Number(text) && readNumber(text.replace(".", ",")) === Number(text);
  }));
});
