import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readBook } from "../../src/core/book";
import type { Cell, CellValue } from "../../src/core/cell";
import { exportColumns } from "../../src/core/export/columns";
import { writeCsv, type CsvStyle } from "../../src/core/export/csv";
import { inertText } from "../../src/core/export/inertText";
import { FOR_COLLEAGUES, leaving } from "../../src/core/export/leaving";
import { workbookOf } from "../../src/map/export/workbookOf";
import { makeWorkbook } from "../../src/workbook/fileWorkbook/makeWorkbook";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { DAC_5, practiceTable } from "../core/practiceTable";
import { libreOffice, recalculated } from "../support/libreOffice";
import { bookOf } from "../workbook/readyBook";

const ratings = (of: readonly Cell[]) => Object.fromEntries(DAC_5.map((name, i) => [name, of[i] ?? null]));
const book = readBook([practiceTable([
  { ID: "P-07", Title: "Language café", Country: "Österreich", Latitude: 51.52, Longitude: -0.07, Start: 2016, Budget: 1200.5, Publish: "yes", Contact: "ana@example.org", ...ratings([4, 3, "n/a", 2, 3]) },
  { ID: "P-02", Title: '=HYPERLINK("http://evil.example","x")', Country: "+1+2", Place: "@SUM(1)", Problem: "-1+2", Activities: 'a "quoted"; b, c', ...ratings([1, 2, "good", null, 4]) },
  { ID: "007", Title: "＝1+2", Latitude: 69.65, Longitude: 18.96, Publish: "no", Budget: 0.125, ...ratings([2, 2, 3, 1, 1]) },
], DAC_5)], null, 1900);
const out = leaving(book.practices, FOR_COLLEAGUES);
const columns = exportColumns(book.criteria, out);
const cells: readonly (readonly CellValue[])[] = out.practices.map((practice) => columns.map(({ cell }) => cell(practice)));

/** What LibreOffice shows for a cell, as plain text without quotation marks; numbers to nine digits. */
const shown = (cell: CellValue): string => (cell === null ? "" : typeof cell === "number" ? String(Number(cell.toPrecision(9))) : String(cell));
const near = (text: string): string => (/^\d+%$/.test(text) ? String(Number.parseInt(text, 10) / 100) : text !== "" && Number.isFinite(Number(text)) && !/^0\d/.test(text) ? String(Number(Number(text).toPrecision(9))) : text);

/** A CSV file as LibreOffice opens it, formulas calculated, written again split by tabs. `locale` is its number for a language. */
function openedCsv(text: string, { separator }: CsvStyle, locale: number): readonly (readonly string[])[] {
  const folder = mkdtempSync(path.join(tmpdir(), "cairn-csv-"));
  try {
    writeFileSync(path.join(folder, "in.csv"), text);
    // 34: quotation marks; 76: UTF-8; quoted cells are text; numbers in other cells are found by the locale.
    const run = spawnSync(libreOffice ?? "", [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--headless", `--infilter=CSV:${separator.charCodeAt(0)},34,76,1,,${locale},true,true,false`,
      "--convert-to", "ods", "--outdir", folder, path.join(folder, "in.csv"),
    ], { encoding: "utf8", timeout: 120_000 });
    const again = spawnSync(libreOffice ?? "", [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):9,0,76,1,,1033,false,false,false,false,false,-1",
      "--outdir", folder, path.join(folder, "in.ods"),
    ], { encoding: "utf8", timeout: 120_000 });
    if (run.status !== 0 || again.status !== 0) throw new Error(`LibreOffice did not open the file: ${run.stderr} ${again.stderr}`);
    return readFileSync(path.join(folder, "in-in.csv"), "utf8").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (libreOffice === undefined) test.skip("LibreOffice is not on this machine, so exports were not opened by it", () => undefined);
else describe("LibreOffice", () => {
  test.each([
    ["English", { separator: ",", decimal: "." }, 2057],
    ["German", { separator: ";", decimal: "," }, 1031],
  ] as const)("opens a CSV file in its %s way: every number a number, every text that text, no formula", (_, style, locale) => {
    const [header, ...rows] = openedCsv(writeCsv([columns.map(({ spec }) => spec.name), ...cells], style), style, locale);
    expect(header).toEqual(columns.map(({ spec }) => spec.name));
    expect(rows.map((row) => row.map(near))).toEqual(cells.map((row) => row.map((cell) => shown(typeof cell === "string" ? inertText(cell) : cell))));
  }, 300_000);

  test("opens the workbook with the same cells, and Cairn reads the same practices and scores from it", async () => {
    const bytes = await makeWorkbook(workbookOf(book, out, { name: "Our practices.xlsx", made: "2026-11-21", filters: "", total: 3 }));
    const [[header, ...rows] = [[]]] = recalculated([{ name: "export", sheet: "Practices", bytes }]);
    expect(header).toEqual(columns.map(({ spec }) => spec.name));
    expect(rows.map((row) => row.map(near))).toEqual(cells.map((row) => row.map(shown)));
    const again = await bookOf(await openFileWorkbook(bytes, "export.xlsx"));
    expect(again.practices.map(({ title, position, evaluation }) => ({ title, position, evaluation }))).toEqual(out.practices.map(({ title, position, evaluation }) => ({ title, position, evaluation })));
    expect(again.rules).toEqual(book.rules);
    expect(again.practices.map(({ contact }) => contact)).toEqual(["", "", ""]);
  }, 300_000);
});
