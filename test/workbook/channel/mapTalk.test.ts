import { readLead } from "../../../src/workbook/channel/mapTalk";

test("a lead is an indicator by its code or a statement by its key, and nothing else", () => {
  expect(readLead({ kind: "indicator", code: "SAF-O1", key: 3 })).toEqual({ kind: "indicator", code: "SAF-O1" });
  expect(readLead({ kind: "statement", key: "T1" })).toEqual({ kind: "statement", key: "T1" });
  expect([readLead({ kind: "statement", code: "T1" }), readLead({ kind: "go", code: "x" }), readLead("indicator"), readLead(null)]).toEqual([undefined, undefined, undefined, undefined]);
});
