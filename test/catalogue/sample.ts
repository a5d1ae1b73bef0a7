import { readFileSync } from "node:fs";
import path from "node:path";
import type { CatalogueChoices } from "../../src/catalogue/choices";
import { readBook, type Book } from "../../src/core/book";
import type { Cell } from "../../src/core/cell";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { DAC_5, practiceTable } from "../core/practiceTable";

/** The sample workbook as a book. */
export async function sampleBook(): Promise<Book> {
  const workbook = await openFileWorkbook(readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx")), "Sample.xlsx");
  const tables = await workbook.read((await workbook.list()).map(({ id }) => id));
  return readBook(tables, await workbook.readSettings(), workbook.dateSystem);
}

/** A book of these practices, each given by column name, published and rated well unless the row says otherwise. */
export function bookOf(rows: readonly Readonly<Record<string, Cell>>[], settings: string | null = null): Book {
  const rated = { Publish: "yes", ...Object.fromEntries(DAC_5.map((name, i) => [name, [4, 3, 4, 3, 4][i] ?? null])) };
  return readBook([practiceTable(rows.map((row) => ({ ...rated, ...row })), DAC_5)], settings, 1900);
}

export const CHOICES: CatalogueChoices = {
  title: "What works", subtitle: "Practices of migrant integration", organisation: "Region of Examples", date: { year: 2026, month: 11, day: 21 },
  groupBy: "theme", publishedOnly: true, withContact: false,
};
