import { INDICATORS } from "../../../src/core/framework/catalogue";
import { nearestCode } from "../../../src/core/framework/selection";
import { stagesOf } from "../../../src/core/framework/pathways";

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
