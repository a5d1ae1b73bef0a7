import { createContext } from "react";
import type { WorkbookPlan } from "../core/export/workbookPlan";

/** What the exports need from the page they run in; the root says it, as it alone knows adapters and hosts. */
export interface ExportMeans {
  /** `excel` is Excel's own dialog window, `page` the single file that an export made. */
  readonly host: "browser" | "excel" | "page";
  /** Makes an .xlsx file; null where the page carries no writer, and then it is not offered. */
  readonly makeWorkbook: ((plan: WorkbookPlan) => Promise<Uint8Array>) | null;
}

export const ExportMeansContext = createContext<ExportMeans>({ host: "browser", makeWorkbook: null });
