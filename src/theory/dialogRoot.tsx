import { createRoot } from "react-dom/client";
import { joinPane } from "../workbook/officeWorkbook/dialogChild";
import { loadOffice } from "../workbook/officeWorkbook/loadOffice";
import { DialogPage } from "./page/DialogPage";

/** The full page of the Theory of Change in Excel's dialog: the pane sends what it needs of the workbook, and writes what is edited. */
export function startDialog(root: HTMLElement): void {
  createRoot(root).render(<DialogPage join={join} />);
}

function join(): ReturnType<typeof joinPane> {
  return loadOffice(officeAddress()).then(joinPane);
}

/** Where Microsoft's office.js comes from; the build writes it into the page. */
function officeAddress(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="cairn-office-js"]')?.content ?? "";
}
