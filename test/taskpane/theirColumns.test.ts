import { columnsChanged, reseatedColumns, reseatedDraft } from "../../src/taskpane/mapping/theirColumns";

const over = (headers: readonly string[], mapped: Readonly<Record<string, string>> = {}) => ({ headers, mapped });

test("a choice goes with its header when a colleague inserts or moves columns", () => {
  const draft = new Map([["Title", { column: 0, ticked: true }], ["Place", { column: 2, ticked: true }], ["Source", { column: null, ticked: false }]]);
  expect([...reseatedDraft(draft, ["Name", "Cost", "Town"], ["Town", "New", "Name"])]).toEqual([
    ["Title", { column: 2, ticked: true }], ["Place", { column: 0, ticked: true }], ["Source", { column: null, ticked: false }],
  ]);
  expect([...reseatedColumns(new Map([["Budget", 1]]), ["Name", "Cost", "Town"], ["Cost", "Name"])]).toEqual([["Budget", 0]]);
});

test("a choice whose header is gone is none, and is not taken", () => {
  expect([...reseatedDraft(new Map([["Title", { column: 0, ticked: true }]]), ["Name"], ["Renamed"])]).toEqual([["Title", { column: null, ticked: false }]]);
  expect([...reseatedColumns(new Map([["Title", 0]]), ["Name"], ["Renamed"])]).toEqual([["Title", null]]);
});

test("what a colleague changed is said as it was and as it is", () => {
  expect(columnsChanged(over(["A", "B"], { Title: "A" }), over(["A", "C"], { Title: "C", Place: "" }))).toEqual({
    was: "Title “A”, Place as found, with “B”, without “C”", theirs: "Title “C”, Place no column, without “B”, with “C”",
  });
  expect(columnsChanged(over(["A", "B"]), over(["B", "A"]))).toEqual({ was: "in one order", theirs: "in another order" });
  expect(columnsChanged(over(["A", "B"], { Title: "A" }), over(["A", "B"], { Title: "A" }))).toBeNull();
});
