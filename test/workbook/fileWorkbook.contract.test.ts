import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { seedWorkbook } from "./buildWorkbook";
import { savedFile, workbookContract } from "./contract";
import { fileSights } from "./fileSights";

workbookContract("an .xlsx file in memory", async (seed) => {
  const workbook = await openFileWorkbook(seedWorkbook(seed), "Practices.xlsx");
  return {
    workbook,
    ...fileSights(workbook),
    reopen: async () => openFileWorkbook((await savedFile(workbook)).bytes, "Practices.xlsx"),
  };
});
