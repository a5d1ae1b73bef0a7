import type { Book } from "../../../src/core/book";
import type { Cell } from "../../../src/core/cell";
import { cellReader } from "../../../src/core/places/survey";
import { locatePractices, type AgreedPosition } from "../../../src/workbook/actions/locate";
import type { MemoryWorkbook } from "../../support/memoryWorkbook";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { bookOf } from "../readyBook";

const HEADERS = ["ID", "Title", "Country", "Place", "Latitude", "Longitude", "Precision", "Notes"];

function workbookOf(headers = HEADERS): MemoryWorkbook {
  const rows: readonly (readonly Cell[])[] = [
    ["P-01", "Language café", "Sweden", "Malmö", null, null, null, "a"],
    ["P-02", "Advice desk", "UK", "Leeds", "n.n.", null, "exact", "b"],
  ];
  return memoryWorkbook([{ name: "Practices", headers, rows: rows.map((row) => headers.map((header) => row[HEADERS.indexOf(header)] ?? null)) }]);
}

function agreed(book: Book, index: number, lat: number, lng: number): AgreedPosition {
  const practice = book.practices[index];
  if (!practice) throw new Error(`no practice ${index}`);
  return { practiceKey: practice.key, lat, lng, precision: "locality", seen: cellReader(book)(practice) };
}

const row = (workbook: MemoryWorkbook, index: number): Cell[] => HEADERS.map((header) => workbook.cell("Practices", index, header));

describe("locating practices", () => {
  test("writes position and precision of each as one batch, and nothing else", async () => {
    const workbook = workbookOf();
    const book = await bookOf(workbook);
    const receipt = await workbook.apply(locatePractices(book, [agreed(book, 0, 55.606, 13.001), agreed(book, 1, 53.796, -1.548)]));
    expect(receipt).toMatchObject({ label: "Locate 2 practices", cellsChanged: 6 });
    expect(row(workbook, 0)).toEqual(["P-01", "Language café", "Sweden", "Malmö", 55.606, 13.001, "locality", "a"]);
    expect(row(workbook, 1)).toEqual(["P-02", "Advice desk", "UK", "Leeds", 53.796, -1.548, "locality", "b"]);
    await receipt.undo();
    expect(row(workbook, 1).slice(4, 7)).toEqual(["n.n.", null, "exact"]);
  });

  test.each(["Place", "Country", "Latitude", "Precision"])("is refused whole when someone has changed %s since it was shown", async (header) => {
    const workbook = workbookOf();
    const shown = await bookOf(workbook);
    const both = [agreed(shown, 0, 55.606, 13.001), agreed(shown, 1, 53.796, -1.548)];
    workbook.remoteEdit("Practices", 1, header, "something else");
    const now = await bookOf(workbook);
    expect(() => locatePractices(now, both)).toThrow("The row of Advice desk has changed meanwhile. Nothing was written");
    await expect(workbook.apply(locatePractices(shown, both))).rejects.toMatchObject({ code: "moved" });
    expect(row(workbook, 0).slice(4, 7)).toEqual([null, null, null]);
  });

  test("leaves the precision where none is given", async () => {
    const workbook = workbookOf();
    const book = await bookOf(workbook);
    await workbook.apply(locatePractices(book, [{ ...agreed(book, 1, 53.796, -1.548), precision: null }]));
    expect(row(workbook, 1).slice(4, 7)).toEqual([53.796, -1.548, "exact"]);
  });

  test("says what is missing in a table without columns for a position", async () => {
    const workbook = workbookOf(["ID", "Title", "Country", "Place", "Longitude"]);
    const book = await bookOf(workbook);
    expect(() => locatePractices(book, [agreed(book, 0, 55.606, 13.001)])).toThrow("no columns Latitude and Longitude");
  });
});
