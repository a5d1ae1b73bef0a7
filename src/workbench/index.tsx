import { createRoot } from "react-dom/client";
import { CairnTheme } from "../ui/CairnTheme";
import { ExportMeansContext } from "../ui/exportMeans";
import type { ExportMeans } from "../ui/exportMeans";
import { openAny } from "../workbook/importFile/openAny";
import { fileBesidePage } from "../workbook/opener";
import type { FileSource } from "../workbook/opener";
import type { Template } from "../workbook/templates";
import { WorkbenchApp } from "./WorkbenchApp";
import "../ui/page.css";

/** Exports as .xlsx use the writer of file workbooks, loaded when first asked for. */
const EXPORT_MEANS: ExportMeans = { host: "browser", makeWorkbook: async (plan) => (await import("../workbook/fileWorkbook/makeWorkbook")).makeWorkbook(plan) };

const sample = fileBesidePage("assets/sample.xlsx", "Sample.xlsx", true);
/** A new workbook, made when it is asked for. */
const makeNew = (template: Template): FileSource => ({
  name: "New workbook.xlsx",
  bytes: async () => {
    const [{ makeWorkbook }, { templatePlan }] = await Promise.all([import("../workbook/fileWorkbook/makeWorkbook"), import("../workbook/templates")]);
    return makeWorkbook(templatePlan(template));
  },
});

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <CairnTheme>
      <ExportMeansContext value={EXPORT_MEANS}><WorkbenchApp openFile={openAny} sample={sample} makeNew={makeNew} /></ExportMeansContext>
    </CairnTheme>,
  );
}
