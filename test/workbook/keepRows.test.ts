import { cellError } from "../../src/core/cell";
import { runSteps } from "../../src/core/steps";
import { keepTables } from "../../src/workbook/keepRows";
import { tableOf } from "../core/practiceTable";

const rows = () => [["P-07", 3, null], ["P-11", cellError("#N/A"), true]];
const HEADERS = ["ID", "Rating", "Open"];
const keep = (before: Parameters<typeof keepTables>[0], now: Parameters<typeof keepTables>[1]) => runSteps(keepTables(before, now));

test("a table that holds what it held is the same object, though it was read anew", () => {
  const before = tableOf("Practices", HEADERS, rows());
  expect(keep([before], [tableOf("Practices", HEADERS, rows())])[0]).toBe(before);
});

test("only the rows that hold something else are other arrays", () => {
  const before = tableOf("Practices", HEADERS, rows());
  const [now] = keep([before], [tableOf("Practices", HEADERS, [["P-07", 4, null], ["P-11", cellError("#N/A"), true], ["P-12", 2, false]])]);
  expect(now?.rows).toEqual([["P-07", 4, null], ["P-11", cellError("#N/A"), true], ["P-12", 2, false]]);
  expect(now?.rows.map((row, i) => row === before.rows[i])).toEqual([false, true, false]);
});

test.each([
  ["another error value", ["P-11", cellError("#REF!"), true]], ["a blank", ["P-11", null, true]], ["text for a number", ["P-11", "3", true]], ["one cell less", ["P-11", cellError("#N/A")]],
])("%s is a change", (_, row) => {
  const before = tableOf("Practices", HEADERS, rows());
  const [now] = keep([before], [tableOf("Practices", HEADERS, [rows()[0] ?? [], row])]);
  expect(now?.rows[1]).toBe(row);
});

test("other headers, or another place in the sheet, make another table of the same rows", () => {
  const before = tableOf("Practices", HEADERS, rows());
  const [moved] = keep([before], [{ ...tableOf("Practices", HEADERS, rows()), firstRow: 9 }]);
  expect(moved).toMatchObject({ firstRow: 9 });
  expect(moved?.rows[0]).toBe(before.rows[0]);
  expect(keep([before], [tableOf("Practices", ["ID", "Rating", "Shut"], rows())])[0]?.headers[2]).toBe("Shut");
});
