import { createRoot } from "react-dom/client";
import type { ExportMeans } from "../ui/exportMeans";
import { frameWire } from "../workbook/channel/wire";
import type { Wire } from "../workbook/channel/wire";
import { LiveMapFace } from "./live/LiveMapFace";

/** Exports as .xlsx use the writer of file workbooks, loaded when first asked for. */
const EXPORT_MEANS: ExportMeans = { host: "excel", makeWorkbook: async (plan) => (await import("../workbook/fileWorkbook/makeWorkbook")).makeWorkbook(plan) };

/** The map inside Excel's pane, for hosts and browsers that open no window: the page around it is the pane, and talks like it. */
export function startFrame(root: HTMLElement): void {
  createRoot(root).render(<LiveMapFace join={join} means={EXPORT_MEANS} />);
}

function join(): Promise<Wire> {
  return Promise.resolve(frameWire(window, () => window.parent, window.location.origin));
}
