import { createRoot } from "react-dom/client";
import type { ExportMeans } from "../ui/exportMeans";
import { joinPane } from "../workbook/officeWorkbook/dialogChild";
import { loadOffice } from "../workbook/officeWorkbook/loadOffice";
import { LiveMapFace } from "./live/LiveMapFace";

/** Exports as .xlsx use the writer of file workbooks, loaded when first asked for. */
const EXPORT_MEANS: ExportMeans = { host: "excel", makeWorkbook: async (plan) => (await import("../workbook/fileWorkbook/makeWorkbook")).makeWorkbook(plan) };

/** The map in Excel's dialog: the pane sends the workbook's tables, and what changes in them. */
export function startDialog(root: HTMLElement): void {
  createRoot(root).render(<LiveMapFace join={join} means={EXPORT_MEANS} />);
}

function join(): ReturnType<typeof joinPane> {
  return loadOffice(officeAddress()).then(joinPane);
}

/** Where Microsoft's office.js comes from; the build writes it into the page. */
function officeAddress(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="cairn-office-js"]')?.content ?? "";
}
