import { cellError } from "../../../src/core/cell";
import { numberOf, readIndicatorValue } from "../../../src/core/planning/value";

test.each([
  [41.5, "percent", { kind: "number", value: 41.5 }],
  ["3,5", "scale", { kind: "number", value: 3.5 }],
  [0, "count", { kind: "number", value: 0 }],
  [null, "percent", { kind: "blank" }],
  ["  ", "percent", { kind: "blank" }],
  ["Unknown", "percent", { kind: "unknown" }],
  ["n/a", "percent", { kind: "unknown" }],
  ["keine Angabe", "percent", { kind: "unknown" }],
  ["Prefer not to say", "percent", { kind: "refused" }],
  ["refusé", "percent", { kind: "refused" }],
  ["about 12", "percent", { kind: "bad", text: "about 12" }],
  ["yes", "percent", { kind: "bad", text: "yes" }],
  [true, "count", { kind: "bad", text: "TRUE" }],
  [cellError("#N/A"), "percent", { kind: "bad", text: "#N/A" }],
] as const)("%p in %s", (cell, unit, expected) => {
  expect(readIndicatorValue(cell, unit)).toEqual(expected);
});

test("yes and no are 1 and 0 where the unit says so, in the words of ten languages", () => {
  for (const cell of ["Yes", "oui", "Ja", "SÍ", "sim", "ναι", "Ydy", true, 1]) expect(numberOf(readIndicatorValue(cell, "Yes/No"))).toBe(1);
  for (const cell of ["no", "Non", "nein", "nej", "não", "Όχι", "Nac ydy", false, 0]) expect(numberOf(readIndicatorValue(cell, "yes/no"))).toBe(0);
  expect(readIndicatorValue(2, "yes/no")).toEqual({ kind: "bad", text: "2" });
});

test("unknown and refused have no number, and least of all 0", () => {
  expect([numberOf(readIndicatorValue("unknown", "count")), numberOf(readIndicatorValue("refused", "count"))]).toEqual([null, null]);
});
