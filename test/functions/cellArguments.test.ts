import { cellError } from "../../src/core/cell";
import { isOmitted, toBlock, toCell, toText, toVector } from "../../src/functions/cellArguments";

describe("a cell from Excel", () => {
  test.each([[null], [undefined], [""], [{ type: "Empty", basicValue: 0 }]])("%j is blank", (value) => {
    expect(toCell(value)).toBeNull();
  });

  test.each([[0, 0], [2.5, 2.5], ["café", "café"], [" ", " "], [false, false], [{ type: "Double", basicValue: 7 }, 7], [{ type: "String", basicValue: "8" }, "8"]])(
    "%j stays what it is", (value, cell) => {
      expect(toCell(value)).toBe(cell);
    });

  test("that holds an error keeps its name, whichever way it arrives", () => {
    expect(toCell(Object.assign(new Error(), { code: "#REF!", basicValue: "#REF!", type: "Error" }))).toEqual(cellError("#REF!"));
    expect(toCell({ type: "Error", basicValue: "#DIV/0!" })).toEqual(cellError("#DIV/0!"));
    expect(toCell({ code: "#PYTHON!" })).toEqual(cellError("#UNKNOWN!"));
  });

  test("that holds a number no cell can hold is an error, and so is an object without a value", () => {
    expect(toCell(Number.NaN)).toEqual(cellError("#NUM!"));
    expect(toCell({ type: "Entity", text: "Malmö", basicValue: "#VALUE!" })).toEqual(cellError("#VALUE!"));
    expect(toCell({ basicValue: { deep: 1 } })).toEqual(cellError("#UNKNOWN!"));
  });
});

test("a range is rows of cells, and a constant one row of one", () => {
  expect(toBlock([[1, 2], [3, 4]])).toEqual([[1, 2], [3, 4]]);
  expect(toBlock("WRK-O1")).toEqual([["WRK-O1"]]);
  expect(toBlock([5, 6])).toEqual([[5], [6]]);
});

test("one row or one column is a vector, a block is not", () => {
  expect(toVector([[1, "", 3]])).toEqual([1, null, 3]);
  expect(toVector([["a"], ["b"]])).toEqual(["a", "b"]);
  expect(toVector([[1, 2], [3, 4]])).toBeNull();
});

test("an omitted argument is null or undefined, and an empty text is as good as none", () => {
  expect([null, undefined, "", 0].map(isOmitted)).toEqual([true, true, false, false]);
  expect([null, "", "  ", " 6-1 ", 0.5, [["4-1"]]].map(toText)).toEqual([null, null, null, "6-1", "0.5", "4-1"]);
});
