import { INDICATORS } from "../../../src/core/framework/catalogue";
import { codesOfDomain, domainState, headingState, nearestCode } from "../../../src/core/framework/selection";
import { stagesOf } from "../../../src/core/framework/pathways";

test("a domain's box is none, some or all, with its count of chosen and all", () => {
  expect(domainState("HSG", new Set(["WRK-O1"]))).toEqual({ box: "none", chosen: 0, all: 10 });
  expect(domainState("HSG", new Set(["HSG-O1", "HSG-P2", "WRK-O1"]))).toEqual({ box: "some", chosen: 2, all: 10 });
  expect(domainState("HSG", new Set(codesOfDomain("HSG")))).toEqual({ box: "all", chosen: 10, all: 10 });
});

test("a heading counts the indicators of all its domains", () => {
  expect(headingState("FO", new Set(["RTS-O3", "WRK-O2"]))).toEqual({ box: "some", chosen: 1, all: 11 });
});

test("a branch that does not exist has an empty box", () => {
  expect(domainState("XX", new Set(["WRK-O1"]))).toEqual({ box: "none", chosen: 0, all: 0 });
});

test.each([["LNG-01", "LNG-O1"], ["LGN-O1", "LNG-O1"], ["WRK-O99", "WRK-O9"], ["HSGO22", "HSG-O2"], ["brg p6", "BRG-O6"]])("the code nearest to %p is %p", (typed, code) => {
  expect(nearestCode(typed)).toBe(code);
});

test.each(["language", "", "12", "see annex"])("nothing is near %p, so nothing is offered", (typed) => {
  expect(nearestCode(typed)).toBeNull();
});

test("an outcome without a better direction is understood and followed, never a target or a proof of success", () => {
  expect(stagesOf({ kind: "outcome", direction: "context" })).toEqual(["Understand", "Monitor and track"]);
  expect(stagesOf({ kind: "outcome", direction: "lower" })).toEqual(["Understand", "Plan and design", "Monitor and track", "Evaluate and measure"]);
  expect(stagesOf({ kind: "practice", direction: "higher" })).toEqual(["Plan and design", "Implement", "Monitor and track"]);
});

test("every indicator helps at some stage", () => {
  for (const indicator of INDICATORS) expect(stagesOf(indicator).length).toBeGreaterThan(1);
});
