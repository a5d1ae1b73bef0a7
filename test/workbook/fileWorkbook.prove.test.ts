import fc from "fast-check";
import { FileModel } from "../../src/workbook/fileWorkbook/fileModel";
import { openPackage } from "../../src/workbook/fileWorkbook/openPackage";
import type { PendingCell } from "../../src/workbook/fileWorkbook/pending";
import { provePatch } from "../../src/workbook/fileWorkbook/provePatch";
import { patchSheet } from "../../src/workbook/fileWorkbook/sheetPatch";
import { readSheet } from "../../src/workbook/fileWorkbook/sheetRead";
import { packageOf, seedParts } from "./buildWorkbook";

const SHEET = "xl/worksheets/sheet1.xml";
const HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:B4"/><sheetData>';
const TAIL = '</sheetData><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells></worksheet>';

function modelOf(rows: string): FileModel {
  const parts = seedParts({ tables: [{ name: "T", sheet: "S", kind: "table", headerRow: 1, firstColumn: 0, headers: ["A", "B"], rows: [["x", 1]] }] });
  const opened = openPackage(packageOf({ ...parts, [SHEET]: HEAD + rows + TAIL }));
  return new FileModel(opened.parts, opened.main);
}

/** Rows 1 to n, of which some are missing, each with its number in A and, in odd rows, a formula in B. */
const rowsOf = (numbers: readonly number[]): string => numbers.map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c>${n % 2 ? `<c r="B${n}"><f>A${n}*3</f><v>${n * 3}</v></c>` : ""}</row>`).join("");
const someRows = rowsOf([2, 3, 5, 8, 11, 12]);

function patched(model: FileModel) {
  const before = model.parts.need(SHEET);
  return { before, patch: patchSheet(before, SHEET, model.pending.ofSheet(SHEET), [], model.content(SHEET).layout) };
}

const anyCell: fc.Arbitrary<PendingCell> = fc.oneof(
  fc.constantFrom(null, 41, "text & more", true).map((value): PendingCell => ({ how: "value", value })),
  fc.constant<PendingCell>({ how: "formula", formula: "1+6", value: 7 }),
);

test("whatever is edited, jumping over rows patches as looking at each does, is proven, and reads back so", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }).map((found) => found.sort((a, b) => a - b));
  fc.assert(fc.property(numbers, fc.array(fc.tuple(fc.integer({ min: 1, max: 33 }), fc.nat(3), anyCell), { maxLength: 8 }), (rows, edits) => {
    const model = modelOf(rowsOf(rows));
    for (const [row, column, cell] of edits) model.pending.set(SHEET, row, column, cell, []);
    const { before, patch } = patched(model);
    expect(patch.xml).toBe(patchSheet(before, SHEET, model.pending.ofSheet(SHEET), []).xml);
    expect(provePatch(model, SHEET, before, patch)).toBe(true);
    const now = readSheet(patch.xml, { part: SHEET, strings: () => [], dateSystem: 1900 });
    for (const [row, column] of edits) expect(now.rows.get(row)?.[column] ?? null).toBe(model.cell(SHEET, row, column));
  }), { numRuns: 150 });
});

test.each<readonly [string, (xml: string) => string, string]>([
  ["changed a row far from the edit", (xml) => xml.replace("<v>12</v>", "<v>13</v>"), "a row of"],
  ["changed the row beside the edit", (xml) => xml.replace("<v>8</v>", "<v>9</v>"), "A8"],
  ["lost the edit", (xml) => xml.replace("<v>77</v>", "<v>78</v>"), "a cell"],
  ["changed a formula of the edited row", (xml) => xml.replace("<f>A5*3</f>", "<f>A5*4</f>"), "the formula in B5"],
  ["gave the edited row another's number", (xml) => xml.replace('<row r="5">', '<row r="8">'), "the order of rows"],
  ["unmerged cells", (xml) => xml.replace("D1:E1", "D1:E2"), "the merged cells"],
])("a patch that %s is not proven", (_, spoil, words) => {
  const model = modelOf(someRows);
  model.pending.set(SHEET, 5, 0, { how: "value", value: 77 }, []);
  const { before, patch } = patched(model);
  expect(() => provePatch(model, SHEET, before, { ...patch, xml: spoil(patch.xml) })).toThrow(words);
});

test("an edit that was forgotten is seen, also one that empties a cell", () => {
  const model = modelOf(someRows);
  model.pending.set(SHEET, 8, 0, { how: "value", value: null }, []);
  const before = model.parts.need(SHEET);
  expect(() => provePatch(model, SHEET, before, { xml: before, splices: [] })).toThrow("a cell");
});

test.each([
  ["a row twice", rowsOf([2, 5, 5, 8])], ["rows in another order", rowsOf([8, 2, 5])], ["a row without its number", rowsOf([2, 5, 8]).replace(' r="8"', "")],
  ["a cell in no row", `${rowsOf([2, 5, 8])}<c r="A9"><v>9</v></c>`],
  ["a formula that others share", rowsOf([2, 5, 8]).replace("<f>A5*3</f>", '<f t="shared" ref="B5:B8" si="0">A5*3</f>')],
])("a sheet with %s is left to the whole comparison", (_, rows) => {
  const model = modelOf(rows);
  model.pending.set(SHEET, 5, 1, { how: "value", value: 77 }, []);
  const { before, patch } = patched(model);
  expect(provePatch(model, SHEET, before, patch)).toBe(false);
});
