import { read } from "@e965/xlsx";
import { columnLetters } from "../../src/core/table";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { seedWorkbook } from "./buildWorkbook";
import { savedFile, workbookContract } from "./contract";

workbookContract("an .xlsx file in memory", async (seed) => {
  const workbook = await openFileWorkbook(seedWorkbook(seed), "Practices.xlsx");
  return {
    workbook,
    formulaAt: async (sheet, row, column) => {
      const cells = read((await savedFile(workbook)).bytes, { cellFormula: true }).Sheets[sheet] as Record<string, { readonly f?: string } | undefined>;
      return cells[`${columnLetters(column)}${row}`]?.f ?? null;
    },
    reopen: async () => openFileWorkbook((await savedFile(workbook)).bytes, "Practices.xlsx"),
  };
});
