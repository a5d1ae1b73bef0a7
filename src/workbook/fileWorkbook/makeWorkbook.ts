import type { WorkbookPlan } from "../../core/export/workbookPlan";
import { WorkbookError } from "../port";
import { emptyWorkbook } from "./emptyWorkbook";
import { openFileWorkbook } from "./fileWorkbook";

/** The bytes of a new .xlsx with everything of the plan in it, verified as every saved file is. Rejects with WorkbookError. */
export async function makeWorkbook({ cover, tables, settingsJson }: WorkbookPlan): Promise<Uint8Array> {
  const workbook = await openFileWorkbook(emptyWorkbook(cover), "export.xlsx");
  await workbook.createTables(tables);
  await workbook.writeSettings(settingsJson);
  if (workbook.saving.kind !== "file") throw new WorkbookError("host-refused", "A workbook in memory could not be saved. Reload the page and try again.");
  return (await workbook.saving.bytes()).bytes;
}
