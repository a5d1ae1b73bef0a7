import { receiptDetails, receiptText } from "../../src/workbench/download";
import type { SavedFile, SaveDetails } from "../../src/workbook/port";

const NONE: SaveDetails = { partsRewritten: [], partsAdded: [], partsRemoved: [], sheetsAdded: [], cells: [], pictures: [] };

function saved(partsUntouched: number, cellsChanged: number, details: Partial<SaveDetails>): SavedFile {
  const all = { ...NONE, ...details };
  return { bytes: new Uint8Array(0), fileName: "Practices.xlsx", check: { partsUntouched, cellsChanged, details: all, partsChanged: [...all.partsRewritten, ...all.partsAdded, ...all.partsRemoved] } };
}

test("a receipt counts cells and parts in one sentence", () => {
  expect(receiptText(saved(14, 2, { partsRewritten: ["xl/worksheets/sheet1.xml"] }))).toBe("Saved Practices.xlsx: 2 cells changed, 1 part rewritten, 14 parts untouched byte for byte.");
});

test("a receipt names the sheets that were added, and says what was taken out", () => {
  expect(receiptText(saved(1, 1_001, { partsRewritten: ["a", "b", "c"], partsAdded: ["d", "e"], partsRemoved: ["xl/calcChain.xml"], sheetsAdded: ["Criteria", "Lists"] }))).toBe(
    "Saved Practices.xlsx: 2 sheets added (Criteria, Lists), 1,001 cells changed, 3 parts rewritten, 2 parts added, 1 part taken out, 1 part untouched byte for byte.");
});

test("a receipt counts the pictures, and its details say where they stand", () => {
  const file = saved(9, 0, { partsRewritten: ["a", "b"], partsAdded: ["c", "d", "e"], pictures: ["Theory of Change!I2: Cairn Theory of Change"] });
  expect(receiptText(file)).toBe("Saved Practices.xlsx: 1 picture put in, 0 cells changed, 2 parts rewritten, 3 parts added, 9 parts untouched byte for byte.");
  expect(receiptDetails(file)[0]).toEqual({ heading: "Pictures put in", lines: ["Theory of Change!I2: Cairn Theory of Change"] });
});

test("a file that nothing was changed in is said to be the same", () => {
  expect(receiptText(saved(15, 0, {}))).toBe("Saved Practices.xlsx: nothing was changed. It is the file that was opened, byte for byte.");
});

test("details name the cells and parts, and count the cells beyond those that are named", () => {
  expect(receiptDetails(saved(14, 7, { partsRewritten: ["xl/worksheets/sheet1.xml"], cells: ["Practices!B3", "Practices!C4"] }))).toEqual([
    { heading: "Cells changed", lines: ["Practices!B3", "Practices!C4", "and 5 more"] },
    { heading: "Parts of the file rewritten", lines: ["xl/worksheets/sheet1.xml"] },
  ]);
});
