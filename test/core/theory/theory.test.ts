import { cellError, type Cell } from "../../../src/core/cell";
import { readTheory, stepOf } from "../../../src/core/theory/theory";
import { tableOf } from "../practiceTable";

const HEADERS = ["ID", "Step", "Statement", "Leads to", "Indicators", "Assumption", "Evidence"];
const read = (...rows: readonly (readonly Cell[])[]) => readTheory(tableOf("TheoryOfChange", HEADERS, rows), new Set(["OWN-1"]));

test("a row is a statement with its step, links and indicators", () => {
  const { theory, issues } = read(["T1", "Outcome", "More people in work", "t2 ; T2", "wrk-o1; own-1", "Jobs exist", "LFS"], [null, "", null, null, null, null, null], ["T2", "long-term change", "People settle", "", "", "", ""]);
  expect(issues).toEqual([]);
  expect(theory.statements).toEqual([
    { key: "T1", id: "T1", row: 0, step: "outcome", statement: "More people in work", leadsTo: ["T2"], indicators: ["WRK-O1", "OWN-1"], assumption: "Jobs exist", evidence: "LFS" },
    { key: "T2", id: "T2", row: 2, step: "long-term change", statement: "People settle", leadsTo: [], indicators: [], assumption: "", evidence: "" },
  ]);
});

test("cells that cannot be used are reported where they stand", () => {
  const { theory, issues } = read(["T1", "wish", "a", "T1; T9", "", "", ""], ["t1", "output", "b", "", "WRK-O99", "", ""], ["", "input", "c", "T1", "", "", ""], [cellError("#REF!"), "activity", "d", "", "", "", ""]);
  expect(issues.map(({ kind, place }) => [kind, place.address])).toEqual([
    ["duplicate-id", "B6"], ["missing-id", "B7"], ["missing-id", "B8"], ["bad-choice", "C5"], ["unknown-statement", "E5"], ["unknown-statement", "E5"], ["unknown-indicator", "F6"],
  ]);
  expect(theory.statements.map(({ key, leadsTo }) => [key, leadsTo])).toEqual([["T1", []], ["row 6", []], ["row 7", ["T1"]], ["row 8", []]]);
});

test("steps are known in the plural and by other common words", () => {
  expect(["Outputs", "Impact", "Long term change", "resources", "wish"].map(stepOf)).toEqual(["output", "long-term change", "long-term change", "input", null]);
});

test("without ID, Step or Statement nothing is read, and the table is named", () => {
  expect(readTheory(tableOf("TheoryOfChange", ["ID", "Text"], [["T1", "x"]]), new Set()).issues.map(({ message }) => message)).toEqual(["The table \"TheoryOfChange\" has no columns Step and Statement, so no statements are read from it."]);
});
