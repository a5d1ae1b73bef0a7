import { parseSettings } from "../core/settings";
import { carryOut } from "./plan";
import type { Receipt, TableInfo, Workbook } from "./port";
import { namesThere, newSettings, setUpSpecs } from "./setUp";
import type { SetUpOptions } from "./setUp";
import { specsFor } from "./templates";

/** Creates the tables that are not there yet, and the settings. Rejects with WorkbookError, and what was made by then is taken back. */
export async function setUpWorkbook(workbook: Workbook, options: SetUpOptions): Promise<Receipt> {
  const present: readonly TableInfo[] = await workbook.list();
  const before = await workbook.readSettings();
  const names = namesThere(present.filter(({ kind }) => kind === "table"), parseSettings(before).settings);
  // A workbook that has criteria keeps them: only what is missing is created.
  const settings = names.has("criteria") ? parseSettings(before).settings : newSettings(options);
  // Plain formulas are made for the criteria table that is made with them; beside an older one the columns start as values.
  const formulas = workbook.saving.kind === "live" && workbook.runsFunctions !== false ? "cairn" : names.has("criteria") ? "values" : "plain";
  const specs = specsFor(options.purpose ?? { kind: "region" }, setUpSpecs(settings, { formulas })).filter(({ name }) => !names.has(name.toLowerCase()));
  return carryOut(workbook, { label: "Set up workbook", create: specs, edits: [], guards: [], settings });
}
